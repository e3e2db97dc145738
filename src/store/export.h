/* SPDX-License-Identifier: Apache-2.0
 *
 * The graphs of a store, one after another, as they were taken in; for those who make something of
 * all of them. Asked by queries alone, so it is the same for every kind of store. A server gives
 * each of its named graphs back whole. The folder has all triples in one heap: a graph is put
 * together there of what its entry in the ledger owns and tells (entry.h); languages of strings are
 * lost, as they are to every query.
 */
#pragma once

#include "store/store.h"

/* Takes a graph, which is valid during the call only. All its triples are in no named graph. */
typedef gboolean (*HsExportTake)(const HsGraph *graph, gpointer user, GError **error);

/* Hand those graphs of the store at `place` that tell of an article's text to `take`, in the order
   of their names, until it fails. HS_STORE_ERROR, G_FILE_ERROR, and whatever `take` fails with. */
gboolean
hs_store_export(const char *place, HsExportTake take, gpointer user, GError **error);
