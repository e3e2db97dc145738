/* SPDX-License-Identifier: Apache-2.0
 *
 * One set of fast kernels, as lanes.h is compiled for one kind of processor; kernels.c chooses
 * between them and kernels.h says what each one does.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;
    void (*add_norm)(float *x, const float *y, const float *y_bias, const float *weight,
                     const float *bias, guint32 t, guint32 d);
    void (*norm)(float *x, const float *weight, const float *bias, guint32 t, guint32 d);
    void (*gelu)(float *x, const float *bias, guint32 t, guint32 d);
    void (*softmax)(float *x, float scale, guint32 t, guint32 n, gsize stride);
    void (*rows)(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                 gsize ldb, float *c, gsize ldc);
    void (*columns)(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                    gsize ldb, float *c, gsize ldc);
    float (*exp)(float x);
    void (*add_bias)(float *x, const float *bias, guint32 t, guint32 d);
    void (*most)(const float *x, gsize stride, guint32 t, guint32 n, float *most);
    void (*round_pairs)(const float *x, const float *y, const float *factor, guint32 n,
                        gint16 *out);
    void (*shares)(float *x, float scale, guint32 t, guint32 n, gsize stride, gint16 *out,
                   gsize out_stride);
} HsLaneKernels;

/* The tables of kernels.c and wide.c; the latter only where the processor has AVX2. */
extern const HsLaneKernels hs_plain_kernels;
extern const HsLaneKernels hs_wide_kernels;
