/* SPDX-License-Identifier: Apache-2.0
 *
 * Sources, cues and contents that end in the middle of a phrase, completed. The heads label words
 * one by one, and where they are unsure leave off at words that cannot end anything: "said in an |
 * interview", "the former secretary of | state", "viewed by 14.7 | million people".
 */
#pragma once

#include "annotate/findings.h"

/* Complete the parts of `findings`, by `syntax` [n_tokens of the text]; NULL leaves all as it is.
   No word comes to belong to two parts of one finding, and no part is lost. */
void
hs_phrases_complete(HsFindings *findings, const HsSyntax *syntax);
