/* SPDX-License-Identifier: Apache-2.0
 *
 * Five rooms, five calls. What happens in each is told in its door's header; nothing is decided
 * here.
 */
#include "pipeline.h"

#include "resolve/resolve.h"
#include "text/tokenize.h"

G_DEFINE_QUARK(hs - pipeline - error - quark, hs_pipeline_error)

const char *
hs_pipeline_error_name(int code)
{
    return code == HS_PIPELINE_ERROR_HALTED ? "too long" : "too many entities";
}

static gboolean
halt(GError **error)
{
    g_set_error_literal(error, HS_PIPELINE_ERROR, HS_PIPELINE_ERROR_HALTED,
                        "took longer than an article may");
    return FALSE;
}

/* FALSE where there are more in `cast` than may be. */
static gboolean
check_entities(const HsCast *cast, guint max_entities, GError **error)
{
    const guint most = max_entities > 0 ? max_entities : HS_PIPELINE_MAX_ENTITIES;

    if (cast->n_entities <= most)
        return TRUE;
    g_set_error(error, HS_PIPELINE_ERROR, HS_PIPELINE_ERROR_ENTITIES,
                "speaks of more than %u people and things, the limit for one article", most);
    return FALSE;
}

gboolean
hs_pipeline_run(const HsPipeline *pipeline, HsArena *arena, const HsArticle *article,
                const HsGraph **out_graph, GError **error)
{
    const HsText *const text = hs_tokenize(arena, article);
    const HsAnnotation *const annotation = hs_annotate(arena, text, pipeline->annotator);
    if (!annotation || hs_halt_is_asked(pipeline->halt))
        return halt(error);
    const HsCast *const cast = hs_resolve(arena, annotation, pipeline->knowledge);
    if (!check_entities(cast, pipeline->max_entities, error))
        return FALSE;
    if (hs_halt_is_asked(pipeline->halt))
        return halt(error);
    const HsReport *const report = hs_extract(arena, cast, pipeline->extract);

    *out_graph = hs_describe(arena, report, pipeline->describe);
    return TRUE;
}
