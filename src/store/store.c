/* SPDX-License-Identifier: Apache-2.0
 *
 * The kinds of stores, and the one that a place asks for.
 */
#include "store/store.h"

#include "store/sparqlwords.h"

#ifdef HAVE_TRACKER
#include "store/embedded.h"
#endif
#ifdef HAVE_SOUP
#include "store/remote.h"
#endif

G_DEFINE_QUARK(hs - store - error - quark, hs_store_error)

static gboolean
is_address(const char *place)
{
    return g_ascii_strncasecmp(place, "http://", 7) == 0 ||
           g_ascii_strncasecmp(place, "https://", 8) == 0;
}

/* Returns the kind of store for `place`; NULL where this program was built without it. */
static const HsStoreKind *
find_kind(const char *place)
{
    (void)place; /* where there is neither kind */
#ifdef HAVE_SOUP
    if (is_address(place))
        return &hs_remote_kind;
#endif
#ifdef HAVE_TRACKER
    if (!is_address(place))
        return &hs_embedded_kind;
#endif
    return NULL;
}

HsStore *
hs_store_open(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error)
{
    const HsStoreKind *const kind = find_kind(place);

    if (!kind) {
        g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                    "%s: this hearsay was built without %s", place,
                    is_address(place) ? "stores behind HTTP (libsoup)"
                                      : "stores in folders (TinySPARQL)");
        return NULL;
    }
    HsStore *const store = kind->open(place, use, waiting, error);
    if (store)
        store->kind = kind;
    return store;
}

gboolean
hs_store_replace(HsStore *store, const HsGraph *graph, GError **error)
{
    return store->kind->replace(store, graph, error);
}

gboolean
hs_store_flush(HsStore *store, GError **error)
{
    return store->kind->flush(store, error);
}

gboolean
hs_store_forget(HsStore *store, const char *article, guint *out_n, GError **error)
{
    return store->kind->forget(store, article, out_n, error);
}

gboolean
hs_store_query(HsStore *store, const char *sparql, const HsAnswerTaker *taker, GError **error)
{
    if (hs_sparqlwords_get_form(sparql) == HS_SPARQL_UPDATE) {
        g_set_error_literal(
            error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
            "this is an update: a query only asks (load and forget change a store)");
        return FALSE;
    }
    return store->kind->query(store, sparql, taker, error);
}

gboolean
hs_store_export(HsStore *store, HsExportTake take, gpointer user, GError **error)
{
    return store->kind->export(store, take, user, error);
}

const HsStoreTally *
hs_store_get_tally(const HsStore *store)
{
    return &store->tally;
}

void
hs_store_close(HsStore *store)
{
    if (!store)
        return;
    g_free(store->tally.first_left_out);
    store->kind->close(store);
}
