/* SPDX-License-Identifier: Apache-2.0
 *
 * The documents that an article gives as sources: "a Harbour Watch poll", "the letter".
 */
#pragma once

#include "resolve/casting.h"

/* Return what the description of tokens `first` to `last` is a document of: HS_DOCUMENT_NONE where
   it is none. `out_several` tells whether it speaks of several. */
HsDocumentSort
hs_documents_read(HsCasting *casting, guint32 first, guint32 last, gboolean *out_several);

/* Give the sources that are documents the figures of these (casting->mention_documents), one for
   each document. Call it when all mentions have the figures of those who speak. */
void
hs_documents_find(HsCasting *casting);
