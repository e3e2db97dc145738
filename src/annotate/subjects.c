/* SPDX-License-Identifier: Apache-2.0
 *
 * Names are mentions already; pronouns are so only where they are sources or spoken to. Here those
 * are added of which a statement says something, so that the cast says who is meant. "It" and
 * "you" are left out: they seldom mean anybody.
 */
#include "annotate/subjects.h"

#include "text/places.h"
#include "text/wording.h"

void
hs_subjects_find(HsFindings *findings, const HsSyntax *syntax, const HsAttribution *attribution)
{
    static const char *const personal[] = { "he", "she", "they", NULL };
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
    if (subject >= end || !hs_text_token_is(text, subject, personal))
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
