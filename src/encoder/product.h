/* SPDX-License-Identifier: Apache-2.0
 *
 * Matrix products, and the choice of what does them. Weights that stayed int8 go to packed.h (where
 * AVX2 is all there is); all else goes to oneDNN, which only product.c knows, or, configured
 * without it (HAVE_DNNL unset), to plain loops. Debian 12 has oneDNN 2.6, newer systems 3.x; what
 * differs between them stays in product.c. One call uses one thread: workers take whole articles
 * instead (hs_product_hold_threads()).
 */
#pragma once

#include "encoder/scratch.h"
#include "encoder/weights.h"

/* Say what does the products: "oneDNN 2.6.3" or "plain loops". A static string. */
const char *
hs_product_name(void);

/* Hold OpenMP in this thread to one thread; returns what it was for hs_product_release_threads(), 0
   where there is no OpenMP. */
int
hs_product_hold_threads(void);

/* Give OpenMP in this thread back what hs_product_hold_threads() returned. */
void
hs_product_release_threads(int held);

/* y = x W^T, without the bias (kernels.h adds it where it costs least).
   x [T, in], W [out, in], y [T, out] */
void
hs_product_linear(HsScratch *scratch, const HsLinear *linear, const float *x, guint32 t, float *y);

/* c = a b^T for parts of larger matrices: rows lie `lda`, `ldb`, `ldc` floats apart.
   a [m, k], b [n, k], c [m, n] */
void
hs_product_rows(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                gsize ldb, float *c, gsize ldc);

/* c = a b, likewise.   a [m, k], b [k, n], c [m, n] */
void
hs_product_columns(guint32 m, guint32 n, guint32 k, const float *a, gsize lda, const float *b,
                   gsize ldb, float *c, gsize ldc);
