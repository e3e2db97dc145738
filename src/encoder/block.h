/* SPDX-License-Identifier: Apache-2.0
 *
 * One transformer layer, which the encoder runs L times and the pair head once (doc/encoder.md,
 * "Encoder"). Letters: T rows, D width, R rows that are wanted.
 */
#pragma once

#include "encoder/scratch.h"
#include "encoder/weights.h"

/* Run `block` of `heads` heads over x [T, D], in place. All rows see each other. Where `wanted` [R]
   is not NULL only those rows, in increasing order, are carried beyond the attention, and become
   the first R rows of x. */
void
hs_block_run(HsScratch *scratch, const HsLayer *block, guint32 heads, float *x, guint32 t,
             const guint32 *wanted, guint32 n_wanted);
