/* SPDX-License-Identifier: Apache-2.0
 *
 * Of whom or what a statement speaks.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"
#include "statement/roletext.h"

/* Return the entities of which statement `i` of `statements` speaks, in the arena, each once;
   `out_n` counts them. Contents, speakers and what lies within what must be set of all. */
const guint32 *
hs_about_find(HsArena *arena, const HsRoleText *text, const HsStatement *statements, guint32 i,
              guint32 *out_n);
