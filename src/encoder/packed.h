/* SPDX-License-Identifier: Apache-2.0
 *
 * Matrix products with weights that stay int8. The activations of each row are rounded to whole
 * numbers: 15 bits and a sign for up to 512 columns, 13.4 for 1,536, so that no sum passes 32 bits;
 * 87 times finer than int8 would be. Products and sums are exact, and the result is scaled back.
 * AVX2 multiplies twice as many 16-bit numbers as floats in one instruction (tile.h): on one core
 * of a Zen 3 at 245 x 384 x 1536 this does 145 billion operations a second, 100 while the core's
 * other thread is busy; oneDNN's float32 does 80. It also keeps the weights in the 8 bits of the
 * file. Processors with AVX-512 take oneDNN (product.h). The plain loop here gives the same bits as
 * the AVX2 one.
 */
#pragma once

#include <glib.h>

typedef struct HsPacked HsPacked;

/* Say whether this processor is faster this way. */
gboolean
hs_packed_is_wanted(void);

/* Rearrange `weight` [out, in], `in` even and at most 8192, with a `scale` [out] for each row; both
   are copied. NULL without memory. Free with hs_packed_free(). */
HsPacked *
hs_packed_new(const gint8 *weight, const float *scale, guint32 out, guint32 in);

/* Free `packed`, which may be NULL. */
void
hs_packed_free(HsPacked *packed);

/* Return how many floats of room hs_packed_multiply() needs for `t` rows. */
gsize
hs_packed_room(const HsPacked *packed, guint32 t);

/* y = x W^T.   x [T, in] finite, y [T, out], room [hs_packed_room()] aligned to 32 bytes */
void
hs_packed_multiply(const HsPacked *packed, const float *x, guint32 t, float *room, float *y);

/* The same by plain loops, whatever the processor: for tests, and where there is no AVX2. */
void
hs_packed_multiply_plainly(const HsPacked *packed, const float *x, guint32 t, float *room,
                           float *y);
