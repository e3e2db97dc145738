/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/documents.txt: who speaks by which document.
 */
#include <string.h>

#include "resolve/resolve.h"
#include "statement/extract.h"
#include "support/annotation.h"

/* Adds who speaks in each statement, and by which document. */
static void
add_statements(GString *out, const HsReport *report)
{
    const HsEntity *const entities = report->cast->entities;

    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const s = &report->statements[i];
        g_string_append_printf(out, "%s%s: %s", i > 0 ? "; " : "",
                               s->n_speakers > 0 ? entities[s->speakers[0]].name : "-",
                               s->document >= 0 ? entities[s->document].name : "-");
    }
    g_string_append_c(out, '.');
}

/* Adds what each document is, and whose. */
static void
add_documents(GString *out, const HsCast *cast)
{
    const char *joint = " ";

    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        g_assert_cmpint(entity->sort != HS_DOCUMENT_NONE, ==, entity->type == HS_ENTITY_DOCUMENT);
        if (entity->sort == HS_DOCUMENT_NONE)
            continue;
        g_string_append_printf(out, "%s%s (%s)", joint, hs_document_sort_name(entity->sort),
                               entity->author >= 0 ? cast->entities[entity->author].name : "-");
        joint = ", ";
    }
}

static void
test_line(gconstpointer line)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GString) found = g_string_new(NULL);
    g_auto(GStrv) halves = g_strsplit(line, " | ", 2);
    const HsCast *const cast = hs_resolve(arena, test_annotation_parse(arena, halves[0]), NULL);

    add_statements(found, hs_extract(arena, cast, NULL));
    add_documents(found, cast);
    g_assert_cmpstr(found->str, ==, halves[1]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "documents.txt",
                                                  NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (lines[i][0] == '#' || lines[i][0] == '\0')
            continue;
        g_assert_nonnull(strstr(lines[i], " | "));
        g_autofree char *name = g_strdup_printf("/statement/documents/line-%u", i + 1);
        g_test_add_data_func(name, lines[i], test_line);
    }
    return g_test_run();
}
