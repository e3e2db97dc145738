/* SPDX-License-Identifier: Apache-2.0
 *
 * What an article tells of one person: her own description, the statements that name her with the
 * names of the others in them, and nothing about those others.
 */
#include "publish/excerpt.h"

#include "graph/builder.h"
#include "graph/vocab.h"

static const char *const QUADS[][3] = {
    { "http://e/ada", HS_IRI_rdf_type, HS_IRI_schema_Person },
    { "http://e/ada", HS_IRI_owl_sameAs, "http://w/Q1" },
    { "http://e/bo", HS_IRI_rdf_type, HS_IRI_schema_Person },
    { "http://e/bo", HS_IRI_owl_sameAs, "http://w/Q2" },
    { "http://e/t#said_1_2", HS_IRI_rdf_type, HS_IRI_hs_Statement },
    { "http://e/t#said_1_2", HS_IRI_hs_speaker, "http://e/ada" },
    { "http://e/t#said_1_2", HS_IRI_hs_addressee, "http://e/bo" },
    { "http://e/t#said_1_2", HS_IRI_hs_content, "http://e/t#offset_1_2" },
    { "http://e/t#said_3_4", HS_IRI_rdf_type, HS_IRI_hs_Statement },
    { "http://e/t#said_3_4", HS_IRI_hs_speaker, "http://e/bo" },
    { "http://e/t#offset_1_2", HS_IRI_rdf_type, HS_IRI_nif_OffsetBasedString },
    { "http://e/t#offset_5_6", HS_IRI_rdf_type, HS_IRI_nif_OffsetBasedString },
    { "http://e/t#offset_5_6", HS_IRI_itsrdf_taIdentRef, "http://e/ada" },
};

/* The quads of QUADS that are expected in what is told of ada, by their index. */
static const guint EXPECTED[] = { 0, 1, 2, 4, 5, 6, 7 };

static gboolean
has(const HsGraph *graph, const char *const quad[3])
{
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad *const found = &graph->quads[i];

        if (g_str_equal(graph->terms[found->subject].value, quad[0]) &&
            g_str_equal(graph->terms[found->predicate].value, quad[1]) &&
            g_str_equal(graph->terms[found->object].value, quad[2]))
            return TRUE;
    }
    return FALSE;
}

static void
tells_of_one_and_names_others(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    HsGraphBuilder *const b = hs_graph_builder_new(arena);
    guint32 ada;

    for (guint i = 0; i < G_N_ELEMENTS(QUADS); i++)
        hs_graph_builder_add(
            b, hs_graph_builder_iri(b, "http://e/g"), hs_graph_builder_iri(b, QUADS[i][0]),
            hs_graph_builder_iri(b, QUADS[i][1]), hs_graph_builder_iri(b, QUADS[i][2]));
    const HsGraph *const graph = hs_graph_builder_finish(b);
    g_autoptr(HsLookup) lookup = hs_lookup_new(graph);
    g_assert_true(hs_lookup_find(lookup, "http://e/ada", &ada));
    const HsGraph *const excerpt = hs_excerpt_new(arena, graph, lookup, ada);

    g_assert_cmpuint(excerpt->n_quads, ==, G_N_ELEMENTS(EXPECTED));
    for (guint i = 0; i < G_N_ELEMENTS(EXPECTED); i++)
        g_assert_true(has(excerpt, QUADS[EXPECTED[i]]));
    g_assert_cmpstr(hs_graph_get_name(excerpt), ==, "http://e/ada");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/excerpt/one", tells_of_one_and_names_others);
    return g_test_run();
}
