/* SPDX-License-Identifier: Apache-2.0
 *
 * An ordered parallel map: items go in, are worked on side by side, and their results come out in
 * the order in which the items went in, so that what is written does not depend on how many threads
 * there are or which is the faster. How many are under way at once is the caller's choice; no
 * memory but theirs is held.
 */
#pragma once

#include <glib.h>

typedef struct HsParallel HsParallel;

/* Make the result of `item`. Called in any thread, for several items at once. */
typedef gpointer (*HsParallelWork)(gpointer item, gpointer closure);

/* Create a map that works in `n_threads` threads; with 1, in the thread that asks for a result. */
HsParallel *
hs_parallel_new(guint n_threads, HsParallelWork work, gpointer closure);

/* Put `item` in. */
void
hs_parallel_push(HsParallel *parallel, gpointer item);

/* Return how many items are in whose results are not out. */
guint
hs_parallel_count(const HsParallel *parallel);

/* Return the result of the item that has been in longest, waiting for it; there must be one. */
gpointer
hs_parallel_pop(HsParallel *parallel);

/* Free `parallel`, which may be NULL; its results must be out. */
void
hs_parallel_free(HsParallel *parallel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsParallel, hs_parallel_free)
