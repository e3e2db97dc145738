/* SPDX-License-Identifier: Apache-2.0
 *
 * Spans are half-open: one that ends where the next begins shares nothing with it.
 */
#include "base/span.h"

static const HsSpan whole = { 0, 20 };
static const HsSpan left = { 0, 10 };
static const HsSpan right = { 10, 20 };
static const HsSpan inner = { 5, 8 };
static const HsSpan across = { 8, 12 };
static const HsSpan empty = { 10, 10 };

static void
test_length(void)
{
    g_assert_cmpuint(hs_span_length(across), ==, 4);
    g_assert_cmpuint(hs_span_length(empty), ==, 0);
}

static void
test_contains(void)
{
    g_assert_true(hs_span_contains(whole, inner));
    g_assert_true(hs_span_contains(whole, whole));
    g_assert_true(hs_span_contains(whole, left));
    g_assert_true(hs_span_contains(whole, right));
    g_assert_true(hs_span_contains(left, empty));
    g_assert_false(hs_span_contains(inner, whole));
    g_assert_false(hs_span_contains(left, across));
    g_assert_false(hs_span_contains(right, across));
}

static void
test_overlaps(void)
{
    g_assert_false(hs_span_overlaps(left, right));
    g_assert_false(hs_span_overlaps(right, left));
    g_assert_true(hs_span_overlaps(left, across));
    g_assert_true(hs_span_overlaps(across, right));
    g_assert_true(hs_span_overlaps(whole, inner));
    g_assert_true(hs_span_overlaps(inner, whole));
    g_assert_false(hs_span_overlaps(inner, across));
}

static void
test_compare(void)
{
    const HsSpan in_order[] = { whole, left, inner, across, right, empty };

    for (gsize i = 0; i < G_N_ELEMENTS(in_order); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(in_order); j++) {
            const int expected = i < j ? -1 : i > j ? 1 : 0;
            g_assert_cmpint(hs_span_compare(in_order[i], in_order[j]), ==, expected);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/span/length-is-in-bytes", test_length);
    g_test_add_func("/base/span/contains-itself-and-what-lies-inside", test_contains);
    g_test_add_func("/base/span/neighbours-do-not-overlap", test_overlaps);
    g_test_add_func("/base/span/outer-comes-before-inner", test_compare);
    return g_test_run();
}
