/* SPDX-License-Identifier: Apache-2.0
 *
 * What the heads cannot see, since they read each cue by itself: that two cues cannot both have the
 * same words where one of them stands in another sentence; that a lone pronoun or auxiliary is no
 * cue; that one cue may have been found twice.
 */
#pragma once

#include "annotate/findings.h"

/* Take out of `findings` the cues that are none, and the contents in another sentence than their
   cue that an attribution of that sentence has too. No attribution loses its last content. `syntax`
   [n_tokens of the text] may be NULL: then cues of auxiliaries and adverbs stay. */
void
hs_claims_settle(HsFindings *findings, const HsSyntax *syntax);
