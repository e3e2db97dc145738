/* SPDX-License-Identifier: Apache-2.0
 *
 * Every word of a list and of a table of rows is found, and nothing beside them.
 */
#include "base/wordtable.h"

static const char *const list[] = { "a", "and", "b", "the", "then" };

static const struct {
    const char *word;
    guint number;
} rows[] = { { "one", 1 }, { "three", 3 }, { "two", 2 } };

static void
test_list(void)
{
    static const char *const others[] = { "", "aa", "an", "ands", "c", "th", "there", "A", "zoo" };
    for (guint i = 0; i < G_N_ELEMENTS(list); i++)
        g_assert_cmpint(HS_WORDTABLE_FIND(list, list[i]), ==, i);
    for (guint i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_cmpint(HS_WORDTABLE_FIND(list, others[i]), ==, -1);
}

static void
test_rows(void)
{
    const gssize at = HS_WORDTABLE_FIND(rows, "three");
    g_assert_cmpint(at, ==, 1);
    g_assert_cmpuint(rows[at].number, ==, 3);
    g_assert_cmpint(HS_WORDTABLE_FIND(rows, "four"), ==, -1);
}

static void
test_part_of_a_text(void)
{
    g_assert_cmpint(hs_wordtable_find(list, 5, sizeof *list, "another", 3), ==, -1);
    g_assert_cmpint(hs_wordtable_find(list, 5, sizeof *list, "android", 3), ==, 1);
    g_assert_cmpint(HS_WORDTABLE_FIND_SMALL(list, "THEN", 4), ==, 4);
    g_assert_cmpint(HS_WORDTABLE_FIND_SMALL(list, "THEN", 3), ==, 3);
    g_assert_cmpint(HS_WORDTABLE_FIND_SMALL(list, "", 0), ==, -1);
}

static void
test_empty_table(void)
{
    g_assert_cmpint(hs_wordtable_find(list, 0, sizeof *list, "a", 1), ==, -1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/wordtable/list", test_list);
    g_test_add_func("/base/wordtable/rows", test_rows);
    g_test_add_func("/base/wordtable/part-of-a-text", test_part_of_a_text);
    g_test_add_func("/base/wordtable/empty", test_empty_table);
    return g_test_run();
}
