/* SPDX-License-Identifier: Apache-2.0
 *
 * The walk: one article in, its graph out, through all rooms behind ingest in order. Every product
 * on the way stays reachable from the graph (its report, the report's cast, and so on), and all of
 * them lie in the caller's arena. The rooms make the best of what they get; only what takes too
 * much is given up. Ingest is asked before, by whoever has a record (ingest/ingest.h).
 */
#pragma once

#include "annotate/annotate.h"
#include "graph/describe.h"
#include "knowledge/knowledge.h"
#include "statement/extract.h"

/* People and things that an article may speak of, where nothing else is said: more than any has
   that is one. */
#define HS_PIPELINE_MAX_ENTITIES 100000u

/* What a walk needs besides the article; all borrowed. */
typedef struct {
    HsAnnotator *annotator;            /* this walk's alone while it lasts */
    const HsKnowledge *knowledge;      /* may be NULL */
    const HsExtractOptions *extract;   /* may be NULL */
    const HsDescribeOptions *describe; /* may be NULL */
    guint max_entities;                /* of one article; 0: HS_PIPELINE_MAX_ENTITIES */
    const HsHalt *halt;                /* that the annotator knows too; may be NULL */
} HsPipeline;

#define HS_PIPELINE_ERROR (hs_pipeline_error_quark())

typedef enum {
    HS_PIPELINE_ERROR_ENTITIES, /* the cast is larger than may be: raise the limit, or skip it */
    HS_PIPELINE_ERROR_HALTED,   /* asked to halt: it took too long */
} HsPipelineError;

GQuark
hs_pipeline_error_quark(void);

/* Return words for `code`, an HsPipelineError: "too long". A static string. */
const char *
hs_pipeline_error_name(int code);

/* Walk through all rooms with `article`. `arena` must outlive the graph. HS_PIPELINE_ERROR, whose
   message names no article. */
gboolean
hs_pipeline_run(const HsPipeline *pipeline, HsArena *arena, const HsArticle *article,
                const HsGraph **out_graph, GError **error);
