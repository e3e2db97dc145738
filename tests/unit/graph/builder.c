/* SPDX-License-Identifier: Apache-2.0
 *
 * The builder makes one graph of one set of quads, whatever the order they came in.
 */
#include "graph/builder.h"

#include <string.h>

/* Six quads, one of them given twice; of terms that differ in kind, type or language only. */
static const HsGraph *
build(HsArena *arena, const guint order[7])
{
    HsGraphBuilder *const b = hs_graph_builder_new(arena);

    for (guint i = 0; i < 7; i++) {
        const guint32 g = hs_graph_builder_iri(b, "http://e/g");
        const guint32 s = hs_graph_builder_iri(b, order[i] < 3 ? "http://e/a" : "http://e/b");
        const guint32 p = hs_graph_builder_iri(b, "http://e/p");
        const guint32 objects[7] = {
            hs_graph_builder_literal(b, "x", NULL, NULL),
            hs_graph_builder_literal(b, "x", NULL, "en"),
            hs_graph_builder_literal(b, "x", "http://e/type", NULL),
            hs_graph_builder_literal(b, "x", NULL, "de"),
            hs_graph_builder_iri(b, "x"),
            hs_graph_builder_literal(b, "", NULL, NULL),
            hs_graph_builder_literal(b, "", NULL, NULL),
        };
        hs_graph_builder_add(b, g, s, p, objects[order[i]]);
    }
    return hs_graph_builder_finish(b);
}

static void
the_order_of_adding_does_not_show(void)
{
    static const guint orders[][7] = { { 0, 1, 2, 3, 4, 5, 6 },
                                       { 6, 5, 4, 3, 2, 1, 0 },
                                       { 3, 6, 0, 5, 1, 4, 2 } };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const first = build(arena, orders[0]);

    g_assert_cmpuint(first->n_quads, ==, 6);
    for (gsize i = 1; i < G_N_ELEMENTS(orders); i++) {
        const HsGraph *const other = build(arena, orders[i]);
        g_assert_cmpuint(other->n_terms, ==, first->n_terms);
        g_assert_cmpmem(first->quads, first->n_quads * sizeof(HsQuad), other->quads,
                        other->n_quads * sizeof(HsQuad));
        for (guint32 k = 0; k < first->n_terms; k++) {
            g_assert_cmpint(first->terms[k].kind, ==, other->terms[k].kind);
            g_assert_cmpstr(first->terms[k].value, ==, other->terms[k].value);
            g_assert_cmpstr(first->terms[k].datatype, ==, other->terms[k].datatype);
            g_assert_cmpstr(first->terms[k].language, ==, other->terms[k].language);
        }
    }
}

static void
terms_and_quads_are_sorted(void)
{
    static const guint order[7] = { 3, 6, 0, 5, 1, 4, 2 };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = build(arena, order);

    for (guint32 i = 1; i < graph->n_terms; i++) {
        const HsTerm *const a = &graph->terms[i - 1];
        const HsTerm *const b = &graph->terms[i];
        g_assert_true(a->kind < b->kind || strcmp(a->value, b->value) <= 0);
    }
    for (guint32 i = 1; i < graph->n_quads; i++)
        g_assert_cmpint(memcmp(&graph->quads[i - 1], &graph->quads[i], sizeof(HsQuad)), !=, 0);
    g_assert_cmpstr(graph->terms[graph->quads[0].subject].value, ==, "http://e/a");
    g_assert_cmpstr(graph->terms[graph->quads[5].subject].value, ==, "http://e/b");
}

static void
same_terms_have_one_number(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(HsGraphBuilder) b = hs_graph_builder_new(arena);
    char changing[] = "http://e/a";
    const guint32 number = hs_graph_builder_iri(b, changing);

    g_assert_cmpuint(hs_graph_builder_iri(b, "http://e/a"), ==, number);
    g_assert_cmpuint(hs_graph_builder_literal(b, "http://e/a", NULL, NULL), !=, number);
    changing[9] = 'b'; /* the builder has a copy of its own */
    g_assert_cmpuint(hs_graph_builder_iri(b, changing), !=, number);
}

static void
no_quads_make_an_empty_graph(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_graph_builder_finish(hs_graph_builder_new(arena));

    g_assert_cmpuint(graph->n_quads, ==, 0);
    g_assert_cmpuint(graph->n_terms, ==, 0);
    hs_graph_builder_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/builder/the-order-of-adding-does-not-show",
                    the_order_of_adding_does_not_show);
    g_test_add_func("/graph/builder/terms-and-quads-are-sorted", terms_and_quads_are_sorted);
    g_test_add_func("/graph/builder/same-terms-have-one-number", same_terms_have_one_number);
    g_test_add_func("/graph/builder/no-quads-make-an-empty-graph", no_quads_make_an_empty_graph);
    return g_test_run();
}
