/* SPDX-License-Identifier: Apache-2.0
 *
 * The byline that readers of a page see.
 */
#pragma once

#include "ingest/page.h"

/* Hold `authors`, as the page names them to machines, to the byline below the element `heading` (0:
   unknown): where that names more, or others, it is right. Where there are none, they are those of
   the element that the page marks as its byline. Those who are only where they work (`publisher`,
   or NULL) are taken out. */
void
hs_seenbyline_read(const HsPage *page, guint32 heading, const char *publisher, GPtrArray *authors);
