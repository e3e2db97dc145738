/* SPDX-License-Identifier: Apache-2.0
 *
 * One line on the terminal that says how far a long run has come: articles, words a second, faults,
 * the time it took and, where it is known how much there is to read, the time that is left. It
 * appears after the first seconds, and only where stderr is a terminal.
 */
#pragma once

#include <glib.h>

typedef struct HsProgress HsProgress;

/* Begin to count. `paths` (NULL-terminated, borrowed) are what is read, as in HsHarvest; NULL where
   the time left is not to be told. Free with hs_progress_free(). */
HsProgress *
hs_progress_new(const char *const *paths);

/* Count one article of `n_words`, or one that could not be read, which stood where `walked` bytes
   of the files had been read. */
void
hs_progress_step(HsProgress *progress, guint64 n_words, gboolean is_fault, guint64 walked);

/* Return the seconds since `progress` began to count. */
double
hs_progress_get_seconds(const HsProgress *progress);

/* Return the words for a time of so many seconds: "40 s", "12 min", "3 h 5 min". Free with
   g_free(). */
char *
hs_progress_dup_time(double seconds);

/* Return the seconds that are left of a run that has come from `from` to `walked` of `total` bytes
   in `seconds`; less than 0 where that cannot be told. */
double
hs_progress_estimate(guint64 from, guint64 walked, guint64 total, double seconds);

/* Take the line away, before something else is written to the terminal. It comes back. */
void
hs_progress_clear(HsProgress *progress);

/* Take the line away and free `progress`, which may be NULL. */
void
hs_progress_free(HsProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsProgress, hs_progress_free)
