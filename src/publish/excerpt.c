/* SPDX-License-Identifier: Apache-2.0
 *
 * See excerpt.h.
 */
#include "publish/excerpt.h"

#include "graph/builder.h"
#include "graph/vocab.h"

typedef struct {
    const HsGraph *graph;
    const HsLookup *lookup;
    HsGraphBuilder *builder;
    guint32 name; /* of the named graph, in the builder */
} Excerpt;

static guint32
copy_term(const Excerpt *excerpt, guint32 number)
{
    return hs_graph_builder_copy(excerpt->builder, &excerpt->graph->terms[number]);
}

static void
copy_quad(const Excerpt *excerpt, const HsQuad *quad)
{
    const guint32 subject = copy_term(excerpt, quad->subject);
    const guint32 predicate = copy_term(excerpt, quad->predicate);

    hs_graph_builder_add(excerpt->builder, excerpt->name, subject, predicate,
                         copy_term(excerpt, quad->object));
}

/* Says whether `predicate` tells what something is called, or when and by whom it came out. */
static gboolean
tells_name(const char *predicate)
{
    static const char *const predicates[] = { HS_IRI_rdf_type, HS_IRI_rdfs_label,
                                              HS_IRI_schema_headline, HS_IRI_schema_datePublished };

    for (guint i = 0; i < G_N_ELEMENTS(predicates); i++)
        if (g_str_equal(predicates[i], predicate))
            return TRUE;
    return FALSE;
}

/* Copies what the term number `thing` is called. Spans have no name. */
static void
copy_name(const Excerpt *excerpt, guint32 thing)
{
    const HsGraph *const graph = excerpt->graph;
    guint32 n;
    const guint32 *const about = hs_lookup_about(excerpt->lookup, thing, &n);

    if (n == 0 || hs_lookup_is_a(excerpt->lookup, thing, HS_IRI_nif_OffsetBasedString))
        return;
    for (guint32 i = 0; i < n; i++)
        if (tells_name(graph->terms[graph->quads[about[i]].predicate].value))
            copy_quad(excerpt, &graph->quads[about[i]]);
}

/* Copies all that is said of `thing`, and what those are called whom that names. */
static void
copy_about(const Excerpt *excerpt, guint32 thing)
{
    const HsGraph *const graph = excerpt->graph;
    guint32 n;
    const guint32 *const about = hs_lookup_about(excerpt->lookup, thing, &n);

    for (guint32 i = 0; i < n; i++) {
        copy_quad(excerpt, &graph->quads[about[i]]);
        copy_name(excerpt, graph->quads[about[i]].object);
    }
}

static gboolean
is_told_with(const Excerpt *excerpt, guint32 subject)
{
    return hs_lookup_is_a(excerpt->lookup, subject, HS_IRI_hs_Statement) ||
           hs_lookup_is_a(excerpt->lookup, subject, HS_IRI_org_Membership) ||
           hs_lookup_is_a(excerpt->lookup, subject, HS_IRI_nif_Context);
}

const HsGraph *
hs_excerpt_new(HsArena *arena, const HsGraph *graph, const HsLookup *lookup, guint32 thing)
{
    g_autoptr(HsGraphBuilder) builder = hs_graph_builder_new(arena);
    const Excerpt excerpt = { .graph = graph,
                              .lookup = lookup,
                              .builder = builder,
                              .name = hs_graph_builder_iri(builder, graph->terms[thing].value) };
    guint32 n;
    const guint32 *const naming = hs_lookup_naming(lookup, thing, &n);

    copy_about(&excerpt, thing);
    for (guint32 i = 0; i < n; i++)
        if (is_told_with(&excerpt, graph->quads[naming[i]].subject))
            copy_about(&excerpt, graph->quads[naming[i]].subject);
    return hs_graph_builder_finish(g_steal_pointer(&builder));
}
