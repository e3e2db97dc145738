/* SPDX-License-Identifier: Apache-2.0
 *
 * See kernels.h. The reference loops come first. The fast ones stand in lanes.h, in vectors of
 * eight floats, and are compiled twice: here for any processor and in wide.c for AVX2, which is
 * taken where the processor has it. Both do the same operations in the same order, so they give the
 * same bits.
 */
#include "encoder/kernels.h"

#include <math.h>

#define LANES_TARGET
#include "encoder/lanes.h"

void
hs_reference_linear(const float *x, const float *weight, const float *bias, guint32 t, guint32 in,
                    guint32 out, float *y)
{
    for (gsize row = 0; row < t; row++) {
        for (gsize o = 0; o < out; o++) {
            double sum = bias != NULL ? bias[o] : 0.0;
            for (gsize i = 0; i < in; i++)
                sum += (double)x[row * in + i] * weight[o * in + i];
            y[row * out + o] = (float)sum;
        }
    }
}

void
hs_reference_norm(float *x, const float *weight, const float *bias, guint32 t, guint32 d)
{
    for (; t > 0; t--, x += d) {
        double mean = 0.0;
        double variance = 0.0;
        for (gsize i = 0; i < d; i++)
            mean += x[i];
        mean /= d;
        for (gsize i = 0; i < d; i++)
            variance += (x[i] - mean) * (x[i] - mean);
        const double scale = 1.0 / sqrt(variance / d + HS_NORM_EPSILON);
        for (gsize i = 0; i < d; i++)
            x[i] = (float)((x[i] - mean) * scale * weight[i] + bias[i]);
    }
}

void
hs_reference_gelu(float *x, gsize n)
{
    for (gsize i = 0; i < n; i++)
        x[i] = (float)(x[i] / 2.0 * (1.0 + erf(x[i] * G_SQRT2 / 2.0)));
}

void
hs_reference_softmax(float *x, float scale, guint32 t, guint32 n, gsize stride)
{
    for (; t > 0; t--, x += stride) {
        double top = x[0];
        double sum = 0.0;
        for (gsize i = 1; i < n; i++)
            top = MAX(top, x[i]);
        for (gsize i = 0; i < n; i++)
            sum += exp((x[i] - top) * scale);
        for (gsize i = 0; i < n; i++)
            x[i] = (float)(exp((x[i] - top) * scale) / sum);
    }
}

void
hs_log_softmax(const float *scores, guint32 n, float *out)
{
    double top = scores[0];
    double sum = 0.0;
    for (guint32 i = 1; i < n; i++)
        top = MAX(top, scores[i]);
    for (guint32 i = 0; i < n; i++)
        sum += exp(scores[i] - top);
    const double whole = top + log(sum);
    for (guint32 i = 0; i < n; i++)
        out[i] = (float)(scores[i] - whole);
}

const HsLaneKernels hs_plain_kernels = LANE_KERNELS("plain");

static const HsLaneKernels *
kernels(void)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return &hs_wide_kernels;
#endif
    return &hs_plain_kernels;
}

void
hs_kernel_add_norm(float *x, const float *y, const float *y_bias, const float *weight,
                   const float *bias, guint32 t, guint32 d)
{
    kernels()->add_norm(x, y, y_bias, weight, bias, t, d);
}

void
hs_kernel_norm(float *x, const float *weight, const float *bias, guint32 t, guint32 d)
{
    kernels()->norm(x, weight, bias, t, d);
}

void
hs_kernel_gelu(float *x, const float *bias, guint32 t, guint32 d)
{
    kernels()->gelu(x, bias, t, d);
}

void
hs_kernel_softmax(float *x, float scale, guint32 t, guint32 n, gsize stride)
{
    kernels()->softmax(x, scale, t, n, stride);
}

void
hs_kernel_rows(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
               gsize ldb, float *c, gsize ldc)
{
    kernels()->rows(m, n, k, a, lda, b, ldb, c, ldc);
}

void
hs_kernel_columns(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                  gsize ldb, float *c, gsize ldc)
{
    kernels()->columns(m, n, k, a, lda, b, ldb, c, ldc);
}

void
hs_kernel_add_bias(float *x, const float *bias, guint32 t, guint32 d)
{
    kernels()->add_bias(x, bias, t, d);
}

void
hs_kernel_most(const float *x, gsize stride, guint32 t, guint32 n, float *most)
{
    kernels()->most(x, stride, t, n, most);
}

void
hs_kernel_round_pairs(const float *x, const float *y, const float *factor, guint32 n,
                      gint16 *out_pairs)
{
    kernels()->round_pairs(x, y, factor, n, out_pairs);
}

void
hs_kernel_shares(float *x, float scale, guint32 t, guint32 n, gsize stride, gint16 *out_shares,
                 gsize out_stride)
{
    kernels()->shares(x, scale, t, n, stride, out_shares, out_stride);
}

float
hs_kernel_exp(float x)
{
    return kernels()->exp(x);
}

const char *
hs_kernel_name(void)
{
    return kernels()->name;
}
