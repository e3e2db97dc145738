/* SPDX-License-Identifier: Apache-2.0
 *
 * The whole walk: one article in, its graph out, through all rooms in order. Every product on the
 * way stays reachable from the graph (its report, the report's cast, and so on), and all of them
 * lie in the caller's arena. Only the first room can fail; the others make the best of what they
 * get.
 */
#pragma once

#include "annotate/annotate.h"
#include "graph/describe.h"
#include "ingest/ingest.h"
#include "knowledge/knowledge.h"
#include "statement/extract.h"

/* Where an article is read from. */
typedef struct {
    const char *name;    /* path of the file, or what messages call the bytes */
    const guint8 *bytes; /* [length] the article itself, or NULL: read it ... */
    gsize length;
    int descriptor; /* ... from here; -1: from the file called `name` */
} HsInput;

/* What a walk needs besides the article; all borrowed. */
typedef struct {
    HsAnnotator *annotator;            /* this walk's alone while it lasts */
    const HsKnowledge *knowledge;      /* may be NULL */
    const HsIngestOptions *ingest;     /* may be NULL */
    const HsExtractOptions *extract;   /* may be NULL */
    const HsDescribeOptions *describe; /* may be NULL */
} HsPipeline;

/* Walk through all rooms with the article of `input`. `arena` must outlive the graph.
 * HS_INGEST_ERROR. */
gboolean
hs_pipeline_run(const HsPipeline *pipeline, HsArena *arena, const HsInput *input,
                const HsGraph **out_graph, GError **error);
