/* SPDX-License-Identifier: Apache-2.0
 *
 * See networkxml.h. libxml2's text writer escapes and nests; what it says of a failed sink is not
 * looked at, since the sink keeps its own first error.
 */
#include "serialize/networkxml.h"

#include <libxml/xmlwriter.h>

#define GRAPHML "http://graphml.graphdrawing.org/xmlns"
#define GEXF "http://gexf.net/1.3"
#define ID_SIZE 16

/* Writes the network as the elements of one format. */
typedef void (*WriteElements)(HsNetwork *network, xmlTextWriterPtr xml);

static int
pass_on(void *sink, const char *bytes, int length)
{
    return hs_sink_write(sink, bytes, (gsize)length, /* error= */ NULL) ? length : -1;
}

static gboolean
write_document(HsNetwork *network, HsSink *sink, WriteElements write, GError **error)
{
    xmlOutputBufferPtr out = xmlOutputBufferCreateIO(pass_on, /* close= */ NULL, sink, NULL);
    xmlTextWriterPtr xml = out ? xmlNewTextWriter(out) : NULL;

    if (!xml) {
        g_set_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_WRITER,
                    "libxml2 could not begin to write");
        return FALSE;
    }
    xmlTextWriterSetIndent(xml, 1);
    xmlTextWriterStartDocument(xml, NULL, "UTF-8", NULL);
    write(network, xml);
    xmlTextWriterEndDocument(xml);
    xmlFreeTextWriter(xml);
    return hs_sink_flush(sink, error);
}

/* ---- elements */

static void
begin(xmlTextWriterPtr xml, const char *name)
{
    xmlTextWriterStartElement(xml, (const xmlChar *)name);
}

static void
end(xmlTextWriterPtr xml)
{
    xmlTextWriterEndElement(xml);
}

/* Writes an attribute, nothing where it is empty. */
static void
attribute(xmlTextWriterPtr xml, const char *name, const char *value)
{
    if (*value)
        xmlTextWriterWriteAttribute(xml, (const xmlChar *)name, (const xmlChar *)value);
}

static void
name_node(const HsNetworkNode *node, char id[ID_SIZE])
{
    g_snprintf(id, ID_SIZE, "n%u", node->number + 1);
}

static void
node_attribute(xmlTextWriterPtr xml, const char *name, const HsNetworkNode *node)
{
    char id[ID_SIZE];

    name_node(node, id);
    attribute(xml, name, id);
}

static void
number_attribute(xmlTextWriterPtr xml, const char *name, const char *prefix, guint32 number)
{
    char text[ID_SIZE];

    g_snprintf(text, sizeof text, "%s%u", prefix, number);
    attribute(xml, name, text);
}

/* ---- GraphML */

static const struct {
    const char *id; /* also its name */
    const char *of;
    const char *type;
} keys[] = {
    { "label", "node", "string" },    { "iri", "node", "string" },
    { "kind", "node", "string" },     { "statements", "node", "int" },
    { "first", "node", "string" },    { "last", "node", "string" },
    { "relation", "edge", "string" }, { "weight", "edge", "double" },
    { "firstday", "edge", "string" }, { "lastday", "edge", "string" },
};

static void
write_keys(xmlTextWriterPtr xml)
{
    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        begin(xml, "key");
        attribute(xml, "id", keys[i].id);
        attribute(xml, "for", keys[i].of);
        attribute(xml, "attr.name", keys[i].id);
        attribute(xml, "attr.type", keys[i].type);
        end(xml);
    }
}

static void
data(xmlTextWriterPtr xml, const char *key, const char *value)
{
    if (!*value)
        return;
    begin(xml, "data");
    attribute(xml, "key", key);
    xmlTextWriterWriteString(xml, (const xmlChar *)value);
    end(xml);
}

static void
number_data(xmlTextWriterPtr xml, const char *key, guint32 number)
{
    char text[ID_SIZE];

    g_snprintf(text, sizeof text, "%u", number);
    data(xml, key, text);
}

static void
write_graphml_node(xmlTextWriterPtr xml, const HsNetworkNode *node)
{
    begin(xml, "node");
    node_attribute(xml, "id", node);
    data(xml, "label", node->label);
    data(xml, "iri", node->iri);
    data(xml, "kind", hs_network_node_word(node->kind));
    number_data(xml, "statements", node->n_statements);
    data(xml, "first", node->days.first);
    data(xml, "last", node->days.last);
    end(xml);
}

static void
write_graphml_edge(xmlTextWriterPtr xml, const HsNetworkEdge *edge, guint32 number)
{
    begin(xml, "edge");
    number_attribute(xml, "id", "e", number);
    node_attribute(xml, "source", edge->from);
    node_attribute(xml, "target", edge->to);
    data(xml, "relation", hs_network_edge_word(edge->kind));
    number_data(xml, "weight", edge->weight);
    data(xml, "firstday", edge->days.first);
    data(xml, "lastday", edge->days.last);
    end(xml);
}

static void
write_graphml(HsNetwork *network, xmlTextWriterPtr xml)
{
    guint32 n_nodes, n_edges;
    HsNetworkNode *const *const nodes = hs_network_get_nodes(network, &n_nodes);
    HsNetworkEdge *const *const edges = hs_network_get_edges(network, &n_edges);

    xmlTextWriterStartElementNS(xml, NULL, (const xmlChar *)"graphml", (const xmlChar *)GRAPHML);
    write_keys(xml);
    begin(xml, "graph");
    attribute(xml, "id", "hearsay");
    attribute(xml, "edgedefault", "directed");
    for (guint32 i = 0; i < n_nodes; i++)
        write_graphml_node(xml, nodes[i]);
    for (guint32 i = 0; i < n_edges; i++)
        write_graphml_edge(xml, edges[i], i + 1);
}

static gboolean
write_as_graphml(HsNetwork *network, HsSink *sink, GError **error)
{
    return write_document(network, sink, write_graphml, error);
}

HsWriter *
hs_graphml_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_as_graphml);
}

/* ---- GEXF */

static void
write_meta(xmlTextWriterPtr xml)
{
    begin(xml, "meta");
    xmlTextWriterWriteElement(xml, (const xmlChar *)"creator", (const xmlChar *)"hearsay");
    xmlTextWriterWriteElement(
        xml, (const xmlChar *)"description",
        (const xmlChar
             *)"Who speaks to whom, about whom, and belongs where, as articles report it");
    end(xml);
}

static void
write_columns(xmlTextWriterPtr xml)
{
    static const char *const columns[][2] = { { "iri", "anyURI" },
                                              { "kind", "string" },
                                              { "statements", "integer" } };

    begin(xml, "attributes");
    attribute(xml, "class", "node");
    attribute(xml, "mode", "static");
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        begin(xml, "attribute");
        attribute(xml, "id", columns[i][0]);
        attribute(xml, "title", columns[i][0]);
        attribute(xml, "type", columns[i][1]);
        end(xml);
    }
    end(xml);
}

static void
attvalue(xmlTextWriterPtr xml, const char *column, const char *value)
{
    begin(xml, "attvalue");
    attribute(xml, "for", column);
    attribute(xml, "value", value);
    end(xml);
}

static void
write_gexf_node(xmlTextWriterPtr xml, const HsNetworkNode *node)
{
    char count[ID_SIZE];

    g_snprintf(count, sizeof count, "%u", node->n_statements);
    begin(xml, "node");
    node_attribute(xml, "id", node);
    attribute(xml, "label", node->label);
    attribute(xml, "start", node->days.first);
    attribute(xml, "end", node->days.last);
    begin(xml, "attvalues");
    attvalue(xml, "iri", node->iri);
    attvalue(xml, "kind", hs_network_node_word(node->kind));
    attvalue(xml, "statements", count);
    end(xml);
    end(xml);
}

static void
write_gexf_edge(xmlTextWriterPtr xml, const HsNetworkEdge *edge, guint32 number)
{
    begin(xml, "edge");
    number_attribute(xml, "id", "e", number);
    node_attribute(xml, "source", edge->from);
    node_attribute(xml, "target", edge->to);
    attribute(xml, "kind", hs_network_edge_word(edge->kind));
    attribute(xml, "label", hs_network_edge_word(edge->kind));
    number_attribute(xml, "weight", "", edge->weight);
    attribute(xml, "start", edge->days.first);
    attribute(xml, "end", edge->days.last);
    end(xml);
}

static void
write_gexf(HsNetwork *network, xmlTextWriterPtr xml)
{
    guint32 n_nodes, n_edges;
    HsNetworkNode *const *const nodes = hs_network_get_nodes(network, &n_nodes);
    HsNetworkEdge *const *const edges = hs_network_get_edges(network, &n_edges);

    xmlTextWriterStartElementNS(xml, NULL, (const xmlChar *)"gexf", (const xmlChar *)GEXF);
    attribute(xml, "version", "1.3");
    write_meta(xml);
    begin(xml, "graph");
    attribute(xml, "defaultedgetype", "directed");
    attribute(xml, "mode", "dynamic");
    attribute(xml, "timeformat", "date");
    attribute(xml, "timerepresentation", "interval");
    write_columns(xml);
    begin(xml, "nodes");
    number_attribute(xml, "count", "", n_nodes);
    for (guint32 i = 0; i < n_nodes; i++)
        write_gexf_node(xml, nodes[i]);
    end(xml);
    begin(xml, "edges");
    number_attribute(xml, "count", "", n_edges);
    for (guint32 i = 0; i < n_edges; i++)
        write_gexf_edge(xml, edges[i], i + 1);
}

static gboolean
write_as_gexf(HsNetwork *network, HsSink *sink, GError **error)
{
    return write_document(network, sink, write_gexf, error);
}

HsWriter *
hs_gexf_open(const HsFormat *format, HsSink *sink, GError **error)
{
    (void)error;
    return hs_networkwriter_new(format, sink, write_as_gexf);
}
