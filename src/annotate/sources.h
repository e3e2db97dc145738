/* SPDX-License-Identifier: Apache-2.0
 *
 * Which mention stands for a source. "Ada Voss, the former minister," is the name in it; "a
 * spokesman for Ada Voss" and "Voss supporters" are not: there the whole description is the
 * mention, and the name inside it stays one of its own. Decided by what stands around the name,
 * since this room has no syntax yet.
 */
#pragma once

#include "annotate/findings.h"

/* Return the index in findings->mentions, where the names are already, of the mention that stands
   for the words `source`; adds a nominal or pronoun where no name does. -1 where nobody is
   meant ("no official", "rumor"). `score`: of the attribution, kept with what is added. */
gint32
hs_sources_find(HsFindings *findings, HsRange source, float score);
