/* SPDX-License-Identifier: Apache-2.0
 *
 * The numerics of the encoder but for the fast matrix products (product.h): float32, row-major,
 * shapes stated at each argument. hs_reference_* are plain loops in the order of the formulas, sums
 * in double: the tests' yardstick and what runs without oneDNN. The others are written so that the
 * compiler vectorises them without -ffast-math: sums in eight lanes of a fixed order, exp and erf
 * as polynomials without branches. So one kind of processor always gives the same bits.
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

/* x = softmax(x * scale) over the first n columns, each row by itself, by libm.
   x [T, n], rows `stride` floats apart */
void
hs_reference_softmax(float *x, float scale, guint32 t, guint32 n, gsize stride);

/* x = norm(x + y + y_bias), to what hs_reference_norm() says.   x, y [T, D], D a multiple of 8 */
void
hs_kernel_add_norm(float *x, const float *y, const float *y_bias, const float *weight,
                   const float *bias, guint32 t, guint32 d);

/* The same as hs_reference_norm().   D a multiple of 8 */
void
hs_kernel_norm(float *x, const float *weight, const float *bias, guint32 t, guint32 d);

/* x = gelu(x + bias); absolute error below 1e-6 for |x| < 10.   x [T, D], D a multiple of 8 */
void
hs_kernel_gelu(float *x, const float *bias, guint32 t, guint32 d);

/* The same as hs_reference_softmax(); relative error of each value below 1e-5 where it is above
   1e-30. `stride` is a multiple of 8; columns n up to the next multiple of 8 become 0. */
void
hs_kernel_softmax(float *x, float scale, guint32 t, guint32 n, gsize stride);

/* x += bias, any D.   x [T, D], bias [D] */
void
hs_kernel_add_bias(float *x, const float *bias, guint32 t, guint32 d);

/* most = max(most, |x|), column by column.   x [t, n], rows `stride` floats apart, n a multiple of
   8, most [n] */
void
hs_kernel_most(const float *x, gsize stride, guint32 t, guint32 n, float *most);

/* Round x * factor and y * factor, of magnitude up to 32767, to whole numbers, halves to even, and
   write them in turn: x0 y0 x1 y1 ...   x, y, factor [n], n a multiple of 8, out_pairs [2 n] */
void
hs_kernel_round_pairs(const float *x, const float *y, const float *factor, guint32 n,
                      gint16 *out_pairs);

/* softmax(x * scale) over the first n columns as whole numbers, 32767 for 1. Of each 16 columns
   those from 0 to 7 and those from 8 to 15 are written in turn: 0 8 1 9 ...; columns from n up to
   the next multiple of 16 become 0. x is used up.   x [t, n], rows `stride` floats apart, a
   multiple of 16; out_shares [t, n], rows `out_stride` apart */
void
hs_kernel_shares(float *x, float scale, guint32 t, guint32 n, gsize stride, gint16 *out_shares,
                 gsize out_stride);

/* c = a b^T, rows `lda`, `ldb`, `ldc` floats apart: what product.h does without oneDNN.
   a [m, k], b [n, k], c [m, n] */
void
hs_kernel_rows(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
               gsize ldb, float *c, gsize ldc);

/* c = a b, likewise.   a [m, k], b [k, n], c [m, n] */
void
hs_kernel_columns(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                  gsize ldb, float *c, gsize ldc);

/* out = log softmax of the `n` scores: log probabilities. `out` may be `scores`. */
void
hs_log_softmax(const float *scores, guint32 n, float *out);

/* Return e^x with a relative error below 3e-7 for -87 <= x <= 88; x is clamped to that range. For
 * its test. */
float
hs_kernel_exp(float x);

/* Say which body of the kernels runs here: "avx2" or "plain". A static string. */
const char *
hs_kernel_name(void);
