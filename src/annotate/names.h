/* SPDX-License-Identifier: Apache-2.0
 *
 * What the tagger's runs of words name. Runs come in as they are decoded; mentions go out with the
 * borders that a reader expects: title and name in one piece, no possessive at the end, and a body
 * named after who leads it ("the Voss campaign", "the Norland government") as one organization.
 */
#pragma once

#include "annotate/findings.h"

/* Append `naming`, which follows all that are there. */
void
hs_names_append(HsFindings *findings, const HsNaming *naming);

/* Give every naming its final borders and its mention. To be called once, when all are there.
   `syntax` [n_tokens of the text], which helps with long names, may be NULL. */
void
hs_names_finish(HsFindings *findings, const HsSyntax *syntax);
