/* SPDX-License-Identifier: Apache-2.0
 *
 * A graph to look things up in: what is said of a term, and where it is spoken of. For those who
 * get their graphs from files and have no report behind them. Built in one pass over the quads; a
 * look-up then costs no more than what it finds. Which named graph a quad is in is not asked.
 */
#pragma once

#include "graph/graph.h"

typedef struct HsLookup HsLookup;

/* Create the look-up of `graph`, which must outlive it. */
HsLookup *
hs_lookup_new(const HsGraph *graph);

/* Free `lookup`, which may be NULL. */
void
hs_lookup_free(HsLookup *lookup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsLookup, hs_lookup_free)

/* Find the number of the term `iri`. */
gboolean
hs_lookup_find(const HsLookup *lookup, const char *iri, guint32 *out_term);

/* Return the quads that have the term number `subject` as their subject, in the graph's order:
   indexes into its quads, [out_n], borrowed. */
const guint32 *
hs_lookup_about(const HsLookup *lookup, guint32 subject, guint32 *out_n);

/* Return likewise the quads that have the term number `object` as their object. */
const guint32 *
hs_lookup_naming(const HsLookup *lookup, guint32 object, guint32 *out_n);

/* Return the first object that `subject` has by the predicate `iri`, or NULL. */
const HsTerm *
hs_lookup_object(const HsLookup *lookup, guint32 subject, const char *iri);

/* Say whether `subject` is of the class `iri`. */
gboolean
hs_lookup_is_a(const HsLookup *lookup, guint32 subject, const char *iri);
