/* SPDX-License-Identifier: Apache-2.0
 *
 * Whose words a statement holds.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the document that is the source of attribution `attribution`, or by which whoever made it
   speaks there; -1 without one. */
gint32
hs_speakers_get_document(const HsCast *cast, guint32 attribution);

/* Return the entities that speak in attribution `attribution`, in `arena`, first one first; their
   number goes to `out_n` (0: nobody is known). A source that names several ("A, B and C") has them
   all, and so has one that takes them up ("both"); `before` are the `n_before` statements made of
   the attributions before this one. */
const guint32 *
hs_speakers_find(HsArena *arena, const HsCast *cast, guint32 attribution, const HsStatement *before,
                 guint32 n_before, guint32 *out_n);
