/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds in a graph that was read what describe.h told of it when it was made: where its article and
 * its text version stand, and with what the IRIs coined for it begin. So a graph of hearsay's that
 * comes from a file is written by every format as it was when it came from an article.
 */
#pragma once

#include "base/arena.h"
#include "graph/graph.h"

/* Set text, article and base of `graph` where it tells of exactly one text version that is named as
   hearsay names them; else they stay NULL. `arena` is the graph's. */
void
hs_landmarks_find(HsArena *arena, HsGraph *graph);
