/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of time: months, days of the week, seasons, parts of the day, numbers, units, feasts.
 * All words are in lower case without a full stop at the end, as hs_timex_text_new() makes them.
 */
#pragma once

#include "base/calendar.h"

/* Return the month that `word` names in full or cut ("sept"), 1 to 12; 0 for none. */
guint
hs_timex_month(const char *word);

/* Return the day of the week that `word` names, 1 is Monday; 0 for none, plurals too. With `cut`,
   cut names count: "thurs". */
guint
hs_timex_weekday(const char *word, gboolean cut);

/* Return the month with which the season `word` begins in the north: 3, 6, 9, 12; 0 for none. */
guint
hs_timex_season(const char *word);

/* Return whether `word` is a part of the day: "morning", "night". */
gboolean
hs_timex_is_daypart(const char *word);

/* Set `out_unit` to the unit that `word` names, "day" or "days"; FALSE for none. */
gboolean
hs_timex_unit(const char *word, HsUnit *out_unit);

/* Return the number that `word` is: digits, at most four, or a word up to "twelve", then tens, "a"
   too; -1 for none. */
gint
hs_timex_number(const char *word);

/* Return the day of a month that `word` is: "3", "3rd"; 0 for none. */
guint
hs_timex_day(const char *word);

/* Return the year that `word` is, four digits from 1000 to 2199; 0 for none. */
guint
hs_timex_year(const char *word);

/* Return the first year of the decade that `word` names ("1990s", "'90s", "nineties"); 0 for none.
   A decade without a century is one of the hundred years up to 2019. */
guint
hs_timex_decade(const char *word);

/* A feast is a number; the names of some have several words. Return how many of the words from
   `words` on, at most `n`, name one, and set `out_feast`; 0 for none. */
guint
hs_timex_feast(const char *const *words, guint n, guint *out_feast);

/* Return the day of `feast` in `year`; HS_NO_DAY outside of the calendar. */
HsDay
hs_timex_feast_day(guint feast, guint year);
