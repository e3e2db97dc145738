/* SPDX-License-Identifier: Apache-2.0
 *
 * What was put by comes back joined, whichever keys it was mixed with and however much it is.
 */
#include "publish/spool.h"

#include <glib/gstdio.h>

#include "graph/builder.h"

#define N_ROUNDS 3000u

/* A graph that says one thing of `subject`, and another with an empty value and a language. */
static const HsGraph *
build(HsArena *arena, const char *subject, const char *value)
{
    HsGraphBuilder *const b = hs_graph_builder_new(arena);
    const guint32 g = hs_graph_builder_iri(b, "http://e/g");
    const guint32 s = hs_graph_builder_iri(b, subject);
    const guint32 p = hs_graph_builder_iri(b, "http://e/p");

    hs_graph_builder_add(b, g, s, p, hs_graph_builder_literal(b, value, "http://e/type", NULL));
    hs_graph_builder_add(b, g, s, p, hs_graph_builder_literal(b, "", NULL, "en"));
    return hs_graph_builder_finish(b);
}

static void
graphs_come_back_joined(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp(NULL, &error);
    g_autoptr(HsSpool) spool = hs_spool_open(folder, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < N_ROUNDS; i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *value = g_strdup_printf("%u", i / 2);
        const HsGraph *const graph = build(arena, i % 2 ? "http://e/a" : "http://e/b", value);

        g_assert_true(hs_spool_add(spool, i % 2 ? "a" : "b", graph, &error));
    }
    guint n;
    g_autofree const char **keys = hs_spool_dup_keys(spool, &n);
    g_assert_cmpuint(n, ==, 2);
    g_assert_cmpstr(keys[0], ==, "a");
    for (guint i = 0; i < n; i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsGraph *const graph = hs_spool_gather(spool, arena, keys[i], &error);

        g_assert_no_error(error);
        g_assert_cmpuint(graph->n_quads, ==, N_ROUNDS / 2 + 1); /* "" once only */
    }
    g_assert_cmpint(g_rmdir(folder), ==, 0); /* the file has no name */
}

static void
a_folder_that_is_not_there_is_an_error(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(hs_spool_open("/nowhere/at/all", &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/spool/joined", graphs_come_back_joined);
    g_test_add_func("/spool/no-folder", a_folder_that_is_not_there_is_an_error);
    return g_test_run();
}
