/* SPDX-License-Identifier: Apache-2.0
 *
 * Of whom or what a statement speaks.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"
#include "statement/roletext.h"

/* Return the entities of which `statement` speaks, in the arena, each once; `out_n` counts them.
   Its contents and speakers must be set. */
const guint32 *
hs_about_find(HsArena *arena, const HsRoleText *text, const HsStatement *statement, guint32 *out_n);
