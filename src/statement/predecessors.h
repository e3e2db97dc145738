/* SPDX-License-Identifier: Apache-2.0
 *
 * What a predecessor was: the office of the one before whom he or she held it.
 */
#pragma once

#include "statement/rolesite.h"

/* Add to `tellings`, of HsTelling, in which all other tellings of the article stand, the former
   offices of those whom it calls somebody's predecessor: "Her predecessor, Ada Voss". Strings live
   in `arena`. */
void
hs_predecessors_read(HsArena *arena, const HsRoleText *text, GArray *tellings);
