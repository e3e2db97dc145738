/* SPDX-License-Identifier: Apache-2.0
 *
 * How sayings and contents are presented: tests/lines/certainty.txt, one sentence, its actuality,
 * certainty and distance.
 */
#include "statement/extract.h"

#include <string.h>

#include "resolve/resolve.h"
#include "support/annotation.h"
#include "support/trees.h"

/* Adds the names of the bits of `certainty`, joined by a plus, "-" for none, and a bar. */
static void
add_names(GString *out, guint certainty)
{
    gboolean any = FALSE;

    for (guint i = 0; i < HS_N_CERTAINTIES; i++) {
        if (!(certainty & (1U << i)))
            continue;
        g_string_append_printf(out, "%s%s", any ? "+" : "", hs_certainty_name(i));
        any = TRUE;
    }
    g_string_append(out, any ? " | " : "- | ");
}

/* Returns how the last attribution of `marked` is presented: "certain | possible | -". */
static char *
dup_presented(TestTrees *trees, const char *marked)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsAnnotation *const annotation = test_trees_add(trees, arena,
                                                          test_annotation_parse(arena, marked));
    const HsReport *const report = hs_extract(arena, hs_resolve(arena, annotation, NULL),
                                              /* options= */ NULL);
    GString *const out = g_string_new(NULL);
    g_assert_cmpuint(report->n_statements, >, 0);
    const HsStatement *const statement = &report->statements[report->n_statements - 1];
    const char *const distance = hs_distance_name(statement->distance);
    add_names(out, statement->actuality);
    add_names(out, statement->certainty);
    g_string_append(out, distance ? distance : "-");
    return g_string_free(out, FALSE);
}

static void
test_lines(void)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "certainty.txt",
                                                  NULL);
    g_autofree char *file = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(TestTrees) trees = test_trees_open();
    guint n = 0, wrong = 0;

    if (!trees) {
        g_test_skip("no weights (HEARSAY_WEIGHTS)");
        return;
    }
    g_file_get_contents(path, &file, NULL, &error);
    g_assert_no_error(error);
    g_auto(GStrv) lines = g_strsplit(file, "\n", -1);
    for (char **line = lines; *line; line++) {
        char *const bar = **line == '#' ? NULL : strstr(*line, " | ");
        if (!bar)
            continue;
        const gboolean is_not = g_str_has_prefix(*line, "* ");
        *bar = '\0';
        g_autofree char *found = dup_presented(trees, *line + (is_not ? 2 : 0));
        const gboolean same = strcmp(found, bar + strlen(" | ")) == 0;
        n++;
        if (same == is_not) {
            g_test_message("%s: %s", *line, found);
            wrong++;
        }
    }
    g_assert_cmpuint(n, >=, 60);
    g_assert_cmpuint(wrong, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/certainty/lines", test_lines);
    return g_test_run();
}
