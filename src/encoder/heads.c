/* SPDX-License-Identifier: Apache-2.0
 *
 * See heads.h and doc/encoder.md, "Heads".
 */
#include "encoder/heads.h"

#include <string.h>

#include "encoder/block.h"
#include "encoder/kernels.h"
#include "encoder/product.h"
#include "encoder/tensors.h"

#define NEAR 8 /* distances up to here have a bucket each */
#define BUCKETS_AFTER 15

const char *const hs_heads_pair_labels[] = {
    "O", "B-source", "I-source", "B-content", "I-content", NULL,
};

/* y = x W^T + b, one thread.   x [T, in], y [T, out] */
static void
project(HsScratch *scratch, const HsLinear *linear, const float *x, guint32 t, float *y)
{
    const int held = hs_product_hold_threads();
    hs_product_linear(scratch, linear, x, t, y);
    hs_product_release_threads(held);
    hs_kernel_add_bias(y, linear->bias, t, linear->out);
}

const float *
hs_heads_flat(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 n_words)
{
    float *scores = hs_scratch_get(scratch, HS_SCRATCH_FLAT, (gsize)n_words * weights->flat.out);
    project(scratch, &weights->flat, h, n_words, scores);
    return scores;
}

/* Put the vectors of a cue's first and last word side by side: c [2D]. */
static void
join_cue(const float *h, guint32 d, guint32 cue_first, guint32 cue_last, float *c)
{
    memcpy(c, h + (gsize)cue_first * d, d * sizeof *c);
    memcpy(c + d, h + (gsize)cue_last * d, d * sizeof *c);
}

/* Project [first word; last word] of a cue.   returns [linear->out] */
static const float *
project_cue(HsScratch *scratch, const HsWeights *weights, const HsLinear *linear, const float *h,
            guint32 cue_first, guint32 cue_last)
{
    const guint32 d = weights->config.width;
    float *c = hs_scratch_get(scratch, HS_SCRATCH_CUE, 2 * (gsize)d);
    float *scores = hs_scratch_get(scratch, HS_SCRATCH_ACT, linear->out);
    join_cue(h, d, cue_first, cue_last, c);
    project(scratch, linear, c, 1, scores);
    return scores;
}

const float *
hs_heads_act(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 cue_first,
             guint32 cue_last)
{
    return project_cue(scratch, weights, &weights->act, h, cue_first, cue_last);
}

const float *
hs_heads_medium(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 cue_first,
                guint32 cue_last)
{
    if (weights->media == NULL)
        return NULL;
    return project_cue(scratch, weights, &weights->medium, h, cue_first, cue_last);
}

guint32
hs_heads_bucket(guint32 word, guint32 cue_first, guint32 cue_last)
{
    static const guint32 steps[] = { 8, 12, 16, 24, 32, 48, 64 };
    if (word >= cue_first && word <= cue_last)
        return 0;
    const guint32 base = word < cue_first ? BUCKETS_AFTER : 0;
    const guint32 d = word < cue_first ? cue_first - word : word - cue_last;
    if (d <= NEAR)
        return base + d;
    guint32 bucket = NEAR;
    for (guint i = 0; i < G_N_ELEMENTS(steps); i++)
        bucket += d > steps[i];
    return base + bucket;
}

void
hs_heads_pair_prepare(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 n_words)
{
    float *tokens = hs_scratch_get(scratch, HS_SCRATCH_TOKENS,
                                   (gsize)n_words * weights->config.pair_width);
    project(scratch, &weights->pair_token, h, n_words, tokens);
}

/* u[w] = token[w] * (1 + gate) + shift + distance.   tokens [n, P], gate, shift [P], u [n, P] */
static void
condition(const HsWeights *weights, const float *tokens, const float *gate, const float *shift,
          guint32 unit_first, guint32 unit_n, guint32 cue_first, guint32 cue_last, float *u)
{
    const gsize p = weights->config.pair_width;
    for (guint32 w = 0; w < unit_n; w++) {
        const guint32 bucket = hs_heads_bucket(unit_first + w, cue_first, cue_last);
        const float *distance = weights->pair_distance + bucket * p;
        for (gsize i = 0; i < p; i++)
            u[w * p + i] = tokens[w * p + i] * (1.0f + gate[i]) + shift[i] + distance[i];
    }
}

const float *
hs_heads_pair(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 unit_first,
              guint32 unit_n, guint32 cue_first, guint32 cue_last)
{
    const guint32 d = weights->config.width;
    const guint32 p = weights->config.pair_width;
    const float *tokens = scratch->buffers[HS_SCRATCH_TOKENS] + (gsize)unit_first * p;
    float *c = hs_scratch_get(scratch, HS_SCRATCH_CUE, 2 * (gsize)d + 3 * (gsize)p);
    float *gate = c + 2 * d;
    float *shift = gate + p;
    float *zero = shift + p;
    float *u = hs_scratch_get(scratch, HS_SCRATCH_U, (gsize)unit_n * p);
    float *scores = hs_scratch_get(scratch, HS_SCRATCH_PAIR,
                                   (gsize)unit_n * HS_WEIGHTS_PAIR_LABELS);
    const int held = hs_product_hold_threads();
    join_cue(h, d, cue_first, cue_last, c);
    project(scratch, &weights->pair_gate, c, 1, gate);
    project(scratch, &weights->pair_shift, c, 1, shift);
    condition(weights, tokens, gate, shift, unit_first, unit_n, cue_first, cue_last, u);
    memset(zero, 0, p * sizeof *zero);
    hs_kernel_gelu(u, zero, unit_n, p);
    hs_kernel_norm(u, weights->pair_norm.weight, weights->pair_norm.bias, unit_n, p);
    hs_block_run(scratch, &weights->pair_block, weights->config.pair_heads, u, unit_n,
                 /* wanted= */ NULL, 0);
    project(scratch, &weights->pair_label, u, unit_n, scores);
    hs_product_release_threads(held);
    return scores;
}
