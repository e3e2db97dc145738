/* SPDX-License-Identifier: Apache-2.0
 *
 * Tokens that begin with a digit: 1,000.5 7:30 9/11 23/02/2006 20th 1990s 555-1234 2006-02-23. A
 * unit that is written to the number is a token of its own (5|pm, 10|km, $|5|bn), as is a range's
 * hyphen (10|-|12) and all of an age (4|-|year|-|old).
 */
#pragma once

#include "text/chunk.h"

/* Return the end of the number that begins at `at`, where a digit, or a full stop, plus or minus
   before a digit stands. Never returns `at` when a digit stands there. */
guint32
hs_number_match(const HsChunk *chunk, guint32 at);
