/* SPDX-License-Identifier: Apache-2.0
 *
 * One row a server. A row fits where "ASK {}" is answered at its address of queries, and its
 * address of graphs is not unknown, which tells those apart that have the former in common.
 */
#include "store/service.h"

#include <string.h>

#define ASK "query=ASK%20%7B%7D"

static const struct {
    const char *query; /* what is put behind the address */
    const char *update;
    const char *graphs;
    const char *probe; /* an address that is there */
    const char *many;  /* NULL: none */
} ROWS[] = {
    { "/query", "/update", "/store?graph=", "/store?default", "/store?no_transaction" },
    { "/query", "/update", "/data?graph=", "/data?default", "/data" },
    { "/sparql", "/sparql-auth", "/sparql-graph-crud-auth?graph-uri=", "/sparql-auth", NULL },
    { "", "/statements", "/rdf-graphs/service?graph=", "/rdf-graphs", "/statements" },
};

/* Returns the address without a slash at its end, /query or /sparql. */
static char *
dup_base(const char *address)
{
    static const char *const endings[] = { "/query", "/sparql" };
    g_autofree char *base = g_strdup(address);

    while (g_str_has_suffix(base, "/"))
        base[strlen(base) - 1] = '\0';
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(base, endings[i]))
            base[strlen(base) - strlen(endings[i])] = '\0';
    return g_steal_pointer(&base);
}

static gboolean
answers_queries(HsHttpClient *http, const char *address, GError **error)
{
    const HsRequest request = {
        "POST", address,    "application/sparql-results+json", "application/x-www-form-urlencoded",
        ASK,    strlen(ASK)
    };
    g_autoptr(GBytes) answer = hs_httpclient_do(http, &request, error);
    gsize length;

    if (!answer)
        return FALSE;
    const char *const bytes = g_bytes_get_data(answer, &length);
    if (bytes && g_strstr_len(bytes, (gssize)length, "boolean"))
        return TRUE;
    g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_ABSENT,
                "%s: what answers here is no SPARQL server", address);
    return FALSE;
}

/* Says whether something is at the address, though it may want a login. */
static gboolean
is_there(HsHttpClient *http, const char *base, const char *probe)
{
    g_autofree char *address = g_strconcat(base, probe, NULL);
    const HsRequest request = { "HEAD", address, NULL, NULL, NULL, 0 };

    return hs_httpclient_probe(http, &request) != 404;
}

static HsService *
make_service(const char *base, gsize row)
{
    HsService *const service = g_new0(HsService, 1);

    service->query = g_strconcat(base, ROWS[row].query, NULL);
    service->update = g_strconcat(base, ROWS[row].update, NULL);
    service->graphs = g_strconcat(base, ROWS[row].graphs, NULL);
    service->many = ROWS[row].many ? g_strconcat(base, ROWS[row].many, NULL) : NULL;
    return service;
}

HsService *
hs_service_find(HsHttpClient *http, const char *address, GError **error)
{
    g_autofree char *base = dup_base(address);
    g_autofree char *asked = NULL; /* the address that the last answer is of */
    g_autoptr(GError) first = NULL;
    gboolean answers = FALSE;

    for (gsize i = 0; i < G_N_ELEMENTS(ROWS); i++) {
        g_autofree char *query = g_strconcat(base, ROWS[i].query, NULL);
        GError *cause = NULL;

        if (!asked || strcmp(asked, query) != 0) {
            answers = answers_queries(http, query, &cause);
            g_free(asked);
            asked = g_strdup(query);
        }
        if (cause && first)
            g_clear_error(&cause);
        else if (cause)
            first = cause;
        /* Where nobody answers at all, or the login is wrong, there is no need to go on. */
        if (first && !answers && !strstr(first->message, ": 404, "))
            break;
        if (answers && is_there(http, base, ROWS[i].probe))
            return make_service(base, i);
    }
    g_set_error(error, HS_STORE_ERROR, first ? first->code : HS_STORE_ERROR_ABSENT, "%s: %s",
                address, first ? first->message : "this server's ways are not known here");
    return NULL;
}

void
hs_service_free(HsService *service)
{
    if (!service)
        return;
    g_free(service->query);
    g_free(service->update);
    g_free(service->graphs);
    g_free(service->many);
    g_free(service);
}
