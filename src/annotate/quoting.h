/* SPDX-License-Identifier: Apache-2.0
 *
 * Words that come through another's mouth: "Interfax quoted the mayor as |saying| that two had
 * died", "the mayor was quoted by Interfax as |saying| so", "Sky News, |citing| two officials, said
 * so". The heads, which learn from PolNeAR, find one attribution there and give both to the agency.
 * Here the one who is quoted gets his own, reported by the agency's.
 */
#pragma once

#include "annotate/findings.h"

/* Set and add to `findings` who is quoted, by whom and with what. Nothing without `syntax`. */
void
hs_quoting_find(HsFindings *findings, const HsSyntax *syntax);
