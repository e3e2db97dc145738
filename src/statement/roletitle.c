/* SPDX-License-Identifier: Apache-2.0
 *
 * See roletitle.h. Writers put a title's words in capitals before a name and at the begin of a
 * sentence; only a capital that is there for the word's own sake is kept, so that one title has one
 * spelling wherever it stands.
 */
#include "statement/roletitle.h"

#include "base/rolenoun.h"
#include "statement/rolewords.h"

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
    if (capitals > 1 || hs_role_text_is(text, token, hs_role_words_parties))
        return TRUE;
    if (token == phrase->head)
        return FALSE;
    if (name >= 0)
        return hs_role_text_type(text, name) != HS_ENTITY_PERSON;
    guint32 end;
    if (hs_role_text_is_capital(text, phrase->head) &&
        (phrase->titled || phrase->head > hs_role_text_sentence(text, phrase->head, &end)))
        return FALSE; /* all of the title is in capitals */
    return token > hs_role_text_sentence(text, token, &end) ||
           hs_role_text_is_joint(text, token + 1);
}

const char *
hs_role_title_write(HsArena *arena, const HsRoleText *text, const HsRolePhrase *phrase)
{
    g_autoptr(GString) title = g_string_new(NULL);
    for (guint32 i = phrase->begin; i < phrase->end; i++) {
        if (i >= phrase->skip_begin && i < phrase->skip_end)
            continue;
        const HsSpan span = text->text->tokens[i].span;
        g_autofree char *word = g_strndup(text->text->article->body + span.begin,
                                          hs_span_length(span));
        if (title->len > 0 && !hs_role_text_is_glued(text, i))
            g_string_append_c(title, ' ');
        if (i == phrase->head && (phrase->plural || phrase->one_of))
            g_string_append(title, hs_role_noun_spell_out(
                                       hs_role_noun_singular(arena, hs_role_text_word(text, i))));
        else if (keeps_case(text, phrase, i))
            g_string_append(title, word);
        else if (i == phrase->head)
            g_string_append(title, hs_role_noun_spell_out(hs_role_text_word(text, i)));
        else
            g_string_append(title, hs_role_text_word(text, i));
    }
    return hs_arena_strdup(arena, title->str);
}
