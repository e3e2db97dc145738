/* SPDX-License-Identifier: Apache-2.0
 *
 * The walk over the text for expressions of time: at each token the longest that can be read, with
 * the words before it that take a part of it ("late", "earlier"); then its tense, from the verb
 * that it hangs on in the tree, and its value. A time that was told in the same paragraph or the
 * one before is what "a day earlier" counts from. Names that hold a date are names ("the Sept. 11
 * attacks", "the May Day Party").
 */
#include "annotate/timexes.h"

#include "annotate/timextense.h"

typedef struct {
    HsArena *arena;
    const HsAnnotation *annotation;
    HsTimexText text;
    HsDay day; /* of publication */
    HsPeriod before;
    guint32 before_paragraph;
    guint32 mention; /* the first that can reach the token that is read */
    GArray *found;   /* HsTimex */
} Walk;

/* Reads "late", "mid-", "the end of", "earlier in" at `at`; returns the token after it. */
static guint32
read_part(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    static const struct {
        const char *word;
        HsPartOfTime part;
    } parts[] = {
        { "early", HS_PART_OF_TIME_EARLY },   { "beginning", HS_PART_OF_TIME_EARLY },
        { "start", HS_PART_OF_TIME_EARLY },   { "mid", HS_PART_OF_TIME_MIDDLE },
        { "middle", HS_PART_OF_TIME_MIDDLE }, { "late", HS_PART_OF_TIME_LATE },
        { "end", HS_PART_OF_TIME_LATE },      { "earlier", HS_PART_OF_TIME_EARLIER },
        { "later", HS_PART_OF_TIME_LATER },
    };
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!hs_timex_text_is(text, at, parts[i].word))
            continue;
        static const char *const links[] = { "of", "in", "-", "on", NULL };
        guint32 behind = at + 1;
        behind += hs_timex_text_is_any(text, behind, links);
        phrase->part = parts[i].part;
        return behind < end ? behind : at;
    }
    return at;
}

/* "earlier in the day": of the time spoken of. */
static guint32
read_rest_of(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    static const char *const units[] = { "day", "week", "month", "year", NULL };
    static const HsUnit values[] = { HS_UNIT_DAY, HS_UNIT_WEEK, HS_UNIT_MONTH, HS_UNIT_YEAR };
    if (!hs_timex_text_is(text, at, "the") || at + 1 >= end)
        return at;
    for (guint i = 0; units[i]; i++) {
        if (!hs_timex_text_is(text, at + 1, units[i]))
            continue;
        phrase->form = HS_TIMEX_UNIT;
        phrase->choice = HS_CHOICE_THIS;
        phrase->anaphoric = TRUE;
        phrase->unit = values[i];
        return at + 2;
    }
    return at;
}

/* Reads the longest expression at `at`; returns the token after it, `at` for none. */
static guint32
read_phrase(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    *phrase = (HsTimexPhrase){ .first = at };
    guint32 core = read_part(text, at, end, phrase);
    const HsTimexPhrase begun = *phrase;
    guint32 behind = hs_timex_read_relative(text, core, end, phrase);
    if (behind == core && core > at && hs_timex_text_is(text, core, "the")) {
        *phrase = begun;
        behind = read_rest_of(text, core, end, phrase);
        if (behind == core)
            core++; /* "the end of the 1990s" */
    }
    if (behind <= core) {
        *phrase = begun;
        behind = hs_timex_read_date(text, core, end, phrase);
    }
    if (behind <= core && core > at)
        return at;
    phrase->end = behind;
    return behind;
}

/* Says whether `phrase` lies in a name that holds more than it: "the Sunday Times". */
static gboolean
is_in_name(Walk *walk, const HsTimexPhrase *phrase)
{
    const HsAnnotation *const annotation = walk->annotation;
    const HsToken *const tokens = annotation->text->tokens;
    const HsSpan span = { tokens[phrase->first].span.begin, tokens[phrase->end - 1].span.end };
    for (guint32 i = walk->mention; i < annotation->n_mentions; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        if (mention->span.begin >= span.end)
            break;
        if (mention->kind == HS_MENTION_NAME && hs_span_overlaps(mention->span, span) &&
            !hs_span_contains(span, mention->span))
            return TRUE;
    }
    return FALSE;
}

/* Says whether the day names what happened on it: "the Sept. 11 attacks". */
static gboolean
is_event(const HsTimexText *text, const HsTimexPhrase *phrase)
{
    static const char *const words[] = { "attack",     "attacks",   "terror",   "terrorist",
                                         "terrorists", "hijackers", "victims",  "commission",
                                         "massacre",   "memorial",  "movement", NULL };
    return phrase->form == HS_TIMEX_DATE && phrase->day > 0 && phrase->year == 0 &&
           hs_timex_text_is_any(text, phrase->end, words);
}

static void
add_timex(Walk *walk, const HsTimexPhrase *phrase)
{
    const HsText *const text = walk->annotation->text;
    const guint32 paragraph = text->sentences[text->tokens[phrase->first].sentence].paragraph;
    const gboolean near = walk->before.first != HS_NO_DAY &&
                          paragraph <= walk->before_paragraph + 1;
    const HsPeriod none = { HS_NO_DAY, HS_NO_DAY, HS_PRECISION_DAY };
    const HsTimexReference reference = {
        .day = walk->day,
        .before = near ? walk->before : none,
        .tense = hs_timex_find_tense(&walk->text, phrase),
    };
    HsTimex timex = {
        .span = { text->tokens[phrase->first].span.begin, text->tokens[phrase->end - 1].span.end },
        .first = phrase->first,
        .end = phrase->end,
        .period = hs_timex_value(phrase, &reference),
        .anchor = phrase->anaphoric  ? HS_TIMEX_ANAPHORIC
                  : phrase->year > 0 ? HS_TIMEX_ABSOLUTE
                                     : HS_TIMEX_DEICTIC,
    };
    g_array_append_val(walk->found, timex);
    if (timex.period.first != HS_NO_DAY) {
        walk->before = timex.period;
        walk->before_paragraph = paragraph;
    }
}

static void
read_sentence(Walk *walk, const HsSentence *sentence)
{
    const HsAnnotation *const annotation = walk->annotation;
    const guint32 end = sentence->first_token + sentence->n_tokens;
    for (guint32 at = sentence->first_token; at < end;) {
        HsTimexPhrase phrase;
        const guint32 behind = read_phrase(&walk->text, at, end, &phrase);
        const guint32 begin = annotation->text->tokens[at].span.begin;
        while (walk->mention < annotation->n_mentions &&
               annotation->mentions[walk->mention].span.end <= begin)
            walk->mention++;
        if (behind > at && !is_in_name(walk, &phrase) && !is_event(&walk->text, &phrase))
            add_timex(walk, &phrase);
        at = MAX(behind, at + 1);
    }
}

const HsTimex *
hs_timexes_find(HsArena *arena, const HsAnnotation *annotation, guint32 *out_n)
{
    g_autoptr(HsArena) scratch = hs_arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, TRUE, sizeof(HsTimex));
    const HsText *const text = annotation->text;
    Walk walk = {
        .arena = arena,
        .annotation = annotation,
        .text = hs_timex_text_new(scratch, text, annotation->syntax),
        .day = hs_day_parse(text->article->date),
        .found = found,
    };
    for (guint32 i = 0; i < text->n_sentences; i++)
        read_sentence(&walk, &text->sentences[i]);
    *out_n = found->len;
    return hs_arena_dup(arena, found->data, found->len * sizeof(HsTimex));
}
