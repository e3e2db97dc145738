/* SPDX-License-Identifier: Apache-2.0
 *
 * See knowledge.h. What is mapped stays there when its file is removed.
 */
#include "support/knowledge.h"

#include <glib/gstdio.h>

#include "knowledge/compile.h"
#include "knowledge/tables.h"

char *
test_tables_write(const char *const *tables)
{
    g_autoptr(GError) error = NULL;
    char *const folder = g_dir_make_tmp("hearsay-tables-XXXXXX", &error);

    g_assert_no_error(error);
    for (; tables[0]; tables += 2) {
        g_autofree char *path = g_build_filename(folder, tables[0], NULL);

        g_file_set_contents(path, tables[1], -1, &error);
        g_assert_no_error(error);
    }
    return folder;
}

void
test_tables_remove(char *folder)
{
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(directory))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
    g_free(folder);
}

GByteArray *
test_tables_compile(const char *folder)
{
    g_autoptr(HsFacts) facts = hs_facts_new();
    g_autoptr(GError) error = NULL;

    hs_tables_add(facts, folder, 0, &error);
    g_assert_no_error(error);
    hs_facts_settle(facts);
    hs_facts_check(facts, &error);
    g_assert_no_error(error);
    GByteArray *const bytes = hs_compile(facts, &error);
    g_assert_no_error(error);
    return bytes;
}

char *
test_knowledge_write(const GByteArray *bytes)
{
    g_autoptr(GError) error = NULL;
    char *path;
    const int descriptor = g_file_open_tmp("hearsay-XXXXXX.knowledge", &path, &error);

    g_assert_no_error(error);
    g_close(descriptor, NULL);
    g_file_set_contents(path, (const char *)bytes->data, (gssize)bytes->len, &error);
    g_assert_no_error(error);
    return path;
}

HsKnowledge *
test_knowledge_open(const char *const *tables)
{
    char *const folder = test_tables_write(tables);
    g_autoptr(GByteArray) bytes = test_tables_compile(folder);
    g_autofree char *path = test_knowledge_write(bytes);
    g_autoptr(GError) error = NULL;
    HsKnowledge *const knowledge = hs_knowledge_open(path, &error);

    g_assert_no_error(error);
    g_unlink(path);
    test_tables_remove(folder);
    return knowledge;
}
