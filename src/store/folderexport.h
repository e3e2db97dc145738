/* SPDX-License-Identifier: Apache-2.0
 *
 * The graphs of the store in a folder, given back. All triples lie there in one heap: a graph is
 * put together of what its entry in the ledger owns and tells (entry.h).
 */
#pragma once

#include "store/storekind.h"

/* The member of HsStoreKind. */
gboolean
hs_folderexport_run(HsStore *store, HsExportTake take, gpointer user, GError **error);
