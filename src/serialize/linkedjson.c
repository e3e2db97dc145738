/* SPDX-License-Identifier: Apache-2.0
 *
 * See linkedjson.h. Every quad is written once, with its subject; only the one by which a node
 * hangs below another is left to that. (Names are said again: the same triple twice is the same
 * graph.) How deep nodes stand in one another is bounded, since graphs of others may be one long
 * chain; what would stand deeper has its place at the top.
 */
#include "serialize/linkedjson.h"

#include <string.h>

#include "graph/lexical.h"
#include "graph/vocab.h"
#include "serialize/nodeindex.h"
#include "serialize/validate.h"

#define MAX_DEPTH 12
#define MAX_NUMBER_DIGITS 15 /* so many every reader of JSON keeps */

typedef struct {
    HsWriter writer;
    HsContextKeys *keys;
    gboolean has_graph; /* something was written into the list */
} LinkedJson;

typedef struct {
    const HsGraph *graph;
    const HsContextKeys *keys;
    HsNodeIndex *index;
    HsJson json;
    gboolean *told;     /* [n_terms] has been written in full, or is being */
    gboolean *reserved; /* [n_terms] has a place of its own, and none where it is only spoken of */
    gint64 type;        /* terms of rdf:type, ... */
    gint64 name;        /* schema:name, ... */
    gint64 meant;       /* itsrdf:taIdentRef; -1 where the graph has them not */
    GString *scratch;
    guint depth;
} Telling;

/* The quad by which a node hangs below another; predicate -1 at the top. */
typedef struct {
    gint64 predicate;
    guint32 object;
} Link;

static void
tell_node(Telling *t, const char *key, guint32 node, Link link);

/* ---- values */

static const char *
get_value(const Telling *t, guint32 term)
{
    return t->graph->terms[term].value;
}

/* Writes a literal that the context does not make of a plain string. */
static void
tell_value_object(Telling *t, const char *key, const HsTerm *term)
{
    hs_json_open(&t->json, key, '{');
    hs_json_string(&t->json, "@value", term->value);
    hs_json_known(&t->json, "@language", term->language);
    if (term->datatype)
        hs_json_string(&t->json, "@type", hs_contextkeys_name(t->keys, term->datatype, t->scratch));
    hs_json_close(&t->json, '}');
}

/* Says whether the plain string is read as this literal below `row`, NULL for a key of no row. */
static gboolean
is_plain(const HsContextKey *row, const HsTerm *term)
{
    const HsContextValues values = row ? row->values : HS_CONTEXT_PLAIN;

    if (values == HS_CONTEXT_DATE)
        return g_strcmp0(term->datatype, HS_IRI_xsd_date) == 0;
    if (values == HS_CONTEXT_DECIMAL)
        return g_strcmp0(term->datatype, HS_IRI_xsd_decimal) == 0;
    return values == HS_CONTEXT_PLAIN && !term->datatype &&
           g_strcmp0(term->language, row ? row->language : NULL) == 0;
}

static gboolean
is_number(const HsContextKey *row, const HsTerm *term)
{
    return (!row || row->values == HS_CONTEXT_PLAIN) &&
           g_strcmp0(term->datatype, HS_IRI_xsd_integer) == 0 &&
           strlen(term->value) <= MAX_NUMBER_DIGITS && hs_lexical_is_integer(term->value);
}

static void
tell_literal(Telling *t, const char *key, const HsContextKey *row, const HsTerm *term)
{
    if (is_plain(row, term))
        hs_json_string(&t->json, key, term->value);
    else if (is_number(row, term))
        hs_json_number(&t->json, key, term->value);
    else
        tell_value_object(t, key, term);
}

/* Return the name of a node that is only pointed to, where it has one, or NULL. */
static const char *
find_name(const Telling *t, guint32 node)
{
    for (guint32 i = t->index->first[node]; i < t->index->first[node + 1]; i++) {
        const HsQuad quad = t->graph->quads[i];
        const HsTerm *const object = &t->graph->terms[quad.object];
        if (quad.predicate == t->name && object->kind == HS_TERM_LITERAL && !object->language &&
            !object->datatype)
            return object->value;
    }
    return NULL;
}

static void
tell_reference(Telling *t, const char *key, guint32 node)
{
    hs_json_open(&t->json, key, '{');
    hs_json_string(&t->json, "@id", get_value(t, node));
    hs_json_known(&t->json, "name", find_name(t, node));
    hs_json_close(&t->json, '}');
}

/* Says whether `node` is to be told in full below `predicate`. Those whom a span's words mean are
   told where they speak or are spoken of. */
static gboolean
is_embedded(const Telling *t, guint32 predicate, guint32 node)
{
    return hs_nodeindex_is_subject(t->index, node) && !t->told[node] && !t->reserved[node] &&
           t->depth < MAX_DEPTH && predicate != t->meant;
}

static void
tell_object(Telling *t, const char *key, const HsContextKey *row, const HsQuad *quad)
{
    const guint32 object = quad->object;
    const HsTerm *const term = &t->graph->terms[object];

    if (term->kind == HS_TERM_LITERAL)
        tell_literal(t, key, row, term);
    else if (!hs_nodeindex_is_subject(t->index, object) && row && row->values == HS_CONTEXT_CONCEPT)
        hs_json_string(&t->json, key, hs_contextkeys_name(t->keys, term->value, t->scratch));
    else if (is_embedded(t, quad->predicate, object))
        tell_node(t, key, object, (Link){ .predicate = -1 });
    else
        tell_reference(t, key, object);
}

/* ---- nodes */

/* Says whether the quad is one that stands below its property's key. */
static gboolean
is_told_here(const Telling *t, const HsQuad *quad, Link link)
{
    if (quad->predicate == t->type && t->graph->terms[quad->object].kind == HS_TERM_IRI)
        return FALSE;
    return quad->predicate != link.predicate || quad->object != link.object;
}

static void
tell_types(Telling *t, guint32 node)
{
    guint n = 0;

    for (guint32 i = t->index->first[node]; i < t->index->first[node + 1]; i++) {
        const HsQuad quad = t->graph->quads[i];
        if (quad.predicate != t->type || t->graph->terms[quad.object].kind != HS_TERM_IRI)
            continue;
        if (n++ == 0)
            hs_json_open(&t->json, "@type", '[');
        hs_json_string(&t->json, NULL,
                       hs_contextkeys_name(t->keys, get_value(t, quad.object), t->scratch));
    }
    if (n > 0)
        hs_json_close(&t->json, ']');
}

/* Writes the quads from `begin` to `end`, which have one subject and one predicate. */
static void
tell_property(Telling *t, guint32 begin, guint32 end, Link link)
{
    const char *const iri = get_value(t, t->graph->quads[begin].predicate);
    const HsContextKey *const row = hs_contextkeys_find(t->keys, iri);
    g_autofree char *key = g_strdup(hs_contextkeys_name(t->keys, iri, t->scratch));
    guint32 n = 0;

    for (guint32 i = begin; i < end; i++)
        n += is_told_here(t, &t->graph->quads[i], link) ? 1 : 0;
    const gboolean is_list = n > 1 || (n == 1 && row && row->is_set);
    if (is_list)
        hs_json_open(&t->json, key, '[');
    for (guint32 i = begin; i < end; i++) {
        if (is_told_here(t, &t->graph->quads[i], link))
            tell_object(t, is_list ? NULL : key, row, &t->graph->quads[i]);
    }
    if (is_list)
        hs_json_close(&t->json, ']');
}

/* Writes the nodes that point to `node` by a property which JSON-LD turns round. */
static void
tell_pointing(Telling *t, guint32 node, HsContextReverse reverse)
{
    const char *iri;
    const char *const key = hs_contextkeys_reverse(reverse, &iri);
    const Link link = { t->index->predicates[reverse], node };
    guint32 n;
    const HsNodeLink *const links = hs_nodeindex_find_links(t->index, node, reverse, &n);
    guint n_told = 0;

    for (guint32 i = 0; i < n; i++) {
        if (t->told[links[i].subject])
            continue;
        if (n_told++ == 0)
            hs_json_open(&t->json, key, '[');
        tell_node(t, NULL, links[i].subject, link);
    }
    if (n_told > 0)
        hs_json_close(&t->json, ']');
}

static void
tell_node(Telling *t, const char *key, guint32 node, Link link)
{
    const HsQuad *const quads = t->graph->quads;
    const guint32 end = t->index->first[node + 1];

    t->told[node] = TRUE;
    t->depth++;
    hs_json_open(&t->json, key, '{');
    hs_json_string(&t->json, "@id", get_value(t, node));
    tell_types(t, node);
    for (guint32 i = t->index->first[node], next; i < end; i = next) {
        for (next = i + 1; next < end && quads[next].predicate == quads[i].predicate;)
            next++;
        tell_property(t, i, next, link);
    }
    for (guint k = 0; k < HS_N_REVERSES && t->depth < MAX_DEPTH; k++)
        tell_pointing(t, node, (HsContextReverse)k);
    hs_json_close(&t->json, '}');
    t->depth--;
}

/* ---- the graph */

/* Articles come first; they, their statements and their texts stand nowhere else. */
static void
reserve(Telling *t)
{
    for (guint32 i = 0; i < t->index->n_links; i++) {
        const HsNodeLink link = t->index->links[i];
        if (link.reverse <= HS_REVERSE_VERSIONS)
            t->reserved[link.subject] = t->reserved[link.object] = TRUE;
    }
}

static void
tell_top(Telling *t, guint32 node)
{
    if (t->told[node] || !hs_nodeindex_is_subject(t->index, node))
        return;
    g_string_append(t->json.out, t->json.first ? "\n" : "");
    tell_node(t, NULL, node, (Link){ .predicate = -1 });
    g_string_append_c(t->json.out, '\n');
}

static void
tell_all(Telling *t)
{
    for (guint32 k = HS_REVERSE_STATEMENTS; k <= HS_REVERSE_VERSIONS; k++) {
        for (guint32 i = 0; i < t->index->n_links; i++) {
            if (t->index->links[i].reverse == k)
                tell_top(t, t->index->links[i].object);
        }
    }
    for (guint32 node = 0; node < t->graph->n_terms; node++)
        tell_top(t, node);
}

static gboolean
check_iris(const HsGraph *graph, GError **error)
{
    for (guint32 i = 0; i < graph->n_terms; i++) {
        const HsTerm *const term = &graph->terms[i];
        if (term->kind != HS_TERM_IRI || hs_contextkeys_is_plain(term->value))
            continue;
        g_set_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM,
                    "IRI <%s>: begins as a prefix of the JSON-LD context does", term->value);
        return FALSE;
    }
    return TRUE;
}

static void
tell_graph(LinkedJson *writer, const HsGraph *graph, GString *out)
{
    Telling t = {
        .graph = graph,
        .keys = writer->keys,
        .index = hs_nodeindex_new(graph),
        .json = { .out = out, .first = !writer->has_graph },
        .told = g_new0(gboolean, graph->n_terms),
        .reserved = g_new0(gboolean, graph->n_terms),
        .type = hs_graph_find_iri(graph, HS_IRI_rdf_type),
        .name = hs_graph_find_iri(graph, HS_IRI_schema_name),
        .meant = hs_graph_find_iri(graph, HS_IRI_itsrdf_taIdentRef),
        .scratch = g_string_new(NULL),
    };
    const char *const name = hs_graph_get_name(graph);

    reserve(&t);
    if (name) {
        hs_json_open(&t.json, NULL, '{');
        hs_json_string(&t.json, "@id", name);
        hs_json_open(&t.json, "@graph", '[');
    }
    tell_all(&t);
    if (name) {
        hs_json_close(&t.json, ']');
        hs_json_close(&t.json, '}');
        g_string_append_c(out, '\n');
    }
    writer->has_graph |= graph->n_quads > 0;
    g_string_free(t.scratch, TRUE);
    g_free(t.told);
    g_free(t.reserved);
    hs_nodeindex_free(t.index);
}

/* ---- the format */

HsWriter *
hs_linkedjson_open(const HsFormat *format, HsSink *sink, GError **error)
{
    LinkedJson *const writer = g_new0(LinkedJson, 1);
    g_autoptr(GString) out = g_string_new(NULL);
    HsJson json = { .out = out, .first = TRUE };

    writer->writer.format = format;
    writer->writer.sink = sink;
    writer->keys = hs_contextkeys_new();
    hs_json_open(&json, NULL, '{');
    hs_contextkeys_write(&json);
    g_string_append(out, ",\n\"@graph\":[\n");
    if (hs_sink_write(sink, out->str, out->len, error))
        return &writer->writer;
    hs_linkedjson_close(&writer->writer);
    return NULL;
}

gboolean
hs_linkedjson_add(HsWriter *writer, const HsGraph *graph, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);

    if (!hs_validate_graph(graph, writer->format->limits, error) || !check_iris(graph, error))
        return FALSE;
    tell_graph((LinkedJson *)writer, graph, out);
    return hs_sink_write(writer->sink, out->str, out->len, error);
}

gboolean
hs_linkedjson_end(HsWriter *writer, GError **error)
{
    return hs_sink_write(writer->sink, "]}\n", strlen("]}\n"), error);
}

void
hs_linkedjson_close(HsWriter *writer)
{
    LinkedJson *const closed = (LinkedJson *)writer;

    hs_contextkeys_free(closed->keys);
    g_free(closed);
}
