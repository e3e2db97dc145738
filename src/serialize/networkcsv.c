/* SPDX-License-Identifier: Apache-2.0
 *
 * See networkcsv.h.
 */
#include "serialize/networkcsv.h"

#include <string.h>

/* Appends a cell, quoted where it must be. */
static void
append_cell(GString *row, const char *value)
{
    const gboolean formula = *value && strchr("=+-@", *value);

    if (row->len > 0)
        g_string_append_c(row, ',');
    if (!formula && !value[strcspn(value, ",\"\r\n")]) {
        g_string_append(row, value);
        return;
    }
    g_string_append(row, formula ? "\"'" : "\"");
    for (; *value; value++) {
        if (*value == '"')
            g_string_append_c(row, '"');
        g_string_append_c(row, *value);
    }
    g_string_append_c(row, '"');
}

static void
append_number(GString *row, guint32 number)
{
    g_string_append_printf(row, ",%u", number);
}

static gboolean
end_row(HsSink *sink, GString *row, GError **error)
{
    g_string_append(row, "\r\n");
    const gboolean done = hs_sink_write(sink, row->str, row->len, error);
    g_string_truncate(row, 0);
    return done;
}

typedef void (*AppendNode)(GString *row, const HsNetworkNode *node);
typedef void (*AppendEdge)(GString *row, const HsNetworkEdge *edge);

static gboolean
write_nodes(HsNetwork *network, HsSink *sink, const char *head, AppendNode append, GError **error)
{
    guint32 n;
    HsNetworkNode *const *const nodes = hs_network_get_nodes(network, &n);
    g_autoptr(GString) row = g_string_new(head);

    if (!end_row(sink, row, error))
        return FALSE;
    for (guint32 i = 0; i < n; i++) {
        append(row, nodes[i]);
        if (!end_row(sink, row, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
write_edges(HsNetwork *network, HsSink *sink, const char *head, AppendEdge append, GError **error)
{
    guint32 n;
    HsNetworkEdge *const *const edges = hs_network_get_edges(network, &n);
    g_autoptr(GString) row = g_string_new(head);

    if (!end_row(sink, row, error))
        return FALSE;
    for (guint32 i = 0; i < n; i++) {
        append(row, edges[i]);
        if (!end_row(sink, row, error))
            return FALSE;
    }
    return TRUE;
}

/* ---- Gephi */

static void
append_gephi_node(GString *row, const HsNetworkNode *node)
{
    append_cell(row, node->iri);
    append_cell(row, node->label);
    append_cell(row, hs_network_node_word(node->kind));
    append_number(row, node->n_statements);
    append_cell(row, node->days.first);
    append_cell(row, node->days.last);
}

static void
append_gephi_edge(GString *row, const HsNetworkEdge *edge)
{
    append_cell(row, edge->from->iri);
    append_cell(row, edge->to->iri);
    append_cell(row, "Directed");
    append_cell(row, hs_network_edge_word(edge->kind));
    append_number(row, edge->weight);
    append_cell(row, edge->days.first);
    append_cell(row, edge->days.last);
}

static gboolean
write_gephi_nodes(HsNetwork *network, HsSink *sink, GError **error)
{
    return write_nodes(network, sink, "Id,Label,Kind,Statements,First,Last", append_gephi_node,
                       error);
}

static gboolean
write_gephi_edges(HsNetwork *network, HsSink *sink, GError **error)
{
    return write_edges(network, sink, "Source,Target,Type,Label,Weight,First,Last",
                       append_gephi_edge, error);
}

HsWriter *
hs_gephi_nodes_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_gephi_nodes);
}

HsWriter *
hs_gephi_edges_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_gephi_edges);
}

/* ---- Neo4j */

static void
append_neo4j_node(GString *row, const HsNetworkNode *node)
{
    static const char *const labels[HS_N_NODE_KINDS] = {
        [HS_NODE_PERSON] = "Agent;Person",
        [HS_NODE_ORGANIZATION] = "Agent;Organization",
        [HS_NODE_PLACE] = "Agent;Place",
        [HS_NODE_GROUP] = "Agent;Group",
    };

    append_cell(row, node->iri);
    append_cell(row, node->label);
    append_number(row, node->n_statements);
    append_cell(row, node->days.first);
    append_cell(row, node->days.last);
    append_cell(row, labels[node->kind]);
}

static void
append_neo4j_edge(GString *row, const HsNetworkEdge *edge)
{
    static const char *const types[HS_N_EDGE_KINDS] = {
        [HS_EDGE_SPOKE_TO] = "SPOKE_TO",
        [HS_EDGE_SPOKE_ABOUT] = "SPOKE_ABOUT",
        [HS_EDGE_MEMBER_OF] = "MEMBER_OF",
    };

    append_cell(row, edge->from->iri);
    append_cell(row, edge->to->iri);
    append_cell(row, types[edge->kind]);
    append_number(row, edge->weight);
    append_cell(row, edge->days.first);
    append_cell(row, edge->days.last);
}

static gboolean
write_neo4j_nodes(HsNetwork *network, HsSink *sink, GError **error)
{
    return write_nodes(network, sink, "iri:ID,name,statements:int,first:date,last:date,:LABEL",
                       append_neo4j_node, error);
}

static gboolean
write_neo4j_edges(HsNetwork *network, HsSink *sink, GError **error)
{
    return write_edges(network, sink, ":START_ID,:END_ID,:TYPE,weight:int,first:date,last:date",
                       append_neo4j_edge, error);
}

HsWriter *
hs_neo4j_nodes_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_neo4j_nodes);
}

HsWriter *
hs_neo4j_edges_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_neo4j_edges);
}
