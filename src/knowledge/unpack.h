/* SPDX-License-Identifier: Apache-2.0
 *
 * A compiled file back into facts, so that one's own tables can be added to one. What compiling
 * dropped (a second spelling of one alias that folds to the same) does not come back.
 */
#pragma once

#include "knowledge/facts.h"

/* Say whether the file at `path` begins as a compiled file does. */
gboolean
hs_unpack_is_compiled(const char *path);

/* Add the facts of the compiled file at `path`, which is held open by `facts`. As
   hs_knowledge_open(). */
gboolean
hs_unpack_add(HsFacts *facts, const char *path, guint input, GError **error);
