/* SPDX-License-Identifier: Apache-2.0
 *
 * Tokens that a machine reads: URLs (with scheme, with www., or a bare host name with a known last
 * label), e-mail addresses, file names with a known ending, @handles and #tags. Marks that close
 * the sentence or the quotation around a URL do not belong to it.
 */
#pragma once

#include "text/chunk.h"

/* Return the end of the link that begins at `at`, or `at`. Remembers in `chunk` what was tried in
   vain, so that all calls for one chunk together are linear in its length. */
guint32
hs_link_match(HsChunk *chunk, guint32 at);
