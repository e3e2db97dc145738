/* SPDX-License-Identifier: Apache-2.0
 *
 * The bodies of the kernels, in vectors of eight floats (a vector type of gcc and clang: on a
 * processor with narrower registers the compiler splits them). kernels.c and wide.c include this
 * with their own LANES_TARGET and put the functions into a table; nobody else should. Sums run in
 * eight lanes and are added up in one fixed order; exp is a polynomial without branches. Vectors go
 * by pointer between functions, since passing them by value depends on the processor that is
 * compiled for.
 */
#pragma once

#include "encoder/lanetable.h"

#include <math.h>
#include <string.h>

#define HS_NORM_EPSILON 1e-12
#define LANES 8

typedef float Lanes __attribute__((vector_size(32), aligned(4), may_alias));
typedef gint32 Bits __attribute__((vector_size(32), aligned(4), may_alias));

#define LANE_KERNELS(its_name)                                                                    \
    {                                                                                             \
        .name = its_name, .add_norm = lanes_add_norm, .norm = lanes_norm, .gelu = lanes_gelu,     \
        .softmax = lanes_softmax, .rows = lanes_rows, .columns = lanes_columns, .exp = lanes_exp, \
        .add_bias = lanes_add_bias, .most = lanes_most, .round_pairs = lanes_round_pairs,         \
        .shares = lanes_shares                                                                    \
    }

#define INSIDE static inline LANES_TARGET __attribute__((always_inline))
#define OUTSIDE static LANES_TARGET

/* The constants of exp: 1.5 * 2^23 rounds to whole numbers; ln 2 in two parts; Cephes' polynomial.
 */
#define EXP_LEAST -87.0f
#define EXP_MOST 88.0f
#define ROUNDER 12582912.0f
#define ROUNDER_BITS 0x4B400000
#define LN2_HIGH 0.693359375f
#define LN2_LOW -2.12194440e-4f

/* Choose `a` where the mask is set, else `b`. */
INSIDE void
choose(const Bits *mask, const Lanes *a, const Lanes *b, Lanes *out)
{
    *out = (Lanes)((*mask & (Bits)*a) | (~*mask & (Bits)*b));
}

INSIDE void
greater_of(const Lanes *a, const Lanes *b, Lanes *out)
{
    const Bits mask = *a > *b;
    choose(&mask, a, b, out);
}

INSIDE float
sum_of(const Lanes *x)
{
    const Lanes v = *x;
    return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

/* x = e^x for x in EXP_LEAST..EXP_MOST. */
INSIDE void
exp_lanes(Lanes *x)
{
    const Lanes rounded = *x * 1.44269504f + ROUNDER;
    const Lanes n = rounded - ROUNDER;
    const Lanes r = (*x - n * LN2_HIGH) - n * LN2_LOW;
    Lanes p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1.0f;
    const Bits power = ((Bits)rounded - ROUNDER_BITS + 127) << 23;
    *x = p * (Lanes)power;
}

OUTSIDE float
lanes_exp(float x)
{
    Lanes v = { 0 };
    v[0] = CLAMP(x, EXP_LEAST, EXP_MOST);
    exp_lanes(&v);
    return v[0];
}

/* One row: center, scale, weigh. */
INSIDE void
norm_row(float *x, const float *weight, const float *bias, guint32 d)
{
    Lanes sum = { 0 };
    for (guint32 i = 0; i < d; i += LANES)
        sum += *(const Lanes *)(x + i);
    const float mean = sum_of(&sum) / (float)d;
    Lanes squares = { 0 };
    for (guint32 i = 0; i < d; i += LANES) {
        const Lanes away = *(const Lanes *)(x + i) - mean;
        squares += away * away;
    }
    const float scale = (float)(1.0 /
                                sqrt((double)(sum_of(&squares) / (float)d) + HS_NORM_EPSILON));
    for (guint32 i = 0; i < d; i += LANES)
        *(Lanes *)(x + i) = (*(const Lanes *)(x + i) - mean) * scale *
                                *(const Lanes *)(weight + i) +
                            *(const Lanes *)(bias + i);
}

OUTSIDE void
lanes_norm(float *x, const float *weight, const float *bias, guint32 t, guint32 d)
{
    for (; t > 0; t--, x += d)
        norm_row(x, weight, bias, d);
}

OUTSIDE void
lanes_add_norm(float *x, const float *y, const float *y_bias, const float *weight,
               const float *bias, guint32 t, guint32 d)
{
    for (; t > 0; t--, x += d, y += d) {
        for (guint32 i = 0; i < d; i += LANES)
            *(Lanes *)(x + i) += *(const Lanes *)(y + i) + *(const Lanes *)(y_bias + i);
        norm_row(x, weight, bias, d);
    }
}

/* x = x P(X < x): erfc(z) = (a1 t + ... + a5 t^5) e^(-z^2), t = 1 / (1 + p z), Abramowitz and
   Stegun 7.1.26, off by at most 1.5e-7; z = |x| / sqrt 2. Beyond |x| = 13 erfc is 0 in float. */
INSIDE void
gelu_lanes(Lanes *x)
{
    const Lanes zero = { 0 };
    const Lanes least = zero + EXP_LEAST;
    const Bits negative = *x < 0.0f;
    Lanes z = (Lanes)((Bits)*x & 0x7fffffff) * 0.70710678f;
    Lanes e = -z * z;
    greater_of(&e, &least, &e);
    exp_lanes(&e);
    const Lanes t = 1.0f / (1.0f + 0.3275911f * z);
    Lanes p = t * 1.061405429f - 1.453152027f;
    p = p * t + 1.421413741f;
    p = p * t - 0.284496736f;
    p = p * t + 0.254829592f;
    const Lanes below = p * t * e * 0.5f;
    const Lanes above = 1.0f - below;
    Lanes share;
    choose(&negative, &below, &above, &share);
    *x *= share;
}

OUTSIDE void
lanes_gelu(float *x, const float *bias, guint32 t, guint32 d)
{
    for (; t > 0; t--, x += d) {
        for (guint32 i = 0; i < d; i += LANES) {
            Lanes v = *(const Lanes *)(x + i) + *(const Lanes *)(bias + i);
            gelu_lanes(&v);
            *(Lanes *)(x + i) = v;
        }
    }
}

/* x = e^((x - top) scale) of one row of n columns, a multiple of LANES; returns the sum. */
INSIDE float
exp_row(float *x, float scale, guint32 n)
{
    Lanes most = *(const Lanes *)x;
    for (guint32 i = LANES; i < n; i += LANES)
        greater_of((const Lanes *)(x + i), &most, &most);
    float top = most[0];
    for (guint32 i = 1; i < LANES; i++)
        top = MAX(top, most[i]);

    const Lanes zero = { 0 };
    const Lanes least = zero + EXP_LEAST;
    Lanes sum = zero;
    for (guint32 i = 0; i < n; i += LANES) {
        Lanes v = (*(const Lanes *)(x + i) - top) * scale;
        greater_of(&v, &least, &v);
        exp_lanes(&v);
        *(Lanes *)(x + i) = v;
        sum += v;
    }
    return sum_of(&sum);
}

INSIDE void
softmax_row(float *x, float scale, guint32 n)
{
    const float share = 1.0f / exp_row(x, scale, n);
    for (guint32 i = 0; i < n; i += LANES)
        *(Lanes *)(x + i) *= share;
}

OUTSIDE void
lanes_softmax(float *x, float scale, guint32 t, guint32 n, gsize stride)
{
    const guint32 whole = (n + LANES - 1) / LANES * LANES;
    for (; t > 0; t--, x += stride) {
        for (guint32 i = n; i < whole; i++)
            x[i] = -G_MAXFLOAT / 2;
        softmax_row(x, scale, whole);
        for (guint32 i = n; i < whole; i++)
            x[i] = 0.0f;
    }
}

OUTSIDE void
lanes_rows(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b, gsize ldb,
           float *c, gsize ldc)
{
    const guint32 whole = k / LANES * LANES;
    for (gsize row = 0; row < m; row++) {
        for (gsize column = 0; column < n; column++) {
            const float *x = a + row * lda;
            const float *y = b + column * ldb;
            Lanes lanes = { 0 };
            for (guint32 i = 0; i < whole; i += LANES)
                lanes += *(const Lanes *)(x + i) * *(const Lanes *)(y + i);
            float sum = sum_of(&lanes);
            for (guint32 i = whole; i < k; i++)
                sum += x[i] * y[i];
            c[row * ldc + column] = sum;
        }
    }
}

OUTSIDE void
lanes_columns(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b, gsize ldb,
              float *c, gsize ldc)
{
    const guint32 whole = n / LANES * LANES;
    for (gsize row = 0; row < m; row++) {
        float *y = c + row * ldc;
        memset(y, 0, n * sizeof *y);
        for (gsize i = 0; i < k; i++) {
            const float x = a[row * lda + i];
            const float *from = b + i * ldb;
            for (guint32 column = 0; column < whole; column += LANES)
                *(Lanes *)(y + column) += x * *(const Lanes *)(from + column);
            for (guint32 column = whole; column < n; column++)
                y[column] += x * from[column];
        }
    }
}

OUTSIDE void
lanes_add_bias(float *x, const float *bias, guint32 t, guint32 d)
{
    const guint32 whole = d / LANES * LANES;
    for (; t > 0; t--, x += d) {
        for (guint32 i = 0; i < whole; i += LANES)
            *(Lanes *)(x + i) += *(const Lanes *)(bias + i);
        for (guint32 i = whole; i < d; i++)
            x[i] += bias[i];
    }
}

OUTSIDE void
lanes_most(const float *x, gsize stride, guint32 t, guint32 n, float *most)
{
    for (; t > 0; t--, x += stride) {
        for (guint32 i = 0; i < n; i += LANES) {
            const Lanes size = (Lanes)(*(const Bits *)(x + i) & 0x7fffffff);
            greater_of(&size, (const Lanes *)(most + i), (Lanes *)(most + i));
        }
    }
}

/* Whole numbers from -32768 to 32767 side by side in 32 bits, the first in the lower half: adding
   ROUNDER leaves a number's two's complement in the lower bits of the float. */
INSIDE void
join_halves(const Lanes *low, const Lanes *high, Bits *out)
{
    *out = ((Bits)(*low + ROUNDER) & 0xffff) | ((Bits)(*high + ROUNDER) << 16);
}

OUTSIDE void
lanes_round_pairs(const float *x, const float *y, const float *factor, guint32 n, gint16 *out)
{
    for (guint32 i = 0; i < n; i += LANES) {
        const Lanes low = *(const Lanes *)(x + i) * *(const Lanes *)(factor + i);
        const Lanes high = *(const Lanes *)(y + i) * *(const Lanes *)(factor + i);
        join_halves(&low, &high, (Bits *)(gpointer)(out + 2 * i));
    }
}

/* One row of n columns, a multiple of 2 LANES: e^x in place, then the shares. */
INSIDE void
share_row(float *x, float scale, guint32 n, gint16 *out)
{
    const float share = (float)G_MAXINT16 / exp_row(x, scale, n);
    for (guint32 i = 0; i < n; i += 2 * LANES) {
        const Lanes low = *(const Lanes *)(x + i) * share;
        const Lanes high = *(const Lanes *)(x + i + LANES) * share;
        join_halves(&low, &high, (Bits *)(gpointer)(out + i));
    }
}

OUTSIDE void
lanes_shares(float *x, float scale, guint32 t, guint32 n, gsize stride, gint16 *out,
             gsize out_stride)
{
    const guint32 whole = (n + 2 * LANES - 1) / (2 * LANES) * (2 * LANES);
    for (; t > 0; t--, x += stride, out += out_stride) {
        for (guint32 i = n; i < whole; i++)
            x[i] = -G_MAXFLOAT / 2;
        share_row(x, scale, whole, out);
    }
}
