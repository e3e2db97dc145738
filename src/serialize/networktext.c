/* SPDX-License-Identifier: Apache-2.0
 *
 * See networktext.h. Names of people come from articles and may hold anything: each goes out
 * through the quoting of its language.
 */
#include "serialize/networktext.h"

static gboolean
flush(HsSink *sink, GString *text, GError **error)
{
    const gboolean done = hs_sink_write(sink, text->str, text->len, error);

    g_string_truncate(text, 0);
    return done;
}

/* ---- DOT */

/* In DOT, only '"' ends a string; but labels give a backslash a meaning, so it is doubled. */
static void
append_dot(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, "%s=\"", name);
    for (; *value; value++) {
        if (*value == '"' || *value == '\\')
            g_string_append_c(out, '\\');
        g_string_append_c(out, *value);
    }
    g_string_append_c(out, '"');
}

static void
append_dot_days(GString *out, const HsDays *days)
{
    if (*days->first)
        g_string_append_printf(out, ", first=\"%s\", last=\"%s\"", days->first, days->last);
}

static void
append_dot_node(GString *out, const HsNetworkNode *node)
{
    static const char *const shapes[HS_N_NODE_KINDS] = { "ellipse", "box", "house", "octagon" };

    g_string_append_printf(out, "  n%u [", node->number + 1);
    append_dot(out, "label", node->label);
    append_dot(out, ", URL", node->iri);
    append_dot(out, ", kind", hs_network_node_word(node->kind));
    g_string_append_printf(out, ", shape=%s, statements=%u", shapes[node->kind],
                           node->n_statements);
    append_dot_days(out, &node->days);
    g_string_append(out, "];\n");
}

static void
append_dot_edge(GString *out, const HsNetworkEdge *edge)
{
    static const char *const styles[HS_N_EDGE_KINDS] = { "solid", "dashed", "dotted" };

    g_string_append_printf(out, "  n%u -> n%u [", edge->from->number + 1, edge->to->number + 1);
    append_dot(out, "label", hs_network_edge_word(edge->kind));
    g_string_append_printf(out, ", weight=%u, style=%s", edge->weight, styles[edge->kind]);
    append_dot_days(out, &edge->days);
    g_string_append(out, "];\n");
}

static gboolean
write_dot(HsNetwork *network, HsSink *sink, GError **error)
{
    guint32 n_nodes, n_edges;
    HsNetworkNode *const *const nodes = hs_network_get_nodes(network, &n_nodes);
    HsNetworkEdge *const *const edges = hs_network_get_edges(network, &n_edges);
    g_autoptr(GString) out = g_string_new("digraph hearsay {\n  charset=\"UTF-8\";\n");

    for (guint32 i = 0; i < n_nodes; i++) {
        append_dot_node(out, nodes[i]);
        if (!flush(sink, out, error))
            return FALSE;
    }
    for (guint32 i = 0; i < n_edges; i++) {
        append_dot_edge(out, edges[i]);
        if (!flush(sink, out, error))
            return FALSE;
    }
    g_string_append(out, "}\n");
    return flush(sink, out, error);
}

HsWriter *
hs_dot_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_dot);
}

/* ---- Cypher */

static const char *const types[HS_N_EDGE_KINDS] = {
    [HS_EDGE_SPOKE_TO] = "SPOKE_TO",
    [HS_EDGE_SPOKE_ABOUT] = "SPOKE_ABOUT",
    [HS_EDGE_MEMBER_OF] = "MEMBER_OF",
};

static const char *const labels[HS_N_NODE_KINDS] = {
    [HS_NODE_PERSON] = "Person",
    [HS_NODE_ORGANIZATION] = "Organization",
    [HS_NODE_PLACE] = "Place",
    [HS_NODE_GROUP] = "Group",
};

/* Appends a Cypher string. Versions before 5 replace \uXXXX before they read anything else, behind
   a doubled backslash too, and so a name could end its own string; hence no 'u' comes behind one.
 */
static void
append_cypher(GString *out, const char *value)
{
    g_string_append_c(out, '\'');
    for (; *value; value++) {
        if (*value == '\'' || *value == '\\')
            g_string_append_c(out, '\\');
        g_string_append_c(out, *value);
        if (*value == '\\' && value[1] == 'u')
            g_string_append(out, "' + '");
    }
    g_string_append_c(out, '\'');
}

static void
append_cypher_days(GString *out, const char *variable, const HsDays *days)
{
    if (*days->first)
        g_string_append_printf(out, ", %s.first = date('%s'), %s.last = date('%s')", variable,
                               days->first, variable, days->last);
    g_string_append(out, ";\n");
}

static void
append_cypher_node(GString *out, const HsNetworkNode *node)
{
    g_string_append(out, "MERGE (n:Agent {iri: ");
    append_cypher(out, node->iri);
    g_string_append_printf(out, "}) SET n:%s, n.name = ", labels[node->kind]);
    append_cypher(out, node->label);
    g_string_append_printf(out, ", n.statements = %u", node->n_statements);
    append_cypher_days(out, "n", &node->days);
}

static void
append_cypher_edge(GString *out, const HsNetworkEdge *edge)
{
    g_string_append(out, "MATCH (a:Agent {iri: ");
    append_cypher(out, edge->from->iri);
    g_string_append(out, "}), (b:Agent {iri: ");
    append_cypher(out, edge->to->iri);
    g_string_append_printf(out, "}) MERGE (a)-[r:%s]->(b) SET r.weight = %u", types[edge->kind],
                           edge->weight);
    append_cypher_days(out, "r", &edge->days);
}

static gboolean
write_cypher(HsNetwork *network, HsSink *sink, GError **error)
{
    guint32 n_nodes, n_edges;
    HsNetworkNode *const *const nodes = hs_network_get_nodes(network, &n_nodes);
    HsNetworkEdge *const *const edges = hs_network_get_edges(network, &n_edges);
    g_autoptr(GString) out = g_string_new(
        "CREATE CONSTRAINT agent_iri IF NOT EXISTS FOR (n:Agent) REQUIRE n.iri IS UNIQUE;\n");

    for (guint32 i = 0; i < n_nodes; i++) {
        append_cypher_node(out, nodes[i]);
        if (!flush(sink, out, error))
            return FALSE;
    }
    for (guint32 i = 0; i < n_edges; i++) {
        append_cypher_edge(out, edges[i]);
        if (!flush(sink, out, error))
            return FALSE;
    }
    return flush(sink, out, error);
}

HsWriter *
hs_cypher_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_cypher);
}
