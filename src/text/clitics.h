/* SPDX-License-Identifier: Apache-2.0
 *
 * Words that are written as one and counted as two: do|n't, it|'s, we|'ll, can|not, gon|na, and
 * those typed without their apostrophe that can be nothing else (do|nt, I|m).
 */
#pragma once

#include "base/span.h"

#define HS_CLITICS_MAX 3 /* I'd|n't|'ve */

/* Find where the word `word`, letters and apostrophes, falls apart. Stores at most HS_CLITICS_MAX
   offsets in text order in `cuts` and returns how many. */
guint
hs_clitics_cut(const char *body, HsSpan word, guint32 cuts[HS_CLITICS_MAX]);
