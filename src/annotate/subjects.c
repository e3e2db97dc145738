/* SPDX-License-Identifier: Apache-2.0
 *
 * Names are mentions already; pronouns are so only where they are sources or spoken to. Here those
 * are added of which a statement says something, so that the cast says who is meant. "It" and
 * "you" are left out: they seldom mean anybody.
 */
#include "annotate/subjects.h"

#include <string.h>

#include "text/places.h"

static gboolean
is_personal(const HsText *text, guint32 token)
{
    static const char *const words[] = { "he", "she", "they" };
    const HsSpan span = text->tokens[token].span;
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strlen(words[i]) == hs_span_length(span) &&
            g_ascii_strncasecmp(text->article->body + span.begin, words[i], strlen(words[i])) == 0)
            return TRUE;
    }
    return FALSE;
}

void
hs_subjects_find(HsFindings *findings, const HsSyntax *syntax, const HsAttribution *attribution)
{
    const HsText *const text = findings->text;
    if (syntax == NULL || attribution->n_contents == 0)
        return;
    const HsSpan content = attribution->contents[0];
    guint32 first = hs_text_token_at(text, content.begin);
    while (first < text->n_tokens && syntax[first].part == HS_PART_PUNCT)
        first++;
    guint32 end = first;
    while (end < text->n_tokens && text->tokens[end].span.end <= content.end &&
           text->tokens[end].sentence == text->tokens[first].sentence)
        end++;
    if (end == first)
        return;
    const guint32 head = hs_syntax_find_top(syntax, first, end);
    const guint32 subject = hs_syntax_find_related(syntax, first, end, head, HS_RELATION_NSUBJ);
    if (subject >= end || !is_personal(text, subject))
        return;
    const HsMention mention = {
        .span = text->tokens[subject].span,
        .kind = HS_MENTION_PRONOUN,
        .type = g_ascii_tolower(text->article->body[text->tokens[subject].span.begin]) == 't'
                    ? HS_ENTITY_OTHER
                    : HS_ENTITY_PERSON,
        .score = attribution->score
    };
    hs_findings_add_mention(findings, &mention);
}
