/* SPDX-License-Identifier: Apache-2.0
 *
 * The folder of an embedded store: what shows that it is one of ours, and the lock that lets one
 * process at a time write to it. A lock belongs to its process and goes with it, however that ends.
 *
 *   DIR/lock                         held by whoever writes
 *   DIR/ontology/hearsay.ontology    the store's ontology; there once the store has been made
 *   DIR/graphs/                      TinySPARQL's files
 */
#pragma once

#include "store/storekind.h"

typedef struct {
    char *place;    /* the folder, as the user wrote it */
    char *ontology; /* its folders */
    char *graphs;
    int lock; /* -1 for reading */
    gboolean is_made;
} HsStoreFolder;

/* Open the folder at `place`; for HS_STORE_WRITE it is made where it is not. Unless it is only
   read it is locked, after a wait if need be: `waiting`, unless NULL, is called before one.
   G_FILE_ERROR, HS_STORE_ERROR_ABSENT, HS_STORE_ERROR_FOREIGN. Free with hs_storefolder_close(). */
HsStoreFolder *
hs_storefolder_open(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error);

/* Get ready for TinySPARQL to make a new store: an earlier attempt that did not come to its end is
   cleared away, the ontology written to a file of another folder, whose path is returned. Free with
   g_free(). */
char *
hs_storefolder_begin(HsStoreFolder *folder, GError **error);

/* Say that the store has been made. */
gboolean
hs_storefolder_finish(HsStoreFolder *folder, GError **error);

/* Unlock and free `folder`, which may be NULL. */
void
hs_storefolder_close(HsStoreFolder *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsStoreFolder, hs_storefolder_close)
