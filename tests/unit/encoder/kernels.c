/* SPDX-License-Identifier: Apache-2.0
 *
 * The fast kernels against the reference loops, each at a tolerance with a name and the value that
 * was observed, on shapes of the shipped file and on awkward ones.
 */
#include "encoder/kernels.h"

#include <math.h>
#include <string.h>

#include "encoder/lanetable.h"

#define MAX_EXP_ERROR 2e-7     /* relative; observed 1.2e-7 */
#define MAX_NORM_ERROR 5e-6    /* absolute, values up to 10; observed 1.5e-6 */
#define MAX_GELU_ERROR 1e-6    /* absolute, |x| < 10; observed 5e-7 */
#define MAX_SOFTMAX_ERROR 1e-5 /* relative, of what is above 1e-30; observed 4e-6 */
#define MAX_PRODUCT_ERROR 1e-4 /* absolute, sums of up to 1536 products below 1; observed 3e-5 */

static GRand *dice;

static float *
random_floats(gsize n, double reach)
{
    float *floats = g_new(float, n);
    for (gsize i = 0; i < n; i++)
        floats[i] = (float)g_rand_double_range(dice, -reach, reach);
    return floats;
}

static double
largest_difference(const float *a, const float *b, gsize n)
{
    double largest = 0.0;
    for (gsize i = 0; i < n; i++) {
        g_assert_true(isfinite(a[i]));
        largest = MAX(largest, fabs((double)a[i] - (double)b[i]));
    }
    return largest;
}

static void
test_exp(void)
{
    double largest = 0.0;
    for (double x = -87.0; x <= 88.0; x += 0.00137)
        largest = MAX(largest, fabs(hs_kernel_exp((float)x) / exp((double)(float)x) - 1.0));
    g_test_message("exp: %g", largest);
    g_assert_cmpfloat(largest, <, MAX_EXP_ERROR);
    g_assert_cmpfloat(hs_kernel_exp(0.0f), ==, 1.0f);
    g_assert_cmpfloat(hs_kernel_exp(-1e30f), ==, hs_kernel_exp(-87.0f));
    g_assert_cmpfloat(hs_kernel_exp(1e30f), ==, hs_kernel_exp(88.0f));
}

static void
test_norm(void)
{
    static const guint32 widths[] = { 8, 16, 128, 384 };
    for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
        const guint32 d = widths[i];
        const gsize n = 7 * (gsize)d;
        g_autofree float *x = random_floats(n, 3);
        g_autofree float *y = random_floats(n, 3);
        g_autofree float *y_bias = random_floats(d, 1);
        g_autofree float *weight = random_floats(d, 2);
        g_autofree float *bias = random_floats(d, 2);
        g_autofree float *expected = g_memdup2(x, n * sizeof *x);
        g_autofree float *again = g_memdup2(x, n * sizeof *x);
        for (gsize k = 0; k < n; k++)
            expected[k] += y[k] + y_bias[k % d];
        memcpy(again, expected, n * sizeof *x);
        hs_reference_norm(expected, weight, bias, 7, d);
        hs_kernel_add_norm(x, y, y_bias, weight, bias, 7, d);
        hs_kernel_norm(again, weight, bias, 7, d);
        g_test_message("norm %u: %g", d, largest_difference(x, expected, n));
        g_assert_cmpfloat(largest_difference(x, expected, n), <, MAX_NORM_ERROR);
        g_assert_cmpfloat(largest_difference(again, expected, n), <, MAX_NORM_ERROR);
    }
}

static void
test_flat_row(void)
{
    float x[8] = { 2, 2, 2, 2, 2, 2, 2, 2 };
    const float weight[8] = { 1, 1, 1, 1, 1, 1, 1, 1 };
    const float bias[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
    hs_kernel_norm(x, weight, bias, 1, 8);
    g_assert_cmpmem(x, sizeof x, bias,
                    sizeof bias); /* nothing but the bias, and no division by 0 */
}

static void
test_gelu(void)
{
    const gsize n = 64 * 1024;
    g_autofree float *x = g_new(float, n);
    for (gsize i = 0; i < n; i++)
        x[i] = (float)((double)i / (double)n * 20.0 - 10.0);
    g_autofree float *expected = g_memdup2(x, n * sizeof *x);
    const float zero[1024] = { 0 };
    hs_reference_gelu(expected, n);
    hs_kernel_gelu(x, zero, 64, 1024);
    g_test_message("gelu: %g", largest_difference(x, expected, n));
    g_assert_cmpfloat(largest_difference(x, expected, n), <, MAX_GELU_ERROR);
}

static void
test_gelu_far(void)
{
    float x[8] = { -1e30f, -100.0f, -20.0f, -0.0f, 0.0f, 20.0f, 100.0f, 1e30f };
    const float bias[8] = { 0 };
    const float expected[8] = { 0, 0, 0, 0, 0, 20.0f, 100.0f, 1e30f };
    hs_kernel_gelu(x, bias, 1, 8);
    g_assert_cmpfloat(largest_difference(x + 1, expected + 1, 6), <, 1e-6);
    g_assert_cmpfloat(x[7], ==, 1e30f);
    g_assert_cmpfloat(fabsf(x[0]), <, 1e-6f);
}

static void
test_softmax(void)
{
    static const guint32 widths[] = { 1, 3, 8, 13, 250, 256 };
    for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
        const guint32 n = widths[i];
        const gsize stride = (n + 7) / 8 * 8 + 8 * (i % 2);
        g_autofree float *x = random_floats(5 * stride, 60);
        g_autofree float *expected = g_memdup2(x, 5 * stride * sizeof *x);
        hs_reference_softmax(expected, 0.7f, 5, n, stride);
        hs_kernel_softmax(x, 0.7f, 5, n, stride);
        double largest = 0.0;
        for (gsize row = 0; row < 5; row++) {
            for (gsize k = row * stride; k < row * stride + n; k++)
                largest = MAX(largest,
                              expected[k] > 1e-30f ? fabs(x[k] / expected[k] - 1.0) : x[k]);
            for (gsize k = row * stride + n; k < row * stride + (n + 7) / 8 * 8; k++)
                g_assert_cmpfloat(x[k], ==, 0.0f);
        }
        g_test_message("softmax %u: %g", n, largest);
        g_assert_cmpfloat(largest, <, MAX_SOFTMAX_ERROR);
    }
}

static void
test_softmax_extreme(void)
{
    float x[8] = { G_MAXFLOAT, -G_MAXFLOAT, 0, 0, 0, 0, 0, G_MAXFLOAT };
    hs_kernel_softmax(x, 1.0f, 1, 8, 8);
    g_assert_cmpfloat(x[0], ==, 0.5f);
    g_assert_cmpfloat(x[7], ==, 0.5f);
    g_assert_cmpfloat(x[1], <, 1e-30f);
}

static void
test_products(void)
{
    static const guint32 shapes[][3] = { { 1, 1, 1 }, { 3, 5, 7 }, { 9, 32, 40 }, { 4, 10, 1536 } };
    for (guint i = 0; i < G_N_ELEMENTS(shapes); i++) {
        const guint32 m = shapes[i][0], n = shapes[i][1], k = shapes[i][2];
        g_autofree float *a = random_floats((gsize)m * k, 1);
        g_autofree float *b = random_floats((gsize)n * k, 1);
        g_autofree float *turned = g_new(float, (gsize)n *k);
        g_autofree float *c = g_new(float, (gsize)m *n);
        g_autofree float *expected = g_new(float, (gsize)m *n);
        for (gsize row = 0; row < n; row++) {
            for (gsize column = 0; column < k; column++)
                turned[column * n + row] = b[row * k + column];
        }
        hs_reference_linear(a, b, NULL, m, k, n, expected);
        hs_kernel_rows(m, n, k, a, k, b, k, c, n);
        g_assert_cmpfloat(largest_difference(c, expected, (gsize)m * n), <, MAX_PRODUCT_ERROR);
        hs_kernel_columns(m, n, k, a, k, turned, n, c, n);
        g_assert_cmpfloat(largest_difference(c, expected, (gsize)m * n), <, MAX_PRODUCT_ERROR);
    }
}

static void
test_log_softmax(void)
{
    float scores[3] = { 1000.0f, 1001.0f, 999.0f };
    hs_log_softmax(scores, 3, scores);
    g_assert_cmpfloat_with_epsilon(scores[0], -1.407606, 1e-5);
    g_assert_cmpfloat_with_epsilon(exp(scores[0]) + exp(scores[1]) + exp(scores[2]), 1.0, 1e-6);
}

static void
test_add_bias(void)
{
    float x[6] = { 1, 2, 3, 4, 5, 6 };
    const float bias[3] = { 10, 20, 30 };
    const float expected[6] = { 11, 22, 33, 14, 25, 36 };
    hs_kernel_add_bias(x, bias, 2, 3);
    g_assert_cmpmem(x, sizeof x, expected, sizeof expected);
}

/* The body for any processor and the one for AVX2 must not differ in a single bit. */
static void
test_bodies(void)
{
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2")) {
        g_test_skip("no AVX2 here");
        return;
    }
    const HsLaneKernels *const plain = &hs_plain_kernels;
    const HsLaneKernels *const wide = &hs_wide_kernels;
    const gsize n = 16 * 40;
    g_autofree float *a = random_floats(n, 4);
    g_autofree float *weight = random_floats(40, 1);
    g_autofree float *b = g_memdup2(a, n * sizeof *a);
    plain->gelu(a, weight, 16, 40);
    wide->gelu(b, weight, 16, 40);
    g_assert_cmpmem(a, n * sizeof *a, b, n * sizeof *b);
    plain->add_norm(a, b, weight, weight, weight, 16, 40);
    g_autofree float *c = g_memdup2(b, n * sizeof *b);
    wide->add_norm(b, c, weight, weight, weight, 16, 40);
    g_assert_cmpmem(a, n * sizeof *a, b, n * sizeof *b);
    plain->softmax(a, 1.5f, 16, 37, 40);
    wide->softmax(b, 1.5f, 16, 37, 40);
    g_assert_cmpmem(a, n * sizeof *a, b, n * sizeof *b);
    g_autofree float *d = g_new0(float, n);
    g_autofree float *e = g_new0(float, n);
    plain->rows(16, 16, 37, a, 40, c, 40, d, 16);
    wide->rows(16, 16, 37, a, 40, c, 40, e, 16);
    g_assert_cmpmem(d, n * sizeof *d, e, n * sizeof *e);
    plain->columns(16, 13, 16, a, 40, c, 40, d, 40);
    wide->columns(16, 13, 16, a, 40, c, 40, e, 40);
    g_assert_cmpmem(d, n * sizeof *d, e, n * sizeof *e);
#else
    g_test_skip("one body only");
#endif
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    dice = g_rand_new_with_seed(11);
    g_test_add_func("/encoder/kernels/exp-is-near", test_exp);
    g_test_add_func("/encoder/kernels/norm-is-near", test_norm);
    g_test_add_func("/encoder/kernels/norm-of-a-flat-row-is-the-bias", test_flat_row);
    g_test_add_func("/encoder/kernels/gelu-is-near", test_gelu);
    g_test_add_func("/encoder/kernels/gelu-holds-far-out", test_gelu_far);
    g_test_add_func("/encoder/kernels/softmax-is-near", test_softmax);
    g_test_add_func("/encoder/kernels/softmax-holds-far-out", test_softmax_extreme);
    g_test_add_func("/encoder/kernels/products-are-near", test_products);
    g_test_add_func("/encoder/kernels/log-softmax-adds-up", test_log_softmax);
    g_test_add_func("/encoder/kernels/bias-goes-to-its-column", test_add_bias);
    g_test_add_func("/encoder/kernels/both-bodies-give-the-same-bits", test_bodies);
    const int result = g_test_run();
    g_rand_free(dice);
    return result;
}
