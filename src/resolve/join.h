/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives every mention that is a name its figure.
 */
#pragma once

#include "knowledge/knowledge.h"
#include "resolve/casting.h"

/* Make the figures that the names of the article speak of and assign their mentions: persons here
   by full names first, then by surnames and given names; everything else through hs_join_bodies().
 */
void
hs_join_names(HsCasting *casting, const HsKnowledge *knowledge);
