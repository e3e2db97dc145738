/* SPDX-License-Identifier: Apache-2.0
 *
 * What speakers do: tests/lines/acts.txt, one sentence and its act; which act belongs to which
 * kind.
 */
#include "statement/extract.h"

#include <string.h>

#include "resolve/resolve.h"
#include "support/annotation.h"
#include "support/trees.h"

/* Returns the act of the first attribution of `marked`: "say deny". */
static char *
dup_act(TestTrees *trees, const char *marked)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsAnnotation *const annotation = test_trees_add(trees, arena,
                                                          test_annotation_parse(arena, marked));
    const HsReport *const report = hs_extract(arena, hs_resolve(arena, annotation, NULL),
                                              /* options= */ NULL);
    g_assert_cmpuint(report->n_statements, >, 0);
    const HsStatement *const statement = &report->statements[0];
    const char *const finer = hs_speech_act_name(statement->speech_act);
    return g_strconcat(hs_act_name(statement->act), " ", finer ? finer : "-", NULL);
}

static void
test_lines(void)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "acts.txt", NULL);
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
        g_autofree char *found = dup_act(trees, *line + (is_not ? 2 : 0));
        const gboolean same = strcmp(found, bar + strlen(" | ")) == 0;
        n++;
        if (same == is_not) {
            g_test_message("%s: %s", *line, found);
            wrong++;
        }
    }
    g_assert_cmpuint(n, >=, 80);
    g_assert_cmpuint(wrong, ==, 0);
}

static void
test_kinds(void)
{
    g_assert_true(hs_speech_act_suits(HS_SPEECH_PROMISE, HS_ACT_PLAN));
    g_assert_true(hs_speech_act_suits(HS_SPEECH_PROMISE, HS_ACT_SAY));
    g_assert_false(hs_speech_act_suits(HS_SPEECH_PROMISE, HS_ACT_ASK));
    g_assert_cmpint(hs_speech_act_kind(HS_SPEECH_PROMISE), ==, HS_ACT_PLAN);
    g_assert_cmpint(hs_speech_act_kind(HS_SPEECH_NO_RESPONSE), ==, HS_ACT_SILENCE);
    g_assert_null(hs_speech_act_name(HS_SPEECH_NONE));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/acts/lines", test_lines);
    g_test_add_func("/statement/acts/kinds", test_kinds);
    return g_test_run();
}
