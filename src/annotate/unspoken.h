/* SPDX-License-Identifier: Apache-2.0
 *
 * Hearsay of nobody: "The mayor reportedly left." One word says that the clause is not the
 * article's own knowledge, and nobody is named whose it is.
 */
#pragma once

#include "annotate/findings.h"

/* Add to `findings` an attribution without source for each such word that stands in no cue and no
   content; its clause is the content, in two parts where it goes on behind the word. Nothing
   without `syntax`. */
void
hs_unspoken_find(HsFindings *findings, const HsSyntax *syntax);
