/* SPDX-License-Identifier: Apache-2.0 */
#include "treedlines.h"

#include <string.h>

#include "resolve/resolve.h"
#include "statement/extract.h"
#include "support/annotation.h"
#include "support/trees.h"

static char *
dup_told(TestTrees *trees, const char *marked, TellReport tell)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsAnnotation *const annotation = test_trees_add(trees, arena,
                                                          test_annotation_parse(arena, marked));
    const HsReport *const report = hs_extract(arena, hs_resolve(arena, annotation, NULL),
                                              /* options= */ NULL);
    g_assert_cmpuint(report->n_statements, >, 0);
    return tell(report);
}

void
treed_lines_check(const char *name, guint least, TellReport tell)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", name, NULL);
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
        g_autofree char *told = dup_told(trees, *line + (is_not ? 2 : 0), tell);
        const gboolean same = strcmp(told, bar + strlen(" | ")) == 0;
        n++;
        if (same == is_not) {
            g_test_message("%s: %s", *line, told);
            wrong++;
        }
    }
    g_assert_cmpuint(n, >=, least);
    g_assert_cmpuint(wrong, ==, 0);
}
