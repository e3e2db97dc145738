/* SPDX-License-Identifier: Apache-2.0
 *
 * Names in a headline whose every word has a capital: "Jane Roe Hammers Harbour Board".
 */
#pragma once

#include "annotate/findings.h"

/* Leave out of the names of persons in the first paragraph, where that is printed so, the words
   behind a name that the rest of the article has for a person. */
void
hs_headline_names_cut(HsFindings *findings);
