/* SPDX-License-Identifier: Apache-2.0 */
#include "statement/grammar.h"

#include <string.h>

#include "base/lemma.h"

HsTokenRange
hs_grammar_range(const HsRoleText *text, HsSpan span)
{
    HsTokenRange range = { hs_role_text_at(text, span.begin), 0 };
    range.end = range.first;
    while (range.end < text->text->n_tokens && text->text->tokens[range.end].span.begin < span.end)
        range.end++;
    return range;
}

gboolean
hs_grammar_holds(HsTokenRange range, guint32 token)
{
    return token >= range.first && token < range.end;
}

guint32
hs_grammar_top(const HsRoleText *text, HsTokenRange range)
{
    const HsSyntax *const syntax = text->annotation->syntax;
    guint32 end;
    if (!syntax || range.first >= MIN(range.end, text->text->n_tokens))
        return HS_NO_TOKEN;
    hs_role_text_sentence(text, range.first, &end);
    return hs_syntax_find_top(syntax, range.first, MIN(end, range.end));
}

guint32
hs_grammar_next_child(const HsRoleText *text, guint32 head, guint32 after)
{
    const HsSyntax *const syntax = text->annotation->syntax;
    guint32 end;
    if (!syntax || head >= text->text->n_tokens)
        return HS_NO_TOKEN;
    guint32 at = hs_role_text_sentence(text, head, &end);
    if (after != HS_NO_TOKEN)
        at = after + 1;
    while (at < end && syntax[at].head != (gint32)head)
        at++;
    return at < end ? at : HS_NO_TOKEN;
}

guint32
hs_grammar_child(const HsRoleText *text, guint32 head, HsRelation relation)
{
    guint32 child = HS_NO_TOKEN;
    while ((child = hs_grammar_next_child(text, head, child)) != HS_NO_TOKEN) {
        const HsRelation found = text->annotation->syntax[child].relation;
        if (found == relation || hs_relation_get_universal(found) == relation)
            break;
    }
    return child;
}

guint32
hs_grammar_child_word(const HsRoleText *text, guint32 head, const char *const *words)
{
    guint32 child = HS_NO_TOKEN;
    while ((child = hs_grammar_next_child(text, head, child)) != HS_NO_TOKEN &&
           !hs_role_text_is(text, child, words))
        ;
    return child;
}

gboolean
hs_grammar_is_verb(const HsRoleText *text, guint32 token)
{
    const HsSyntax *const syntax = text->annotation->syntax;
    return syntax && token < text->text->n_tokens &&
           (syntax[token].part == HS_PART_VERB || syntax[token].part == HS_PART_AUX);
}

/* Cuts the s of a plural: "accusations", "apologies". */
static const char *
singular(HsArena *arena, const char *word)
{
    const gsize n = strlen(word);
    if (n > 4 && g_str_has_suffix(word, "ies")) {
        g_autofree char *single = g_strdup_printf("%.*sy", (int)(n - 3), word);
        return hs_arena_strdup(arena, single);
    }
    if (n < 4 || word[n - 1] != 's' || word[n - 2] == 's')
        return word;
    return hs_arena_strndup(arena, word, n - 1);
}

const char *
hs_grammar_lemma(const HsRoleText *text, guint32 token)
{
    const char *const word = hs_role_text_word(text, token);
    const HsSyntax *const syntax = text->annotation->syntax;
    if (hs_grammar_is_verb(text, token)) {
        const char *const auxiliary = hs_lemma_of_auxiliary(word);
        return auxiliary ? auxiliary : hs_lemma_of_verb(text->scratch, word);
    }
    if (syntax && token < text->text->n_tokens && syntax[token].tag == HS_TAG_NNS)
        return singular(text->scratch, word);
    return word;
}
