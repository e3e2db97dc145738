/* SPDX-License-Identifier: Apache-2.0
 *
 * Which statements are kept, and within which other one those are whose outer one is not.
 */
#include "statement/selection.h"

typedef struct {
    double confidence;
    gint32 within;
} Row;

/* Keeps what is `least` sure or more of `rows`; checks that `expected` is left, by confidence,
   which tells the rows apart here. */
static void
check_kept(const Row *rows, guint32 n, double least, const Row *expected, guint32 n_expected)
{
    HsStatement statements[8] = { 0 };

    for (guint32 i = 0; i < n; i++) {
        statements[i].confidence = rows[i].confidence;
        statements[i].within = rows[i].within;
    }
    g_assert_cmpuint(hs_selection_keep(statements, n, least), ==, n_expected);
    for (guint32 i = 0; i < n_expected; i++) {
        g_assert_cmpfloat(statements[i].confidence, ==, expected[i].confidence);
        g_assert_cmpint(statements[i].within, ==, expected[i].within);
    }
}

static void
test_all_are_kept(void)
{
    const Row rows[] = { { 0, -1 }, { 0.5, 0 }, { 1, 1 } };

    check_kept(rows, 3, 0, rows, 3);
    check_kept(NULL, 0, 0.5, NULL, 0);
}

static void
test_the_border_is_kept(void)
{
    const Row rows[] = { { 0.69, -1 }, { 0.7, -1 }, { 0.71, -1 } };

    check_kept(rows, 3, 0.7, rows + 1, 2);
    check_kept(rows, 3, 0.72, NULL, 0);
}

static void
test_what_lies_within_moves_out(void)
{
    /* 3 within 2 within 1 within 0. */
    const Row rows[] = { { 0.9, -1 }, { 0.2, 0 }, { 0.3, 1 }, { 0.8, 2 } };
    const Row without_two[] = { { 0.9, -1 }, { 0.8, 0 } };
    const Row without_one[] = { { 0.9, -1 }, { 0.3, 0 }, { 0.8, 1 } };
    const Row from_the_article[] = { { 0.3, -1 }, { 0.8, 0 } };
    const Row unsure_outside[] = { { 0.1, -1 }, { 0.2, 0 }, { 0.3, 1 }, { 0.8, 2 } };

    check_kept(rows, 4, 0.5, without_two, 2);
    check_kept(rows, 4, 0.25, without_one, 3);
    check_kept(unsure_outside, 4, 0.3, from_the_article, 2);
}

static void
test_an_outer_one_may_come_later(void)
{
    const Row rows[] = { { 0.8, 1 }, { 0.2, 3 }, { 0.1, -1 }, { 0.9, -1 } };
    const Row kept[] = { { 0.8, 1 }, { 0.9, -1 } };

    check_kept(rows, 4, 0.5, kept, 2);
}

static void
test_a_circle_ends(void)
{
    const Row rows[] = { { 0.1, 1 }, { 0.2, 0 }, { 0.9, 1 } };
    const Row kept[] = { { 0.9, -1 } };

    check_kept(rows, 3, 0.5, kept, 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/selection/all-are-kept", test_all_are_kept);
    g_test_add_func("/statement/selection/the-border-is-kept", test_the_border_is_kept);
    g_test_add_func("/statement/selection/what-lies-within-moves-out",
                    test_what_lies_within_moves_out);
    g_test_add_func("/statement/selection/an-outer-one-may-come-later",
                    test_an_outer_one_may_come_later);
    g_test_add_func("/statement/selection/a-circle-ends", test_a_circle_ends);
    return g_test_run();
}
