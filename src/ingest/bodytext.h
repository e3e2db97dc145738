/* SPDX-License-Identifier: Apache-2.0
 *
 * The article's own text out of a whole web page: no navigation, captions, related links, comments,
 * advertisements, share buttons, newsletter prompts, cookie notices.
 */
#pragma once

#include "ingest/page.h"

/* Append the body of the article in `page` to `out`, a paragraph, heading or list item a line,
   lines joined by '\n'. `headline` (or NULL) is left out where the body would begin with it.
   Appends nothing where the page holds no article. Paragraphs that are set off as quoted are added
   to `quotes` (element-type HsSpan of `out`), the times at the head of a live blog's posts to
   `stamps` (element-type HsDraftStamp). */
void
hs_bodytext_append(const HsPage *page, const char *headline, GString *out, GArray *quotes,
                   GArray *stamps);
