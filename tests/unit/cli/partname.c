/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/partname.h"

#include <string.h>

static void
check(const char *file, gsize n_common, const char *expected)
{
    g_autofree char *name = hs_partname_of_input(file, n_common, ".nq");

    g_assert_cmpstr(name, ==, expected);
}

static void
test_shards(void)
{
    g_autofree char *first = hs_partname_of_shard(1, ".nq");
    g_autofree char *last = hs_partname_of_shard(1234567, ".jsonl");

    g_assert_cmpstr(first, ==, "part-00001.nq");
    g_assert_cmpstr(last, ==, "part-1234567.jsonl");
}

static void
test_common_folder(void)
{
    g_assert_cmpuint(hs_partname_measure_common((const char *[]){ "pages/", NULL }), ==, 0);
    g_assert_cmpuint(hs_partname_measure_common((const char *[]){ "/srv/a.txt", NULL }), ==, 5);
    g_assert_cmpuint(
        hs_partname_measure_common((const char *[]){ "../x/ab.txt", "../x/ac.txt", NULL }), ==, 5);
    g_assert_cmpuint(hs_partname_measure_common((const char *[]){ "a/b", "c/d", NULL }), ==, 0);
    g_assert_cmpuint(hs_partname_measure_common((const char *[]){ "-", "/a/b", NULL }), ==, 0);
}

static void
test_names_lead_nowhere(void)
{
    check("week.zip/2026/a.html", 0, "week.zip/2026/a.html.nq");
    check("/srv/news/a.txt", 5, "news/a.txt.nq");
    check("/etc//passwd", 0, "etc/passwd.nq");
    check("../../a", 0, "%2E%2E/%2E%2E/a.nq");
    check("./a", 0, "%2E/a.nq");
    check("a b\n%.txt", 0, "a%20b%0A%25.txt.nq");
    check("\xC3\xA9t\xC3\xA9.txt", 0, "\xC3\xA9t\xC3\xA9.txt.nq");
    check("\xE9.txt", 0, "%E9.txt.nq");
}

static void
test_long_names_stay_different(void)
{
    g_autofree char *most = g_strnfill(250, 'a');
    g_autofree char *one = g_strconcat(most, "1", NULL);
    g_autofree char *other = g_strconcat(most, "2", NULL);
    g_autofree char *first = hs_partname_of_input(one, 0, ".nq");
    g_autofree char *second = hs_partname_of_input(other, 0, ".nq");

    g_assert_cmpuint(strlen(first), <, 240);
    g_assert_cmpstr(first, !=, second);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cli/partname/shards-are-numbered", test_shards);
    g_test_add_func("/cli/partname/the-folder-of-all-is-left-out", test_common_folder);
    g_test_add_func("/cli/partname/no-name-leads-out-of-the-folder", test_names_lead_nowhere);
    g_test_add_func("/cli/partname/long-names-stay-different", test_long_names_stay_different);
    return g_test_run();
}
