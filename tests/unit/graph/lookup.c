/* SPDX-License-Identifier: Apache-2.0
 *
 * What is said of a term and where it is spoken of, in a graph whose quads lie in two named graphs.
 */
#include "graph/lookup.h"

#include "graph/builder.h"
#include "graph/vocab.h"

static const HsGraph *
build(HsArena *arena)
{
    static const char *const quads[][4] = {
        { "http://e/g1", "http://e/ada", HS_IRI_schema_name, NULL },
        { "http://e/g1", "http://e/ada", HS_IRI_rdf_type, HS_IRI_schema_Person },
        { "http://e/g1", "http://e/s", HS_IRI_hs_speaker, "http://e/ada" },
        { "http://e/g2", "http://e/t", HS_IRI_hs_speaker, "http://e/ada" },
        { "http://e/g2", "http://e/t", HS_IRI_hs_addressee, "http://e/bo" },
    };
    HsGraphBuilder *const b = hs_graph_builder_new(arena);

    for (guint i = 0; i < G_N_ELEMENTS(quads); i++) {
        const guint32 object = quads[i][3] ? hs_graph_builder_iri(b, quads[i][3])
                                           : hs_graph_builder_literal(b, "Ada", NULL, NULL);

        hs_graph_builder_add(b, hs_graph_builder_iri(b, quads[i][0]),
                             hs_graph_builder_iri(b, quads[i][1]),
                             hs_graph_builder_iri(b, quads[i][2]), object);
    }
    return hs_graph_builder_finish(b);
}

static void
finds_what_is_said_and_where(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = build(arena);
    g_autoptr(HsLookup) lookup = hs_lookup_new(graph);
    const guint32 *found;
    guint32 ada;
    guint32 n;

    g_assert_true(hs_lookup_find(lookup, "http://e/ada", &ada));
    g_assert_cmpstr(graph->terms[ada].value, ==, "http://e/ada");
    hs_lookup_about(lookup, ada, &n);
    g_assert_cmpuint(n, ==, 2);
    found = hs_lookup_naming(lookup, ada, &n);
    g_assert_cmpuint(n, ==, 2);
    g_assert_cmpstr(graph->terms[graph->quads[found[0]].subject].value, ==, "http://e/s");
    g_assert_cmpstr(graph->terms[graph->quads[found[1]].subject].value, ==, "http://e/t");
    g_assert_cmpstr(hs_lookup_object(lookup, ada, HS_IRI_schema_name)->value, ==, "Ada");
    g_assert_null(hs_lookup_object(lookup, ada, HS_IRI_hs_speaker));
    g_assert_true(hs_lookup_is_a(lookup, ada, HS_IRI_schema_Person));
    g_assert_false(hs_lookup_is_a(lookup, ada, HS_IRI_schema_Place));
}

static void
does_not_find_what_is_not_there(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(HsLookup) lookup = hs_lookup_new(build(arena));
    const HsGraph nothing = { .terms = NULL };
    g_autoptr(HsLookup) empty = hs_lookup_new(&nothing);
    guint32 term = 7;

    g_assert_false(hs_lookup_find(lookup, "http://e/nobody", &term));
    g_assert_false(hs_lookup_find(lookup, "Ada", &term)); /* a literal, no IRI */
    g_assert_false(hs_lookup_find(empty, "http://e/ada", &term));
    g_assert_cmpuint(term, ==, 7);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lookup/finds", finds_what_is_said_and_where);
    g_test_add_func("/lookup/not-there", does_not_find_what_is_not_there);
    return g_test_run();
}
