/* SPDX-License-Identifier: Apache-2.0
 *
 * See block.h.
 */
#include "encoder/block.h"

#include <string.h>

#include "encoder/attention.h"
#include "encoder/kernels.h"
#include "encoder/product.h"

/* Move the wanted rows of x [T, D] to its front. */
static void
gather(float *x, guint32 d, const guint32 *wanted, guint32 n_wanted)
{
    for (gsize i = 0; i < n_wanted; i++)
        memmove(x + i * d, x + (gsize)wanted[i] * d, d * sizeof *x);
}

void
hs_block_run(HsScratch *scratch, const HsLayer *block, guint32 heads, float *x, guint32 t,
             const guint32 *wanted, guint32 n_wanted)
{
    const guint32 d = block->out.in;
    const guint32 f = block->feed_in.out;
    float *wide = hs_scratch_get(scratch, HS_SCRATCH_WIDE, (gsize)t * MAX(3 * d, f));
    float *mixed = hs_scratch_get(scratch, HS_SCRATCH_MIXED, (gsize)t * d);
    hs_product_linear(scratch, &block->qkv, x, t, wide);
    hs_kernel_add_bias(wide, block->qkv.bias, t, 3 * d);
    hs_attention_run(scratch, wide, t, d, heads, mixed);
    if (wanted != NULL) {
        gather(x, d, wanted, n_wanted);
        gather(mixed, d, wanted, n_wanted);
        t = n_wanted;
    }
    hs_product_linear(scratch, &block->out, mixed, t, wide);
    hs_kernel_add_norm(x, wide, block->out.bias, block->attention_norm.weight,
                       block->attention_norm.bias, t, d);
    hs_product_linear(scratch, &block->feed_in, x, t, wide);
    hs_kernel_gelu(wide, block->feed_in.bias, t, f);
    hs_product_linear(scratch, &block->feed_out, wide, t, mixed);
    hs_kernel_add_norm(x, mixed, block->feed_out.bias, block->feed_norm.weight,
                       block->feed_norm.bias, t, d);
}
