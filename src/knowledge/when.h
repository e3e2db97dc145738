/* SPDX-License-Identifier: Apache-2.0
 *
 * Days, months and years as one number. What is known of tenures is often a year or a month only,
 * and the precision must stay with the date: 2010 is not the first of January. A date is written
 * YYYYMMDD in decimal, with 00 for what is not known: 20240209, 20240200, 20240000; 0 is no date at
 * all. In comparisons a date stands for all of its days, from hs_when_first() to hs_when_last().
 */
#pragma once

#include <glib.h>

typedef guint32 HsWhen; /* YYYYMMDD, 00 for an unknown day or month; 0: unknown */

#define HS_WHEN_UNKNOWN 0u
#define HS_WHEN_MIN_YEAR 1000
#define HS_WHEN_MAX_YEAR 2100

/* Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the `length` bytes at `text`; what follows a whole day
   after a `T` is ignored, so the date of an article may come with its time. Returns FALSE, and
   leaves `out_when`, for anything else: no such day, a year before 1000 or after 2100. */
gboolean
hs_when_parse(const char *text, gsize length, HsWhen *out_when);

/* Append `when` to `text` as it stands in tables, with as many parts as are known; nothing for
   HS_WHEN_UNKNOWN. */
void
hs_when_append(GString *text, HsWhen when);

/* Return the first and the last day of `when`, with all parts; for HS_WHEN_UNKNOWN 0 and
   G_MAXUINT32. The last day of a month is called 31, which orders as well as the true one. */
HsWhen
hs_when_first(HsWhen when);
HsWhen
hs_when_last(HsWhen when);
