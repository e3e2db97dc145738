/* SPDX-License-Identifier: Apache-2.0
 *
 * Why somebody of the cast is who it is, for eyes: every mention in reading order with the words
 * around it and the reason why it was joined, what the world knows with the reason and the rivals
 * that were weighed, and the roles that the article gives. For those who doubt a result, and for
 * those who mend the program.
 */
#pragma once

#include "view/terminal.h"

/* Append the explanation of every entity that `wanted` (valid UTF-8) names in the article of
   `graph`, every line ended and within the width. It may be a name or an alias, whatever its case,
   an id ("e3" as in JSON Lines, Wikidata's, a local one), a slug or an IRI; where nothing is called
   exactly so, words of a name. Returns how many there are; nothing is appended for none. */
guint
hs_explanation_write(GString *out, const HsGraph *graph, const char *wanted,
                     const HsTerminalStyle *style);
