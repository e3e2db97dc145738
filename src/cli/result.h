/* SPDX-License-Identifier: Apache-2.0
 *
 * What became of one record of a run: an article, its graph, or why there is neither. Made by the
 * run's workers, handed from one of them to the next in the order of the harvest, and read by
 * whoever writes it. All that is found of the article lies in its arena.
 */
#pragma once

#include "base/arena.h"
#include "graph/graph.h"
#include "ingest/duplicates.h"

typedef struct {
    HsRecord *record;
    HsArena *arena;
    const HsArticle *article; /* NULL where there is a fault, and in a mere listing */
    const HsGraph *graph;     /* NULL until it has been read, and where only articles are asked */
    HsSketch sketch;          /* of the article's text, where likeness to others is asked */
    HsDuplicate duplicate;    /* the earlier text that it repeats */
    GError *fault;            /* the message begins with the record's name */
} HsResult;

/* Free `result`, which may be NULL. */
void
hs_result_free(HsResult *result);

/* Return whether it is no article and no fault either, but a feed's headline without a text, as the
   feeds of many papers consist of. */
gboolean
hs_result_is_headline(const HsResult *result);

/* Return how many words of the article have been read. */
guint64
hs_result_count_words(const HsResult *result);

/* Return how many statements were found in it. */
guint64
hs_result_count_statements(const HsResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsResult, hs_result_free)
