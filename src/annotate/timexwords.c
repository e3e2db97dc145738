/* SPDX-License-Identifier: Apache-2.0
 *
 * See timexwords.h. The feasts are those that American and British papers date things by; each is
 * a fixed day, the n-th day of a week in a month, or counted from Easter, which is found by the
 * anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8).
 */
#include "annotate/timexwords.h"

#include <string.h>

typedef enum {
    FIXED, /* month, day */
    NTH,   /* month, n-th (0: the last) weekday, and days after it */
    EASTER /* days after Easter Sunday */
} FeastRule;

typedef struct {
    const char *name; /* words joined by one space */
    FeastRule rule;
    gint8 month, n, weekday, more;
} Feast;

static const Feast feasts[] = {
#include "annotate/timexfeasts.inc"
};

static guint
find_word(const char *word, const char *const *list, guint n)
{
    for (guint i = 0; i < n; i++) {
        if (strcmp(word, list[i]) == 0)
            return i + 1;
    }
    return 0;
}

guint
hs_timex_month(const char *word)
{
    static const char *const whole[] = { "january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december" };
    static const char *const cut[] = { "jan", "feb", "mar",  "apr", "may", "jun",
                                       "jul", "aug", "sept", "oct", "nov", "dec" };
    const guint month = find_word(word, whole, G_N_ELEMENTS(whole));
    if (month > 0)
        return month;
    return strcmp(word, "sep") == 0 ? 9 : find_word(word, cut, G_N_ELEMENTS(cut));
}

guint
hs_timex_weekday(const char *word, gboolean cut)
{
    static const char *const whole[] = { "monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday" };
    static const char *const short_names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
    static const char *const longer[] = { "mon", "tues", "weds", "thurs", "fri", "sat", "sun" };
    guint weekday = find_word(word, whole, 7);
    if (weekday == 0 && cut)
        weekday = find_word(word, short_names, 7);
    return weekday == 0 && cut ? find_word(word, longer, 7) : weekday;
}

guint
hs_timex_season(const char *word)
{
    static const struct {
        const char *word;
        guint month;
    } seasons[] = { { "spring", 3 }, { "springtime", 3 }, { "summer", 6 },  { "summertime", 6 },
                    { "fall", 9 },   { "autumn", 9 },     { "winter", 12 }, { "wintertime", 12 } };
    for (guint i = 0; i < G_N_ELEMENTS(seasons); i++) {
        if (strcmp(word, seasons[i].word) == 0)
            return seasons[i].month;
    }
    return 0;
}

gboolean
hs_timex_is_daypart(const char *word)
{
    static const char *const words[] = { "morning", "afternoon", "evening",  "night",
                                         "midday",  "noon",      "midnight", "lunchtime" };
    return find_word(word, words, G_N_ELEMENTS(words)) > 0;
}

gboolean
hs_timex_unit(const char *word, HsUnit *out_unit)
{
    static const struct {
        const char *word;
        HsUnit unit;
    } units[] = { { "day", HS_UNIT_DAY },         { "night", HS_UNIT_DAY },
                  { "weekend", HS_UNIT_WEEKEND }, { "week", HS_UNIT_WEEK },
                  { "month", HS_UNIT_MONTH },     { "quarter", HS_UNIT_QUARTER },
                  { "year", HS_UNIT_YEAR },       { "decade", HS_UNIT_DECADE },
                  { "century", HS_UNIT_CENTURY }, { "centuries", HS_UNIT_CENTURY } };
    for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
        const gsize n = strlen(units[i].word);
        if (strncmp(word, units[i].word, n) == 0 &&
            (word[n] == '\0' || strcmp(word + n, "s") == 0)) {
            *out_unit = units[i].unit;
            return TRUE;
        }
    }
    return FALSE;
}

/* Returns the number that the `n` digits at `word` are; -1 where one of them is none. */
static gint
read_digits(const char *word, gsize n)
{
    gint value = 0;
    for (gsize i = 0; i < n; i++) {
        if (!g_ascii_isdigit(word[i]))
            return -1;
        value = value * 10 + g_ascii_digit_value(word[i]);
    }
    return n > 0 ? value : -1;
}

gint
hs_timex_number(const char *word)
{
    static const char *const words[] = { "one",   "two",   "three", "four", "five",   "six",
                                         "seven", "eight", "nine",  "ten",  "eleven", "twelve" };
    static const char *const tens[] = { "ten",   "twenty",  "thirty", "forty", "fifty",
                                        "sixty", "seventy", "eighty", "ninety" };
    const gsize length = strlen(word);
    if (strcmp(word, "a") == 0 || strcmp(word, "an") == 0)
        return 1;
    const guint one = find_word(word, words, G_N_ELEMENTS(words));
    if (one > 0)
        return (gint)one;
    const guint ten = find_word(word, tens, G_N_ELEMENTS(tens));
    if (ten > 0)
        return (gint)ten * 10;
    return length <= 4 ? read_digits(word, length) : -1;
}

guint
hs_timex_day(const char *word)
{
    const gsize n = strspn(word, "0123456789");
    const char *const tail = word + n;
    const gint day = n <= 2 ? read_digits(word, n) : -1;
    const gboolean good = *tail == '\0' || strcmp(tail, "st") == 0 || strcmp(tail, "nd") == 0 ||
                          strcmp(tail, "rd") == 0 || strcmp(tail, "th") == 0;
    return good && day >= 1 && day <= 31 ? (guint)day : 0;
}

guint
hs_timex_year(const char *word)
{
    const gint year = strlen(word) == 4 ? read_digits(word, 4) : -1;
    return year >= 1000 && year < 2200 ? (guint)year : 0;
}

guint
hs_timex_decade(const char *word)
{
    static const char *const names[] = { "twenties", "thirties",  "forties",  "fifties",
                                         "sixties",  "seventies", "eighties", "nineties" };
    const guint named = find_word(word, names, G_N_ELEMENTS(names));
    if (named > 0)
        return 1910 + 10 * named;
    if (*word == '\'')
        word++;
    const gsize n = strspn(word, "0123456789");
    const gboolean plural = strcmp(word + n, "s") == 0 || strcmp(word + n, "'s") == 0;
    const gint number = plural && (n == 2 || n == 4) ? read_digits(word, n) : -1;
    if (number < 0 || number % 10 != 0)
        return 0;
    if (n == 2)
        return number < 20 ? 2000 + (guint)number : 1900 + (guint)number;
    return number >= 1000 && number < 2200 ? (guint)number : 0;
}

/* Returns how many of the `n` words from `words` on are the words of `name`; 0 where they differ.
 */
static guint
match_name(const char *name, const char *const *words, guint n)
{
    for (guint i = 0; i < n; i++) {
        const gsize length = strcspn(name, " ");
        if (strlen(words[i]) != length || strncmp(words[i], name, length) != 0)
            return 0;
        if (name[length] == '\0')
            return i + 1;
        name += length + 1;
    }
    return 0;
}

guint
hs_timex_feast(const char *const *words, guint n, guint *out_feast)
{
    guint longest = 0;
    for (guint i = 0; i < G_N_ELEMENTS(feasts); i++) {
        const guint length = match_name(feasts[i].name, words, n);
        if (length > longest) {
            longest = length;
            *out_feast = i;
        }
    }
    return longest;
}

static HsDay
find_easter(guint year)
{
    const guint a = year % 19, b = year / 100, c = year % 100;
    const guint d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const guint h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const guint l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const guint sum = h + l - 7 * m + 114;
    return hs_day_new(year, sum / 31, sum % 31 + 1);
}

static HsDay
find_nth(const Feast *feast, guint year)
{
    const HsPeriod month = hs_period_of_date(year, (guint)feast->month, 0);
    if (feast->n == 0) {
        const guint past = hs_day_get_weekday(month.last) + 7 - (guint)feast->weekday;
        return hs_day_add(month.last, -(gint64)(past % 7));
    }
    const guint ahead = (guint)feast->weekday + 7 - hs_day_get_weekday(month.first);
    return hs_day_add(month.first, (gint64)(ahead % 7) + 7 * (feast->n - 1));
}

HsDay
hs_timex_feast_day(guint feast, guint year)
{
    if (feast >= G_N_ELEMENTS(feasts) || year < 1 || year > HS_MAX_YEAR)
        return HS_NO_DAY;
    const Feast *const found = &feasts[feast];
    if (found->rule == FIXED)
        return hs_day_new(year, (guint)found->month, (guint)found->n);
    return hs_day_add(found->rule == EASTER ? find_easter(year) : find_nth(found, year),
                      found->more);
}
