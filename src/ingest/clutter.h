/* SPDX-License-Identifier: Apache-2.0
 *
 * What the names on an element (its tag, role, class, id, itemprop) say about it: that it is
 * furniture of the page (navigation, comments, share buttons, captions, related links,
 * advertisements, newsletter and cookie notices), or that it holds the article. Names are hints
 * only; bodytext.c weighs them against the text inside.
 */
#pragma once

#include "ingest/page.h"

typedef enum {
    HS_HINT_NONE,
    HS_HINT_HIDDEN,    /* not shown when the page opens */
    HS_HINT_FURNITURE, /* not part of the article's text */
    HS_HINT_NOTICE,    /* the same, and often longer than the article: cookie notice, page foot */
    HS_HINT_COMMENTS,  /* what readers wrote */
    HS_HINT_BODY,      /* likely holds the article's text */
    HS_HINT_BODY_SURE, /* the page says that this is the article's text */
} HsHint;

/* Return what the names of element `node` say. A run of text says nothing. */
HsHint
hs_element_hint(const HsPage *page, guint32 node);
