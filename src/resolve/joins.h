/* SPDX-License-Identifier: Apache-2.0
 *
 * How sure each mention is its entity's, and why, as it goes into the cast.
 */
#pragma once

#include "resolve/linking.h"

/* Return in `arena` what is told of the join of each mention of `cast`, whose entities and mentions
   are there. `linking` may be NULL. */
const HsMentionJoin *
hs_joins_write(HsArena *arena, HsCasting *casting, const HsLinking *linking, const HsCast *cast);
