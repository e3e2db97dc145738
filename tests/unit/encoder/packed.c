/* SPDX-License-Identifier: Apache-2.0
 *
 * Products with int8 weights against the reference on the same weights as floats, and the plain
 * loops against the AVX2 ones, which must not differ in a single bit.
 */
#include "encoder/packed.h"

#include <math.h>
#include <string.h>

#include "encoder/kernels.h"
#include "encoder/scratch.h"

/* Of the largest result of a row: random activations up to 1, weights up to 1. */
#define MAX_ERROR 1e-4 /* observed 3e-5 for 1,536 columns, 8e-6 for 384 */

typedef struct {
    guint32 t, in, out;
    float *x;      /* [t, in] */
    gint8 *weight; /* [out, in] */
    float *scale;  /* [out] */
    float *y;      /* [t, out] */
    HsPacked *packed;
    HsScratch *scratch;
} Product;

static void
product_set_up(Product *product, guint32 t, guint32 in, guint32 out, double reach)
{
    g_autoptr(GRand) dice = g_rand_new_with_seed(t + in + out);
    *product = (Product){ .t = t, .in = in, .out = out, .scratch = hs_scratch_new() };
    product->x = g_new(float, (gsize)t *in);
    product->weight = g_new(gint8, (gsize)in * out);
    product->scale = g_new(float, out);
    product->y = g_new(float, (gsize)t *out);
    for (gsize i = 0; i < (gsize)t * in; i++)
        product->x[i] = (float)g_rand_double_range(dice, -reach, reach);
    for (gsize i = 0; i < (gsize)in * out; i++)
        product->weight[i] = (gint8)g_rand_int_range(dice, -128, 128);
    for (gsize i = 0; i < out; i++)
        product->scale[i] = (float)g_rand_double_range(dice, 0.001, 0.008);
    product->packed = hs_packed_new(product->weight, product->scale, out, in);
    g_assert_nonnull(product->packed);
}

static void
product_tear_down(Product *product)
{
    g_free(product->x);
    g_free(product->weight);
    g_free(product->scale);
    g_free(product->y);
    hs_packed_free(product->packed);
    hs_scratch_free(product->scratch);
}

static float *
room_of(const Product *product)
{
    return hs_scratch_get(product->scratch, HS_SCRATCH_ROUNDED,
                          hs_packed_room(product->packed, product->t));
}

/* The largest error, as a share of the largest result. */
static double
error_of(const Product *product)
{
    g_autofree float *weight = g_new(float, (gsize)product->in * product->out);
    g_autofree float *expected = g_new(float, (gsize)product->t * product->out);
    for (gsize i = 0; i < (gsize)product->in * product->out; i++)
        weight[i] = product->weight[i] * product->scale[i / product->in];
    hs_reference_linear(product->x, weight, NULL, product->t, product->in, product->out, expected);
    double error = 0.0, largest = 0.0;
    for (gsize i = 0; i < (gsize)product->t * product->out; i++) {
        g_assert_true(isfinite(product->y[i]));
        error = MAX(error, fabs((double)product->y[i] - (double)expected[i]));
        largest = MAX(largest, fabs((double)expected[i]));
    }
    return largest > 0.0 ? error / largest : error;
}

static const guint32 shapes[][3] = {
    /* T, in, out */
    { 1, 768, 128 }, { 7, 384, 1152 }, { 12, 384, 384 }, { 30, 384, 1536 }, { 5, 1536, 384 },
    { 6, 128, 5 },   { 11, 384, 27 },  { 3, 16, 16 },    { 2, 8, 24 },      { 4, 8192, 3 },
};

static void
test_near(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(shapes); i++) {
        Product product;
        product_set_up(&product, shapes[i][0], shapes[i][1], shapes[i][2], 1.0);
        hs_packed_multiply(product.packed, product.x, product.t, room_of(&product), product.y);
        const double error = error_of(&product);
        g_test_message("%u x %u x %u: %g", product.t, product.in, product.out, error);
        g_assert_cmpfloat(error, <, product.in> 2048 ? 10 * MAX_ERROR : MAX_ERROR);
        product_tear_down(&product);
    }
}

static void
test_same_bits(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(shapes); i++) {
        Product product;
        product_set_up(&product, shapes[i][0], shapes[i][1], shapes[i][2], 5.0);
        const gsize size = (gsize)product.t * product.out * sizeof(float);
        g_autofree float *plain = g_malloc(size);
        hs_packed_multiply_plainly(product.packed, product.x, product.t, room_of(&product), plain);
        hs_packed_multiply(product.packed, product.x, product.t, room_of(&product), product.y);
        g_assert_cmpmem(plain, size, product.y, size);
        product_tear_down(&product);
    }
}

/* Everything at its largest and of one sign: the sum comes next to 2^31 and not beyond. */
static void
test_no_overflow(void)
{
    static const guint32 widths[] = { 384, 512, 528, 1536, 8192 };
    for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
        Product product;
        product_set_up(&product, 2, widths[i], 4, 1.0);
        hs_packed_free(product.packed);
        memset(product.weight, -128, (gsize)widths[i] * 4);
        product.packed = hs_packed_new(product.weight, product.scale, 4, widths[i]);
        for (gsize k = 0; k < 2 * (gsize)widths[i]; k++)
            product.x[k] = k < widths[i] ? 3.0f : -3.0f;
        hs_packed_multiply(product.packed, product.x, 2, room_of(&product), product.y);
        g_assert_cmpfloat(error_of(&product), <, 1e-6);
        product_tear_down(&product);
    }
}

/* Rows of zeros, of the smallest and of the largest floats. */
static void
test_extreme_rows(void)
{
    Product product;
    product_set_up(&product, 3, 32, 16, 1.0);
    for (gsize k = 0; k < 32; k++) {
        product.x[k] = 0.0f;
        product.x[32 + k] = 1e-45f;
        product.x[64 + k] = k % 2 == 0 ? 1e37f : -1e37f;
    }
    hs_packed_multiply(product.packed, product.x, 3, room_of(&product), product.y);
    for (gsize k = 0; k < 16; k++) {
        g_assert_cmpfloat(product.y[k], ==, 0.0f);
        g_assert_cmpfloat(fabsf(product.y[16 + k]), <, 1e-40f);
    }
    g_assert_cmpfloat(error_of(&product), <, MAX_ERROR);
    product_tear_down(&product);
    hs_packed_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/packed/agrees-with-the-reference", test_near);
    g_test_add_func("/encoder/packed/both-bodies-give-the-same-bits", test_same_bits);
    g_test_add_func("/encoder/packed/sums-do-not-overflow", test_no_overflow);
    g_test_add_func("/encoder/packed/takes-extreme-rows", test_extreme_rows);
    return g_test_run();
}
