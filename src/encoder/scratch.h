/* SPDX-License-Identifier: Apache-2.0
 *
 * The memory that one worker calculates in: activations of one window, grown on demand and kept for
 * the next. Each buffer belongs to one step (encode, flat, pair, act), so a head's scores do not
 * overwrite the encoder's output. Never share one between threads.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_SCRATCH_X,       /* encode: activations [T, D], in the end h [W, D] */
    HS_SCRATCH_WIDE,    /* encode: qkv [T, 3D] or feed-forward [T, F] */
    HS_SCRATCH_MIXED,   /* encode: attention's result [T, D] */
    HS_SCRATCH_SCORES,  /* encode and pair: all that attention needs for one head */
    HS_SCRATCH_ROUNDED, /* any: a product's rounded activations (packed.h) */
    HS_SCRATCH_FLAT,    /* flat: scores [W, N] */
    HS_SCRATCH_ACT,     /* act: scores [A] */
    HS_SCRATCH_CUE,     /* pair, act: the cue [2D], its gate and shift [2P] */
    HS_SCRATCH_TOKENS,  /* pair: projected words [W, P] */
    HS_SCRATCH_U,       /* pair: activations [n, P] */
    HS_SCRATCH_PAIR,    /* pair: scores [n, 5] */
    HS_SCRATCH_N
} HsScratchBuffer;

typedef struct {
    float *buffers[HS_SCRATCH_N];
    gsize sizes[HS_SCRATCH_N]; /* floats */
} HsScratch;

/* Create an empty scratch. Free with hs_scratch_free(). */
HsScratch *
hs_scratch_new(void);

/* Free `scratch`, which may be NULL. */
void
hs_scratch_free(HsScratch *scratch);

/* Return `buffer` with room for at least `n` floats, aligned to 64 bytes; what it held is lost when
   it has to grow. Valid until the same buffer is asked for again. */
float *
hs_scratch_get(HsScratch *scratch, HsScratchBuffer buffer, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsScratch, hs_scratch_free)
