/* SPDX-License-Identifier: Apache-2.0
 *
 * Whatever does the products here (oneDNN or the plain loops) against the reference, on the shapes
 * of the shipped file, and on parts of larger matrices as attention uses them.
 */
#include "encoder/product.h"

#include <math.h>

#include "encoder/kernels.h"

#define MAX_ERROR 1e-4 /* absolute, sums of up to 1536 products below 1; observed 3e-5 */

static GRand *dice;

static float *
random_floats(gsize n)
{
    float *floats = g_new(float, n);
    for (gsize i = 0; i < n; i++)
        floats[i] = (float)g_rand_double_range(dice, -1, 1);
    return floats;
}

static void
test_linear(void)
{
    static const guint32 shapes[][3] = {
        /* T, in, out */
        { 1, 8, 8 },       { 3, 768, 128 },   { 61, 384, 1152 }, { 40, 384, 384 },
        { 37, 384, 1536 }, { 33, 1536, 384 }, { 50, 128, 5 },    { 29, 384, 27 },
    };
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    for (guint i = 0; i < G_N_ELEMENTS(shapes); i++) {
        const guint32 t = shapes[i][0], in = shapes[i][1], out = shapes[i][2];
        g_autofree float *x = random_floats((gsize)t * in);
        g_autofree float *weight = random_floats((gsize)in * out);
        g_autofree float *y = g_new(float, (gsize)t *out);
        g_autofree float *expected = g_new(float, (gsize)t *out);
        const HsLinear linear = { .weight = weight, .in = in, .out = out };
        hs_reference_linear(x, weight, NULL, t, in, out, expected);
        hs_product_linear(scratch, &linear, x, t, y);
        double largest = 0.0;
        for (gsize k = 0; k < (gsize)t * out; k++)
            largest = MAX(largest, fabs((double)y[k] - (double)expected[k]));
        g_test_message("%s, %u x %u x %u: %g", hs_product_name(), t, in, out, largest);
        g_assert_cmpfloat(largest, <, MAX_ERROR);
    }
}

/* One head of attention inside [T, 3D]: nothing beside its columns may be read or written. */
static void
test_parts(void)
{
    const guint32 t = 21, size = 32;
    const gsize wide = 3 * 64, stride = 24;
    g_autofree float *qkv = random_floats(t * wide);
    g_autofree float *scores = random_floats(t * stride);
    g_autofree float *before = g_memdup2(scores, t * stride * sizeof *scores);
    hs_product_rows(t, t, size, qkv + 32, wide, qkv + 96, wide, scores, stride);
    for (gsize i = 0; i < t; i++) {
        for (gsize j = 0; j < stride; j++) {
            double sum = 0.0;
            for (gsize k = 0; k < size; k++)
                sum += (double)qkv[i * wide + 32 + k] * (double)qkv[MIN(j, t - 1) * wide + 96 + k];
            const double expected = j < t ? sum : (double)before[i * stride + j];
            g_assert_cmpfloat_with_epsilon(scores[i * stride + j], expected, MAX_ERROR);
        }
    }
    g_autofree float *mixed = g_new0(float, t * 64);
    hs_product_columns(t, size, t, scores, stride, qkv + 160, wide, mixed + 32, 64);
    for (gsize i = 0; i < t; i++) {
        for (gsize j = 0; j < 64; j++) {
            double sum = 0.0;
            for (gsize k = 0; j >= 32 && k < t; k++)
                sum += (double)scores[i * stride + k] * (double)qkv[k * wide + 128 + j];
            g_assert_cmpfloat_with_epsilon(mixed[i * 64 + j], sum, MAX_ERROR);
        }
    }
}

static void
test_threads_are_given_back(void)
{
    const int held = hs_product_hold_threads();
    g_assert_cmpint(hs_product_hold_threads(), ==, held > 0 ? 1 : 0);
    hs_product_release_threads(held);
    g_assert_cmpint(hs_product_hold_threads(), ==, held);
    hs_product_release_threads(held);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    dice = g_rand_new_with_seed(5);
    g_test_add_func("/encoder/product/agrees-with-the-reference", test_linear);
    g_test_add_func("/encoder/product/takes-parts-of-matrices", test_parts);
    g_test_add_func("/encoder/product/gives-threads-back", test_threads_are_given_back);
    const int result = g_test_run();
    g_rand_free(dice);
    return result;
}
