/* SPDX-License-Identifier: Apache-2.0
 *
 * A cue often has no source beside it because English says the subject of a clause once: "Roe has
 * praised the plan but |supports| another", "After |attacking| Voss, Hale left", "the plan
 * |calling| for a dam". In come an attribution without a source and the tree; out goes the subject
 * of the nearest verb to which the cue hangs by a link over which subjects carry: joined verbs,
 * adverbial clauses, open complements, and participles that modify a noun, which is then the one.
 * What only a passive tells of ("was asked", "is believed") is done by somebody else, and stays
 * without.
 */
#include "annotate/elided.h"

#include "annotate/sources.h"
#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "text/places.h"

#define MAX_STEPS 4 /* from verb to verb */

typedef struct {
    HsFindings *findings;
    const HsSyntax *syntax;
    const HsAttribution *at;
    guint32 first, end; /* tokens of the sentence */
} Search;

/* Returns the first child of token `head` in relation `relation`; `end` without one. */
static guint32
related(const Search *search, guint32 head, HsRelation relation)
{
    return hs_syntax_find_related(search->syntax, search->first, search->end, head, relation);
}

/* Says whether the verb at `verb` is passive: "was asked", or a bare participle, "asked about it".
 */
static gboolean
is_passive(const Search *search, guint32 verb)
{
    const HsSyntax *const syntax = search->syntax;
    const HsPennTag tag = syntax[verb].tag;
    gboolean helped = FALSE;
    for (guint32 i = search->first; i < search->end; i++) {
        if (syntax[i].head != (gint32)verb)
            continue;
        if (syntax[i].relation == HS_RELATION_AUX_PASS ||
            syntax[i].relation == HS_RELATION_NSUBJ_PASS)
            return TRUE;
        helped = helped || syntax[i].relation == HS_RELATION_AUX ||
                 syntax[i].relation == HS_RELATION_NSUBJ;
    }
    return !helped && (tag == HS_TAG_VBN || tag == HS_TAG_VBD) &&
           hs_relation_get_universal(syntax[verb].relation) != HS_RELATION_CONJ;
}

static gboolean
is_relative(const Search *search, guint32 token)
{
    const HsPennTag tag = search->syntax[token].tag;
    return tag == HS_TAG_WDT || tag == HS_TAG_WP;
}

/* Returns the mention of what token `token` heads where that is outside of the words reported. */
static gint32
mention_of(const Search *search, guint32 token)
{
    const HsText *const text = search->findings->text;
    const HsSpan own = text->tokens[token].span;
    for (guint32 i = 0; i < search->at->n_contents; i++) {
        if (hs_span_overlaps(search->at->contents[i], own))
            return -1;
    }
    const guint32 cue = search->at->cues[0].begin;
    HsSpan span = hs_subtree_get_span(text, hs_subtree_find(text, search->syntax, token));
    if (span.begin < cue && cue < span.end)
        span.end = cue - 1; /* "a plan | calling for dams" */
    const HsRange words = { hs_words_at(search->findings, span.begin),
                            hs_words_at(search->findings, span.end - 1) + 1 };
    return hs_sources_find(search->findings, words, search->at->score);
}

/* Returns the token that is the subject of the verb at `verb`; -1 without one. */
static gint32
subject_of(const Search *search, guint32 verb)
{
    const guint32 subject = related(search, verb, HS_RELATION_NSUBJ);
    if (subject >= search->end)
        return -1;
    if (!is_relative(search, subject))
        return (gint32)subject;
    return search->syntax[verb].relation == HS_RELATION_ACL_RELCL ? search->syntax[verb].head : -1;
}

/* Finds the subject that the verb at `verb` takes from the word to which it hangs; moves `verb`
   there. FALSE where subjects do not carry. */
static gboolean
climb(const Search *search, guint32 *verb, gint32 *out_subject)
{
    const HsSyntax *const word = &search->syntax[*verb];
    const gint32 head = word->head;
    *out_subject = -1;
    if (head < 0)
        return FALSE;
    switch (hs_relation_get_universal(word->relation)) {
    case HS_RELATION_ACL:
        if (word->relation == HS_RELATION_ACL_RELCL ||
            related(search, *verb, HS_RELATION_MARK) < search->end)
            return FALSE;
        *out_subject = head;
        return TRUE;
    case HS_RELATION_XCOMP: {
        const guint32 object = related(search, (guint32)head, HS_RELATION_OBJ);
        *out_subject = object < search->end ? (gint32)object : subject_of(search, (guint32)head);
        break;
    }
    case HS_RELATION_CONJ:
    case HS_RELATION_ADVCL:
        *out_subject = subject_of(search, (guint32)head);
        break;
    default:
        return FALSE;
    }
    *verb = (guint32)head;
    return TRUE;
}

gint32
hs_elided_find(HsFindings *findings, const HsSyntax *syntax, const HsAttribution *attribution)
{
    if (syntax == NULL || attribution->n_cues == 0)
        return -1;
    const HsText *const text = findings->text;
    const HsSubtree cue = hs_subtree_of_span(text, attribution->cues[0]);
    if (cue.first >= cue.end)
        return -1;
    const HsSentence *const sentence = &text->sentences[text->tokens[cue.first].sentence];
    const Search search = { findings, syntax, attribution, sentence->first_token,
                            sentence->first_token + sentence->n_tokens };
    guint32 verb = hs_syntax_find_top(syntax, cue.first, cue.end);
    if ((syntax[verb].part != HS_PART_VERB && syntax[verb].part != HS_PART_ADJ) ||
        is_passive(&search, verb))
        return -1;
    gint32 subject = subject_of(&search, verb);
    for (guint step = 0; subject < 0 && step < MAX_STEPS; step++) {
        if (!climb(&search, &verb, &subject))
            break;
    }
    return subject >= 0 ? mention_of(&search, (guint32)subject) : -1;
}
