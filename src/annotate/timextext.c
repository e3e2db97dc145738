/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of the text as the readers of expressions of time compare them; see timexphrase.h.
 */
#include <string.h>

#include "annotate/timexphrase.h"

/* Returns the word of `span` in lower case, apostrophes plain, a full stop at its end cut off. */
static const char *
make_word(HsArena *arena, const char *body, HsSpan span)
{
    g_autoptr(GString) word = g_string_sized_new(hs_span_length(span));
    const char *const end = body + span.end;
    for (const char *at = body + span.begin; at < end; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(word, c == 0x2019 || c == 0x2018 ? '\'' : g_unichar_tolower(c));
    }
    if (word->len > 1 && word->str[word->len - 1] == '.')
        g_string_truncate(word, word->len - 1);
    return hs_arena_strdup(arena, word->str);
}

HsTimexText
hs_timex_text_new(HsArena *arena, const HsText *text, const HsSyntax *syntax)
{
    const char **const words = hs_arena_new0(arena, const char *, text->n_tokens);
    for (guint32 i = 0; i < text->n_tokens; i++)
        words[i] = make_word(arena, text->article->body, text->tokens[i].span);
    return (HsTimexText){ text, syntax, words };
}

const char *
hs_timex_text_word(const HsTimexText *text, gint64 token)
{
    return token >= 0 && token < (gint64)text->text->n_tokens ? text->words[token] : "";
}

gboolean
hs_timex_text_is(const HsTimexText *text, gint64 token, const char *word)
{
    return strcmp(hs_timex_text_word(text, token), word) == 0;
}

gboolean
hs_timex_text_is_any(const HsTimexText *text, gint64 token, const char *const *list)
{
    const char *const word = hs_timex_text_word(text, token);
    for (; *list; list++) {
        if (strcmp(word, *list) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean
hs_timex_text_is_capital(const HsTimexText *text, gint64 token)
{
    if (token < 0 || token >= (gint64)text->text->n_tokens)
        return FALSE;
    const char *const begin = text->text->article->body + text->text->tokens[token].span.begin;
    return g_unichar_isupper(g_utf8_get_char(begin));
}
