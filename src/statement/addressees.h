/* SPDX-License-Identifier: Apache-2.0
 *
 * To whom a statement was made.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the entities to whom the article says that attribution `attribution` of `cast` was made,
   in the arena, each once, none of the `n_speakers` `speakers`; `out_n` counts them. */
const guint32 *
hs_addressees_find(HsArena *arena, const HsCast *cast, guint32 attribution, const guint32 *speakers,
                   guint32 n_speakers, guint32 *out_n);

/* Where `second`, the statement after `first`, answers what `first` asks, say of both to whom they
   are made. */
void
hs_addressees_pair(const HsCast *cast, HsStatement *first, HsStatement *second);
