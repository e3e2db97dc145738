/* SPDX-License-Identifier: Apache-2.0
 *
 * A picture of when somebody spoke, drawn in SVG: one bar a day, month or year, the finest of them
 * that needs no more bars than fit.
 */
#pragma once

#include "publish/pageview.h"

/* Append the picture of `statements` (of guint32, numbers of terms) by their dates; nothing where
   all are of one day or none has a date. */
void
hs_timeline_put(const HsPageView *view, const GArray *statements);
