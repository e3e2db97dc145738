/* SPDX-License-Identifier: Apache-2.0
 *
 * Long names in one piece. The tagger, which sees one word after the other, cuts names at their
 * small words ("Securities | and | Exchange Commission") and runs two into one ("United Ports and
 * Norland Union"); what is known of the whole phrase puts them right.
 */
#pragma once

#include "annotate/findings.h"

/* Join, split and widen the namings of `findings`, which have no mentions yet. `syntax` [n_tokens
   of the text] may be NULL. */
void
hs_longnames_settle(HsFindings *findings, const HsSyntax *syntax);
