/* SPDX-License-Identifier: Apache-2.0
 *
 * Days and stretches of days in the Gregorian calendar, years 1 to 9999. A day is a number, so that
 * it can be counted on and compared; a stretch (HsPeriod) is how a text knows time: "in 2012" is
 * the 366 days of a year. What leaves the calendar at either end becomes no day, never another one.
 * No time zone and no clock: a day is the one that the article counts in.
 */
#pragma once

#include <glib.h>

typedef guint32 HsDay; /* days since 31 December of the year 0, as in GDate; HS_NO_DAY: none */

#define HS_NO_DAY 0u
#define HS_LAST_DAY 3652059u /* 31 December 9999 */
#define HS_MAX_YEAR 9999u
#define HS_DAY_SIZE 11 /* bytes of YYYY-MM-DD, with the NUL */

typedef enum {
    HS_PRECISION_DAY,
    HS_PRECISION_MONTH,
    HS_PRECISION_YEAR,
} HsPrecision;

typedef enum {
    HS_UNIT_DAY,
    HS_UNIT_WEEKEND, /* Saturday and Sunday */
    HS_UNIT_WEEK,    /* Monday to Sunday, as in ISO 8601 */
    HS_UNIT_MONTH,
    HS_UNIT_QUARTER,
    HS_UNIT_SEASON, /* December to February and so on, as the weather services of the north count */
    HS_UNIT_YEAR,
    HS_UNIT_DECADE,
    HS_UNIT_CENTURY, /* 1801 to 1900 */
    HS_N_UNITS
} HsUnit;

typedef struct {
    HsDay first; /* HS_NO_DAY: not known, and neither is the last */
    HsDay last;
    HsPrecision precision; /* the finest of day, month and year that it can be told by */
} HsPeriod;

/* Return the day of that date, HS_NO_DAY where the calendar has none (30 February). */
HsDay
hs_day_new(guint year, guint month, guint day);

/* Set the outputs to the date of `day`, which must be a day. */
void
hs_day_get(HsDay day, guint *out_year, guint *out_month, guint *out_day);

/* Return the day of the week: 1 is Monday, 7 Sunday. */
guint
hs_day_get_weekday(HsDay day);

/* Return the day `n` days later (earlier where negative); HS_NO_DAY from or to outside. */
HsDay
hs_day_add(HsDay day, gint64 n);

/* Return the day with which `text` begins as YYYY-MM-DD; HS_NO_DAY for NULL and all else. */
HsDay
hs_day_parse(const char *text);

/* Write `day`, which must be a day, as YYYY-MM-DD. */
void
hs_day_write(HsDay day, char out[HS_DAY_SIZE]);

/* Return the days from `first` to `last`; not known where one of them is none or they are in the
   wrong order. */
HsPeriod
hs_period_new(HsDay first, HsDay last, HsPrecision precision);

/* Return a whole year (`month` 0), month (`day` 0) or one day; not known where there is none. */
HsPeriod
hs_period_of_date(guint year, guint month, guint day);

/* Return the whole `unit` that `day` lies in, moved by `n` units: the month of the day with `n` 0,
   the month before with -1. */
HsPeriod
hs_period_of_unit(HsDay day, HsUnit unit, gint64 n);

/* Return the day in the middle of `period`, the earlier of two; HS_NO_DAY where it is not known. */
HsDay
hs_period_get_middle(HsPeriod period);

/* Return the name of `precision` in outputs: "day", "month" or "year". A static string. */
const char *
hs_precision_name(HsPrecision precision);
