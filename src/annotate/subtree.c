/* SPDX-License-Identifier: Apache-2.0
 *
 * See subtree.h. A token hangs at another where the way up leads there; the stretch is grown to
 * both sides while it does, so that a sentence of thousands of tokens costs no more than its part.
 */
#include "annotate/subtree.h"

#include "text/places.h"

#define MAX_STEPS 64    /* up a tree; deeper ones are no sentences */
#define MAX_STRETCH 256 /* tokens to either side */

HsSubtree
hs_subtree_of_span(const HsText *text, HsSpan span)
{
    HsSubtree found = { hs_text_token_at(text, span.begin), 0 };

    found.end = found.first;
    while (found.end < text->n_tokens && text->tokens[found.end].span.begin < span.end)
        found.end++;
    return found;
}

static gboolean
hangs_at(const HsSyntax *syntax, guint32 token, guint32 top)
{
    gint32 at = (gint32)token;

    for (guint i = 0; at >= 0 && i < MAX_STEPS; i++) {
        if (at == (gint32)top)
            return TRUE;
        at = syntax[at].head;
    }
    return FALSE;
}

HsSubtree
hs_subtree_find(const HsText *text, const HsSyntax *syntax, guint32 token)
{
    const HsSentence *const sentence = &text->sentences[text->tokens[token].sentence];
    const guint32 first = MAX(sentence->first_token, token - MIN(token, MAX_STRETCH));
    const guint32 last = MIN(sentence->first_token + sentence->n_tokens, token + MAX_STRETCH);
    HsSubtree found = { token, token + 1 };

    while (found.first > first && hangs_at(syntax, found.first - 1, token))
        found.first--;
    while (found.end < last && hangs_at(syntax, found.end, token))
        found.end++;
    return found;
}

HsSpan
hs_subtree_get_span(const HsText *text, HsSubtree subtree)
{
    return (HsSpan){ text->tokens[subtree.first].span.begin,
                     text->tokens[subtree.end - 1].span.end };
}
