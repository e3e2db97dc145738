/* SPDX-License-Identifier: Apache-2.0
 *
 * See phrases.h. A word leans on its head where the two make one phrase and the head comes after
 * it: an article, a preposition, an adjective, an auxiliary. A part that ends with such a word goes
 * on to the head, over words that no part of the finding has, and a content to the end of what
 * hangs at that head. Where the head is the content's, and the word the last one of the cue, the
 * word is the content's too: "mentioned | disparaging remarks".
 *
 * The other way, cutting off what annotators often leave out (relative clauses at the end of a
 * source or content, adverbials in a cue), loses more than it gains: doc/statements.md.
 */
#include "annotate/phrases.h"

#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "text/wording.h"

#define MAX_REACH 5 /* tokens from a word to the head on which it leans */

typedef struct {
    HsFindings *findings;
    const HsSyntax *syntax;
} Completing;

static gboolean
leans(HsRelation relation)
{
    switch (relation) {
    case HS_RELATION_ADVMOD:
    case HS_RELATION_AMOD:
    case HS_RELATION_AUX:
    case HS_RELATION_AUX_PASS:
    case HS_RELATION_CASE:
    case HS_RELATION_CC:
    case HS_RELATION_CC_PRECONJ:
    case HS_RELATION_COMPOUND:
    case HS_RELATION_COP:
    case HS_RELATION_DET:
    case HS_RELATION_FLAT:
    case HS_RELATION_MARK:
    case HS_RELATION_NMOD_POSS:
    case HS_RELATION_NUMMOD:
        return TRUE;
    default:
        return FALSE;
    }
}

static HsRange
get_content(const Completing *c, const HsFinding *finding, guint32 i)
{
    return g_array_index(c->findings->contents, HsRange, finding->first_content + i);
}

static gboolean
overlap(HsRange a, HsRange b)
{
    return a.first < b.end && b.first < a.end;
}

/* Say whether no part of `finding` has a word of `range`. */
static gboolean
is_free(const Completing *c, const HsFinding *finding, HsRange range)
{
    if (overlap(range, finding->source) || overlap(range, finding->cue))
        return FALSE;
    for (guint32 i = 0; i < finding->n_contents; i++) {
        if (overlap(range, get_content(c, finding, i)))
            return FALSE;
    }
    return TRUE;
}

static HsSubtree
tokens_of(const Completing *c, HsRange range)
{
    const HsWord *const words = c->findings->pieces->words;

    return hs_subtree_of_span(c->findings->text, (HsSpan){ words[range.first].span.begin,
                                                           words[range.end - 1].span.end });
}

/* Return the word after token `token`. */
static guint32
word_after(const Completing *c, guint32 token)
{
    return hs_words_at(c->findings, c->findings->text->tokens[token].span.end);
}

/* Return the head on which token `token` leans, further right; -1 where it leans on none. A subject
   leans on its verb, too, where `subjects`. */
static gint32
find_support(const Completing *c, guint32 token, gboolean subjects)
{
    const HsSyntax *const word = &c->syntax[token];

    return (leans(word->relation) || (subjects && word->relation == HS_RELATION_NSUBJ)) &&
                   word->head > (gint32)token && word->head <= (gint32)token + MAX_REACH
               ? word->head
               : -1;
}

/* Let `range`, a part of `finding`, go on while it ends with a word that leans on one behind it.
   Returns the last token that was taken, -1 without any. */
static gint32
grow_end(const Completing *c, const HsFinding *finding, HsRange *range, gboolean subjects)
{
    gint32 taken = -1;

    while (range->first < range->end) {
        const guint32 last = tokens_of(c, *range).end - 1;
        const gint32 head = find_support(c, last, subjects);
        const guint32 end = head >= 0 ? word_after(c, (guint32)head) : 0;
        if (end <= range->end || !is_free(c, finding, (HsRange){ range->end, end }))
            break;
        range->end = end;
        taken = head;
    }
    return taken;
}

/* Let `range`, a content, go on to the end of what hangs at token `head`, its last one, or to the
   first mark before that. */
static void
take_dependents(const Completing *c, const HsFinding *finding, HsRange *range, guint32 head)
{
    const guint32 end = hs_subtree_find(c->findings->text, c->syntax, head).end;

    for (guint32 t = head + 1; t < end && c->syntax[t].part != HS_PART_PUNCT; t++) {
        const guint32 after = word_after(c, t);
        if (after > range->end && !is_free(c, finding, (HsRange){ range->end, after }))
            break;
        range->end = MAX(range->end, after);
    }
}

/* Let the source begin with the words that lean on it: a title before a name. */
static void
grow_begin(const Completing *c, HsFinding *finding)
{
    while (finding->source.first > 0 && finding->source.first < finding->source.end) {
        const HsSubtree tokens = tokens_of(c, finding->source);
        if (tokens.first == 0)
            break;
        const guint32 before = tokens.first - 1;
        const HsSyntax *const word = &c->syntax[before];
        const guint32 first = hs_words_at(c->findings,
                                          c->findings->text->tokens[before].span.begin);
        if (word->relation == HS_RELATION_CASE || word->relation == HS_RELATION_MARK ||
            word->relation == HS_RELATION_CC || word->relation == HS_RELATION_ADVMOD ||
            !leans(word->relation) || word->head < (gint32)tokens.first ||
            word->head >= (gint32)tokens.end || first >= finding->source.first ||
            !is_free(c, finding, (HsRange){ first, finding->source.first }))
            break;
        finding->source.first = first;
    }
}

/* Say whether token `token`, the last one of a cue, is the content's where its head is: "using the
   | example", "vowed not | to repeat". */
static gboolean
is_contents(const Completing *c, guint32 token)
{
    switch (c->syntax[token].relation) {
    case HS_RELATION_AMOD:
    case HS_RELATION_COMPOUND:
    case HS_RELATION_DET:
    case HS_RELATION_NMOD_POSS:
    case HS_RELATION_NUMMOD:
        return TRUE;
    case HS_RELATION_ADVMOD:
        return hs_text_token_reads(c->findings->text, token, "not");
    default:
        return FALSE;
    }
}

/* Give the last words of the cue to the content right behind it, on which they lean. */
static void
give_back(const Completing *c, HsFinding *finding)
{
    if (finding->n_contents == 0)
        return;
    HsRange *const content = &g_array_index(c->findings->contents, HsRange, finding->first_content);
    while (content->first == finding->cue.end && finding->cue.end - finding->cue.first > 1) {
        const guint32 last = tokens_of(c, finding->cue).end - 1;
        const HsSubtree tokens = tokens_of(c, *content);
        const guint32 first = hs_words_at(c->findings, c->findings->text->tokens[last].span.begin);
        if (!is_contents(c, last) || c->syntax[last].head < (gint32)tokens.first ||
            c->syntax[last].head >= (gint32)tokens.end || first <= finding->cue.first ||
            first >= finding->cue.end)
            break;
        content->first = finding->cue.end = first;
    }
}

static void
complete(const Completing *c, HsFinding *finding)
{
    grow_end(c, finding, &finding->source, /* subjects= */ FALSE);
    grow_begin(c, finding);
    grow_end(c, finding, &finding->cue, /* subjects= */ FALSE);
    for (guint32 i = 0; i < finding->n_contents; i++) {
        HsRange content = get_content(c, finding, i);
        const gint32 head = grow_end(c, finding, &content, /* subjects= */ TRUE);
        if (head >= 0)
            take_dependents(c, finding, &content, (guint32)head);
        g_array_index(c->findings->contents, HsRange, finding->first_content + i) = content;
    }
    give_back(c, finding);
}

void
hs_phrases_complete(HsFindings *findings, const HsSyntax *syntax)
{
    const Completing completing = { findings, syntax };

    for (guint i = 0; syntax != NULL && i < findings->findings->len; i++)
        complete(&completing, &g_array_index(findings->findings, HsFinding, i));
}
