/* SPDX-License-Identifier: Apache-2.0
 *
 * Times that a page marks as such (<time>) where blocks begin with them: the heads of the posts of
 * a live blog.
 */
#pragma once

#include "ingest/blocks.h"

/* Add to `stamps` (element-type HsDraftStamp) the time with which `block`, written at byte `at`,
   begins; nothing where it begins with none or that names no day. */
void
hs_livetimes_add(const HsPage *page, const HsBlock *block, gsize at, GArray *stamps);

/* Return the number of the block with which the first post of a live blog begins: of those right
   before block `first`, the first prose, the one that begins with a time, where others up to block
   `last` do so too; `first` where there is none. None before element `container`. */
guint
hs_livetimes_find_first(const HsPage *page, const HsBlocks *blocks, guint32 container, guint first,
                        guint last);
