/* SPDX-License-Identifier: Apache-2.0
 *
 * Contents that run over a quotation mark. Where quotations stand in another one ("Roe said, ‘No,’
 * and left") the heads know the words and not the marks; where two stand side by side (“I quit.”
 * “Fine,” said Roe) two people speak.
 */
#pragma once

#include "annotate/findings.h"

/* Cut the contents of the findings: one that begins with a quotation inside of another one ends
   with it, and one that begins with a whole quotation before the one that its cue follows loses
   it. Linear in the length of what is quoted, for each content in it. */
void
hs_cuts_settle(HsFindings *findings);
