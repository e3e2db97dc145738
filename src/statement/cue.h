/* SPDX-License-Identifier: Apache-2.0
 *
 * What a cue says: its verb.
 */
#pragma once

#include "base/arena.h"

/* Return the lemma of the main verb of `cue` (the words of a cue, UTF-8), in `arena`: "has never
   said" gives "say". Auxiliaries, negations and adverbs are passed over; where nothing else is a
   verb an auxiliary counts ("is adamant": "be"). A cue without a verb is returned itself, in lower
   case with white space folded ("according to"). */
const char *
hs_cue_verb(HsArena *arena, const char *cue);
