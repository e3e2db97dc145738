/* SPDX-License-Identifier: Apache-2.0
 *
 * When statements were made: tests/lines/datings.txt. The marks are given, the trees are the
 * weights' (skipped without $HEARSAY_WEIGHTS); dates hold their bounds and keep to publication.
 */
#include "statement/extract.h"

#include <string.h>

#include "annotate/timexes.h"
#include "resolve/resolve.h"
#include "support/annotation.h"
#include "support/trees.h"

static const HsReport *
report_of(TestTrees *trees, HsArena *arena, const char *marked, const char *date)
{
    const HsAnnotation *const bare = test_annotation_parse(arena, marked);
    ((HsArticle *)bare->text->article)->date = date;
    HsAnnotation *const annotation = (HsAnnotation *)(trees ? test_trees_add(trees, arena, bare)
                                                            : bare);
    annotation->times = hs_timexes_find(arena, annotation, &annotation->n_times);
    return hs_extract(arena, hs_resolve(arena, annotation, NULL), NULL);
}

static void
append_dating(GString *line, const HsStatement *statement)
{
    static const int lengths[] = { 10, 7, 4 };
    const HsDating *const dating = &statement->dating;
    const char *const from = hs_date_from_name(dating->from);
    const char *const tense = hs_tense_name(statement->tense);
    if (line->len > 0)
        g_string_append(line, "; ");
    if (dating->date.date)
        g_string_append_printf(line, "%.*s", lengths[dating->date.precision], dating->date.date);
    else
        g_string_append_c(line, '-');
    g_string_append_printf(line, " %s %s", from ? from : "-", tense ? tense : "-");
}

/* Dates lie between their bounds, and on the near side of publication. */
static void
check_bounds(const HsStatement *statement, const char *day)
{
    const HsDating *const dating = &statement->dating;
    if (dating->earliest.date)
        g_assert_cmpstr(dating->earliest.date, <=, dating->date.date);
    if (dating->latest.date)
        g_assert_cmpstr(dating->date.date, <=, dating->latest.date);
    if (dating->latest.date && day && statement->tense != HS_TENSE_FUTURE)
        g_assert_cmpstr(dating->latest.date, <=, day);
    g_assert_true(!dating->date.date == (dating->from == HS_DATE_UNKNOWN));
}

static void
check_line(TestTrees *trees, const char *line)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_auto(GStrv) fields = g_strsplit(line, " | ", -1);
    g_autoptr(GString) found = g_string_new(NULL);
    g_assert_cmpuint(g_strv_length(fields), ==, 3);
    const char *const day = strcmp(fields[1], "-") == 0 ? NULL : fields[1];
    g_auto(GStrv) paragraphs = g_strsplit(fields[0], " ¶ ", -1);
    g_autofree char *marked = g_strjoinv("\n", paragraphs);
    const HsReport *const report = report_of(trees, arena, marked, day);
    for (guint32 i = 0; i < report->n_statements; i++) {
        append_dating(found, &report->statements[i]);
        check_bounds(&report->statements[i], day);
    }
    g_test_message("%s", line);
    g_assert_cmpstr(found->str, ==, fields[2]);
}

static void
test_lines(void)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "datings.txt",
                                                  NULL);
    g_autofree char *content = NULL;
    g_autoptr(TestTrees) trees = test_trees_open();
    guint n = 0;
    if (!trees) {
        g_test_skip("HEARSAY_WEIGHTS names no weights");
        return;
    }
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (**line == '#' || **line == '\0')
            continue;
        check_line(trees, *line);
        n++;
    }
    g_assert_cmpuint(n, >, 0);
}

/* Without grammar an expression right beside the cue still dates it. */
static void
test_without_trees(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = report_of(
        NULL, arena, "[s1 [per Roe]] [k1 said] on Thursday [c1 that it was late].", "2024-02-09");
    g_assert_cmpuint(report->n_statements, ==, 1);
    g_assert_cmpstr(report->statements[0].dating.date.date, ==, "2024-02-08");
    g_assert_cmpint(report->statements[0].dating.from, ==, HS_DATE_FROM_TEXT);
    g_assert_cmpint(report->statements[0].tense, ==, HS_TENSE_NONE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/dating/lines", test_lines);
    g_test_add_func("/statement/dating/without-trees", test_without_trees);
    return g_test_run();
}
