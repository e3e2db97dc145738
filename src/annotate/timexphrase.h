/* SPDX-License-Identifier: Apache-2.0
 *
 * One expression of time as it is written, before it is known which day it means: what
 * timexdate.c and timexrelative.c read from the words and timexvalue.c works out. Reading and
 * working out are apart as in HeidelTime (Strötgen and Gertz 2013) and SUTime (Chang and Manning
 * 2012).
 */
#pragma once

#include "annotate/annotation.h"
#include "base/arena.h"

typedef enum {
    HS_TIMEX_DATE,    /* year, month and day, as far as told */
    HS_TIMEX_WEEKDAY, /* `number`: 1 is Monday */
    HS_TIMEX_SEASON,  /* `number`: its first month */
    HS_TIMEX_FEAST,   /* `number`: of timexwords.h */
    HS_TIMEX_UNIT,    /* a unit, `count` units from the anchor: "last week", "two days ago" */
    HS_TIMEX_STRETCH, /* the last `count` units up to the anchor: "the past two weeks" */
} HsTimexForm;

typedef enum {
    HS_CHOICE_NONE,   /* the tense tells */
    HS_CHOICE_LAST,   /* "last", "past", "previous" */
    HS_CHOICE_THIS,   /* "this", "same", "that" */
    HS_CHOICE_COMING, /* "coming", "following": the first after the anchor */
    HS_CHOICE_NEXT,   /* "next": "next Friday" is not of this week */
} HsTimexChoice;

typedef enum {
    HS_PART_OF_TIME_WHOLE,
    HS_PART_OF_TIME_EARLY,   /* "early", "the beginning of" */
    HS_PART_OF_TIME_MIDDLE,  /* "mid-" */
    HS_PART_OF_TIME_LATE,    /* "late", "the end of" */
    HS_PART_OF_TIME_EARLIER, /* before the anchor: "earlier this week" */
    HS_PART_OF_TIME_LATER,   /* after it */
} HsPartOfTime;

typedef struct {
    guint32 first, end; /* tokens */
    HsTimexForm form;
    HsTimexChoice choice;
    HsPartOfTime part;
    gboolean anaphoric;       /* the anchor is the time spoken of before */
    gboolean vague;           /* "a few days ago" */
    guint year, month, day;   /* 0: not told */
    guint end_month, end_day; /* of "Jan. 3-5"; 0: one day */
    guint number;
    HsUnit unit;
    gint count; /* negative: before the anchor */
} HsTimexPhrase;

typedef struct {
    const HsText *text;
    const HsSyntax *syntax;   /* [n_tokens] or NULL */
    const char *const *words; /* [n_tokens] in lower case, apostrophes plain, no full stop at the
                                 end of a word */
} HsTimexText;

/* Return the words of `text`, in `arena`. `syntax` may be NULL. */
HsTimexText
hs_timex_text_new(HsArena *arena, const HsText *text, const HsSyntax *syntax);

/* Return the word of token `token`, "" outside of the text. */
const char *
hs_timex_text_word(const HsTimexText *text, gint64 token);

/* Say whether token `token` is `word`, or one of the words of `list`, which ends in NULL. */
gboolean
hs_timex_text_is(const HsTimexText *text, gint64 token, const char *word);
gboolean
hs_timex_text_is_any(const HsTimexText *text, gint64 token, const char *const *list);

/* Say whether token `token` begins with an upper-case letter. */
gboolean
hs_timex_text_is_capital(const HsTimexText *text, gint64 token);

/* Read a date by its parts at token `at` ("Sept. 21, 2016", "12 June", "2012-06-03", "the 1990s"),
   no further than `end`. Returns the token after it, `at` where none is; sets `phrase` but for its
   first and end. */
guint32
hs_timex_read_date(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase);

/* The same for what is counted from an anchor: "Friday night", "last spring", "two weeks ago",
   "the same day", "this Christmas". */
guint32
hs_timex_read_relative(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase);

typedef enum {
    HS_TIMEX_PAST,
    HS_TIMEX_FUTURE,
    HS_TIMEX_ANY, /* the nearest */
} HsTimexTense;

typedef struct {
    HsDay day;       /* of publication; HS_NO_DAY: not known */
    HsPeriod before; /* the time spoken of before this; may be not known */
    HsTimexTense tense;
} HsTimexReference;

/* Return when `phrase` is; not known where the reference does not tell. */
HsPeriod
hs_timex_value(const HsTimexPhrase *phrase, const HsTimexReference *reference);
