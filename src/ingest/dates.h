/* SPDX-License-Identifier: Apache-2.0
 *
 * Dates as news pages write them, brought into the one form that articles carry. Read: ISO 8601 in
 * its common spellings, RFC 2822, English dates ("November 19, 2026 at 2:02 p.m. EST", "19 Nov
 * 2026"), numeric dates that can be read in one way only, seconds or milliseconds since 1970.
 * Refused: dates without a day, ambiguous ones (3/4/2026) and days that do not exist.
 */
#pragma once

/* Return `text` as YYYY-MM-DD, or as YYYY-MM-DDThh:mm:ssZ|+hh:mm where time and zone are told (a
   time without zone is dropped); NULL when it is no date. Free with g_free(). */
char *
hs_date_parse(const char *text);
