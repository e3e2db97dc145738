/* SPDX-License-Identifier: Apache-2.0
 *
 * When each statement was made.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Set dating and tense of the `n` `statements` of `cast`'s article, which are complete but for that
   and in the order of their first cues. Strings live in `arena`. */
void
hs_datings_find(HsArena *arena, const HsCast *cast, HsStatement *statements, guint32 n);
