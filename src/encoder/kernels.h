/* SPDX-License-Identifier: Apache-2.0
 *
 * The numerics of the encoder but for the fast matrix products (product.h): float32, row-major, shapes
 * stated at each argument. hs_reference_* are plain loops in the order of the formulas, sums in double: the
 * tests' yardstick and what runs without oneDNN. The others are written so that the compiler vectorises them
 * without -ffast-math: sums in eight lanes of a fixed order, exp and erf as polynomials without branches. So
 * one kind of processor always gives the same bits.
 *
 * Letters: T rows, D columns.
 */
#pragma once

#include <glib.h>

/* y = x W^T + b.   x [T, in], weight [out, in], bias [out] or NULL, y [T, out] */
void
hs_reference_linear(const float *x, const float *weight, const float *bias, guint32 t, guint32 in,
                    guint32 out, float *y);

/* x = (x - mean) / sqrt(variance + 1e-12) * weight + bias, each row by itself.   x [T, D] */
void
hs_reference_norm(float *x, const float *weight, const float *bias, guint32 t, guint32 d);

/* x = x/2 (1 + erf(x / sqrt 2)), by libm.   x [n] */
void
hs_reference_gelu(float *x, gsize n);

/* x = softmax(x * scale), each row by itself, by libm.   x [T, n] */
void
hs_reference_softmax(float *x, float scale, guint32 t, guint32 n);

/* The same as hs_reference_norm() of x + y.   x [T, D] in and out, y [T, D] */
void
hs_kernel_add_norm(float *x, const float *y, const float *weight, const float *bias, guint32 t,
                   guint32 d);

/* The same as hs_reference_norm(). */
void
hs_kernel_norm(float *x, const float *weight, const float *bias, guint32 t, guint32 d);

/* The same as hs_reference_gelu() of x + bias of its column; absolute error below 1e-6 for |x| < 10.
   x [T, D], bias [D] or NULL */
void
hs_kernel_gelu(float *x, const float *bias, guint32 t, guint32 d);

/* The same as hs_reference_softmax(); relative error of each value below 1e-6. */
void
hs_kernel_softmax(float *x, float scale, guint32 t, guint32 n);

/* x += bias of its column.   x [T, D] */
void
hs_kernel_add_bias(float *x, const float *bias, guint32 t, guint32 d);

/* out = log softmax of the `n` scores: log probabilities. `out` may be `scores`. */
void
hs_log_softmax(const float *scores, guint32 n, float *out);

/* e^x for -87 <= x <= 88 with a relative error below 2e-7; clamped outside. Exposed for its test. */
float
hs_kernel_exp(float x);

/* erf(x) with an absolute error below 5e-7. Exposed for its test. */
float
hs_kernel_erf(float x);
