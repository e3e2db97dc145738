/* SPDX-License-Identifier: Apache-2.0
 *
 * The tense in which an expression of time is read. With a tree: that of the verb on which it
 * hangs, climbing over nouns; an infinitive looks ahead where what it hangs on does ("plans to meet
 * Friday"), else it has the tense of that. Without a tree: a word of the future a few tokens away
 * in the same clause. News tells what has been, so past is what holds without a sign.
 */
#include "annotate/timextense.h"

#define MAX_CLIMB 40 /* steps in a tree */
#define NEAR 8       /* tokens looked at without a tree */
#define REACH 16     /* tokens between a word and its helper or preposition */

static const char *const ahead[] = {
    "will",   "'ll",    "wo",      "shall",    "would",    "'d",        "going",    "gonna",
    "plan",   "plans",  "planned", "planning", "expect",   "expects",   "expected", "scheduled",
    "slated", "due",    "set",     "intend",   "intends",  "intended",  "hope",     "hopes",
    "hoped",  "want",   "wants",   "prepare",  "prepares", "preparing", "prepared", "likely",
    "vow",    "vowed",  "promise", "promised", "pledge",   "pledged",   "agreed",   "upcoming",
    "poised", "ready",  "about",   "must",     "should",   "could",     "may",      "might",
    "can",    "invite", "invited", "urge",     "urged",    "coming",    NULL
};

static const char *const helpers[] = { "will",   "'ll",   "wo",  "shall", "would", "'d", "must",
                                       "should", "could", "may", "might", "can",   NULL };

static HsTimexTense
find_nearby(const HsTimexText *text, const HsTimexPhrase *phrase)
{
    static const char *const marks[] = { ".", ",", ";", "said", "says", "told", NULL };
    const gint64 least = (gint64)phrase->first - NEAR;
    for (gint64 i = (gint64)phrase->first - 1; i >= 0 && i > least; i--) {
        if (hs_timex_text_is_any(text, i, ahead))
            return HS_TIMEX_FUTURE;
        if (hs_timex_text_is_any(text, i, marks))
            break;
    }
    return HS_TIMEX_PAST;
}

/* Says whether verb `verb` has a modal of the future among its helpers, and whether it is an
   infinitive with "to". */
static gboolean
has_helper(const HsTimexText *text, guint32 verb, const char *const *words, HsRelation relation)
{
    const HsSentence *const sentence = &text->text->sentences[text->text->tokens[verb].sentence];
    const guint32 first = MAX(sentence->first_token, verb > REACH ? verb - REACH : 0);
    for (guint32 i = first; i < verb; i++) {
        if (text->syntax[i].head == (gint32)verb && text->syntax[i].relation == relation &&
            hs_timex_text_is_any(text, i, words) &&
            (i == sentence->first_token || !hs_timex_text_is_capital(text, i))) /* "Ada May" */
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_verb(const HsSyntax *token)
{
    return token->part == HS_PART_VERB || token->part == HS_PART_AUX;
}

/* Says what verb `verb` tells; HS_TIMEX_ANY: what it hangs on tells. */
static HsTimexTense
tense_of_verb(const HsTimexText *text, guint32 verb)
{
    static const char *const to[] = { "to", NULL };
    static const char *const say[] = { "says", "say", "tells", "writes", "adds", "argues", NULL };
    const HsSyntax *const token = &text->syntax[verb];
    if (has_helper(text, verb, helpers, HS_RELATION_AUX))
        return HS_TIMEX_FUTURE;
    if (has_helper(text, verb, to, HS_RELATION_MARK) || token->tag == HS_TAG_VBG)
        return HS_TIMEX_ANY;
    if (hs_timex_text_is_any(text, verb, ahead))
        return HS_TIMEX_FUTURE;
    if ((token->tag == HS_TAG_VBZ || token->tag == HS_TAG_VBP) &&
        !hs_timex_text_is_any(text, verb, say))
        return HS_TIMEX_FUTURE; /* "the trial opens Friday" */
    return HS_TIMEX_PAST;
}

/* Says whether the words before the noun phrase look ahead or back: "ahead of Monday's debate". */
static HsTimexTense
tense_of_preposition(const HsTimexText *text, guint32 noun)
{
    static const char *const later[] = { "before", "until", "ahead", "upcoming", "for", NULL };
    static const char *const earlier[] = { "after", "since", "following", NULL };
    const HsSentence *const sentence = &text->text->sentences[text->text->tokens[noun].sentence];
    const guint32 first = MAX(sentence->first_token, noun > REACH ? noun - REACH : 0);
    for (guint32 i = first; i < noun; i++) {
        if (text->syntax[i].head != (gint32)noun || text->syntax[i].relation != HS_RELATION_CASE)
            continue;
        if (hs_timex_text_is_any(text, i, later) ||
            (i > first && hs_timex_text_is(text, i - 1, "ahead")))
            return HS_TIMEX_FUTURE;
        if (hs_timex_text_is_any(text, i, earlier))
            return HS_TIMEX_PAST;
    }
    return HS_TIMEX_ANY;
}

/* Returns the tense of the clause that token `at` stands in, `fallback` where no verb tells. */
static HsTimexTense
tense_of_clause(const HsTimexText *text, guint32 at, HsTimexTense fallback)
{
    for (guint steps = 0; steps < MAX_CLIMB; steps++) {
        if (is_verb(&text->syntax[at])) {
            const HsTimexTense tense = tense_of_verb(text, at);
            if (tense != HS_TIMEX_ANY)
                return tense;
        }
        if (text->syntax[at].head < 0)
            break;
        at = (guint32)text->syntax[at].head;
    }
    return fallback;
}

HsTimexTense
hs_timex_find_tense(const HsTimexText *text, const HsTimexPhrase *phrase)
{
    if (!text->syntax)
        return find_nearby(text, phrase);
    const guint32 top = hs_syntax_find_top(text->syntax, phrase->first, phrase->end);
    const HsSyntax *const syntax = &text->syntax[top];
    const HsRelation relation = hs_relation_get_universal(syntax->relation);
    const gboolean attribute = syntax->head >= 0 &&
                               (syntax->relation == HS_RELATION_NMOD_POSS ||
                                relation == HS_RELATION_COMPOUND || relation == HS_RELATION_AMOD ||
                                relation == HS_RELATION_NUMMOD ||
                                syntax->relation == HS_RELATION_NMOD_UNMARKED);
    if (!attribute)
        return tense_of_clause(text, top, HS_TIMEX_PAST);
    const HsTimexTense told = tense_of_preposition(text, (guint32)syntax->head);
    return told != HS_TIMEX_ANY ? told : tense_of_clause(text, (guint32)syntax->head, HS_TIMEX_ANY);
}
