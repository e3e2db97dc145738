/* SPDX-License-Identifier: Apache-2.0
 *
 * Dates by their parts. A form is taken only where it can hardly be something else: a bare number
 * is a year after "in", "since" and their like or before a noun in the singular ("the 2012
 * campaign"), a month whose name is also a word or a first name ("May", "March") needs a number, a
 * year or a preposition beside it, and 3/4/2016, which is March here and April there, is left
 * alone. Numbers of months and days are checked against the calendar when the date is worked out.
 */
#include <string.h>

#include "annotate/timexphrase.h"
#include "annotate/timexwords.h"

#define FIRST_BARE_YEAR 1700 /* years that need no month beside them */
#define LAST_BARE_YEAR 2099

static const char *const year_openers[] = { "in",      "since", "until", "till", "during",
                                            "from",    "early", "late",  "mid",  "year",
                                            "through", "circa", NULL };

/* Before a number these do not tell a year from a count. */
static const char *const weak_openers[] = { "by",      "before", "after", "of", "to",
                                            "between", "around", "and",   NULL };

static const char *const month_openers[] = { "in",     "since", "until",   "till",    "by",
                                             "during", "last",  "this",    "next",    "early",
                                             "late",   "mid",   "through", "between", "from",
                                             "of",     "past",  "each",    "every",   NULL };

/* Says whether the number at `at` counts what follows it: "in 2012 villages". */
static gboolean
counts(const HsTimexText *text, guint32 at, guint32 end)
{
    static const char *const units[] = { "%",     "percent", "people", "dollars", "euros",  "meter",
                                         "metre", "mile",    "foot",   "pound",   "dollar", NULL };
    if (at + 1 >= end)
        return FALSE;
    return hs_timex_text_is_any(text, at + 1, units) ||
           (text->syntax && text->syntax[at + 1].tag == HS_TAG_NNS);
}

/* Says whether the expression that holds the number at `at` can end with it. */
static gboolean
closes(const HsTimexText *text, guint32 at, guint32 end)
{
    static const char *const links[] = { "and", "to", "or", NULL };
    return at + 1 >= end || g_ascii_ispunct(*hs_timex_text_word(text, at + 1)) ||
           hs_timex_text_is_any(text, at + 1, links) ||
           hs_timex_year(hs_timex_text_word(text, (gint64)at - 2)) > 0; /* "2009 to 2013" */
}

/* Returns the year at `at`, where it can be one. `sure`: after a month or feast it must be. */
static guint
read_year(const HsTimexText *text, guint32 at, guint32 end, gboolean sure)
{
    const guint year = at < end ? hs_timex_year(hs_timex_text_word(text, at)) : 0;
    if (year == 0 || sure)
        return year;
    if (year < FIRST_BARE_YEAR || year > LAST_BARE_YEAR || counts(text, at, end))
        return 0;
    if (hs_timex_text_is_any(text, (gint64)at - 1, year_openers) ||
        (hs_timex_text_is_any(text, (gint64)at - 1, weak_openers) && closes(text, at, end)))
        return year;
    static const char *const openers[] = { "the", "his", "her", "its", "their",
                                           "a",   "an",  "'s",  "'",   NULL };
    const gboolean noun = text->syntax && at + 1 < end &&
                          (text->syntax[at + 1].part == HS_PART_NOUN ||
                           text->syntax[at + 1].part == HS_PART_PROPN);
    return noun && hs_timex_text_is_any(text, (gint64)at - 1, openers) ? year : 0;
}

/* Reads ", 2016" or "2016" or "of 2016" behind a month or day; returns the token after it. */
static guint32
read_year_behind(const HsTimexText *text, guint32 at, guint32 end, gboolean day,
                 HsTimexPhrase *phrase)
{
    guint32 next = at;
    if (hs_timex_text_is(text, next, ",") || (!day && hs_timex_text_is(text, next, "of")))
        next++;
    phrase->year = read_year(text, next, end, /* sure= */ TRUE);
    if (phrase->year > 0)
        return next + 1;
    static const char *const choices[] = { "last", "this", "next", NULL };
    if (hs_timex_text_is(text, at, "of"))
        at++;
    if (at + 1 < end && hs_timex_text_is_any(text, at, choices) &&
        hs_timex_text_is(text, at + 1, "year")) {
        phrase->choice = hs_timex_text_is(text, at, "last")   ? HS_CHOICE_LAST
                         : hs_timex_text_is(text, at, "this") ? HS_CHOICE_THIS
                                                              : HS_CHOICE_NEXT;
        phrase->unit = HS_UNIT_YEAR;
        return at + 2;
    }
    return next > at && !hs_timex_text_is(text, next - 1, "of") ? next - 1 : at;
}

/* Reads "-5", "to 5", "-Oct. 2" behind the first day; returns the token after it. */
static guint32
read_last_day(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    static const char *const links[] = { "-", "–", "—", "to", "through", NULL };
    if (at + 1 >= end || !hs_timex_text_is_any(text, at, links))
        return at;
    guint32 next = at + 1;
    const guint month = hs_timex_month(hs_timex_text_word(text, next));
    next += month > 0;
    const guint day = next < end ? hs_timex_day(hs_timex_text_word(text, next)) : 0;
    if (day == 0 || (month == 0 && day <= phrase->day) ||
        hs_timex_month(hs_timex_text_word(text, next + 1)) > 0)
        return at;
    phrase->end_month = month > 0 ? month : phrase->month;
    phrase->end_day = day;
    return next + 1;
}

/* Says whether the month of which the name stands alone at `at` is meant, and not the word that is
   spelled like it. */
static gboolean
is_month_alone(const HsTimexText *text, guint32 at)
{
    static const char *const doubtful[] = { "may", "march", "mar", "april", "june", "august",
                                            "jan", "dec",   "jun", "sep",   NULL };
    static const char *const behind[] = { "on", "for", "to", NULL };
    if (!hs_timex_text_is_capital(text, at))
        return FALSE;
    if (!hs_timex_text_is_any(text, at, doubtful))
        return TRUE;
    if (hs_timex_text_is_any(text, (gint64)at - 1, month_openers))
        return TRUE;
    if (hs_timex_text_is(text, (gint64)at - 1, "-"))
        return hs_timex_text_is_any(text, (gint64)at - 2, month_openers);
    static const char *const determiners[] = { "a", "the", "his", "her", "their", "its", NULL };
    return hs_timex_text_is_any(text, (gint64)at - 1, determiners) &&
           !hs_timex_text_is_any(text, at + 1, behind) && text->syntax &&
           at + 1 < text->text->n_tokens && text->syntax[at + 1].part == HS_PART_NOUN;
}

/* Reads "mid-June" where it is one token: returns the month; 0 for none. */
static guint
read_middle(const HsTimexText *text, guint32 at)
{
    const char *const word = hs_timex_text_word(text, at);
    return g_str_has_prefix(word, "mid-") ? hs_timex_month(word + strlen("mid-")) : 0;
}

/* "June", "June 2012", "June 12", "June 12-14, 2012", "mid-June" */
static guint32
read_month_first(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    const guint middle = read_middle(text, at);
    phrase->month = middle > 0 ? middle : hs_timex_month(hs_timex_text_word(text, at));
    if (phrase->month == 0)
        return at;
    if (middle > 0)
        phrase->part = HS_PART_OF_TIME_MIDDLE;
    guint32 next = at + 1;
    phrase->day = next < end ? hs_timex_day(hs_timex_text_word(text, next)) : 0;
    if (phrase->day > 0 && hs_timex_text_is_capital(text, at)) {
        next = read_last_day(text, next + 1, end, phrase);
        return read_year_behind(text, next, end, /* day= */ TRUE, phrase);
    }
    phrase->day = 0;
    const guint32 behind = read_year_behind(text, next, end, /* day= */ FALSE, phrase);
    if (behind > next && hs_timex_text_is_capital(text, at))
        return behind;
    return middle > 0 || is_month_alone(text, at) ? next : at;
}

/* "12 June 2012", "the 12th of June", "3-5 June" */
static guint32
read_day_first(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    phrase->day = hs_timex_day(hs_timex_text_word(text, at));
    if (phrase->day == 0)
        return at;
    guint32 next = at + 1;
    const guint last = hs_timex_text_is(text, next, "-") || hs_timex_text_is(text, next, "–")
                           ? hs_timex_day(hs_timex_text_word(text, next + 1))
                           : 0;
    if (last > phrase->day)
        next += 2;
    if (hs_timex_text_is(text, next, "of"))
        next++;
    phrase->month = next < end ? hs_timex_month(hs_timex_text_word(text, next)) : 0;
    if (phrase->month == 0 || !hs_timex_text_is_capital(text, next))
        return at;
    if (last > phrase->day) {
        phrase->end_month = phrase->month;
        phrase->end_day = last;
    }
    static const char *const roads[] = { "street", "st", "avenue", "road", NULL };
    if (hs_timex_text_is_any(text, next + 1, roads) ||
        hs_timex_day(hs_timex_text_word(text, next + 1)) > 0)
        return at;
    return read_year_behind(text, next + 1, end, /* day= */ TRUE, phrase);
}

/* Reads up to four digits at `*p`; -1 where there are none. */
static gint
read_number(const char **p, gsize *out_n)
{
    gint value = 0;
    *out_n = strspn(*p, "0123456789");
    if (*out_n < 1 || *out_n > 4)
        return -1;
    for (gsize i = 0; i < *out_n; i++)
        value = value * 10 + ((*p)[i] - '0');
    *p += *out_n;
    return value;
}

/* "2012-06-03", "21/9/2016", "21.9.2016", in one token. */
static gboolean
read_numeric(const char *word, HsTimexPhrase *phrase)
{
    gsize n[3];
    const gint a = read_number(&word, &n[0]);
    const char mark = *word;
    if (a < 0 || mark == '\0' || strchr("-/.", mark) == NULL)
        return FALSE;
    word++;
    const gint b = read_number(&word, &n[1]);
    if (b < 0 || n[1] > 2 || *word++ != mark)
        return FALSE;
    const gint c = read_number(&word, &n[2]);
    if (c < 0 || (*word != '\0' && *word != 't'))
        return FALSE;
    const gboolean year_first = n[0] == 4 && n[2] <= 2;
    const gboolean year_last = n[0] <= 2 && n[2] == 4;
    const gboolean day_first = mark == '.' || a > 12 || a == b;
    if (!year_first && (!year_last || (!day_first && b <= 12)))
        return FALSE;
    phrase->year = (guint)(year_first ? a : c);
    phrase->month = (guint)(year_first ? b : day_first ? b : a);
    phrase->day = (guint)(year_first ? c : day_first ? a : b);
    return phrase->month >= 1 && phrase->month <= 12 && phrase->day >= 1;
}

/* "the 1990s", "the '90s", "the nineties"; "the 19th century". */
static guint32
read_long(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    const char *const word = hs_timex_text_word(text, at);
    static const char *const before[] = { "the", "in", "early", "late", "mid", "-", NULL };
    const guint decade = hs_timex_decade(word);
    if (decade > 0 && hs_timex_text_is_any(text, (gint64)at - 1, before)) {
        phrase->year = decade;
        phrase->unit = HS_UNIT_DECADE;
        return at + 1;
    }
    const gsize n = strspn(word, "0123456789");
    if (n < 1 || n > 2 || strlen(word + n) != 2 || !hs_timex_text_is(text, at + 1, "century") ||
        at + 1 >= end)
        return at;
    const guint century = (guint)g_ascii_strtoull(word, NULL, 10);
    if (century < 1 || century > 22)
        return at;
    phrase->year = (century - 1) * 100 + 1;
    phrase->unit = HS_UNIT_CENTURY;
    return at + 2;
}

guint32
hs_timex_read_date(const HsTimexText *text, guint32 at, guint32 end, HsTimexPhrase *phrase)
{
    static guint32 (*const readers[])(const HsTimexText *, guint32, guint32,
                                      HsTimexPhrase *) = { read_month_first, read_day_first,
                                                           read_long };
    const HsTimexPhrase before = *phrase;
    for (guint i = 0; i < G_N_ELEMENTS(readers); i++) {
        *phrase = before;
        phrase->form = HS_TIMEX_DATE;
        const guint32 behind = readers[i](text, at, end, phrase);
        if (behind > at)
            return MIN(behind, end);
    }
    *phrase = before;
    phrase->form = HS_TIMEX_DATE;
    if (read_numeric(hs_timex_text_word(text, at), phrase))
        return at + 1;
    *phrase = before;
    phrase->form = HS_TIMEX_DATE;
    phrase->year = read_year(text, at, end, /* sure= */ FALSE);
    return phrase->year > 0 ? at + 1 : at;
}
