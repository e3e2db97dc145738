/* SPDX-License-Identifier: Apache-2.0
 *
 * Multi-head attention within one window (doc/encoder.md, "Encoder"). Where weights stay int8
 * (packed.h) this too goes through exact products of whole numbers (tile.h): queries and keys are
 * rounded to 13 bits a head, shares and values to 15, each row or column by its own largest. All
 * other processors, and heads of odd sizes, take float products (product.h). Letters: T rows, D
 * width.
 */
#pragma once

#include "encoder/scratch.h"

/* Write softmax(q k^T / sqrt(D / heads)) v of each head side by side, by what is faster here.
   qkv [T, 3D] (all q, all k, all v of a row), mixed [T, D], T at most 4096 */
void
hs_attention_run(HsScratch *scratch, const float *qkv, guint32 t, guint32 d, guint32 heads,
                 float *mixed);

/* The same by whole numbers, whatever the processor. D / heads is a multiple of 8. */
void
hs_attention_run_whole(HsScratch *scratch, const float *qkv, guint32 t, guint32 d, guint32 heads,
                       float *mixed);

/* The same by float products. */
void
hs_attention_run_floats(HsScratch *scratch, const float *qkv, guint32 t, guint32 d, guint32 heads,
                        float *mixed);
