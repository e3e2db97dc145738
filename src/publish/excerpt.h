/* SPDX-License-Identifier: Apache-2.0
 *
 * What one graph tells of one thing: all that is said of it, all that is said of the statements,
 * memberships and texts that name it, and what the others named there are called. That is the
 * symmetric concise bounded description (Stickler, "CBD", W3C Member Submission, 2005), cut at
 * names instead of blank nodes; spans stay in the text's own document, to which they lead.
 */
#pragma once

#include "base/arena.h"
#include "graph/lookup.h"

/* Return what `graph` tells of its term number `thing`, in `arena`. `lookup` is that of the graph.
   All quads are in the named graph that has the thing's own IRI. */
const HsGraph *
hs_excerpt_new(HsArena *arena, const HsGraph *graph, const HsLookup *lookup, guint32 thing);
