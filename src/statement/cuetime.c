/* SPDX-License-Identifier: Apache-2.0
 *
 * An expression of time dates the cue where the tree ties the two together: it hangs on the cue
 * ("said on Friday"), on a noun there that is the occasion or the text itself ("in an interview on
 * Friday", "the statement, which was released on Friday, said"), on a clause that goes along with
 * the cue ("speaking on Friday, he said"), or on the verb that the cue hangs on in turn ("issued a
 * statement Friday saying"). Every step costs, and the cheapest expression wins. Where the parser
 * went astray, as it does around quotations, an expression right beside the cue with no other verb
 * between will do. Words such as "since" or "until" before it make it a border, not a date.
 */
#include "statement/cuetime.h"

#include "base/bisect.h"
#include "statement/occasions.h"
#include "text/places.h"
#include "text/wording.h"

#define MAX_CLIMB 24  /* steps from a token towards the root */
#define MAX_BESIDE 7  /* tokens between a cue and an expression beside it */
#define COST_BESIDE 9 /* more than most ways through the tree */
#define NO_WAY G_MAXUINT
#define MAX_REACH 40 /* tokens around a cue */
#define MAX_TIMES 32 /* expressions of one sentence that are looked at */
#define NEAR 12      /* statements before and after one that can hold its words */

typedef struct {
    const HsAnnotation *annotation;
    const HsText *text;
    const HsSyntax *syntax;
    const HsStatement *statement;
    const HsStatement *outer; /* or NULL */
    guint32 first, end;       /* tokens of the cue */
    guint32 verb;
} Cue;

static gboolean
is_verb_tag(HsPennTag tag)
{
    return tag >= HS_TAG_VB && tag <= HS_TAG_VBZ;
}

/* Returns the main verb among the tokens of the cue; their head where none is a verb. */
static guint32
find_verb(const HsSyntax *syntax, guint32 first, guint32 end)
{
    const guint32 top = hs_syntax_find_top(syntax, first, end);
    if (is_verb_tag(syntax[top].tag))
        return top;
    for (guint32 i = first; i < end; i++) {
        if (syntax[i].part == HS_PART_VERB)
            return i;
    }
    return top;
}

static gboolean
find_cue(const HsAnnotation *annotation, const HsStatement *statement, Cue *out_cue)
{
    const HsText *const text = annotation->text;
    if (statement->n_cues == 0)
        return FALSE;
    const HsSpan span = statement->cues[0];
    const guint32 first = hs_text_token_at(text, span.begin);
    guint32 end = first;
    while (end < text->n_tokens && text->tokens[end].span.begin < span.end)
        end++;
    *out_cue = (Cue){ annotation, text, annotation->syntax, statement, NULL, first, end, first };
    if (end == first)
        return FALSE;
    if (annotation->syntax)
        out_cue->verb = find_verb(annotation->syntax, first, end);
    return TRUE;
}

guint32
hs_cuetime_find_verb(const HsAnnotation *annotation, const HsStatement *statement,
                     guint32 *out_first, guint32 *out_end)
{
    Cue cue;
    if (!find_cue(annotation, statement, &cue)) {
        *out_first = *out_end = 0;
        return 0;
    }
    const HsSentence *const sentence = &cue.text->sentences[cue.text->tokens[cue.verb].sentence];
    *out_first = MAX(sentence->first_token, cue.first > MAX_REACH ? cue.first - MAX_REACH : 0);
    *out_end = MIN(sentence->first_token + sentence->n_tokens, cue.end + MAX_REACH);
    return cue.verb;
}

static gboolean
holds(const HsSpan *spans, guint32 n, guint32 offset)
{
    for (guint32 i = 0; i < n; i++) {
        if (spans[i].begin <= offset && offset < spans[i].end)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_in_content(const HsStatement *statement, guint32 offset)
{
    return holds(statement->contents, statement->n_contents, offset);
}

static gboolean
is_in_cue(const Cue *cue, guint32 token)
{
    return cue->first <= token && token < cue->end;
}

/* Says whether the expression is the border of a time and not the time: "since Friday". */
static gboolean
is_border(const Cue *cue, const HsTimex *timex)
{
    static const char *const words[] = { "since", "until",   "till", "by", "before",  "after",
                                         "for",   "through", "than", "to", "between", NULL };
    const gint64 before = (gint64)timex->first - 1;
    return hs_text_token_is(cue->text, before, words) ||
           (hs_text_token_reads(cue->text, before, "the") &&
            hs_text_token_is(cue->text, before - 1, words));
}

/* Says whether a clause with predicate `verb` goes along with the cue in time: none that begins
   with "if", "because" and so on. */
static gboolean
goes_along(const Cue *cue, guint32 verb)
{
    static const char *const apart[] = { "if",     "because", "although", "though", "unless",
                                         "before", "until",   "so",       "since",  "that",
                                         "while",  "whether", "than",     NULL };
    const HsSentence *const sentence = &cue->text->sentences[cue->text->tokens[verb].sentence];
    const guint32 first = MAX(sentence->first_token, verb > MAX_CLIMB ? verb - MAX_CLIMB : 0);
    for (guint32 i = first; i < verb; i++) {
        if (cue->syntax[i].head == (gint32)verb && cue->syntax[i].relation == HS_RELATION_MARK &&
            hs_text_token_is(cue->text, i, apart))
            return FALSE;
    }
    return TRUE;
}

/* Returns what the step from `token` to its head costs on the way from the expression up to the
   cue. `least`: the first token of the way. */
static guint
cost_from_time(const Cue *cue, guint32 token, guint32 start, HsPrecision precision)
{
    const guint32 head = (guint32)cue->syntax[token].head;
    const HsRelation relation = cue->syntax[token].relation;
    switch (hs_relation_get_universal(relation)) {
    case HS_RELATION_ACL:
        return hs_occasion_noun(cue->text, head) >= 0 ? 2 : NO_WAY;
    case HS_RELATION_ADVCL:
        return goes_along(cue, token) ? 2 : NO_WAY;
    case HS_RELATION_CCOMP:
    case HS_RELATION_CSUBJ:
    case HS_RELATION_XCOMP:
    case HS_RELATION_PARATAXIS:
    case HS_RELATION_CONJ:
        return token == start ? 2 : NO_WAY;
    default:
        break;
    }
    if (token != start || is_verb_tag(cue->syntax[head].tag) || is_in_cue(cue, head) ||
        hs_occasion_noun(cue->text, head) >= 0)
        return 1;
    /* on a noun that is no occasion: "told reporters Friday" is the parser's slip, "the 2012
       candidate said" is not */
    const gboolean slip = relation == HS_RELATION_NMOD || relation == HS_RELATION_NMOD_UNMARKED ||
                          relation == HS_RELATION_OBL || relation == HS_RELATION_OBL_UNMARKED ||
                          relation == HS_RELATION_APPOS || relation == HS_RELATION_ADVMOD;
    const gboolean bare = relation == HS_RELATION_OBL_UNMARKED || relation == HS_RELATION_ADVMOD ||
                          relation == HS_RELATION_NMOD_UNMARKED;
    const gboolean subject = hs_relation_get_universal(cue->syntax[head].relation) ==
                             HS_RELATION_NSUBJ;
    return slip && (precision == HS_PRECISION_DAY || (bare && !subject)) ? 2 : NO_WAY;
}

/* Returns what the step from `token` to its head costs on the way from the cue up. */
static guint
cost_from_cue(const Cue *cue, guint32 token)
{
    switch (hs_relation_get_universal(cue->syntax[token].relation)) {
    case HS_RELATION_ACL:
        if (cue->syntax[token].relation != HS_RELATION_ACL_RELCL)
            return 1;
        return hs_occasion_noun(cue->text, (guint32)cue->syntax[token].head) >= 0 ? 2 : NO_WAY;
    case HS_RELATION_CCOMP:
    case HS_RELATION_CSUBJ:
    case HS_RELATION_PARATAXIS:
        return NO_WAY;
    default:
        return 1;
    }
}

/* Returns what the way from the expression to `target` costs; NO_WAY where there is none. */
static guint
cost_up_to(const Cue *cue, const HsTimex *timex, guint32 target)
{
    const guint32 start = hs_syntax_find_top(cue->syntax, timex->first, timex->end);
    guint32 at = start;
    guint sum = 0;
    for (guint steps = 0; steps < MAX_CLIMB; steps++) {
        if (at == target || (is_in_cue(cue, at) && is_in_cue(cue, target)))
            return sum;
        if (cue->syntax[at].head < 0)
            return NO_WAY;
        const guint cost = cost_from_time(cue, at, start, timex->period.precision);
        if (cost == NO_WAY)
            return NO_WAY;
        sum += cost;
        at = (guint32)cue->syntax[at].head;
    }
    return NO_WAY;
}

/* Says whether the expression can belong to a noun right before it: "his invasion of Norland in May
   2012". The parser hangs many of these on the verb. */
static gboolean
follows_noun(const Cue *cue, const HsTimex *timex)
{
    const gint64 before = (gint64)timex->first - 2;
    return before >= 0 && cue->syntax[before + 1].part == HS_PART_ADP &&
           (cue->syntax[before].part == HS_PART_NOUN || cue->syntax[before].part == HS_PART_PROPN);
}

/* Returns what ties the expression to the cue, or to what the cue hangs on. */
static guint
cost_in_tree(const Cue *cue, const HsTimex *timex)
{
    guint32 at = cue->verb;
    guint sum = 0;
    for (guint steps = 0; steps < MAX_CLIMB; steps++) {
        const guint cost = cost_up_to(cue, timex, at);
        if (cost != NO_WAY)
            return sum + cost;
        if (cue->syntax[at].head < 0)
            return NO_WAY;
        const guint step = is_in_cue(cue, (guint32)cue->syntax[at].head) ? 0
                                                                         : cost_from_cue(cue, at);
        if (step == NO_WAY)
            return NO_WAY;
        if (step > 0 && timex->period.precision != HS_PRECISION_DAY && follows_noun(cue, timex))
            return NO_WAY;
        sum += 2 * step;
        at = (guint32)cue->syntax[at].head;
        if (cue->outer && !is_in_content(cue->outer, cue->text->tokens[at].span.begin))
            return NO_WAY;
        if (is_in_content(cue->statement, cue->text->tokens[at].span.begin))
            return NO_WAY;
    }
    return NO_WAY;
}

/* Says whether the expression stands right beside the cue, with no other verb between, and before
   it no comma unless it opens the sentence: "who spoke on Friday, said" is of the other verb. */
static gboolean
is_beside(const Cue *cue, const HsTimex *timex)
{
    const gboolean before = timex->first < cue->first;
    const guint32 first = before ? timex->end : cue->end;
    const guint32 end = before ? cue->first : timex->first;
    const guint32 opening =
        cue->text->sentences[cue->text->tokens[cue->first].sentence].first_token;
    if (end > first + MAX_BESIDE)
        return FALSE;
    for (guint32 i = first; before && timex->first > opening + 1 && i < end; i++) {
        if (hs_text_token_reads(cue->text, i, ","))
            return FALSE;
    }
    for (guint32 i = first; i < end; i++) {
        if ((cue->syntax &&
             (cue->syntax[i].part == HS_PART_VERB || cue->syntax[i].part == HS_PART_AUX ||
              cue->syntax[i].part == HS_PART_SCONJ || cue->syntax[i].part == HS_PART_CCONJ)) ||
            is_in_content(cue->statement, cue->text->tokens[i].span.begin))
            return FALSE;
    }
    return TRUE;
}

/* Says whether another statement tells of the expression: it stands in the content of one in which
   the cue does not. */
static gboolean
is_of_another(const Cue *cue, const HsTimex *timex, const HsStatement *statements, guint32 n,
              guint32 number)
{
    for (guint32 i = number > NEAR ? number - NEAR : 0; i < n && i <= number + NEAR; i++) {
        if (is_in_content(&statements[i], timex->span.begin) &&
            !is_in_content(&statements[i], cue->statement->cues[0].begin))
            return TRUE;
    }
    return FALSE;
}

guint32
hs_cuetime_first(const HsAnnotation *annotation, guint32 offset)
{
    return HS_FIRST_FROM(HsTimex, span.begin, annotation->times, annotation->n_times, offset);
}

/* Returns the first expression of time in sentence `sentence` or after it. */
static guint32
first_of_sentence(const HsAnnotation *annotation, guint32 sentence)
{
    return hs_cuetime_first(annotation, annotation->text->sentences[sentence].span.begin);
}

gint32
hs_cuetime_find(const HsAnnotation *annotation, const HsStatement *statements, guint32 n_statements,
                guint32 number)
{
    Cue cue;
    gint32 best = -1;
    guint best_cost = NO_WAY;
    if (!find_cue(annotation, &statements[number], &cue))
        return -1;
    const gint32 outer = statements[number].within;
    cue.outer = outer >= 0 ? &statements[outer] : NULL;
    const guint32 sentence = cue.text->tokens[cue.first].sentence;
    const guint32 first = first_of_sentence(annotation, sentence);
    for (guint32 i = first; i < annotation->n_times && i < first + MAX_TIMES; i++) {
        const HsTimex *const timex = &annotation->times[i];
        if (cue.text->tokens[timex->first].sentence != sentence)
            break;
        if (timex->period.first == HS_NO_DAY || is_border(&cue, timex) ||
            is_in_content(cue.statement, timex->span.begin) ||
            (cue.outer && !is_in_content(cue.outer, timex->span.begin)) ||
            is_of_another(&cue, timex, statements, n_statements, number))
            continue;
        guint cost = annotation->syntax ? cost_in_tree(&cue, timex) : NO_WAY;
        if (cost > COST_BESIDE && is_beside(&cue, timex))
            cost = COST_BESIDE;
        if (cost < best_cost) {
            best_cost = cost;
            best = (gint32)i;
        }
    }
    return best;
}

gint32
hs_cuetime_find_narrated(const HsAnnotation *annotation, guint32 sentence, const guint8 *reported)
{
    const HsText *const text = annotation->text;
    const HsSentence *const s = &text->sentences[sentence];
    static const HsStatement nothing;
    Cue cue = { annotation, text, annotation->syntax, &nothing, NULL, 0, 0, 0 };
    gint32 best = -1;
    guint best_cost = NO_WAY;
    if (!annotation->syntax || s->n_tokens == 0)
        return -1;
    cue.verb = hs_syntax_find_top(cue.syntax, s->first_token, s->first_token + s->n_tokens);
    cue.first = cue.verb;
    cue.end = cue.verb + 1;
    const guint32 first = first_of_sentence(annotation, sentence);
    for (guint32 i = first; i < annotation->n_times && i < first + MAX_TIMES; i++) {
        const HsTimex *const timex = &annotation->times[i];
        if (text->tokens[timex->first].sentence != sentence)
            break;
        if (timex->period.first == HS_NO_DAY || reported[i] || is_border(&cue, timex))
            continue;
        const guint cost = cost_in_tree(&cue, timex);
        if (cost < best_cost) {
            best_cost = cost;
            best = (gint32)i;
        }
    }
    return best;
}

/* Returns the tense that helper `token` gives its verb; HS_TENSE_NONE where it gives none. */
static HsTense
tense_of_helper(const Cue *cue, guint32 token)
{
    static const char *const future[] = { "will", "'ll", "’ll", "wo", "shall", NULL };
    static const char *const perfect[] = { "has", "have", "had", "'ve", "’ve", NULL };
    if (hs_text_token_is(cue->text, token, future))
        return HS_TENSE_FUTURE;
    return hs_text_token_is(cue->text, token, perfect) ? HS_TENSE_PERFECT : HS_TENSE_NONE;
}

HsTense
hs_cuetime_find_tense(const HsAnnotation *annotation, const HsStatement *statement)
{
    Cue cue;
    if (!annotation->syntax || !find_cue(annotation, statement, &cue))
        return HS_TENSE_NONE;
    const HsSyntax *const syntax = annotation->syntax;
    const HsSentence *const sentence = &cue.text->sentences[cue.text->tokens[cue.verb].sentence];
    const guint32 reach = cue.verb > MAX_CLIMB ? cue.verb - MAX_CLIMB : 0;
    HsTense helped = HS_TENSE_NONE;
    for (guint32 i = MAX(sentence->first_token, reach); i < cue.verb; i++) {
        if (syntax[i].head != (gint32)cue.verb ||
            hs_relation_get_universal(syntax[i].relation) != HS_RELATION_AUX)
            continue;
        const HsTense tense = tense_of_helper(&cue, i);
        if (tense != HS_TENSE_NONE)
            return tense;
        if (syntax[i].tag == HS_TAG_VBD)
            helped = HS_TENSE_PAST;
        else if (syntax[i].tag == HS_TAG_VBZ || syntax[i].tag == HS_TAG_VBP)
            helped = HS_TENSE_PRESENT;
    }
    if (helped != HS_TENSE_NONE)
        return helped;
    switch (syntax[cue.verb].tag) {
    case HS_TAG_VBD:
        return HS_TENSE_PAST;
    case HS_TAG_VBZ:
    case HS_TAG_VBP:
        return HS_TENSE_PRESENT;
    default:
        return HS_TENSE_NONE;
    }
}
