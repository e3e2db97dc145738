/* SPDX-License-Identifier: Apache-2.0
 *
 * Who speaks: tests/lines/speakers.txt, a small article and who says its last statement.
 */
#include "statement/extract.h"

#include <string.h>

#include "resolve/resolve.h"
#include "support/annotation.h"

/* Writes the speakers of the last statement, as in speakers.txt. */
static char *
write_speakers(const HsReport *report)
{
    GString *const line = g_string_new(NULL);
    g_assert_cmpuint(report->n_statements, >, 0);
    const HsStatement *const last = &report->statements[report->n_statements - 1];
    for (guint32 i = 0; i < last->n_speakers; i++) {
        const HsEntity *const speaker = &report->cast->entities[last->speakers[i]];
        g_string_append_printf(line, "%s%s%s", i > 0 ? "; " : "", speaker->named ? "" : "~",
                               speaker->name);
    }
    if (line->len == 0)
        g_string_append_c(line, '-');
    return g_string_free(line, FALSE);
}

static void
test_lines(void)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "speakers.txt",
                                                  NULL);
    g_autofree char *bytes = NULL;
    g_autoptr(GError) error = NULL;
    guint n = 0;
    g_file_get_contents(path, &bytes, NULL, &error);
    g_assert_no_error(error);
    g_auto(GStrv) lines = g_strsplit(bytes, "\n", -1);
    for (char **line = lines; *line; line++) {
        char *const bar = strstr(*line, " | ");
        if (**line == '#' || !**line)
            continue;
        g_assert_nonnull(bar);
        *bar = 0;
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsCast *const cast = hs_resolve(arena, test_annotation_parse(arena, *line), NULL);
        g_autofree char *found = write_speakers(hs_extract(arena, cast, NULL));
        g_test_message("%s", *line);
        g_assert_cmpstr(found, ==, bar + 3);
        n++;
    }
    g_assert_cmpuint(n, >, 30);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/speakers/lines", test_lines);
    return g_test_run();
}
