/* SPDX-License-Identifier: Apache-2.0
 *
 * The encoder: one window of pieces comes in, one vector a word comes out.
 *
 *   x = norm(word[id] + position[t] + shape[s] + quote[q] + space[p])             [T, D]
 *   L times:  x = norm(x + attention(x)),  x = norm(x + feed-forward(x))
 *   h[w] = x[first piece of word w]                                              [W, D]
 *
 * The work is in product.h (matrix products) and kernels.h (the rest). The same window gives the
 * same bits whichever windows came before and whatever other threads do. Call it from any thread,
 * with a scratch of its own; OpenMP's threads are held to one for the time of the call.
 */
#pragma once

#include "encoder/scratch.h"
#include "encoder/weights.h"
#include "encoder/windows.h"

/* Encode window number `window` of `windows`. Returns h [W, D], row w for word `first_word + w`;
   borrowed from `scratch`, valid until the next hs_encode() with it. */
const float *
hs_encode(HsScratch *scratch, const HsWeights *weights, const HsPieces *pieces,
          const HsWindows *windows, guint32 window);
