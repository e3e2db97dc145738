/* SPDX-License-Identifier: Apache-2.0
 *
 * Six rooms, six calls. What happens in each is told in its door's header; nothing is decided here.
 */
#include "pipeline.h"

#include "resolve/resolve.h"
#include "text/tokenize.h"

static gboolean
ingest(const HsPipeline *pipeline, HsArena *arena, const HsInput *input,
       const HsArticle **out_article, GError **error)
{
    if (input->bytes)
        return hs_ingest_bytes(arena, input->name, input->bytes, input->length, pipeline->ingest,
                               out_article, error);
    if (input->descriptor >= 0)
        return hs_ingest_descriptor(arena, input->name, input->descriptor, pipeline->ingest,
                                    out_article, error);
    return hs_ingest_file(arena, input->name, pipeline->ingest, out_article, error);
}

gboolean
hs_pipeline_run(const HsPipeline *pipeline, HsArena *arena, const HsInput *input,
                const HsGraph **out_graph, GError **error)
{
    const HsArticle *article;

    if (!ingest(pipeline, arena, input, &article, error))
        return FALSE;

    const HsText *const text = hs_tokenize(arena, article);
    const HsAnnotation *const annotation = hs_annotate(arena, text, pipeline->annotator);
    const HsCast *const cast = hs_resolve(arena, annotation, pipeline->knowledge);
    const HsReport *const report = hs_extract(arena, cast, pipeline->extract);

    *out_graph = hs_describe(arena, report, pipeline->describe);
    return TRUE;
}
