/* SPDX-License-Identifier: Apache-2.0
 *
 * See bounds.h. A date that the text gives as a year or a month is an interval; which of its two
 * ends becomes the bound depends on the side: "since 2012" began on the first of January at the
 * earliest and had begun on the last of December. Words that stand for a time without naming one
 * ("until recently") bound nothing but say that it is over. Bounds that would contradict each other
 * or the day of the article (a role "since 2031") are left out: a wrong reading is worse than none.
 */
#include "statement/bounds.h"

#include <string.h>

#define MIN_YEAR 1900
#define MAX_YEAR 2099

typedef struct {
    guint year, month, day; /* 0: not given */
} When;

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec" };

static const char *const long_months[] = { "january",   "february", "march",    "april",
                                           "may",       "june",     "july",     "august",
                                           "september", "october",  "november", "december" };

/* Returns the month that `word` names, 0 where it names none. */
static guint
read_month(const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS(months); i++) {
        if (strcmp(months[i], word) == 0 || strcmp(long_months[i], word) == 0 ||
            (i == 8 && strcmp(word, "sept") == 0))
            return i + 1;
    }
    return 0;
}

/* Returns the number that `word` is, at most four digits of it; 0 for all else. */
static guint
read_number(const char *word)
{
    const gsize n = strspn(word, "0123456789");
    return n > 0 && n <= 4 && word[n] == '\0' ? (guint)g_ascii_strtoull(word, NULL, 10) : 0;
}

static gboolean
is_year(guint number)
{
    return number >= MIN_YEAR && number <= MAX_YEAR;
}

/* Reads "2012", "June 2012", "June 12, 2012", "12 June 2012" at `token`; returns the token after
   it, or `token` itself where there is no date. */
static guint32
read_when(const HsRoleText *text, guint32 token, When *out_when)
{
    When when = { 0, 0, 0 };
    guint32 at = token;
    guint number = read_number(hs_role_text_word(text, at));
    if (number >= 1 && number <= 31 && read_month(hs_role_text_word(text, at + 1)) > 0) {
        when.day = number;
        at++;
    }
    when.month = read_month(hs_role_text_word(text, at));
    at += when.month > 0;
    number = read_number(hs_role_text_word(text, at));
    if (when.month > 0 && when.day == 0 && number >= 1 && number <= 31) {
        when.day = number;
        at++;
    }
    at += when.day > 0 && strcmp(hs_role_text_word(text, at), ",") == 0;
    when.year = read_number(hs_role_text_word(text, at));
    if (!is_year(when.year) ||
        (when.day > 0 &&
         !g_date_valid_dmy((GDateDay)when.day, (GDateMonth)when.month, (GDateYear)when.year)))
        return token;
    *out_when = when;
    return at + 1;
}

/* Returns the first or last day of `when`. */
static HsBound
make_bound(HsArena *arena, When when, gboolean last)
{
    const HsPrecision precision = when.day     ? HS_PRECISION_DAY
                                  : when.month ? HS_PRECISION_MONTH
                                               : HS_PRECISION_YEAR;
    if (!when.month)
        when.month = last ? 12 : 1;
    if (!when.day)
        when.day = last ? g_date_get_days_in_month((GDateMonth)when.month, (GDateYear)when.year)
                        : 1;
    char date[16];
    g_snprintf(date, sizeof date, "%04u-%02u-%02u", when.year, when.month, when.day);
    return (HsBound){ hs_arena_strdup(arena, date), precision };
}

/* Returns the day of the article; no date where it is not known. */
static HsBound
article_day(HsArena *arena, const HsRoleText *text)
{
    const char *const date = text->text->article->date;
    HsBound bound = { NULL, HS_PRECISION_DAY };
    if (date && strlen(date) >= 10 && date[4] == '-' && date[7] == '-')
        bound.date = hs_arena_strndup(arena, date, 10);
    return bound;
}

static gboolean
is_after(HsBound a, HsBound b)
{
    return a.date && b.date && strcmp(a.date, b.date) > 0;
}

static void
set_begin(HsArena *arena, HsMembership *membership, When when)
{
    membership->earliest = make_bound(arena, when, /* last= */ FALSE);
    membership->known_from = make_bound(arena, when, /* last= */ TRUE);
}

static void
set_end(HsArena *arena, HsMembership *membership, When when)
{
    membership->known_to = make_bound(arena, when, /* last= */ FALSE);
    membership->latest = make_bound(arena, when, /* last= */ TRUE);
    membership->standing = HS_STANDING_FORMER;
}

/* Reads one expression of time at `token`; returns the token after it, `token` where none is. */
static guint32
read_period(HsArena *arena, const HsRoleText *text, guint32 token, gboolean begins,
            HsMembership *membership)
{
    const char *const word = hs_role_text_word(text, token);
    When first, last;
    guint32 at = read_when(text, token + 1, &first);
    const gboolean begun = begins && (strcmp(word, "in") == 0 || strcmp(word, "on") == 0);
    if ((begun || strcmp(word, "since") == 0) && at > token + 1) {
        set_begin(arena, membership, first);
        return at;
    }
    if ((strcmp(word, "until") == 0 || strcmp(word, "till") == 0) && at > token + 1) {
        set_end(arena, membership, first);
        return at;
    }
    const gboolean between = strcmp(word, "between") == 0;
    if ((!between && strcmp(word, "from") != 0) || at == token + 1)
        return token;
    set_begin(arena, membership, first);
    const char *const link = hs_role_text_word(text, at);
    const gboolean to = strcmp(link, between ? "and" : "to") == 0 || strcmp(link, "until") == 0 ||
                        strcmp(link, "through") == 0;
    const guint32 behind = to ? read_when(text, at + 1, &last) : at;
    if (to && behind > at + 1)
        set_end(arena, membership, last);
    else if (to)
        membership->standing = HS_STANDING_FORMER;
    return to ? MAX(behind, at + 1) : at;
}

/* Adds what the day of the article says, and takes back what it contradicts. */
static void
add_article_day(HsArena *arena, const HsRoleText *text, HsMembership *membership)
{
    const HsBound day = article_day(arena, text);
    const HsBound none = { NULL, HS_PRECISION_DAY };
    if (membership->standing != HS_STANDING_FUTURE) {
        if (is_after(membership->earliest, day))
            membership->earliest = membership->known_from = none;
        if (is_after(membership->known_from, day))
            membership->known_from = day;
        if (is_after(membership->known_to, day))
            membership->known_to = none;
        if (is_after(membership->latest, day))
            membership->latest = none;
    }
    if (is_after(membership->known_from, membership->known_to))
        membership->known_from = membership->known_to = none;
    if (is_after(membership->earliest, membership->latest))
        membership->earliest = membership->latest = none;
    if (membership->standing == HS_STANDING_FORMER && !membership->latest.date)
        membership->latest = day;
    if (membership->standing == HS_STANDING_FUTURE && !membership->earliest.date)
        membership->earliest = day;
    if (membership->standing == HS_STANDING_CURRENT) {
        if (!membership->known_from.date)
            membership->known_from = day;
        membership->known_to = day;
    }
}

guint32
hs_bounds_find(HsArena *arena, const HsRoleText *text, guint32 token, guint32 end, gboolean begins,
               HsMembership *membership)
{
    guint32 at = token;
    if (strcmp(hs_role_text_word(text, at), ",") == 0)
        at++;
    const guint32 behind = at < end ? read_period(arena, text, at, begins, membership) : at;
    add_article_day(arena, text, membership);
    return behind > at ? behind : token;
}
