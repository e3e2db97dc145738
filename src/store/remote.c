/* SPDX-License-Identifier: Apache-2.0
 *
 * Every request that writes may be done twice, and a late one that was thought lost does no harm:
 * what it leaves is what it left the first time. There are two of that kind. PUT, of the Graph
 * Store protocol, puts a graph in the place of the one of its name. Graphs that the server does not
 * have yet are added, many in one request: to add them twice is to add them once, and one that got
 * there by half, because a load was killed, is there for the next load, which puts it whole.
 */
#include "store/remote.h"

#include <string.h>

#include "graph/vocab.h"
#include "store/export.h"
#include "store/results.h"
#include "store/service.h"
#include "store/sparqlwords.h"
#include "store/triplelines.h"

#define BATCH ((gsize)32 * 1024 * 1024) /* bytes of graphs that go in one request */
#define FORM "application/x-www-form-urlencoded"

typedef struct {
    HsStore store;
    HsHttpClient *http;
    HsService *service;
    GPtrArray *waiting; /* of Waiting */
    gsize n_bytes;      /* of theirs */
} Remote;

/* A graph that waits to be sent. */
typedef struct {
    char *name;
    char *lines; /* its triples (triplelines.h) */
    guint32 n_quads;
    gboolean is_there;
} Waiting;

static void
free_waiting(gpointer pointer)
{
    Waiting *const waiting = pointer;

    g_free(waiting->name);
    g_free(waiting->lines);
    g_free(waiting);
}

static void
remote_close(HsStore *store)
{
    Remote *const remote = (Remote *)store;

    hs_httpclient_free(remote->http);
    hs_service_free(remote->service);
    g_ptr_array_unref(remote->waiting);
    g_free(remote);
}

static HsStore *
remote_open(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error)
{
    g_autoptr(HsHttpClient) http = hs_httpclient_new(place, error);
    g_autoptr(HsService) service = http ? hs_service_find(http, place, error) : NULL;

    (void)use; /* a server is there or not, whatever one wants of it; it does the waiting */
    (void)waiting;
    if (!service)
        return NULL;
    Remote *const remote = g_new0(Remote, 1);
    remote->http = g_steal_pointer(&http);
    remote->service = g_steal_pointer(&service);
    remote->waiting = g_ptr_array_new_with_free_func(free_waiting);
    return &remote->store;
}

/* ---- asking */

static GBytes *
fetch(Remote *remote, const char *sparql, const char *accept, GError **error)
{
    g_autofree char *escaped = g_uri_escape_string(sparql, NULL, /* allow_utf8= */ FALSE);
    g_autofree char *form = g_strconcat("query=", escaped, NULL);
    const HsRequest request = { "POST", remote->service->query, accept, FORM, form, strlen(form) };

    return hs_httpclient_do(remote->http, &request, error);
}

/* Puts the line of the query that the server's message names, if it does, below the message: all
   servers that are known here say "line 3, column 5" or "3:5". */
static void
show_place(const char *sparql, GError *error)
{
    g_autoptr(GMatchInfo) match = NULL;
    g_autoptr(GRegex) form = g_regex_new(
        "line:?\\s*(\\d+)(?:,?\\s*col(?:umn)?:?\\s*(\\d+))?|error at (\\d+):(\\d+)",
        G_REGEX_CASELESS, 0, NULL);

    if (!g_regex_match(form, error->message, 0, &match))
        return;
    g_autofree char *line = g_match_info_fetch(match, 1);
    g_autofree char *column = g_match_info_fetch(match, 2);
    g_autofree char *other_line = g_match_info_fetch(match, 3);
    g_autofree char *other_column = g_match_info_fetch(match, 4);
    guint64 row = g_ascii_strtoull(line && *line ? line : other_line ? other_line : "0", NULL, 10);
    const guint64 skip = g_ascii_strtoull(column && *column ? column
                                          : other_column    ? other_column
                                                            : "1",
                                          NULL, 10);
    const char *at = sparql;

    for (; row > 1 && strchr(at, '\n'); row--)
        at = strchr(at, '\n') + 1;
    const gsize width = strcspn(at, "\n");
    g_autofree char *shown = hs_sparqlwords_dup_place(
        sparql, (gsize)(at - sparql) + MIN((gsize)(skip > 0 ? skip - 1 : 0), width),
        error->message);
    g_free(error->message);
    error->message = g_steal_pointer(&shown);
}

static gboolean
remote_query(HsStore *store, const char *sparql, const HsAnswerTaker *taker, GError **error)
{
    Remote *const remote = (Remote *)store;
    const gboolean is_graph = hs_sparqlwords_get_form(sparql) == HS_SPARQL_GRAPH;
    const char *const accept = !is_graph ? "application/sparql-results+json"
                               : taker->syntax == HS_ANSWER_NTRIPLES ? "application/n-triples"
                                                                     : "text/turtle";
    GError *cause = NULL;
    g_autoptr(GBytes) answer = fetch(remote, sparql, accept, &cause);
    gsize length;

    if (!answer) {
        if (g_error_matches(cause, HS_STORE_ERROR, HS_STORE_ERROR_QUERY))
            show_place(sparql, cause);
        g_propagate_error(error, cause);
        return FALSE;
    }
    const char *const bytes = g_bytes_get_data(answer, &length);
    if (!is_graph)
        return hs_results_read(bytes ? bytes : "", length, taker, error);
    return taker->begin(HS_ANSWER_GRAPH, NULL, 0, taker->user, error) &&
           (length == 0 || taker->bytes(bytes, length, taker->user, error));
}

/* ---- names of graphs */

static gboolean
begin_names(HsAnswerForm form, const char *const *names, guint n, gpointer user, GError **error)
{
    (void)form, (void)names, (void)n, (void)user, (void)error;
    return TRUE;
}

static gboolean
take_name(const HsCell *cells, gpointer user, GError **error)
{
    (void)error;
    if (cells[0].kind == HS_CELL_IRI)
        g_ptr_array_add(user, g_strdup(cells[0].value));
    return TRUE;
}

/* Adds to `names` what `sparql`, a SELECT of one column, finds. */
static gboolean
find_names(Remote *remote, const char *sparql, GPtrArray *names, GError **error)
{
    const HsAnswerTaker taker = { HS_ANSWER_TURTLE, begin_names, take_name, NULL, names };

    return remote_query(&remote->store, sparql, &taker, error);
}

/* ---- in */

/* Returns the name under which `graph` is put; NULL where it has none. */
static const char *
get_name(const HsGraph *graph, GError **error)
{
    const char *const name = hs_graph_get_name(graph);

    if (!name)
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                            "triples outside of named graphs: a server knows articles by them "
                            "(write N-Quads or TriG)");
    return name;
}

static gboolean
put(Remote *remote, const Waiting *waiting, GError **error)
{
    g_autofree char *escaped = g_uri_escape_string(waiting->name, NULL, /* allow_utf8= */ FALSE);
    g_autofree char *address = g_strconcat(remote->service->graphs, escaped, NULL);
    const HsRequest request = { "PUT",          address,
                                NULL,           "text/turtle; charset=utf-8",
                                waiting->lines, strlen(waiting->lines) };
    g_autoptr(GBytes) answer = hs_httpclient_do(remote->http, &request, error);

    return answer != NULL;
}

/* Finds out which of those that wait the server has. */
static gboolean
find_those_there(Remote *remote, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) sparql = g_string_new("SELECT ?g WHERE { VALUES ?g {");

    for (guint i = 0; i < remote->waiting->len; i++)
        g_string_append_printf(sparql, " <%s>",
                               ((const Waiting *)g_ptr_array_index(remote->waiting, i))->name);
    g_string_append(sparql, " } FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }");
    if (!find_names(remote, sparql->str, names, error))
        return FALSE;
    for (guint i = 0; i < remote->waiting->len; i++) {
        Waiting *const waiting = g_ptr_array_index(remote->waiting, i);

        waiting->is_there = g_ptr_array_find_with_equal_func(names, waiting->name, g_str_equal,
                                                             NULL);
    }
    return TRUE;
}

/* Appends the triples as quads: every line ends in " .". */
static void
append_quads(GString *out, const Waiting *waiting)
{
    for (const char *line = waiting->lines; *line;) {
        const gsize length = strcspn(line, "\n");

        g_string_append_len(out, line, (gssize)length - 1);
        g_string_append_printf(out, "<%s> .\n", waiting->name);
        line += length + 1;
    }
}

/* Adds those that are not there. */
static gboolean
add_new(Remote *remote, GError **error)
{
    g_autoptr(GString) quads = g_string_new(NULL);

    for (guint i = 0; i < remote->waiting->len; i++) {
        const Waiting *const waiting = g_ptr_array_index(remote->waiting, i);

        if (!waiting->is_there)
            append_quads(quads, waiting);
    }
    if (quads->len == 0)
        return TRUE;
    const HsRequest request = { "POST",     remote->service->many,
                                NULL,       "application/n-quads",
                                quads->str, quads->len };
    g_autoptr(GBytes) answer = hs_httpclient_do(remote->http, &request, error);
    return answer != NULL;
}

static gboolean
send_waiting(Remote *remote, GError **error)
{
    gboolean sent = TRUE;

    if (remote->service->many && !(find_those_there(remote, error) && add_new(remote, error)))
        return FALSE;
    for (guint i = 0; i < remote->waiting->len && sent; i++) {
        const Waiting *const waiting = g_ptr_array_index(remote->waiting, i);

        if (waiting->is_there || !remote->service->many)
            sent = put(remote, waiting, error);
    }
    return sent;
}

static gboolean
remote_flush(HsStore *store, GError **error)
{
    Remote *const remote = (Remote *)store;
    const gboolean sent = remote->waiting->len == 0 || send_waiting(remote, error);

    for (guint i = 0; i < remote->waiting->len && sent; i++) {
        store->tally.n_graphs++;
        store->tally.n_quads += ((const Waiting *)g_ptr_array_index(remote->waiting, i))->n_quads;
    }
    g_ptr_array_set_size(remote->waiting, 0);
    remote->n_bytes = 0;
    return sent;
}

static gboolean
is_waiting(const Remote *remote, const char *name)
{
    for (guint i = 0; i < remote->waiting->len; i++)
        if (strcmp(((const Waiting *)g_ptr_array_index(remote->waiting, i))->name, name) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
remote_replace(HsStore *store, const HsGraph *graph, GError **error)
{
    Remote *const remote = (Remote *)store;
    const char *const name = get_name(graph, error);
    GString *const lines = g_string_new(NULL);

    if (!name || (is_waiting(remote, name) && !remote_flush(store, error))) {
        g_string_free(lines, TRUE);
        return FALSE;
    }
    hs_triplelines_append(lines, graph);
    Waiting *const waiting = g_new0(Waiting, 1);
    waiting->name = g_strdup(name);
    waiting->n_quads = graph->n_quads;
    remote->n_bytes += lines->len;
    waiting->lines = g_string_free(lines, FALSE);
    g_ptr_array_add(remote->waiting, waiting);
    return remote->n_bytes < BATCH || remote_flush(store, error);
}

/* ---- forgetting */

/* Adds to `names` the graphs of `article`. */
static gboolean
find_graphs(Remote *remote, const char *article, GPtrArray *names, GError **error)
{
    g_autofree char *sparql = g_strdup_printf(
        "SELECT DISTINCT ?g WHERE { GRAPH ?g { { ?t <%s> <%s> } UNION { <%s> a <%s> } UNION "
        "{ <%s> <%s> ?x } } }",
        HS_IRI_nif_sourceUrl, article, article, HS_IRI_nif_Context, article,
        HS_IRI_prov_wasDerivedFrom);

    return find_names(remote, sparql, names, error);
}

static gboolean
remote_forget(HsStore *store, const char *article, guint *out_n, GError **error)
{
    Remote *const remote = (Remote *)store;
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

    if (!remote_flush(store, error))
        return FALSE;
    if (article[strcspn(article, "<>\"{}|^`\\ ")]) {
        *out_n = 0; /* no IRI, so nobody's */
        return TRUE;
    }
    if (!find_graphs(remote, article, names, error))
        return FALSE;
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *escaped = g_uri_escape_string(g_ptr_array_index(names, i), NULL, FALSE);
        g_autofree char *address = g_strconcat(remote->service->graphs, escaped, NULL);
        const HsRequest request = { "DELETE", address, NULL, NULL, NULL, 0 };
        GError *cause = NULL;
        g_autoptr(GBytes) answer = hs_httpclient_do(remote->http, &request, &cause);

        /* A delete that was done, and whose answer was lost, finds nothing the second time. */
        if (!answer && !g_error_matches(cause, HS_STORE_ERROR, HS_STORE_ERROR_ABSENT)) {
            g_propagate_error(error, cause);
            return FALSE;
        }
        g_clear_error(&cause);
    }
    *out_n = names->len;
    return TRUE;
}

/* Each named graph comes back whole. */
static gboolean
remote_export(HsStore *store, HsExportTake take, gpointer user, GError **error)
{
    g_autoptr(GPtrArray) names = hs_export_ask_rows(
        store,
        "SELECT DISTINCT ?g { GRAPH ?g { ?t a <" HS_IRI_nif_Context "> } } "
        "ORDER BY ?g",
        error);

    for (guint i = 0; names && i < names->len; i++) {
        g_autoptr(GString) turtle = g_string_new(NULL);
        g_autofree char *sparql = g_strdup_printf(
            "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }",
            (const char *)g_ptr_array_index(names, i));

        if (!hs_export_ask_turtle(store, sparql, turtle, error) ||
            !hs_export_hand_over(turtle, take, user, error))
            return FALSE;
    }
    return names != NULL;
}

const HsStoreKind hs_remote_kind = {
    remote_open,  remote_replace, remote_flush, remote_forget,
    remote_query, remote_export,  remote_close,
};
