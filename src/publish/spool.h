/* SPDX-License-Identifier: Apache-2.0
 *
 * What articles tell of the people, organizations and places of a site, put by until all articles
 * have been seen: graphs go in under a key, one after another, and come out joined, all those of
 * one key at once. They wait in a temporary file without a name; memory holds a few bytes for each.
 */
#pragma once

#include "base/arena.h"
#include "graph/graph.h"

typedef struct HsSpool HsSpool;

/* Open an empty spool with its file in `folder`. G_FILE_ERROR. */
HsSpool *
hs_spool_open(const char *folder, GError **error);

/* Close `spool`, which may be NULL; its file is gone with it. */
void
hs_spool_close(HsSpool *spool);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsSpool, hs_spool_close)

/* Add `graph` to what lies under `key`. G_FILE_ERROR. */
gboolean
hs_spool_add(HsSpool *spool, const char *key, const HsGraph *graph, GError **error);

/* Return all keys, [out_n], sorted by bytes. Free the list with g_free(), not the keys. */
const char **
hs_spool_dup_keys(const HsSpool *spool, guint *out_n);

/* Return the graphs under `key` as one, in `arena`; no quad stands twice in it. G_FILE_ERROR. */
const HsGraph *
hs_spool_gather(HsSpool *spool, HsArena *arena, const char *key, GError **error);
