/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article's words tell of those whom it does not name: "three senior Norland officials"
 * are three and belong to Norland.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return an entry for each entity of `cast` without a name whose words tell its size or to what it
   belongs, in the order of the entities, in `arena`; `out_n` counts them. */
const HsUnnamed *
hs_unnamed_find(HsArena *arena, const HsCast *cast, guint32 *out_n);
