/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/forms.txt: how much of a statement is in the speaker's own words.
 */
#include "statement/form.h"

#include <string.h>

#include "support/annotation.h"
#include "text/quotation.h"

static void
test_line(gconstpointer line)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_auto(GStrv) halves = g_strsplit(line, " | ", 2);
    g_auto(GStrv) paragraphs = g_strsplit(halves[0], " ¶ ", -1);
    g_autofree char *marked = g_strjoinv("\n", paragraphs);
    const HsAnnotation *const annotation = test_annotation_parse(arena, marked);
    g_autoptr(GArray) quotations = hs_quotations_find(annotation->text);
    g_autoptr(GString) found = g_string_new(NULL);
    const HsSpan *verbatims;
    guint32 n;

    g_assert_cmpuint(annotation->n_attributions, ==, 1);
    const HsForm form = hs_form_find(arena, annotation->text, &annotation->attributions[0],
                                     quotations, &verbatims, &n);
    g_string_append(found, hs_form_name(form));
    for (guint32 i = 0; i < n; i++) {
        g_string_append(found, " [");
        g_string_append_len(found, annotation->text->article->body + verbatims[i].begin,
                            hs_span_length(verbatims[i]));
        g_string_append_c(found, ']');
    }
    g_assert_cmpstr(found->str, ==, halves[1]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "forms.txt", NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (lines[i][0] == '#' || lines[i][0] == '\0')
            continue;
        g_assert_nonnull(strstr(lines[i], " | "));
        g_autofree char *name = g_strdup_printf("/statement/form/line-%u", i + 1);
        g_test_add_data_func(name, lines[i], test_line);
    }
    return g_test_run();
}
