/* SPDX-License-Identifier: Apache-2.0
 *
 * See wording.h.
 */
#include "text/wording.h"

#include <string.h>

static gboolean
is_inside(const HsText *text, gint64 token)
{
    return token >= 0 && token < (gint64)text->n_tokens;
}

gboolean
hs_text_span_reads(const HsText *text, HsSpan span, const char *words)
{
    const gsize length = strlen(words);
    return hs_span_length(span) == length &&
           g_ascii_strncasecmp(text->article->body + span.begin, words, length) == 0;
}

gboolean
hs_text_token_reads(const HsText *text, gint64 token, const char *word)
{
    return is_inside(text, token) && hs_text_span_reads(text, text->tokens[token].span, word);
}

gboolean
hs_text_token_is(const HsText *text, gint64 token, const char *const *list)
{
    while (*list && !hs_text_token_reads(text, token, *list))
        list++;
    return *list != NULL;
}

char *
hs_text_token_dup(const HsText *text, gint64 token)
{
    if (!is_inside(text, token))
        return g_strdup("");
    const HsSpan span = text->tokens[token].span;
    return g_ascii_strdown(text->article->body + span.begin, (gssize)hs_span_length(span));
}
