/* SPDX-License-Identifier: Apache-2.0
 *
 * See unspoken.h. PolNeAR marks two of three "reportedly" as cues without a source; the heads learn
 * it and are unsure, so that many fall under the score from which attributions are kept.
 */
#include "annotate/unspoken.h"

#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "text/wording.h"

#define SCORE 0.8f

static const char *const adverbs[] = { "allegedly", "purportedly", "reportedly", "supposedly",
                                       NULL };

/* Mark the tokens of `range`. */
static void
mark_words(const HsFindings *findings, HsRange range, guint8 *taken)
{
    const HsWord *const words = findings->pieces->words;
    const HsSubtree tokens = hs_subtree_of_span(
        findings->text, (HsSpan){ words[range.first].span.begin, words[range.end - 1].span.end });

    for (guint32 t = tokens.first; t < tokens.end; t++)
        taken[t] = 1;
}

static void
mark_findings(const HsFindings *findings, guint8 *taken)
{
    for (guint i = 0; i < findings->findings->len; i++) {
        const HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        mark_words(findings, finding->cue, taken);
        for (guint32 k = 0; k < finding->n_contents; k++)
            mark_words(findings,
                       g_array_index(findings->contents, HsRange, finding->first_content + k),
                       taken);
    }
}

/* Add the tokens `part` as content, less marks at its ends, where any word is left. */
static void
add_part(HsFindings *findings, HsFinding *finding, HsSubtree part)
{
    if (part.first >= part.end)
        return;
    const HsSpan span = hs_subtree_get_span(findings->text, part);
    HsRange words = { hs_words_at(findings, span.begin), hs_words_at(findings, span.end) };

    while (words.first < words.end &&
           findings->pieces->words[words.first].shape == HS_SHAPE_PUNCTUATION)
        words.first++;
    while (words.first < words.end &&
           findings->pieces->words[words.end - 1].shape == HS_SHAPE_PUNCTUATION)
        words.end--;
    if (words.first < words.end)
        hs_findings_add_content(findings, finding, words);
}

static void
read_token(HsFindings *findings, const HsSyntax *syntax, guint32 token)
{
    const gint32 head = syntax[token].head;
    const HsSpan span = findings->text->tokens[token].span;
    HsFinding finding = { .cue = { hs_words_at(findings, span.begin),
                                   hs_words_at(findings, span.end) },
                          .score = SCORE };

    if (head < 0 || syntax[head].part != HS_PART_VERB)
        return;
    const HsSubtree clause = hs_subtree_find(findings->text, syntax, (guint32)head);
    add_part(findings, &finding, (HsSubtree){ clause.first, token });
    add_part(findings, &finding, (HsSubtree){ token + 1, clause.end });
    if (finding.n_contents > 0)
        g_array_append_val(findings->findings, finding);
}

void
hs_unspoken_find(HsFindings *findings, const HsSyntax *syntax)
{
    const guint32 n = findings->text->n_tokens;

    if (syntax == NULL)
        return;
    g_autofree guint8 *taken = g_new0(guint8, (gsize)n + 1);
    mark_findings(findings, taken);
    for (guint32 t = 0; t < n; t++) {
        if (!taken[t] && hs_text_token_is(findings->text, t, adverbs))
            read_token(findings, syntax, t);
    }
}
