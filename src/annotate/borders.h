/* SPDX-License-Identifier: Apache-2.0
 *
 * Where a source or cue ends, looked at again with names and trees. The heads label words one by
 * one and now and then cut through what is one thing: a name ("Mr" for "Mr. Hale"), a verb group
 * ("would | welcome a deal"), a verb and its noun ("made | a call for talks").
 */
#pragma once

#include "annotate/findings.h"

/* Move the borders in `findings`, whose names are finished. `syntax` [n_tokens of the text] may be
   NULL: then only names are looked at. Nothing loses its last content. */
void
hs_borders_settle(HsFindings *findings, const HsSyntax *syntax);
