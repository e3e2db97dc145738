/* SPDX-License-Identifier: Apache-2.0
 *
 * Products of whole numbers: the plain loops against the AVX2 ones, which must not differ in a
 * single bit, and both against sums of 64 bits.
 */
#include "encoder/tile.h"

#include <math.h>

static gint16 *
random_numbers(GRand *dice, gsize n, gint32 largest)
{
    gint16 *numbers = g_new(gint16, n);
    for (gsize i = 0; i < n; i++)
        numbers[i] = (gint16)g_rand_int_range(dice, -largest, largest + 1);
    return numbers;
}

static void
check_product(gsize n_rows, gsize n_pairs, gint32 largest)
{
    g_autoptr(GRand) dice = g_rand_new_with_seed((guint32)(n_rows + n_pairs));
    const gsize stride = 2 * n_pairs + 3;
    const gsize n = n_rows * HS_TILE_COLUMNS;
    g_autofree gint16 *a = random_numbers(dice, n_rows * stride, largest);
    g_autofree gint16 *panel = random_numbers(dice, 2 * n_pairs * HS_TILE_COLUMNS, largest);
    g_autofree gint32 *sums = g_new(gint32, n);
    g_autofree gint32 *plain = g_new(gint32, n);
    for (gsize i = 0; i < n; i++)
        sums[i] = plain[i] = (gint32)i;
    hs_tile_multiply(a, stride, n_rows, panel, n_pairs, sums);
    hs_tile_multiply_plainly(a, stride, n_rows, panel, n_pairs, plain);
    g_assert_cmpmem(sums, n * sizeof *sums, plain, n * sizeof *plain);
    for (gsize i = 0; i < n; i++) {
        gint64 sum = (gint64)i;
        for (gsize k = 0; k < 2 * n_pairs; k++)
            sum += (gint64)a[i / HS_TILE_COLUMNS * stride + k] *
                   panel[k / 2 * 2 * HS_TILE_COLUMNS + 2 * (i % HS_TILE_COLUMNS) + k % 2];
        g_assert_cmpint(sums[i], ==, sum);
    }
}

static void
test_product(void)
{
    check_product(3, 1, G_MAXINT16);
    check_product(3, 16, 8191);
    check_product(12, 128, 2047);
    check_product(6, 192, 2000);
    check_product(9, 0, 1);
}

static void
test_round(void)
{
    static const float x[19] = { 1.0f, -2.0f, 0.5f, 0.25f, 0.0f, 2.0f, -0.75f, 1.5f, 1.25f, -1.25f,
                                 0.1f, 0.2f,  0.3f, -0.4f, 0.5f, 0.6f, 0.7f,   2.0f, -0.25f };
    gint16 rounded[19];
    for (gsize n = 6; n <= G_N_ELEMENTS(x); n++) {
        const float scale = hs_tile_round(x, n, 2.0f, rounded);
        g_assert_cmpfloat(scale, ==, 1.0f);
        for (gsize i = 0; i < n; i++)
            g_assert_cmpint(rounded[i], ==, (gint16)lrintf(x[i]));
    }
    const float none[17] = { 0 };
    g_assert_cmpfloat(hs_tile_round(none, 17, 100.0f, rounded), ==, 0.0f);
    for (gsize i = 0; i < 17; i++)
        g_assert_cmpint(rounded[i], ==, 0);
}

/* Nothing beyond the columns that are asked for is written. */
static void
test_scale(void)
{
    static const float row_scale[2] = { 2.0f, 0.5f };
    gint32 sums[2 * HS_TILE_COLUMNS];
    float column_scale[HS_TILE_COLUMNS];
    for (gsize i = 0; i < G_N_ELEMENTS(sums); i++)
        sums[i] = (gint32)i - 20;
    for (gsize i = 0; i < HS_TILE_COLUMNS; i++)
        column_scale[i] = 1.0f + (float)i;
    for (gsize n = 1; n <= HS_TILE_COLUMNS; n++) {
        float y[2 * 40];
        for (gsize i = 0; i < G_N_ELEMENTS(y); i++)
            y[i] = -1.0f;
        hs_tile_scale(sums, 2, column_scale, row_scale, n, y, 40);
        for (gsize i = 0; i < G_N_ELEMENTS(y); i++) {
            const gsize row = i / 40, column = i % 40;
            const float expected = column < n ? (float)sums[row * HS_TILE_COLUMNS + column] *
                                                    (column_scale[column] * row_scale[row])
                                              : -1.0f;
            g_assert_cmpfloat(y[i], ==, expected);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/tile/products-are-exact", test_product);
    g_test_add_func("/encoder/tile/rounds-to-the-largest", test_round);
    g_test_add_func("/encoder/tile/scales-its-columns", test_scale);
    return g_test_run();
}
