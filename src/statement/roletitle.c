/* SPDX-License-Identifier: Apache-2.0
 *
 * See roletitle.h. Writers put a title's words in capitals before a name and at the begin of a
 * sentence; only a capital that is there for the word's own sake is kept, so that one title has one
 * spelling wherever it stands.
 */
#include "statement/roletitle.h"

#include <string.h>

#include "base/rolenoun.h"
#include "statement/rolewords.h"

#define LONGEST_ACRONYM 4 /* letters: "CEO", "RPVP" */

/* Says whether the noun at token `token`, in capitals, is no acronym: "SEN.", "GOVERNOR". */
static gboolean
is_shouted(const HsRoleText *text, guint32 token)
{
    const char *const word = hs_role_text_word(text, token);
    return strlen(word) > LONGEST_ACRONYM || strcmp(hs_role_noun_spell_out(word), word) != 0;
}

/* Says whether the case of token `token` is part of its spelling. */
static gboolean
keeps_case(const HsRoleText *text, const HsRolePhrase *phrase, guint32 token)
{
    const HsSpan span = text->text->tokens[token].span;
    const char *const body = text->text->article->body + span.begin;
    const gint32 name = hs_role_text_name(text, token);
    guint capitals = 0;
    for (guint32 i = 0; i < hs_span_length(span); i++)
        capitals += g_ascii_isupper(body[i]) != 0;
    if (hs_role_text_is(text, token, hs_role_words_parties))
        return TRUE;
    if (token == phrase->head && (capitals <= 1 || is_shouted(text, token)))
        return FALSE;
    if (capitals > 1)
        return TRUE;
    if (name >= 0)
        return hs_role_text_type(text, name) != HS_ENTITY_PERSON;
    guint32 end;
    if (hs_role_text_is_capital(text, phrase->head) &&
        (phrase->titled || phrase->head > hs_role_text_sentence(text, phrase->head, &end)))
        return FALSE; /* all of the title is in capitals */
    return token > hs_role_text_sentence(text, token, &end) ||
           hs_role_text_is_joint(text, token + 1);
}

/* Appends the word at token `token` without its first `skip` bytes. */
static void
append_word(HsArena *arena, const HsRoleText *text, const HsRolePhrase *phrase, guint32 token,
            gsize skip, GString *title)
{
    const HsSpan span = text->text->tokens[token].span;
    const char *const word = hs_role_text_word(text, token) + skip;
    if (token == phrase->head && (phrase->plural || phrase->one_of))
        g_string_append(title, hs_role_noun_spell_out(hs_role_noun_singular(arena, word)));
    else if (keeps_case(text, phrase, token))
        g_string_append_len(title, text->text->article->body + span.begin + skip,
                            (gssize)(hs_span_length(span) - skip));
    else
        g_string_append(title, token == phrase->head ? hs_role_noun_spell_out(word) : word);
}

const char *
hs_role_title_write(HsArena *arena, const HsRoleText *text, const HsRolePhrase *phrase)
{
    g_autoptr(GString) title = g_string_new(NULL);
    for (guint32 i = phrase->begin; i < phrase->end; i++) {
        if (i >= phrase->skip_begin && i < phrase->skip_end)
            continue;
        const gsize skip = i == phrase->begin && g_str_has_prefix(hs_role_text_word(text, i), "ex-")
                               ? strlen("ex-")
                               : 0; /* told by the standing */
        if (title->len > 0 && !hs_role_text_is_glued(text, i))
            g_string_append_c(title, ' ');
        append_word(arena, text, phrase, i, skip, title);
    }
    return hs_arena_strdup(arena, title->str);
}
