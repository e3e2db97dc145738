/* SPDX-License-Identifier: Apache-2.0
 *
 * See rdfxml.h. The checks before it (validate.h) see to it that predicates are names and that
 * literals hold nothing that XML cannot.
 */
#include "serialize/rdfxml.h"

#include <string.h>

#include "graph/vocab.h"
#include "serialize/validate.h"

static const struct {
    const char *prefix;
    const char *iri;
} namespaces[] = {
#define NAMESPACE(prefix, iri) { prefix, iri },
    HS_VOCAB_PREFIXES(NAMESPACE)
#undef NAMESPACE
};

/* Appends `text` as it may stand between tags and in attributes. */
static void
append_escaped(GString *out, const char *text)
{
    while (*text) {
        const gsize plain = strcspn(text, "&<>\"");
        g_string_append_len(out, text, (gssize)plain);
        text += plain;
        if (*text == '&')
            g_string_append(out, "&amp;");
        else if (*text == '<')
            g_string_append(out, "&lt;");
        else if (*text == '>')
            g_string_append(out, "&gt;");
        else if (*text == '"')
            g_string_append(out, "&quot;");
        text += *text ? 1 : 0;
    }
}

static void
append_attribute(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, " %s=\"", name);
    append_escaped(out, value);
    g_string_append_c(out, '"');
}

HsWriter *
hs_rdfxml_open(const HsFormat *format, HsSink *sink, GError **error)
{
    g_autoptr(GString) out = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");

    for (gsize i = 0; i < G_N_ELEMENTS(namespaces); i++) {
        g_autofree char *name = g_strconcat("xmlns:", namespaces[i].prefix, NULL);
        g_string_append(out, i > 0 ? "\n   " : "");
        append_attribute(out, name, namespaces[i].iri);
    }
    g_string_append(out, ">\n");
    if (!hs_sink_write(sink, out->str, out->len, error))
        return NULL;
    HsWriter *const writer = g_new0(HsWriter, 1);
    writer->format = format;
    writer->sink = sink;
    return writer;
}

/* Returns what stands in a start tag for the predicate `iri`: "hs:form", or a name in a namespace
   that is declared there. Free with g_free(). */
static char *
dup_tag(const char *iri)
{
    const char *name = iri;

    for (const char *p = iri; *p; p++) {
        if (*p == '/' || *p == '#')
            name = p + 1;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(namespaces); i++) {
        if (strlen(namespaces[i].iri) == (gsize)(name - iri) &&
            strncmp(iri, namespaces[i].iri, (gsize)(name - iri)) == 0)
            return g_strconcat(namespaces[i].prefix, ":", name, NULL);
    }
    g_autoptr(GString) tag = g_string_new("x:");
    g_autofree char *own = g_strndup(iri, (gsize)(name - iri));
    g_string_append(tag, name);
    append_attribute(tag, "xmlns:x", own);
    return g_string_free(g_steal_pointer(&tag), FALSE);
}

static void
append_property(GString *out, const char *tag, const HsTerm *object)
{
    g_string_append_printf(out, "    <%s", tag);
    if (object->kind == HS_TERM_IRI) {
        append_attribute(out, "rdf:resource", object->value);
        g_string_append(out, "/>\n");
        return;
    }
    if (object->language)
        append_attribute(out, "xml:lang", object->language);
    if (object->datatype)
        append_attribute(out, "rdf:datatype", object->datatype);
    g_string_append_c(out, '>');
    append_escaped(out, object->value);
    g_string_append_printf(out, "</%.*s>\n", (int)strcspn(tag, " "), tag);
}

static void
append_graph(GString *out, const HsGraph *graph)
{
    g_autoptr(GHashTable) tags = g_hash_table_new_full(NULL, NULL, NULL, g_free);

    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        const gpointer predicate = GUINT_TO_POINTER(quad.predicate);
        char *tag = g_hash_table_lookup(tags, predicate);
        if (!tag) {
            tag = dup_tag(graph->terms[quad.predicate].value);
            g_hash_table_insert(tags, predicate, tag);
        }
        if (i == 0 || graph->quads[i - 1].subject != quad.subject) {
            g_string_append(out, i > 0 ? "  </rdf:Description>\n" : "");
            g_string_append(out, "  <rdf:Description");
            append_attribute(out, "rdf:about", graph->terms[quad.subject].value);
            g_string_append(out, ">\n");
        }
        append_property(out, tag, &graph->terms[quad.object]);
    }
    g_string_append(out, graph->n_quads > 0 ? "  </rdf:Description>\n" : "");
}

gboolean
hs_rdfxml_add(HsWriter *writer, const HsGraph *graph, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);

    if (!hs_validate_graph(graph, writer->format->limits, error))
        return FALSE;
    append_graph(out, graph);
    return hs_sink_write(writer->sink, out->str, out->len, error);
}

gboolean
hs_rdfxml_end(HsWriter *writer, GError **error)
{
    return hs_sink_write(writer->sink, "</rdf:RDF>\n", strlen("</rdf:RDF>\n"), error);
}

void
hs_rdfxml_close(HsWriter *writer)
{
    g_free(writer);
}
