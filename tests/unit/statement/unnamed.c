/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/unnamed.txt: what the words of a source without a name tell.
 */
#include "statement/unnamed.h"

#include <string.h>

#include "resolve/resolve.h"
#include "statement/extract.h"
#include "support/annotation.h"

/* Return what is told of the first speaker of the first statement. */
static char *
write_speaker(const HsReport *report)
{
    const HsEntity *const entities = report->cast->entities;

    g_assert_cmpuint(report->n_statements, >, 0);
    for (guint32 i = 0; i < report->n_unnamed; i++) {
        const HsUnnamed *const unnamed = &report->unnamed[i];
        if (report->statements[0].n_speakers == 0 ||
            unnamed->agent != report->statements[0].speakers[0])
            continue;
        g_autofree char *size = unnamed->size > 0 ? g_strdup_printf("%u", unnamed->size)
                                                  : g_strdup("-");
        return g_strdup_printf("%s %s", size,
                               unnamed->belongs_to >= 0 ? entities[unnamed->belongs_to].name : "-");
    }
    return g_strdup("nothing");
}

static void
test_line(gconstpointer line)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_auto(GStrv) halves = g_strsplit(line, " | ", 2);
    const HsCast *const cast = hs_resolve(arena, test_annotation_parse(arena, halves[0]), NULL);
    g_autofree char *found = write_speaker(hs_extract(arena, cast, NULL));

    g_assert_cmpstr(found, ==, halves[1]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "unnamed.txt",
                                                  NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (lines[i][0] == '#' || lines[i][0] == '\0')
            continue;
        g_assert_nonnull(strstr(lines[i], " | "));
        g_autofree char *name = g_strdup_printf("/statement/unnamed/line-%u", i + 1);
        g_test_add_data_func(name, lines[i], test_line);
    }
    return g_test_run();
}
