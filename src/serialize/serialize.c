/* SPDX-License-Identifier: Apache-2.0
 *
 * See serialize.h. The table of formats: a new one is a row here.
 */
#include "serialize/serialize.h"

#include "serialize/jsonl.h"
#include "serialize/linkedjson.h"
#include "serialize/networkcsv.h"
#include "serialize/networktext.h"
#include "serialize/networkwriter.h"
#include "serialize/networkxml.h"
#include "serialize/raptor.h"
#include "serialize/rdfxml.h"

#define BY_RAPTOR                                                                          \
    .holds_rdf = TRUE, .open = hs_raptor_open, .add = hs_raptor_add, .end = hs_raptor_end, \
    .close = hs_raptor_close

#define AS_NETWORK(name)                                                                \
    .open = hs_##name##_open, .add = hs_networkwriter_add, .end = hs_networkwriter_end, \
    .close = hs_networkwriter_close

static const HsFormat formats[] = {
    {
        .name = "nquads",
        .aliases = (const char *const[]){ "nq", "n-quads", NULL },
        .mime_type = "application/n-quads",
        .extension = ".nq",
        .title = "N-Quads",
        .keeps_graphs = TRUE,
        .joins = TRUE,
        .engine = "nquads",
        BY_RAPTOR,
    },
    {
        .name = "trig",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "application/trig",
        .extension = ".trig",
        .title = "TriG",
        .keeps_graphs = TRUE,
        .joins = TRUE,
        .engine = "turtle",
        .limits = HS_SYNTAX_BARE_NUMBERS,
        BY_RAPTOR,
    },
    {
        .name = "turtle",
        .aliases = (const char *const[]){ "ttl", NULL },
        .mime_type = "text/turtle",
        .extension = ".ttl",
        .title = "Turtle",
        .joins = TRUE,
        .engine = "turtle",
        .limits = HS_SYNTAX_BARE_NUMBERS,
        BY_RAPTOR,
    },
    {
        .name = "ntriples",
        .aliases = (const char *const[]){ "nt", "n-triples", NULL },
        .mime_type = "application/n-triples",
        .extension = ".nt",
        .title = "N-Triples",
        .joins = TRUE,
        .engine = "ntriples",
        BY_RAPTOR,
    },
    {
        .name = "rdfxml",
        .aliases = (const char *const[]){ "rdf", "xml", "rdf/xml", NULL },
        .mime_type = "application/rdf+xml",
        .extension = ".rdf",
        .title = "RDF/XML",
        .holds_rdf = TRUE,
        .limits = HS_SYNTAX_XML_NAMES,
        .open = hs_rdfxml_open,
        .add = hs_rdfxml_add,
        .end = hs_rdfxml_end,
        .close = hs_rdfxml_close,
    },
    {
        .name = "jsonld",
        .aliases = (const char *const[]){ "json-ld", NULL },
        .mime_type = "application/ld+json",
        .extension = ".jsonld",
        .title = "JSON-LD",
        .keeps_graphs = TRUE,
        .holds_rdf = TRUE,
        .open = hs_linkedjson_open,
        .add = hs_linkedjson_add,
        .end = hs_linkedjson_end,
        .close = hs_linkedjson_close,
    },
    {
        .name = "jsonl",
        .aliases = (const char *const[]){ "ndjson", NULL },
        .mime_type = "application/jsonl",
        .extension = ".jsonl",
        .title = "JSON Lines",
        .joins = TRUE,
        .needs_report = TRUE,
        .open = hs_jsonl_open,
        .add = hs_jsonl_add,
        .end = hs_jsonl_end,
        .close = hs_jsonl_close,
    },
    {
        .name = "graphml",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "application/graphml+xml",
        .extension = ".graphml",
        .title = "GraphML",
        AS_NETWORK(graphml),
    },
    {
        .name = "gexf",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "application/gexf+xml",
        .extension = ".gexf",
        .title = "GEXF",
        AS_NETWORK(gexf),
    },
    {
        .name = "dot",
        .aliases = (const char *const[]){ "gv", NULL },
        .mime_type = "text/vnd.graphviz",
        .extension = ".dot",
        .title = "DOT",
        AS_NETWORK(dot),
    },
    {
        .name = "gephi-nodes",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "text/csv; header=present",
        .extension = ".nodes.csv",
        .title = "CSV of nodes for Gephi",
        AS_NETWORK(gephi_nodes),
    },
    {
        .name = "gephi-edges",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "text/csv; header=present",
        .extension = ".edges.csv",
        .title = "CSV of edges for Gephi",
        AS_NETWORK(gephi_edges),
    },
    {
        .name = "neo4j-nodes",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "text/csv; header=present",
        .extension = ".nodes.neo4j.csv",
        .title = "CSV of nodes for Neo4j",
        AS_NETWORK(neo4j_nodes),
    },
    {
        .name = "neo4j-edges",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "text/csv; header=present",
        .extension = ".edges.neo4j.csv",
        .title = "CSV of relationships for Neo4j",
        AS_NETWORK(neo4j_edges),
    },
    {
        .name = "cypher",
        .aliases = (const char *const[]){ NULL },
        .mime_type = "application/x-cypher-query",
        .extension = ".cypher",
        .title = "Cypher",
        AS_NETWORK(cypher),
    },
};

G_DEFINE_QUARK(hs - serialize - error - quark, hs_serialize_error)

const HsFormat *
hs_format_get_all(guint *out_n)
{
    *out_n = G_N_ELEMENTS(formats);
    return formats;
}

const HsFormat *
hs_format_find(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (g_ascii_strcasecmp(name, formats[i].name) == 0)
            return &formats[i];
        for (const char *const *alias = formats[i].aliases; *alias; alias++) {
            if (g_ascii_strcasecmp(name, *alias) == 0)
                return &formats[i];
        }
    }
    return NULL;
}

HsWriter *
hs_writer_new(const HsFormat *format, HsSink *sink, GError **error)
{
    return format->open(format, sink, error);
}

gboolean
hs_writer_add(HsWriter *writer, const HsGraph *graph, GError **error)
{
    return writer->format->add(writer, graph, error);
}

gboolean
hs_writer_end(HsWriter *writer, GError **error)
{
    return writer->format->end(writer, error) && hs_sink_flush(writer->sink, error);
}

void
hs_writer_free(HsWriter *writer)
{
    if (writer)
        writer->format->close(writer);
}
