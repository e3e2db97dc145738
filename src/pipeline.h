/* SPDX-License-Identifier: Apache-2.0
 *
 * The walk: one article in, its graph out, through all rooms behind ingest in order. Every product
 * on the way stays reachable from the graph (its report, the report's cast, and so on), and all of
 * them lie in the caller's arena. Only ingest can fail, which whoever has a record asks first
 * (ingest/ingest.h); the others make the best of what they get.
 */
#pragma once

#include "annotate/annotate.h"
#include "graph/describe.h"
#include "knowledge/knowledge.h"
#include "statement/extract.h"

/* What a walk needs besides the article; all borrowed. */
typedef struct {
    HsAnnotator *annotator;            /* this walk's alone while it lasts */
    const HsKnowledge *knowledge;      /* may be NULL */
    const HsExtractOptions *extract;   /* may be NULL */
    const HsDescribeOptions *describe; /* may be NULL */
} HsPipeline;

/* Walk through all rooms with `article`. `arena` must outlive the graph. Never NULL. */
const HsGraph *
hs_pipeline_run(const HsPipeline *pipeline, HsArena *arena, const HsArticle *article);
