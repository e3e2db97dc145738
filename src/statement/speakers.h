/* SPDX-License-Identifier: Apache-2.0
 *
 * Whose words a statement holds.
 */
#pragma once

#include "base/arena.h"
#include "resolve/cast.h"

/* Return the entities that speak in attribution `attribution`, in `arena`, first one first; their
   number goes to `out_n` (0: nobody is known). A source that names several ("A, B and C") has them
   all. */
const guint32 *
hs_speakers_find(HsArena *arena, const HsCast *cast, guint32 attribution, guint32 *out_n);
