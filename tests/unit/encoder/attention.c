/* SPDX-License-Identifier: Apache-2.0
 *
 * Attention by whole numbers and by floats against the formula in doubles.
 */
#include "encoder/attention.h"

#include <math.h>
#include <string.h>

/* Of values up to 1. */
#define MAX_FLOAT_ERROR 1e-5
#define MAX_WHOLE_ERROR 1e-3

static const guint32 shapes[][3] = {
    /* T, D, heads */
    { 1, 64, 2 }, { 2, 32, 1 }, { 17, 96, 3 }, { 33, 16, 2 }, { 245, 64, 2 }, { 40, 96, 2 },
};

static float *
random_floats(GRand *dice, gsize n, double reach)
{
    float *floats = g_new(float, n);
    for (gsize i = 0; i < n; i++)
        floats[i] = (float)g_rand_double_range(dice, -reach, reach);
    return floats;
}

/* One row of one head: y [size]. */
static void
attend(const float *qkv, guint32 t, guint32 d, guint32 size, gsize row, gsize head, double *y)
{
    g_autofree double *shares = g_new(double, t);
    double top = -G_MAXDOUBLE, sum = 0.0;
    for (gsize key = 0; key < t; key++) {
        double score = 0.0;
        for (gsize i = 0; i < size; i++)
            score += (double)qkv[row * 3 * d + head * size + i] *
                     (double)qkv[key * 3 * d + d + head * size + i];
        shares[key] = score / sqrt(size);
        top = MAX(top, shares[key]);
    }
    for (gsize key = 0; key < t; key++)
        sum += shares[key] = exp(shares[key] - top);
    memset(y, 0, size * sizeof *y);
    for (gsize key = 0; key < t; key++) {
        for (gsize i = 0; i < size; i++)
            y[i] += shares[key] / sum * (double)qkv[key * 3 * d + 2 * d + head * size + i];
    }
}

static double
error_of(const float *qkv, const float *mixed, guint32 t, guint32 d, guint32 heads)
{
    const guint32 size = d / heads;
    g_autofree double *y = g_new(double, size);
    double error = 0.0;
    for (gsize row = 0; row < t; row++) {
        for (gsize head = 0; head < heads; head++) {
            attend(qkv, t, d, size, row, head, y);
            for (gsize i = 0; i < size; i++)
                error = MAX(error, fabs((double)mixed[row * d + head * size + i] - y[i]));
        }
    }
    return error;
}

static void
test_near(void)
{
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    g_autoptr(GRand) dice = g_rand_new_with_seed(11);
    for (guint k = 0; k < G_N_ELEMENTS(shapes); k++) {
        const guint32 t = shapes[k][0], d = shapes[k][1], heads = shapes[k][2];
        g_autofree float *qkv = random_floats(dice, 3 * (gsize)t * d, 1.0);
        g_autofree float *mixed = g_new0(float, (gsize)t *d);
        for (gsize i = 0; i < 3 * (gsize)t * d; i++)
            qkv[i] *= i % (3 * d) < d ? 4.0f : 1.0f; /* shares far from even */
        hs_attention_run_floats(scratch, qkv, t, d, heads, mixed);
        g_assert_cmpfloat(error_of(qkv, mixed, t, d, heads), <, MAX_FLOAT_ERROR);
        hs_attention_run_whole(scratch, qkv, t, d, heads, mixed);
        const double error = error_of(qkv, mixed, t, d, heads);
        g_test_message("%u x %u, %u heads: %g", t, d, heads, error);
        g_assert_cmpfloat(error, <, MAX_WHOLE_ERROR);
    }
}

/* All keys alike and all values at their largest: shares that are all rounded up must not pass 32
   bits; and nothing but zeros. */
static void
test_extremes(void)
{
    const guint32 t = 1500, d = 32;
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    g_autofree float *qkv = g_new0(float, 3 * (gsize)t * d);
    g_autofree float *mixed = g_new0(float, (gsize)t *d);
    hs_attention_run_whole(scratch, qkv, t, d, 1, mixed);
    for (gsize i = 0; i < (gsize)t * d; i++)
        g_assert_cmpfloat(mixed[i], ==, 0.0f);
    for (gsize i = 0; i < 3 * (gsize)t * d; i++)
        qkv[i] = 3.0f;
    hs_attention_run_whole(scratch, qkv, t, d, 1, mixed);
    for (gsize i = 0; i < (gsize)t * d; i++)
        g_assert_cmpfloat_with_epsilon(mixed[i], 3.0f, 0.03f);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/attention/is-near-the-formula", test_near);
    g_test_add_func("/encoder/attention/takes-extremes", test_extremes);
    return g_test_run();
}
