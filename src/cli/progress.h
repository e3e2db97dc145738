/* SPDX-License-Identifier: Apache-2.0
 *
 * One line on the terminal that says how far a long run has come: articles, words a second, faults.
 * It appears after the first seconds, and only where stderr is a terminal.
 */
#pragma once

#include <glib.h>

typedef struct HsProgress HsProgress;

/* Begin to count. Free with hs_progress_free(). */
HsProgress *
hs_progress_new(void);

/* Count one article of `n_words`, or one that could not be read. */
void
hs_progress_step(HsProgress *progress, guint64 n_words, gboolean is_fault);

/* Return the seconds since `progress` began to count. */
double
hs_progress_get_seconds(const HsProgress *progress);

/* Take the line away, before something else is written to the terminal. It comes back. */
void
hs_progress_clear(HsProgress *progress);

/* Take the line away and free `progress`, which may be NULL. */
void
hs_progress_free(HsProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsProgress, hs_progress_free)
