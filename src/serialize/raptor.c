/* SPDX-License-Identifier: Apache-2.0
 *
 * See raptor.h. libraptor2's serializers do not tell that their stream failed; so the stream keeps
 * the sink's error and is asked after every step.
 */
#include "serialize/raptor.h"

#include "graph/vocab.h"
#include "serialize/validate.h"
#include "serialize/world.h"

#include <string.h>

typedef struct {
    HsWriter writer;
    gboolean one_a_graph; /* a serializer for each graph, not one for all */
    raptor_world *world;
    raptor_iostream *stream;
    raptor_serializer *serializer; /* NULL between graphs when one_a_graph */
    GString *held;                 /* TriG: the graph that is written, as Turtle; else NULL */
    GError *failure;               /* of the sink or of libraptor2, whichever came first */
} RaptorWriter;

static void
note_complaint(void *user, raptor_log_message *message)
{
    RaptorWriter *const r = user;

    if (!r->failure && message->level >= RAPTOR_LOG_LEVEL_ERROR)
        r->failure = g_error_new(HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_WRITER,
                                 "libraptor2 could not write %s: %s", r->writer.format->title,
                                 message->text);
}

static int
write_bytes(void *user, const void *bytes, size_t size, size_t n)
{
    RaptorWriter *const r = user;

    if (r->held)
        g_string_append_len(r->held, bytes, (gssize)(size * n));
    else if (!r->failure)
        hs_sink_write(r->writer.sink, bytes, size * n, &r->failure);
    return r->failure != NULL;
}

static int
write_byte(void *user, const int byte)
{
    const char c = (char)byte;

    return write_bytes(user, &c, 1, 1);
}

static const raptor_iostream_handler stream_functions = {
    .version = 2,
    .write_byte = write_byte,
    .write_bytes = write_bytes,
};

/* Returns whether all went well so far; else reports the first failure. */
static gboolean
succeeded(const RaptorWriter *r, GError **error)
{
    if (!r->failure)
        return TRUE;
    if (error)
        *error = g_error_copy(r->failure);
    return FALSE;
}

static void
fail(RaptorWriter *r, const char *what)
{
    if (!r->failure)
        r->failure = g_error_new(HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_WRITER,
                                 "libraptor2 could not %s %s", what, r->writer.format->title);
}

static gboolean
is_used(const HsGraph *graph, const char *namespace_iri)
{
    const gsize length = strlen(namespace_iri);

    for (guint32 i = 0; i < graph->n_terms; i++) {
        const HsTerm *const term = &graph->terms[i];
        if (strncmp(term->kind == HS_TERM_IRI ? term->value : "", namespace_iri, length) == 0 ||
            (term->datatype && strncmp(term->datatype, namespace_iri, length) == 0))
            return TRUE;
    }
    return FALSE;
}

/* Declares a prefix, where `graph` is given only if it has a use for it. */
static void
declare(RaptorWriter *r, const HsGraph *graph, const char *prefix, const char *namespace_iri)
{
    if (graph && !is_used(graph, namespace_iri))
        return;
    raptor_uri *const uri = raptor_new_uri(r->world, (const unsigned char *)namespace_iri);

    /* Fails for those that it has declared itself (rdf); IRIs without a prefix are written in full.
     */
    if (uri)
        raptor_serializer_set_namespace(r->serializer, uri, (const unsigned char *)prefix);
    raptor_free_uri(uri);
}

/* Declares the folders of a graph's own IRIs, so that Turtle is short to read. */
static void
declare_own(RaptorWriter *r, const HsGraph *graph)
{
    static const char *const folders[] = { "person", "place", "group",     "event",
                                           "work",   "role",  "membership" };
    g_autofree char *text = graph->text ? g_strconcat(graph->text, "#", NULL) : NULL;
    g_autofree char *organizations = graph->base ? g_strconcat(graph->base, "org/", NULL) : NULL;

    if (!text || !organizations)
        return;
    declare(r, graph, "t", text);
    declare(r, graph, "organization", organizations);
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *iri = g_strconcat(graph->base, folders[i], "/", NULL);
        declare(r, graph, folders[i], iri);
    }
}

static void
begin(RaptorWriter *r, const HsGraph *graph)
{
    r->serializer = raptor_new_serializer(r->world, r->writer.format->engine);
    if (!r->serializer) {
        fail(r, "begin");
        return;
    }
    raptor_serializer_set_option(r->serializer, RAPTOR_OPTION_WRITE_BASE_URI, NULL, 0);
    raptor_serializer_set_option(r->serializer, RAPTOR_OPTION_RELATIVE_URIS, NULL, 0);
#define DECLARE(prefix, namespace_iri) declare(r, graph, prefix, namespace_iri);
    HS_VOCAB_PREFIXES(DECLARE)
#undef DECLARE
    if (graph)
        declare_own(r, graph);
    if (raptor_serializer_start_to_iostream(r->serializer, /* uri= */ NULL, r->stream) != 0)
        fail(r, "begin");
}

static void
end(RaptorWriter *r)
{
    if (r->serializer && !r->failure && raptor_serializer_serialize_end(r->serializer) != 0)
        fail(r, "end");
    if (r->serializer)
        raptor_free_serializer(r->serializer);
    r->serializer = NULL;
}

static void
send(RaptorWriter *r, const char *bytes, gsize length)
{
    if (!r->failure)
        hs_sink_write(r->writer.sink, bytes, length, &r->failure);
}

/* Sends the held Turtle on as TriG: its prefixes, then its triples in the brackets of the graph
   `name`, NULL for the default graph. The word GRAPH is not written: Virtuoso refuses it. */
static void
wrap(RaptorWriter *r, const char *name)
{
    g_autofree char *begin = name ? g_strdup_printf("<%s> {\n", name) : g_strdup("");
    const char *const turtle = r->held->str;
    const char *body = turtle;

    while (g_str_has_prefix(body, "@prefix "))
        body = strchr(body, '\n') + 1;
    body += *body == '\n';
    send(r, turtle, (gsize)(body - turtle));
    send(r, begin, strlen(begin));
    send(r, body, strlen(body));
    if (name)
        send(r, "}\n\n", 3);
    g_string_truncate(r->held, 0);
}

HsWriter *
hs_raptor_open(const HsFormat *format, HsSink *sink, GError **error)
{
    RaptorWriter *const r = g_new0(RaptorWriter, 1);

    r->writer.format = format;
    r->writer.sink = sink;
    r->one_a_graph = g_str_equal(format->engine, "turtle");
    r->held = r->one_a_graph && format->keeps_graphs ? g_string_new(NULL) : NULL;
    r->world = hs_world_borrow(r, note_complaint);
    if (r->world)
        r->stream = raptor_new_iostream_from_handler(r->world, r, &stream_functions);
    if (!r->stream)
        fail(r, "begin");
    else if (!r->one_a_graph)
        begin(r, /* graph= */ NULL);
    if (succeeded(r, error))
        return &r->writer;
    hs_raptor_close(&r->writer);
    return NULL;
}

static raptor_term *
new_term(raptor_world *world, const HsTerm *term)
{
    const unsigned char *const value = (const unsigned char *)term->value;

    if (term->kind == HS_TERM_IRI)
        return raptor_new_term_from_uri_string(world, value);
    raptor_uri *const type = term->datatype
                                 ? raptor_new_uri(world, (const unsigned char *)term->datatype)
                                 : NULL;
    raptor_term *const made = raptor_new_term_from_literal(world, value, type,
                                                           (const unsigned char *)term->language);
    raptor_free_uri(type);
    return made;
}

static void
write_quads(RaptorWriter *r, const HsGraph *graph, raptor_term **terms)
{
    raptor_statement statement;

    for (guint32 i = 0; i < graph->n_quads && !r->failure; i++) {
        const HsQuad quad = graph->quads[i];
        raptor_statement_init(&statement, r->world);
        statement.subject = terms[quad.subject];
        statement.predicate = terms[quad.predicate];
        statement.object = terms[quad.object];
        statement.graph = r->writer.format->keeps_graphs && quad.graph != HS_DEFAULT_GRAPH
                              ? terms[quad.graph]
                              : NULL;
        if (raptor_serializer_serialize_statement(r->serializer, &statement) != 0)
            fail(r, "write a statement of");
    }
}

gboolean
hs_raptor_add(HsWriter *writer, const HsGraph *graph, GError **error)
{
    RaptorWriter *const r = (RaptorWriter *)writer;

    if (!succeeded(r, error) || !hs_validate_graph(graph, writer->format->limits, error))
        return FALSE;
    g_autofree raptor_term **terms = g_new0(raptor_term *, graph->n_terms);
    for (guint32 i = 0; i < graph->n_terms; i++) {
        terms[i] = new_term(r->world, &graph->terms[i]);
        if (!terms[i])
            fail(r, "make terms for");
    }
    if (r->one_a_graph && !r->failure)
        begin(r, graph);
    write_quads(r, graph, terms);
    if (r->one_a_graph)
        end(r);
    if (r->held)
        wrap(r, hs_graph_get_name(graph));
    for (guint32 i = 0; i < graph->n_terms; i++)
        raptor_free_term(terms[i]);
    return succeeded(r, error);
}

gboolean
hs_raptor_end(HsWriter *writer, GError **error)
{
    RaptorWriter *const r = (RaptorWriter *)writer;

    end(r);
    return succeeded(r, error);
}

void
hs_raptor_close(HsWriter *writer)
{
    RaptorWriter *const r = (RaptorWriter *)writer;
    GError *const kept = r->failure;

    /* Nothing more goes out: freeing a serializer that was not ended may write. */
    r->failure = kept
                     ? kept
                     : g_error_new_literal(HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_WRITER, "closed");
    if (r->serializer)
        raptor_free_serializer(r->serializer);
    if (r->stream)
        raptor_free_iostream(r->stream);
    hs_world_give_back(r->world);
    g_error_free(r->failure);
    if (r->held)
        g_string_free(r->held, TRUE);
    g_free(r);
}
