/* SPDX-License-Identifier: Apache-2.0
 *
 * Somebody was asked and gave no answer: "did not return calls", "could not be reached for
 * comment", "Messages left for Roe went unanswered". Nothing is said there, so corpora of
 * attributions leave such clauses out (of 23 in PolNeAR's train part none is marked) and the heads
 * pass them over; newspapers owe them to their readers.
 */
#pragma once

#include "annotate/findings.h"

/* Add to `findings`, whose namings are finished, an attribution without content and with the act
   HS_ACT_SILENCE for each such clause that no cue tells of yet; its source is who is silent, its
   cue what tells of it. Nothing without `syntax`. */
void
hs_silences_find(HsFindings *findings, const HsSyntax *syntax);
