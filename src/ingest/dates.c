/* SPDX-License-Identifier: Apache-2.0
 *
 * A date is read in two passes that never look at a locale. First its words and numbers: the text
 * is cut into pieces (numbers with what follows them, words), then the day is found in one of four
 * orders, the time as the piece with colons or before "am/pm", the zone as offset or one of the
 * names that newspapers use. Words that mean nothing ("Updated", "at", weekdays) are passed over; a
 * number left over makes the text no date, so that prose with numbers in it is not taken for one.
 */
#include "ingest/dates.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#define MAX_TEXT 120 /* bytes; nothing longer is a date */
#define MIN_YEAR 1600
#define MAX_YEAR 2199
#define NO_ZONE G_MAXINT

typedef struct {
    int year, month, day;
    int hour, minute, second; /* hour is -1 where no time is told */
    int zone;                 /* minutes east of Greenwich, or NO_ZONE */
} Moment;

/* clang-format off */
static const char *const MONTHS[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};
static const char *const MONTH_TAILS[] = {
    "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
};
/* clang-format on */

static const struct {
    const char *name;
    int minutes;
} ZONES[] = {
    { "z", 0 },      { "utc", 0 },    { "gmt", 0 },     { "bst", 60 },    { "cet", 60 },
    { "cest", 120 }, { "eet", 120 },  { "eest", 180 },  { "msk", 180 },   { "ist", 330 },
    { "jst", 540 },  { "kst", 540 },  { "aest", 600 },  { "aedt", 660 },  { "est", -300 },
    { "edt", -240 }, { "cst", -360 }, { "cdt", -300 },  { "mst", -420 },  { "mdt", -360 },
    { "pst", -480 }, { "pdt", -420 }, { "akst", -540 }, { "akdt", -480 }, { "hst", -600 },
};

/* Words that may stand in a date and say nothing more. */
/* clang-format off */
static const char *const FILLERS[] = {
    "at", "on", "of", "the", "published", "updated", "posted", "modified", "last", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "st", "nd", "rd", "th", "t",
};
/* clang-format on */

static int
find_month(const char *word)
{
    for (int i = 0; i < 12; i++) {
        if (strncmp(word, MONTHS[i], 3) != 0)
            continue;
        const char *const tail = word + 3;
        if (*tail == '\0' || strcmp(tail, MONTH_TAILS[i]) == 0 ||
            (i == 8 && strcmp(tail, "t") == 0))
            return i + 1;
    }
    return 0;
}

/* Reads `n` digits exactly; -1 where there are fewer. */
static int
read_digits(const char **p, int n)
{
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (!g_ascii_isdigit((*p)[i]))
            return -1;
        value = value * 10 + ((*p)[i] - '0');
    }
    *p += n;
    return value;
}

static int
count_digits(const char *p)
{
    int n = 0;
    while (g_ascii_isdigit(p[n]))
        n++;
    return n;
}

/* "+01:00", "+0100", "-05": after a time. */
static gboolean
read_offset(const char **p, int *out_zone)
{
    const char *at = *p;
    if (*at != '+' && *at != '-')
        return FALSE;
    const int sign = *at++ == '-' ? -1 : 1;
    const int hours = read_digits(&at, 2);
    if (*at == ':')
        at++;
    const int minutes = g_ascii_isdigit(*at) ? read_digits(&at, 2) : 0;
    if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59 || g_ascii_isdigit(*at))
        return FALSE;
    *out_zone = sign * (hours * 60 + minutes);
    *p = at;
    return TRUE;
}

static gboolean
read_meridiem(const char **p, int *hour)
{
    const char *at = *p;
    while (*at == ' ')
        at++;
    if ((*at != 'a' && *at != 'p') || *hour < 1 || *hour > 12)
        return FALSE;
    const gboolean after_noon = *at++ == 'p';
    if (*at == '.')
        at++;
    if (*at++ != 'm' || g_ascii_isalpha(*at))
        return FALSE;
    if (*at == '.')
        at++;
    *hour = *hour % 12 + (after_noon ? 12 : 0);
    *p = at;
    return TRUE;
}

/* "14:02", "2:02:30.125 p.m.", "2 pm"; leaves `p` alone where no time stands. */
static gboolean
read_time(const char **p, Moment *moment)
{
    const char *at = *p;
    const int n = count_digits(at);
    if (n < 1 || n > 2 || moment->hour >= 0)
        return FALSE;
    int hour = read_digits(&at, n);
    int minute = 0;
    int second = 0;
    const gboolean colon = *at == ':';
    if (colon) {
        at++;
        minute = read_digits(&at, 2);
        if (*at == ':') {
            at++;
            second = read_digits(&at, 2);
        }
        if (second >= 0 && (*at == '.' || *at == ',') && g_ascii_isdigit(at[1]))
            at += 1 + count_digits(at + 1);
    }
    if (!read_meridiem(&at, &hour) && !colon)
        return FALSE;
    if (hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return FALSE;
    moment->hour = hour;
    moment->minute = minute;
    moment->second = second;
    read_offset(&at, &moment->zone);
    *p = at;
    return TRUE;
}

static void
skip_spaces(const char **p, gboolean allowed)
{
    while (allowed && **p == ' ')
        (*p)++;
}

/* "2026-11-19", "2026/11/19", "20261119", and numeric dates with the year last where one order
 * fits. */
static gboolean
read_numeric_day(const char **p, Moment *moment)
{
    const char *at = *p;
    const int n = count_digits(at);
    if (moment->year != 0)
        return FALSE;
    if (n == 8) {
        moment->year = read_digits(&at, 4);
        moment->month = read_digits(&at, 2);
        moment->day = read_digits(&at, 2);
    } else if (n == 4 && at[4] != '\0' && strchr("-/.", at[4]) != NULL) {
        moment->year = read_digits(&at, 4);
        const char mark = *at++;
        moment->month = read_digits(&at, CLAMP(count_digits(at), 1, 2));
        if (*at++ != mark)
            return FALSE;
        moment->day = read_digits(&at, CLAMP(count_digits(at), 1, 2));
    } else if (n <= 2 && at[n] != '\0' && strchr("-/.", at[n]) != NULL) {
        const int first = read_digits(&at, n);
        const char mark = *at++;
        skip_spaces(&at, mark == '.');
        const int second = read_digits(&at, CLAMP(count_digits(at), 1, 2));
        if (second < 0 || *at++ != mark)
            return FALSE;
        skip_spaces(&at, mark == '.');
        if (count_digits(at) != 4)
            return FALSE;
        moment->year = read_digits(&at, 4);
        const gboolean day_first = mark == '.' || first > 12 || first == second;
        if (!day_first && second <= 12)
            return FALSE;
        moment->day = day_first ? first : second;
        moment->month = day_first ? second : first;
    } else {
        return FALSE;
    }
    if (g_ascii_isdigit(*at))
        return FALSE;
    if (*at == 't' && g_ascii_isdigit(at[1]))
        at++;
    *p = at;
    return TRUE;
}

/* A number alone is the day or the year of an English date. */
static gboolean
read_number(const char **p, Moment *moment)
{
    const int n = count_digits(*p);
    if (n == 4 && moment->year == 0)
        moment->year = read_digits(p, 4);
    else if (n <= 2 && moment->day == 0)
        moment->day = read_digits(p, n);
    else
        return FALSE;
    return TRUE;
}

static gboolean
read_word(const char **p, Moment *moment)
{
    char word[16] = "";
    gsize n = 0;
    while (g_ascii_isalpha((*p)[n]))
        n++;
    if (n >= sizeof word)
        return FALSE;
    memcpy(word, *p, n);
    *p += n;
    const int month = find_month(word);
    if (month != 0 && moment->month == 0) {
        moment->month = month;
        return TRUE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(FILLERS); i++)
        if (strcmp(word, FILLERS[i]) == 0)
            return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(ZONES); i++) {
        if (strcmp(word, ZONES[i].name) != 0)
            continue;
        if (moment->zone == NO_ZONE && moment->hour >= 0) {
            moment->zone = ZONES[i].minutes;
            read_offset(p, &moment->zone); /* "GMT+0100" */
        }
        return TRUE;
    }
    return strcmp(word, "et") == 0 || strcmp(word, "pt") == 0 || strcmp(word, "ct") == 0;
}

static gboolean
read_moment(const char *p, Moment *moment)
{
    while (*p != '\0') {
        if (g_ascii_isdigit(*p)) {
            if (!read_numeric_day(&p, moment) && !read_time(&p, moment) && !read_number(&p, moment))
                return FALSE;
        } else if (g_ascii_isalpha(*p)) {
            if (!read_word(&p, moment))
                return FALSE;
        } else if (moment->hour >= 0 && moment->zone == NO_ZONE && read_offset(&p, &moment->zone)) {
            continue;
        } else if (strchr(" ,.-:|/()\xC2\xA0", *p) != NULL) {
            p++;
        } else {
            return FALSE;
        }
    }
    return moment->year >= MIN_YEAR && moment->year <= MAX_YEAR && moment->month >= 1 &&
           g_date_valid_dmy((GDateDay)moment->day, (GDateMonth)moment->month,
                            (GDateYear)moment->year);
}

/* Ten digits are seconds since 1970, thirteen milliseconds. */
static char *
parse_epoch(const char *text)
{
    const int n = count_digits(text);
    if ((n != 10 && n != 13) || text[n] != '\0')
        return NULL;
    const gint64 seconds = g_ascii_strtoll(text, NULL, 10) / (n == 13 ? 1000 : 1);
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(seconds);
    return time == NULL ? NULL : g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ");
}

static char *
format_moment(const Moment *moment)
{
    char day[16];
    g_snprintf(day, sizeof day, "%04d-%02d-%02d", moment->year, moment->month, moment->day);
    if (moment->hour < 0 || moment->zone == NO_ZONE)
        return g_strdup(day);
    const int away = ABS(moment->zone);
    char zone[16] = "Z";
    if (away != 0)
        g_snprintf(zone, sizeof zone, "%c%02d:%02d", moment->zone < 0 ? '-' : '+', away / 60,
                   away % 60);
    return g_strdup_printf("%sT%02d:%02d:%02d%s", day, moment->hour, moment->minute, moment->second,
                           zone);
}

/* Returns the time in `text` ("t101500z") with the colons of the extended form, where it follows a
   date of eight digits: agencies write ISO 8601 in its basic form, "20261119T101500Z". */
static char *
dup_extended(const char *text)
{
    if (count_digits(text) != 8 || text[8] != 't' || count_digits(text + 9) < 4)
        return g_strdup(text);
    const char *const rest = text + 9 + count_digits(text + 9);
    const gboolean seconds = rest - text == 15;
    return g_strdup_printf("%.4s-%.2s-%.2st%.2s:%.2s%s%.2s%s", text, text + 4, text + 6, text + 9,
                           text + 11, seconds ? ":" : "", seconds ? text + 13 : "", rest);
}

char *
hs_date_parse(const char *text)
{
    if (text == NULL || strlen(text) > MAX_TEXT)
        return NULL;
    g_autofree char *lower = g_ascii_strdown(text, -1);
    g_strstrip(lower);
    char *const epoch = parse_epoch(lower);
    if (epoch != NULL)
        return epoch;
    Moment moment = { .hour = -1, .zone = NO_ZONE };
    g_autofree char *extended = dup_extended(lower);
    return read_moment(extended, &moment) ? format_moment(&moment) : NULL;
}
