/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/progress.h"

static void
check_time(double seconds, const char *expected)
{
    g_autofree char *words = hs_progress_dup_time(seconds);

    g_assert_cmpstr(words, ==, expected);
}

static void
test_times(void)
{
    check_time(0, "0 s");
    check_time(89.4, "89 s");
    check_time(90, "2 min");
    check_time(89 * 60, "89 min");
    check_time(90 * 60, "1 h 30 min");
    check_time(27 * 3600, "27 h 0 min");
}

static void
test_time_left(void)
{
    g_assert_cmpfloat(hs_progress_estimate(0, 250, 1000, 10), ==, 30);
    g_assert_cmpfloat(hs_progress_estimate(500, 750, 1000, 10), ==, 10); /* gone on from 500 */
    g_assert_cmpfloat(hs_progress_estimate(0, 1000, 1000, 10), ==, 0);
}

static void
test_no_time_left_is_told_where_it_is_not_known(void)
{
    g_assert_cmpfloat(hs_progress_estimate(0, 100, 0, 10), <, 0);    /* standard input */
    g_assert_cmpfloat(hs_progress_estimate(100, 100, 900, 0), <, 0); /* the first one */
    g_assert_cmpfloat(hs_progress_estimate(0, 901, 900, 10), <, 0);  /* a file that grew */
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cli/progress/times-in-words", test_times);
    g_test_add_func("/cli/progress/the-time-left-is-that-of-the-bytes-left", test_time_left);
    g_test_add_func("/cli/progress/unknown-where-the-bytes-are",
                    test_no_time_left_is_told_where_it_is_not_known);
    return g_test_run();
}
