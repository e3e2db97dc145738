/* SPDX-License-Identifier: Apache-2.0
 *
 * Five rooms, five calls. What happens in each is told in its door's header; nothing is decided
 * here.
 */
#include "pipeline.h"

#include "resolve/resolve.h"
#include "text/tokenize.h"

const HsGraph *
hs_pipeline_run(const HsPipeline *pipeline, HsArena *arena, const HsArticle *article)
{
    const HsText *const text = hs_tokenize(arena, article);
    const HsAnnotation *const annotation = hs_annotate(arena, text, pipeline->annotator);
    const HsCast *const cast = hs_resolve(arena, annotation, pipeline->knowledge);
    const HsReport *const report = hs_extract(arena, cast, pipeline->extract);

    return hs_describe(arena, report, pipeline->describe);
}
