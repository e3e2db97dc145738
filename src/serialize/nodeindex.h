/* SPDX-License-Identifier: Apache-2.0
 *
 * Where in a graph's quads the nodes are: which quads have a term as subject, and which subjects
 * point to it by one of the properties that JSON-LD turns round. Quads are sorted by subject, so
 * the first are a range; the second are gathered once.
 */
#pragma once

#include "graph/graph.h"
#include "serialize/contextkeys.h"

typedef struct {
    guint32 object;
    guint32 reverse; /* an HsContextReverse */
    guint32 length;  /* of the subject's IRI: in text order, offsets of more digits come later */
    guint32 subject;
} HsNodeLink;

typedef struct {
    const HsGraph *graph;
    guint32 *first;    /* [n_terms + 1] quad that a term's own begin with, as subject */
    HsNodeLink *links; /* [n_links] sorted by object, reverse, length and subject */
    guint32 n_links;
    gint64 predicates[HS_N_REVERSES]; /* their terms; -1 where the graph has none */
} HsNodeIndex;

/* Index `graph`, which must outlive it. Free with hs_nodeindex_free(). */
HsNodeIndex *
hs_nodeindex_new(const HsGraph *graph);

/* Free `index`, which may be NULL. */
void
hs_nodeindex_free(HsNodeIndex *index);

/* Say whether `term` is the subject of any quad. */
gboolean
hs_nodeindex_is_subject(const HsNodeIndex *index, guint32 term);

/* Return the first link that points to `object` by `reverse`, and set `out_n` to how many there
   are; NULL where the graph has no links at all. */
const HsNodeLink *
hs_nodeindex_find_links(const HsNodeIndex *index, guint32 object, HsContextReverse reverse,
                        guint32 *out_n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsNodeIndex, hs_nodeindex_free)
