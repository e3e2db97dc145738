/* SPDX-License-Identifier: Apache-2.0
 *
 * Pieces of a sentence's tree (syntax.h) as stretches of tokens.
 */
#pragma once

#include "annotate/syntax.h"

typedef struct {
    guint32 first; /* token */
    guint32 end;   /* one past the last */
} HsSubtree;

/* Return the tokens that lie in `span` at least in part. */
HsSubtree
hs_subtree_of_span(const HsText *text, HsSpan span);

/* Return the stretch from the first to the last token that hangs at `token`, itself among them. */
HsSubtree
hs_subtree_find(const HsText *text, const HsSyntax *syntax, guint32 token);

/* Return the span of `subtree`, which is not empty. */
HsSpan
hs_subtree_get_span(const HsText *text, HsSubtree subtree);
