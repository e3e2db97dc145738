/* SPDX-License-Identifier: Apache-2.0
 *
 * The interface that every kind of store fills in: the one in a folder (embedded.h), the one behind
 * HTTP (remote.h). The table that lists them, and the functions that callers use, stand above them
 * (store.h), so the kinds never know of each other.
 */
#pragma once

#include "graph/graph.h"
#include "store/answer.h"

typedef enum {
    HS_STORE_ERROR_ABSENT,  /* there is no store at this place, or no server that answers */
    HS_STORE_ERROR_FOREIGN, /* what is there is no store of ours, or not one of this version */
    HS_STORE_ERROR_QUERY,   /* the query is wrong; the message shows the place in it */
    HS_STORE_ERROR_REFUSED, /* the store does not take this: an update as a query, a login, a graph
                             */
    HS_STORE_ERROR_FAILED,  /* the store broke down; what was written before stays */
} HsStoreError;

#define HS_STORE_ERROR (hs_store_error_quark())

GQuark
hs_store_error_quark(void);

typedef enum {
    HS_STORE_READ,   /* the store must be there */
    HS_STORE_CHANGE, /* likewise; for forgetting */
    HS_STORE_WRITE,  /* it is made where it is not */
} HsStoreUse;

/* What a store did with the graphs that it was given. */
typedef struct {
    guint64 n_graphs;     /* written */
    guint64 n_same;       /* were there already, to the last quad */
    guint64 n_quads;      /* of those written */
    guint64 n_left_out;   /* quads that this kind of store cannot hold */
    char *first_left_out; /* one of them, for a message; NULL */
} HsStoreTally;

typedef struct HsStore HsStore;

/* Is told the place of a store that another process writes to, before that is waited for. */
typedef void (*HsStoreWaiting)(const char *place);

/* Takes a graph, which is valid during the call only. All its triples are in no named graph. */
typedef gboolean (*HsExportTake)(const HsGraph *graph, gpointer user, GError **error);

typedef struct {
    HsStore *(*open)(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error);
    gboolean (*replace)(HsStore *store, const HsGraph *graph, GError **error);
    gboolean (*flush)(HsStore *store, GError **error);
    gboolean (*forget)(HsStore *store, const char *article, guint *out_n, GError **error);
    gboolean (*query)(HsStore *store, const char *sparql, const HsAnswerTaker *taker,
                      GError **error);
    gboolean (*export)(HsStore *store, HsExportTake take, gpointer user, GError **error);
    void (*close)(HsStore *store);
} HsStoreKind;

/* Begins every kind's own struct. */
struct HsStore {
    const HsStoreKind *kind;
    HsStoreTally tally;
};
