/* SPDX-License-Identifier: Apache-2.0
 *
 * Who several are: "they", "both men", "the two presidents".
 */
#pragma once

#include "statement/report.h"

/* Add to `speakers` (of guint32, indexes into the cast's entities) those whom the source of
   attribution `attribution` takes up together; nobody where it speaks of one or the text does not
   tell. `before` are the `n_before` statements before it, in order. */
void
hs_several_find(const HsCast *cast, guint32 attribution, const HsStatement *before,
                guint32 n_before, GArray *speakers);
