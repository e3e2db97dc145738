/* SPDX-License-Identifier: Apache-2.0
 *
 * An occasion is dated where an expression of time hangs on its noun, or on the verb beside it:
 * "said in a statement on Friday", "released the report Friday". A statement is of an occasion
 * where the noun, with an article or possessor that says it is known, is its source or hangs on its
 * cue. Of several occasions with one noun the last one told before is meant, else the first one
 * after: the opening sentences often speak of an interview that is dated further down.
 */
#include "statement/occasions.h"

#include <string.h>

#include "base/wordtable.h"
#include "statement/cuetime.h"

#define MAX_NOUN 24  /* bytes of a word that can be one of them */
#define MAX_CLIMB 6  /* steps from an expression of time up to a noun */
#define MAX_REACH 24 /* tokens between a verb and a noun beside it */

typedef struct {
    gint32 noun;
    guint32 token;
    gint32 time;
} Occasion;

struct HsOccasions {
    const HsAnnotation *annotation;
    GArray *dated; /* Occasion, in text order of the expressions */
};

static const char *const nouns[] = {
#include "statement/occasionnouns.inc"
};

static gint32
find_noun(const char *word)
{
    return (gint32)HS_WORDTABLE_FIND(nouns, word);
}

gint32
hs_occasion_noun(const HsText *text, guint32 token)
{
    const HsSpan span = text->tokens[token].span;
    char word[MAX_NOUN + 1];
    gsize n = hs_span_length(span);
    if (n > MAX_NOUN)
        return -1;
    for (gsize i = 0; i < n; i++)
        word[i] = g_ascii_tolower(text->article->body[span.begin + i]);
    word[n] = '\0';
    gint32 noun = find_noun(word);
    if (noun < 0 && g_str_has_suffix(word, "ies")) {
        memcpy(word + n - 3, "y", 2);
        noun = find_noun(word);
    } else if (noun < 0 && n > 2 && g_str_has_suffix(word, "s")) {
        word[n - 1] = '\0';
        noun = find_noun(word);
    }
    return noun;
}

/* Says whether the relation of token `token` ties a noun to a verb or to another noun. */
static gboolean
is_nominal(const HsSyntax *token)
{
    switch (hs_relation_get_universal(token->relation)) {
    case HS_RELATION_NSUBJ:
    case HS_RELATION_OBJ:
    case HS_RELATION_OBL:
    case HS_RELATION_NMOD:
        return TRUE;
    default:
        return FALSE;
    }
}

/* Adds the nouns of occasions that hang on verb `verb` as dated by `time`. */
static void
add_beside(HsOccasions *occasions, guint32 verb, gint32 time)
{
    const HsAnnotation *const annotation = occasions->annotation;
    const HsText *const text = annotation->text;
    const HsSentence *const sentence = &text->sentences[text->tokens[verb].sentence];
    const guint32 first = MAX(sentence->first_token, verb > MAX_REACH ? verb - MAX_REACH : 0);
    const guint32 end = MIN(sentence->first_token + sentence->n_tokens, verb + MAX_REACH);
    for (guint32 i = first; i < end; i++) {
        const Occasion occasion = { hs_occasion_noun(text, i), i, time };
        if (annotation->syntax[i].head == (gint32)verb && is_nominal(&annotation->syntax[i]) &&
            occasion.noun >= 0)
            g_array_append_val(occasions->dated, occasion);
    }
}

/* Climbs from an expression of time to the noun that it dates, or to the first verb. */
static void
add_time(HsOccasions *occasions, gint32 time)
{
    const HsAnnotation *const annotation = occasions->annotation;
    const HsTimex *const timex = &annotation->times[time];
    guint32 at = hs_syntax_find_top(annotation->syntax, timex->first, timex->end);
    for (guint steps = 0; steps < MAX_CLIMB && annotation->syntax[at].head >= 0; steps++) {
        at = (guint32)annotation->syntax[at].head;
        const Occasion occasion = { hs_occasion_noun(annotation->text, at), at, time };
        if (occasion.noun >= 0 && annotation->syntax[at].part == HS_PART_NOUN) {
            g_array_append_val(occasions->dated, occasion);
            return;
        }
        if (annotation->syntax[at].part == HS_PART_VERB) {
            add_beside(occasions, at, time);
            if (hs_relation_get_universal(annotation->syntax[at].relation) != HS_RELATION_ACL)
                return; /* "the interview, which was released": go on to the interview */
        }
    }
}

HsOccasions *
hs_occasions_new(const HsAnnotation *annotation, const guint8 *reported)
{
    HsOccasions *const occasions = g_new0(HsOccasions, 1);
    occasions->annotation = annotation;
    occasions->dated = g_array_new(FALSE, FALSE, sizeof(Occasion));
    for (guint32 i = 0; annotation->syntax && i < annotation->n_times; i++) {
        const HsPeriod period = annotation->times[i].period;
        if (period.first != HS_NO_DAY && period.precision == HS_PRECISION_DAY && !reported[i])
            add_time(occasions, (gint32)i);
    }
    return occasions;
}

void
hs_occasions_free(HsOccasions *occasions)
{
    if (!occasions)
        return;
    g_array_unref(occasions->dated);
    g_free(occasions);
}

/* Says whether noun `token` has a word that says it is known: "the", "that", "his", not "a". */
static gboolean
is_definite(const HsAnnotation *annotation, guint32 token)
{
    const HsText *const text = annotation->text;
    const guint32 first = token > MAX_CLIMB ? token - MAX_CLIMB : 0;
    for (guint32 i = first; i < token; i++) {
        if (annotation->syntax[i].head != (gint32)token)
            continue;
        const char *const word = text->article->body + text->tokens[i].span.begin;
        if (annotation->syntax[i].relation == HS_RELATION_NMOD_POSS)
            return TRUE;
        if (annotation->syntax[i].relation == HS_RELATION_DET &&
            g_ascii_strncasecmp(word, "th", 2) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Returns the time of the occasion with noun `noun` that token `token` speaks of. */
static gint32
find_dated(const HsOccasions *occasions, gint32 noun, guint32 token)
{
    gint32 found = -1;
    for (guint i = 0; i < occasions->dated->len; i++) {
        const Occasion *const occasion = &g_array_index(occasions->dated, Occasion, i);
        if (occasion->noun != noun)
            continue;
        if (occasion->token >= token)
            return found >= 0 ? found : occasion->time;
        found = occasion->time;
    }
    return found;
}

gint32
hs_occasions_find_time(const HsOccasions *occasions, const HsStatement *statement)
{
    const HsAnnotation *const annotation = occasions->annotation;
    if (!annotation->syntax || statement->n_cues == 0)
        return -1;
    guint32 first, end;
    const guint32 verb = hs_cuetime_find_verb(annotation, statement, &first, &end);
    for (guint32 i = first; i < end; i++) {
        const gint32 noun = hs_occasion_noun(annotation->text, i);
        const gint32 head = annotation->syntax[i].head;
        const guint32 offset = annotation->text->tokens[i].span.begin;
        gboolean tied = head == (gint32)verb && is_nominal(&annotation->syntax[i]);
        for (guint32 k = 0; k < statement->n_contents; k++)
            tied = tied && !hs_span_contains(statement->contents[k], (HsSpan){ offset, offset });
        for (guint32 k = 0; k < statement->n_cues; k++)
            tied = tied || hs_span_contains(statement->cues[k], annotation->text->tokens[i].span);
        if (noun < 0 || !tied || !is_definite(annotation, i))
            continue;
        const gint32 time = find_dated(occasions, noun, i);
        if (time >= 0)
            return time;
    }
    return -1;
}
