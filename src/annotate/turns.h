/* SPDX-License-Identifier: Apache-2.0
 *
 * Interviews and transcripts: paragraphs that begin with who speaks ("ROE: We are done.", "Q. Will
 * you resign?"). No cue is a word there and the heads, which learned from newspapers' prose, find
 * little. The label is the source (Q and A are none: they name nobody), the mark behind it the cue,
 * and the rest of the paragraph the content, with the paragraphs up to the next turn where turns
 * follow each other closely.
 */
#pragma once

#include "annotate/findings.h"

/* Add the turns of the article to `findings`, whose namings are there and hs_names_finish() is yet
   to come, and take out what the heads made of the same labels. What they found in the words of a
   turn stays and is reported by it. Linear in the length of the text. */
void
hs_turns_find(HsFindings *findings);
