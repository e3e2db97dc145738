/* SPDX-License-Identifier: Apache-2.0
 *
 * One statement on a page: who said it, by which verb, to whom, when and how; what was said; in
 * which article at which characters.
 */
#pragma once

#include "publish/pageview.h"

/* Append the statement number `statement` of the view's graph. */
void
hs_saying_put(const HsPageView *view, guint32 statement);

/* Sort `statements` (of guint32, numbers of terms) as a reader of many articles wants them: the
   latest day first, then by article and place in it. */
void
hs_saying_sort_by_day(const HsPageView *view, GArray *statements);

/* Sort `statements`, all of one text, by their place in it. */
void
hs_saying_sort_by_place(const HsPageView *view, GArray *statements);
