/* SPDX-License-Identifier: Apache-2.0
 *
 * Gathers quads in any order and makes the sorted graph of them (graph.h). Used while one graph is
 * described or read, and by tests that put graphs together by hand.
 */
#pragma once

#include "base/arena.h"
#include "graph/graph.h"

typedef struct HsGraphBuilder HsGraphBuilder;

/* Create a builder whose graph will live in `arena`, which must outlive it. */
HsGraphBuilder *
hs_graph_builder_new(HsArena *arena);

/* Return the number of the term `iri`; the same for the same IRI. The string is copied. */
guint32
hs_graph_builder_iri(HsGraphBuilder *builder, const char *iri);

/* Return the number of the literal; `datatype` and `language` may be NULL, one of them must be. */
guint32
hs_graph_builder_literal(HsGraphBuilder *builder, const char *value, const char *datatype,
                         const char *language);

/* Return the number of a term like `term`, of another graph. */
guint32
hs_graph_builder_copy(HsGraphBuilder *builder, const HsTerm *term);

/* Set `out_number` to the number of `term`, which is checked (term.h) when it is met the first
   time. HS_TERM_ERROR_MALFORMED. */
gboolean
hs_graph_builder_checked(HsGraphBuilder *builder, const HsTerm *term, guint32 *out_number,
                         GError **error);

/* Return how many quads were added, those that were added twice counted twice. */
guint32
hs_graph_builder_count_quads(const HsGraphBuilder *builder);

/* Add the quad of these terms, unless it is there already; `graph` may be HS_DEFAULT_GRAPH. */
void
hs_graph_builder_add(HsGraphBuilder *builder, guint32 graph, guint32 subject, guint32 predicate,
                     guint32 object);

/* Return the graph, sorted, with its fields about a report left NULL. Frees the builder. */
HsGraph *
hs_graph_builder_finish(HsGraphBuilder *builder);

/* Free `builder`, which may be NULL, without a graph. */
void
hs_graph_builder_free(HsGraphBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsGraphBuilder, hs_graph_builder_free)
