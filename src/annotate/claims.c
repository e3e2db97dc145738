/* SPDX-License-Identifier: Apache-2.0
 *
 * See claims.h. Each sentence knows the attributions of the article itself that have a cue in it.
 * A content of another attribution in that sentence is theirs where one of them covers it by half.
 */
#include "annotate/claims.h"

#include "annotate/sources.h"
#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "text/places.h"
#include "text/wording.h"

/* A lone one of these is no cue, whatever stands around it ("It is said that ..."). */
static const char *const no_cues[] = { "he",   "He",   "her",  "his",  "I",     "it",   "It",
                                       "its",  "she",  "She",  "that", "their", "them", "there",
                                       "they", "They", "this", "we",   "We",    "who",  "you" };

/* Adverbs that are cues by themselves. */
static const char *const hearsay[] = { "allegedly",   "apparently", "ostensibly", "presumably",
                                       "purportedly", "reportedly", "reputedly",  "seemingly",
                                       "supposedly",  NULL };

static gboolean
is_no_cue(const HsFindings *findings, HsRange cue)
{
    for (guint i = 0; cue.end - cue.first == 1 && i < G_N_ELEMENTS(no_cues); i++) {
        if (hs_words_equal(findings, cue.first, no_cues[i]))
            return TRUE;
    }
    return FALSE;
}

/* Say whether `cue` has words that only help others and none that says or thinks: "had", "never".
 */
static gboolean
only_helps(const HsFindings *findings, const HsSyntax *syntax, HsRange cue)
{
    const HsWord *const words = findings->pieces->words;
    const HsSubtree tokens = hs_subtree_of_span(
        findings->text, (HsSpan){ words[cue.first].span.begin, words[cue.end - 1].span.end });
    gboolean helps = FALSE;

    for (guint32 t = tokens.first; t < tokens.end; t++) {
        switch (syntax[t].part) {
        case HS_PART_ADV:
        case HS_PART_AUX:
        case HS_PART_DET:
        case HS_PART_PART:
        case HS_PART_PRON:
            helps = TRUE;
            break;
        case HS_PART_PUNCT:
            break;
        default:
            return FALSE;
        }
        if (hs_text_token_is(findings->text, t, hearsay))
            return FALSE;
    }
    return helps;
}

/* Say whether `finding` is a nested one whose source is an article of the cue's noun: "the |
 * report". */
static gboolean
is_an_article_its_source(const HsFindings *findings, const HsSyntax *syntax,
                         const HsFinding *finding)
{
    const HsWord *const words = findings->pieces->words;

    if (!finding->inner || finding->source.end != finding->source.first + 1)
        return FALSE;
    const HsSubtree tokens = hs_subtree_of_span(findings->text, words[finding->source.first].span);
    return tokens.end == tokens.first + 1 && syntax[tokens.first].relation == HS_RELATION_DET;
}

static void
drop_no_cues(HsFindings *findings, const HsSyntax *syntax)
{
    HsFinding *const all = (HsFinding *)findings->findings->data;
    guint kept = 0;

    for (guint i = 0; i < findings->findings->len; i++) {
        if (!is_no_cue(findings, all[i].cue) &&
            (syntax == NULL || (!only_helps(findings, syntax, all[i].cue) &&
                                !is_an_article_its_source(findings, syntax, &all[i]))))
            all[kept++] = all[i];
    }
    g_array_set_size(findings->findings, kept);
}

/* ---- one cue found twice */

/* Of the findings of one layer that have a word of their cues in common, which two windows gave,
   leave the surest. */
static void
drop_doubles(HsFindings *findings, gboolean inner)
{
    HsFinding *const all = (HsFinding *)findings->findings->data;
    g_autofree guint *holders = g_new0(guint, findings->pieces->n_words); /* index + 1 */
    g_autofree gboolean *lost = g_new0(gboolean, findings->findings->len + 1);
    guint kept = 0;

    for (guint i = 0; i < findings->findings->len; i++) {
        for (guint32 w = all[i].cue.first; all[i].inner == inner && w < all[i].cue.end; w++) {
            const guint holder = holders[w];

            if (holder > 0 && holder - 1 != i)
                lost[all[i].score > all[holder - 1].score ? holder - 1 : i] = TRUE;
            if (!lost[i])
                holders[w] = i + 1;
        }
    }
    for (guint i = 0; i < findings->findings->len; i++) {
        if (!lost[i])
            all[kept++] = all[i];
    }
    g_array_set_size(findings->findings, kept);
}

/* ---- whose a content is */

static guint32
sentence_of(const HsFindings *findings, guint32 word)
{
    return hs_text_sentence_at(findings->text, findings->pieces->words[word].span.begin);
}

/* Say whether finding `other` has half of `content` among its own contents. */
static gboolean
has_content(const HsFindings *findings, const HsFinding *other, HsRange content)
{
    for (guint32 i = 0; i < other->n_contents; i++) {
        const HsRange own = g_array_index(findings->contents, HsRange, other->first_content + i);
        const gint64 shared = (gint64)MIN(own.end, content.end) - MAX(own.first, content.first);
        if (2 * shared >= content.end - content.first)
            return TRUE;
    }
    return FALSE;
}

/* Say whether one of the outer findings whose cue stands in `sentence` has `content`. `first` are
   the first of them by sentence, `next` the others, -1 at the end. */
static gboolean
is_claimed(const HsFindings *findings, const gint32 *first, const gint32 *next, guint32 sentence,
           HsRange content)
{
    for (gint32 i = first[sentence]; i >= 0; i = next[i]) {
        if (has_content(findings, &g_array_index(findings->findings, HsFinding, i), content))
            return TRUE;
    }
    return FALSE;
}

/* Say whether content `content` of a finding with its cue in sentence `own` is another's: it stands
   in another sentence, and one with a cue there, or in one between, has it. */
static gboolean
is_lost(const HsFindings *findings, const gint32 *first, const gint32 *next, guint32 own,
        HsRange content)
{
    const guint32 sentence = sentence_of(findings, content.first);

    return sentence != own &&
           (is_claimed(findings, first, next, sentence, content) ||
            (sentence > own + 1 && is_claimed(findings, first, next, sentence - 1, content)));
}

/* Take out the contents of `finding` that are another's, where it has one in its own sentence, or
   where none would be left: "Roe nodded. |“No,”| said Hale." */
static void
give_up(HsFindings *findings, const gint32 *first, const gint32 *next, HsFinding *finding)
{
    const guint32 own = sentence_of(findings, finding->cue.first);
    HsRange *const contents = (HsRange *)findings->contents->data + finding->first_content;
    guint32 kept = 0;
    gboolean at_home = FALSE, any = FALSE;

    for (guint32 i = 0; i < finding->n_contents; i++) {
        at_home = at_home || sentence_of(findings, contents[i].first) == own;
        any = any || !is_lost(findings, first, next, own, contents[i]);
    }
    for (guint32 i = 0; (at_home || !any) && i < finding->n_contents; i++) {
        if (!is_lost(findings, first, next, own, contents[i]))
            contents[kept++] = contents[i];
    }
    if (at_home || !any)
        finding->n_contents = kept;
}

/* Drop the findings that have given up all their contents: not those that never had any. Their
   sources stay mentions, which others take up: "The director agrees. |“Yes,”| she said." */
static void
drop_emptied(HsFindings *findings, const guint32 *had)
{
    HsFinding *const all = (HsFinding *)findings->findings->data;
    guint kept = 0;

    for (guint i = 0; i < findings->findings->len; i++) {
        if (all[i].n_contents > 0 || had[i] == 0)
            all[kept++] = all[i];
        else if (all[i].source.first < all[i].source.end)
            hs_sources_find(findings, all[i].source, all[i].score);
    }
    g_array_set_size(findings->findings, kept);
}

void
hs_claims_settle(HsFindings *findings, const HsSyntax *syntax)
{
    drop_no_cues(findings, syntax);
    drop_doubles(findings, /* inner= */ FALSE);
    drop_doubles(findings, /* inner= */ TRUE);
    const guint n = findings->findings->len;
    const guint32 n_sentences = findings->text->n_sentences;
    g_autofree gint32 *first = g_new(gint32, n_sentences + 1);
    g_autofree gint32 *next = g_new(gint32, n + 1);

    for (guint32 i = 0; i <= n_sentences; i++)
        first[i] = -1;
    for (guint i = n; i-- > 0;) {
        const HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        const guint32 sentence = sentence_of(findings, finding->cue.first);
        if (finding->inner)
            continue;
        next[i] = first[sentence];
        first[sentence] = (gint32)i;
    }
    g_autofree guint32 *had = g_new(guint32, n + 1);
    for (guint i = 0; i < n; i++) {
        HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        had[i] = finding->n_contents;
        if (!finding->inner && finding->n_contents > 0)
            give_up(findings, first, next, finding);
    }
    drop_emptied(findings, had);
}
