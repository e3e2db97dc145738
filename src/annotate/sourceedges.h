/* SPDX-License-Identifier: Apache-2.0
 *
 * Sources whose edge the heads set wrongly: through a name, when its last word looks like one of
 * the cue ("a spokesman for Bread | First said"), or beyond the end of a sentence ("... by
 * Politico. Sky News, citing two officials, said").
 */
#pragma once

#include "annotate/findings.h"

/* Set the edges of the sources of `findings` right, before its names are finished: a name that was
   cut grows as well. The first only with `syntax`. */
void
hs_source_edges_mend(HsFindings *findings, const HsSyntax *syntax);
