/* SPDX-License-Identifier: Apache-2.0
 *
 * Sources that are several, told apart by their descriptions: "the mayor of Turin and the bishop of
 * Asti", "the senator and her aide", "Ada Voss and her lawyer". Each is a mention of its own. Lists
 * of names alone are read by the room statement (listing.h).
 */
#pragma once

#include "annotate/findings.h"

/* Add a mention for each of those that the source `source` joins, and return the first one's index;
   -1 where it is not several, or one cannot be told from the next ("the founder and owner",
   "teachers and parents"). `score` as of hs_sources_find(). Nothing without `syntax`. */
gint32
hs_partners_find(HsFindings *findings, const HsSyntax *syntax, HsRange source, float score);
