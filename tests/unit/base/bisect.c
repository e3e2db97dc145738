/* SPDX-License-Identifier: Apache-2.0
 *
 * The first item behind a number, with items that share one and with none at all.
 */
#include "base/bisect.h"

#include "base/span.h"

typedef struct {
    char letter;
    HsSpan span;
} Item;

static const Item items[] = {
    { 'a', { 0, 3 } }, { 'b', { 3, 7 } }, { 'c', { 3, 7 } }, { 'd', { 9, G_MAXUINT32 } }
};

static void
test_from(void)
{
    g_assert_cmpuint(HS_FIRST_FROM(Item, span.begin, items, 4, 0), ==, 0);
    g_assert_cmpuint(HS_FIRST_FROM(Item, span.begin, items, 4, 1), ==, 1);
    g_assert_cmpuint(HS_FIRST_FROM(Item, span.begin, items, 4, 3), ==, 1);
    g_assert_cmpuint(HS_FIRST_FROM(Item, span.begin, items, 4, 4), ==, 3);
    g_assert_cmpuint(HS_FIRST_FROM(Item, span.begin, items, 4, 10), ==, 4);
}

static void
test_above(void)
{
    g_assert_cmpuint(HS_FIRST_ABOVE(Item, span.end, items, 4, 2), ==, 0);
    g_assert_cmpuint(HS_FIRST_ABOVE(Item, span.end, items, 4, 3), ==, 1);
    g_assert_cmpuint(HS_FIRST_ABOVE(Item, span.end, items, 4, 7), ==, 3);
    g_assert_cmpuint(HS_FIRST_ABOVE(Item, span.end, items, 4, G_MAXUINT32), ==, 4);
}

static void
test_none(void)
{
    g_assert_cmpuint(HS_FIRST_FROM(Item, span.begin, NULL, 0, 0), ==, 0);
    g_assert_cmpuint(HS_FIRST_ABOVE(Item, span.begin, items, 0, 0), ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/bisect/from-a-number", test_from);
    g_test_add_func("/base/bisect/above-a-number", test_above);
    g_test_add_func("/base/bisect/nothing", test_none);
    return g_test_run();
}
