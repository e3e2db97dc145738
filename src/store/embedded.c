/* SPDX-License-Identifier: Apache-2.0
 *
 * Guards around TinySPARQL 3.4.2, each of them for something that was seen:
 *
 *   - It keeps ten named graphs at most: all triples lie in one heap, the ledger knows whose they
 * are.
 *   - It aborts where a string with a language comes twice: none is written (kept.h).
 *   - It aborts on LANG(): such queries are refused by their words (sparqlwords.h), and whatever
 *     others there are that it cannot bear, they are asked in a process apart (apart.h).
 *   - Deleting by pattern takes it seconds: graphs go by lists of what is in them.
 *   - Columns of SELECT * have the names of its SQL: ours are cut out of them.
 *
 * A string of updates is one transaction for it: what fails in the middle, or is killed, never was.
 * Graphs that are new and have nothing to do with each other wait for one another, since a
 * transaction for each would take longer than what it writes.
 */
#include "store/embedded.h"

#include <gio/gio.h>
#include <string.h>

#include "graph/vocab.h"
#include "store/apart.h"
#include "store/folderexport.h"
#include "store/ledger.h"
#include "store/sparqlwords.h"
#include "store/storefolder.h"

#define BATCH ((gsize)2 * 1024 * 1024) /* bytes of updates that go in one transaction */

typedef struct {
    HsStore store;
    HsStoreFolder *folder;
    HsKept *kept;
    TrackerSparqlConnection *connection; /* NULL in a store that is only read */
    GString *update;                     /* of the graphs that wait to be written */
    guint n_waiting;
    GHashTable *claimed; /* what is the own of those: names of graphs and texts, a set */
    GHashTable *touched; /* what they tell of, and what that lies in: a set likewise */
} Embedded;

/* Turns TinySPARQL's `cause` into an error of ours; returns FALSE. */
static gboolean
fail(const Embedded *embedded, GError *cause, GError **error)
{
    g_autofree char *shown = g_filename_display_name(embedded->folder->place);

    g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED, "%s: %s", shown, cause->message);
    g_error_free(cause);
    return FALSE;
}

static TrackerSparqlConnection *
connect_to(const Embedded *embedded, const char *ontology, TrackerSparqlConnectionFlags flags,
           GError **error)
{
    g_autoptr(GFile) graphs = g_file_new_for_path(embedded->folder->graphs);
    g_autoptr(GFile) words = g_file_new_for_path(ontology);
    GError *cause = NULL;
    TrackerSparqlConnection *const connection = tracker_sparql_connection_new(
        flags, graphs, words, /* cancellable= */ NULL, &cause);

    if (!connection)
        fail(embedded, cause, error);
    return connection;
}

static gboolean
open_for_writing(Embedded *embedded, GError **error)
{
    HsStoreFolder *const folder = embedded->folder;

    if (folder->is_made) {
        embedded->connection = connect_to(embedded, folder->ontology,
                                          TRACKER_SPARQL_CONNECTION_FLAGS_NONE, error);
        return embedded->connection != NULL;
    }
    g_autofree char *fresh = hs_storefolder_begin(folder, error);
    if (!fresh)
        return FALSE;
    embedded->connection = connect_to(embedded, fresh, TRACKER_SPARQL_CONNECTION_FLAGS_NONE, error);
    return embedded->connection && hs_storefolder_finish(folder, error);
}

static void
embedded_close(HsStore *store)
{
    Embedded *const embedded = (Embedded *)store;

    if (embedded->connection) {
        tracker_sparql_connection_close(embedded->connection);
        g_object_unref(embedded->connection);
    }
    hs_storefolder_close(embedded->folder);
    hs_kept_free(embedded->kept);
    g_string_free(embedded->update, TRUE);
    g_hash_table_unref(embedded->claimed);
    g_hash_table_unref(embedded->touched);
    g_free(embedded);
}

static HsStore *
embedded_open(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error)
{
    g_autoptr(HsStoreFolder) folder = hs_storefolder_open(place, use, waiting, error);

    if (!folder)
        return NULL;
    Embedded *const embedded = g_new0(Embedded, 1);
    embedded->folder = g_steal_pointer(&folder);
    embedded->kept = hs_kept_new();
    embedded->update = g_string_new(NULL);
    embedded->claimed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    embedded->touched = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (use != HS_STORE_READ && !open_for_writing(embedded, error)) {
        embedded_close(&embedded->store);
        return NULL;
    }
    return &embedded->store;
}

/* Writes what waits, as one transaction. */
static gboolean
embedded_flush(HsStore *store, GError **error)
{
    Embedded *const embedded = (Embedded *)store;
    GError *cause = NULL;

    if (embedded->update->len > 0)
        tracker_sparql_connection_update(embedded->connection, embedded->update->str,
                                         /* cancellable= */ NULL, &cause);
    if (!cause)
        store->tally.n_graphs += embedded->n_waiting;
    embedded->n_waiting = 0;
    g_string_truncate(embedded->update, 0);
    g_hash_table_remove_all(embedded->claimed);
    g_hash_table_remove_all(embedded->touched);
    return !cause || fail(embedded, cause, error);
}

/* Says whether the ledger would tell something else of `entry` after what waits has been written.
 */
static gboolean
depends(const Embedded *embedded, const HsEntry *entry)
{
    const HsGraph *const graph = entry->graph;
    const char *const own[] = { entry->name, entry->text ? entry->text : entry->name };

    for (gsize i = 0; i < G_N_ELEMENTS(own); i++)
        if (g_hash_table_contains(embedded->claimed, own[i]) ||
            g_hash_table_contains(embedded->touched, own[i]))
            return TRUE;
    for (guint32 i = 0; i < graph->n_quads; i = hs_entry_end_subject(entry, i)) {
        const char *const subject = graph->terms[graph->quads[i].subject].value;
        g_autofree char *whole = hs_entry_dup_whole(subject);

        if (!hs_entry_owns(entry, subject) &&
            g_hash_table_contains(embedded->claimed, whole ? whole : subject))
            return TRUE;
    }
    return FALSE;
}

static void
claim(Embedded *embedded, const HsEntry *entry)
{
    const HsGraph *const graph = entry->graph;

    g_hash_table_add(embedded->claimed, g_strdup(entry->name));
    if (entry->text)
        g_hash_table_add(embedded->claimed, g_strdup(entry->text));
    for (guint32 i = 0; i < graph->n_quads; i = hs_entry_end_subject(entry, i)) {
        const char *const subject = graph->terms[graph->quads[i].subject].value;
        char *const whole = hs_entry_dup_whole(subject);

        if (hs_entry_owns(entry, subject))
            g_free(whole);
        else
            g_hash_table_add(embedded->touched, whole ? whole : g_strdup(subject));
    }
}

static gboolean
plan(Embedded *embedded, const HsEntry *entry, gboolean is_there, GError **error)
{
    GError *cause = NULL;

    if (is_there &&
        !hs_ledger_plan_forget(embedded->connection, entry->iri, embedded->update, &cause))
        return fail(embedded, cause, error);
    if (!hs_ledger_plan_insert(embedded->connection, embedded->kept, entry, embedded->update,
                               &embedded->store.tally, &cause))
        return fail(embedded, cause, error);
    embedded->n_waiting++;
    claim(embedded, entry);
    return TRUE;
}

static gboolean
embedded_replace(HsStore *store, const HsGraph *graph, GError **error)
{
    Embedded *const embedded = (Embedded *)store;
    g_autoptr(HsEntry) entry = hs_entry_new(graph, error);
    g_autofree char *digest = NULL;
    GError *cause = NULL;

    if (!entry || (depends(embedded, entry) && !embedded_flush(store, error)))
        return FALSE;
    if (!hs_ledger_find_digest(embedded->connection, entry->iri, &digest, &cause))
        return fail(embedded, cause, error);
    if (digest && strcmp(digest, entry->digest) == 0) {
        store->tally.n_same++;
        return TRUE;
    }
    /* What takes an older graph out must know of all others, and they of it. */
    if (digest && !embedded_flush(store, error))
        return FALSE;
    if (!plan(embedded, entry, digest != NULL, error))
        return FALSE;
    return (!digest && embedded->update->len < BATCH) || embedded_flush(store, error);
}

static gboolean
embedded_forget(HsStore *store, const char *article, guint *out_n, GError **error)
{
    Embedded *const embedded = (Embedded *)store;
    GError *cause = NULL;
    g_autoptr(GPtrArray) entries = NULL;

    if (!embedded_flush(store, error))
        return FALSE;
    entries = hs_ledger_find(embedded->connection, article, &cause);
    if (!entries)
        return fail(embedded, cause, error);
    for (guint i = 0; i < entries->len; i++) {
        if (!hs_ledger_plan_forget(embedded->connection, g_ptr_array_index(entries, i),
                                   embedded->update, &cause))
            return fail(embedded, cause, error);
        if (!embedded_flush(store, error))
            return FALSE;
    }
    *out_n = entries->len;
    return TRUE;
}

/* ---- asking */

typedef struct {
    Embedded *embedded;
    const char *sparql; /* as the user wrote it */
    char *flat;         /* as it is asked */
    HsSparqlForm form;
} Question;

/* "Parser error at byte 29, expected one of ..." becomes the place in the query. */
static gboolean
fail_query(const Question *question, GError *cause, GError **error)
{
    static const char begin[] = "Parser error at byte ";
    const char *message = cause->message;
    g_autofree char *shown = NULL;

    if (g_str_has_prefix(message, begin)) {
        char *rest;
        const guint64 at = g_ascii_strtoull(message + strlen(begin), &rest, 10);

        rest[strcspn(rest, "\n")] = '\0';
        rest += strspn(rest, ", ");
        shown = hs_sparqlwords_dup_place(question->sparql, (gsize)at, rest);
    }
    g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_QUERY, shown ? shown : message);
    g_error_free(cause);
    return FALSE;
}

/* Returns the name of a column: of 'SparqlPrintIRI("v_s" )' it is "s". */
static char *
dup_column_name(const char *name)
{
    const char *const inner = name ? strstr(name, "\"v_") : NULL;

    if (!inner)
        return g_strdup(name ? name : "");
    return g_strndup(inner + 3, strcspn(inner + 3, "\""));
}

static void
read_cell(TrackerSparqlCursor *cursor, int column, HsCell *out_cell)
{
    static const struct {
        TrackerSparqlValueType type;
        HsCellKind kind;
        const char *datatype;
    } types[] = {
        { TRACKER_SPARQL_VALUE_TYPE_URI, HS_CELL_IRI, NULL },
        { TRACKER_SPARQL_VALUE_TYPE_BLANK_NODE, HS_CELL_BLANK, NULL },
        { TRACKER_SPARQL_VALUE_TYPE_INTEGER, HS_CELL_LITERAL, HS_IRI_xsd_integer },
        { TRACKER_SPARQL_VALUE_TYPE_DOUBLE, HS_CELL_LITERAL, HS_IRI_xsd_decimal },
        { TRACKER_SPARQL_VALUE_TYPE_BOOLEAN, HS_CELL_LITERAL, HS_IRI_xsd_boolean },
    };
    const char *const value = tracker_sparql_cursor_get_string(cursor, column, NULL);
    const TrackerSparqlValueType type = tracker_sparql_cursor_get_value_type(cursor, column);

    *out_cell = (HsCell){ value ? HS_CELL_LITERAL : HS_CELL_UNBOUND, value, NULL, NULL };
    for (gsize i = 0; value && i < G_N_ELEMENTS(types); i++)
        if (types[i].type == type)
            *out_cell = (HsCell){ types[i].kind, value, types[i].datatype, NULL };
    if (value && type == TRACKER_SPARQL_VALUE_TYPE_DATETIME)
        out_cell->datatype = strchr(value, 'T') ? HS_IRI_xsd_dateTime : HS_IRI_xsd_date;
}

static gboolean
begin_rows(TrackerSparqlCursor *cursor, HsSparqlForm form, const HsAnswerTaker *taker, guint n,
           GError **error)
{
    static const char *const truth[] = { "truth" };
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

    if (form == HS_SPARQL_ASK)
        return taker->begin(HS_ANSWER_TRUTH, truth, 1, taker->user, error);
    for (guint i = 0; i < n; i++)
        g_ptr_array_add(names,
                        dup_column_name(tracker_sparql_cursor_get_variable_name(cursor, (int)i)));
    return taker->begin(HS_ANSWER_ROWS, (const char *const *)names->pdata, n, taker->user, error);
}

static gboolean
pass_rows(const Question *question, TrackerSparqlConnection *connection, const HsAnswerTaker *taker,
          GError **error)
{
    GError *cause = NULL;
    g_autoptr(TrackerSparqlCursor) cursor = tracker_sparql_connection_query(
        connection, question->flat, /* cancellable= */ NULL, &cause);

    if (!cursor)
        return fail_query(question, cause, error);
    const guint n = (guint)tracker_sparql_cursor_get_n_columns(cursor);
    g_autofree HsCell *cells = g_new0(HsCell, MAX(n, 1));
    gboolean begun = FALSE;
    while (tracker_sparql_cursor_next(cursor, /* cancellable= */ NULL, &cause)) {
        if (!begun && !begin_rows(cursor, question->form, taker, n, error))
            return FALSE;
        begun = TRUE;
        for (guint i = 0; i < n; i++)
            read_cell(cursor, (int)i, &cells[i]);
        if (!taker->row(cells, taker->user, error))
            return FALSE;
    }
    if (cause)
        return fail_query(question, cause, error);
    return begun || begin_rows(cursor, question->form, taker, n, error);
}

typedef struct {
    GMainLoop *loop;
    GInputStream *stream;
    GError *cause;
} Serialization;

static void
serialized(GObject *connection, GAsyncResult *result, gpointer user)
{
    Serialization *const serialization = user;

    serialization->stream = tracker_sparql_connection_serialize_finish(
        TRACKER_SPARQL_CONNECTION(connection), result, &serialization->cause);
    g_main_loop_quit(serialization->loop);
}

static gboolean
pass_graph(const Question *question, TrackerSparqlConnection *connection,
           const HsAnswerTaker *taker, GError **error)
{
    g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
    Serialization serialization = { .loop = loop };
    char bytes[16384];
    gssize n;

    tracker_sparql_connection_serialize_async(connection, TRACKER_SERIALIZE_FLAGS_NONE,
                                              TRACKER_RDF_FORMAT_TURTLE, question->flat, NULL,
                                              serialized, &serialization);
    g_main_loop_run(loop);
    g_autoptr(GInputStream) stream = serialization.stream;
    if (!stream)
        return fail_query(question, serialization.cause, error);
    if (!taker->begin(HS_ANSWER_GRAPH, NULL, 0, taker->user, error))
        return FALSE;
    while ((n = g_input_stream_read(stream, bytes, sizeof bytes, NULL, &serialization.cause)) > 0)
        if (!taker->bytes(bytes, (gsize)n, taker->user, error))
            return FALSE;
    return n == 0 || fail_query(question, serialization.cause, error);
}

/* The work that is done apart: the store is opened there, so nothing of it is in this process. */
static gboolean
answer(const HsAnswerTaker *taker, gpointer user, GError **error)
{
    const Question *const question = user;
    g_autoptr(TrackerSparqlConnection)
        connection = connect_to(question->embedded, question->embedded->folder->ontology,
                                TRACKER_SPARQL_CONNECTION_FLAGS_READONLY, error);

    if (!connection)
        return FALSE;
    return question->form == HS_SPARQL_GRAPH ? pass_graph(question, connection, taker, error)
                                             : pass_rows(question, connection, taker, error);
}

static gboolean
embedded_query(HsStore *store, const char *sparql, const HsAnswerTaker *taker, GError **error)
{
    Question question = { (Embedded *)store, sparql, NULL, hs_sparqlwords_get_form(sparql) };
    const char *why;
    gsize at;

    if (question.form == HS_SPARQL_GRAPH && taker->syntax != HS_ANSWER_TURTLE) {
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                            "the embedded store gives graphs as Turtle only: --to turtle");
        return FALSE;
    }
    question.flat = hs_sparqlwords_dup_flat(sparql, &at, &why);
    if (!question.flat) {
        g_autofree char *message = hs_sparqlwords_dup_place(sparql, at, why);

        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_QUERY, message);
        return FALSE;
    }
    const gboolean done = hs_apart_do(answer, &question, taker, error);
    g_free(question.flat);
    return done;
}

const HsStoreKind hs_embedded_kind = {
    embedded_open,  embedded_replace,    embedded_flush, embedded_forget,
    embedded_query, hs_folderexport_run, embedded_close,
};
