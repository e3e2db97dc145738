/* SPDX-License-Identifier: Apache-2.0
 *
 * See export.h. Answers that are graphs come as bytes; they are read back by the room parse, from a
 * file that is gone when it has been read.
 */
#include "store/export.h"

#include <string.h>

#include <glib/gstdio.h>

#include "graph/builder.h"
#include "graph/vocab.h"
#include "parse/parse.h"

#define TRACKER "http://tracker.api.gnome.org/" /* begins TinySPARQL's own words */

/* ---- asking */

typedef struct {
    GPtrArray *cells; /* of all rows, one after another; an unbound one is an empty string */
    guint n_columns;
    GString *bytes;
} Answer;

static gboolean
begin(HsAnswerForm form, const char *const *names, guint n, gpointer user, GError **error)
{
    (void)form;
    (void)names;
    (void)error;
    ((Answer *)user)->n_columns = n;
    return TRUE;
}

static gboolean
take_row(const HsCell *cells, gpointer user, GError **error)
{
    Answer *const answer = user;

    (void)error;
    for (guint i = 0; i < answer->n_columns; i++)
        g_ptr_array_add(answer->cells, g_strdup(cells[i].value ? cells[i].value : ""));
    return TRUE;
}

static gboolean
take_bytes(const char *bytes, gsize length, gpointer user, GError **error)
{
    (void)error;
    g_string_append_len(((Answer *)user)->bytes, bytes, (gssize)length);
    return TRUE;
}

static gboolean
ask(HsStore *store, const char *sparql, Answer *answer, GError **error)
{
    const HsAnswerTaker taker = { .syntax = HS_ANSWER_TURTLE,
                                  .begin = begin,
                                  .row = take_row,
                                  .bytes = take_bytes,
                                  .user = answer };

    return store->kind->query(store, sparql, &taker, error);
}

GPtrArray *
hs_export_ask_rows(HsStore *store, const char *sparql, GError **error)
{
    Answer answer = { .cells = g_ptr_array_new_with_free_func(g_free) };

    if (ask(store, sparql, &answer, error))
        return answer.cells;
    g_ptr_array_unref(answer.cells);
    return NULL;
}

gboolean
hs_export_ask_turtle(HsStore *store, const char *sparql, GString *out, GError **error)
{
    Answer answer = { .bytes = out };

    return ask(store, sparql, &answer, error);
}

/* ---- Turtle as a graph */

/* TinySPARQL gives days and times back as plain strings: returns what such an object of `predicate`
   was, or NULL. */
static const char *
get_lost_datatype(const char *predicate, const HsTerm *object)
{
    static const char *const predicates[] = {
        HS_IRI_hs_date,   HS_IRI_hs_earliest,          HS_IRI_hs_knownFrom,       HS_IRI_hs_knownTo,
        HS_IRI_hs_latest, HS_IRI_schema_datePublished, HS_IRI_schema_dateModified
    };

    if (object->kind != HS_TERM_LITERAL || object->datatype || object->language)
        return NULL;
    for (guint i = 0; i < G_N_ELEMENTS(predicates); i++)
        if (strcmp(predicates[i], predicate) == 0)
            return strchr(object->value, 'T') ? HS_IRI_xsd_dateTime : HS_IRI_xsd_date;
    return NULL;
}

/* Virtuoso makes an integer of a confidence of 1. */
static gboolean
is_confidence(const char *predicate)
{
    return strcmp(predicate, HS_IRI_hs_confidence) == 0 ||
           strcmp(predicate, HS_IRI_itsrdf_taConfidence) == 0;
}

/* Servers write whole decimals without a dot; graphs have them with one, as in canonical XSD. */
static guint32
copy_decimal(HsGraphBuilder *builder, const HsTerm *term)
{
    const gboolean whole = !strchr(term->value, '.');
    g_autofree char *value = g_strconcat(term->value, whole ? ".0" : "", NULL);

    return hs_graph_builder_literal(builder, value, term->datatype, /* language= */ NULL);
}

static guint32
copy_term(HsGraphBuilder *builder, const HsTerm *term)
{
    return g_strcmp0(term->datatype, HS_IRI_xsd_decimal) == 0
               ? copy_decimal(builder, term)
               : hs_graph_builder_copy(builder, term);
}

/* Says whether the store noted this for itself: when it was added, and that it is something. */
static gboolean
is_stores_own(const HsGraph *graph, const HsQuad *quad)
{
    return g_str_has_prefix(graph->terms[quad->predicate].value, TRACKER) ||
           strcmp(graph->terms[quad->object].value, HS_IRI_rdfs_Resource) == 0;
}

static void
copy_graph(HsGraphBuilder *builder, const HsGraph *graph)
{
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad *const quad = &graph->quads[i];
        HsTerm object = graph->terms[quad->object];

        if (is_stores_own(graph, quad))
            continue;
        if (is_confidence(graph->terms[quad->predicate].value))
            object.datatype = HS_IRI_xsd_decimal;
        else if (!object.datatype)
            object.datatype = get_lost_datatype(graph->terms[quad->predicate].value, &object);
        hs_graph_builder_add(
            builder, HS_DEFAULT_GRAPH, copy_term(builder, &graph->terms[quad->subject]),
            copy_term(builder, &graph->terms[quad->predicate]), copy_term(builder, &object));
    }
}

/* Reads the Turtle in the file at `path` into `builder`. */
static gboolean
read_file(const char *path, HsGraphBuilder *builder, GError **error)
{
    g_autoptr(HsGraphStream) stream = hs_graphstream_open(path, /* options= */ NULL, error);
    const HsGraph *graph = NULL;

    while (stream && hs_graphstream_next(stream, &graph, error)) {
        if (!graph)
            return TRUE;
        copy_graph(builder, graph);
    }
    return FALSE;
}

static gboolean
read_turtle(const GString *turtle, HsGraphBuilder *builder, GError **error)
{
    g_autofree char *path = NULL;
    const int fd = g_file_open_tmp("hearsay-XXXXXX.ttl", &path, error);

    if (fd < 0)
        return FALSE;
    g_close(fd, NULL);
    const gboolean done = g_file_set_contents_full(path, turtle->str, (gssize)turtle->len,
                                                   G_FILE_SET_CONTENTS_NONE, 0600, error) &&
                          read_file(path, builder, error);
    g_unlink(path);
    return done;
}

gboolean
hs_export_hand_over(const GString *turtle, HsExportTake take, gpointer user, GError **error)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(HsGraphBuilder) builder = hs_graph_builder_new(arena);

    return read_turtle(turtle, builder, error) &&
           take(hs_graph_builder_finish(g_steal_pointer(&builder)), user, error);
}
