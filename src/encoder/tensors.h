/* SPDX-License-Identifier: Apache-2.0
 *
 * The inside of HsWeights, for the files of this room that calculate with it (encode.c, heads.c) or
 * fill it (weights.c). Other rooms see weights.h only. All pointers are float32, row-major, and
 * live as long as the weights; the letters are those of weights.h.
 */
#pragma once

#include "encoder/safetensors.h"
#include "encoder/weights.h"

/* The parser. Letters: U and X tags, A arc width, B relation width, R relations. */
typedef struct {
    char **upos;                 /* [U] labels, NULL-terminated; NULL without a parser */
    char **xpos;                 /* [X] */
    char **relations;            /* [R] */
    HsLinear to_upos;            /* [U, 2D] */
    HsLinear to_xpos;            /* [X, 2D] */
    HsLinear arc_dependent;      /* [A, 2D] */
    HsLinear arc_head;           /* [A, 2D] */
    HsLinear arc_product;        /* [A, A] dependent, head; no bias */
    const float *arc_bias;       /* [A] */
    const float *arc_root;       /* [A] the root's row among the heads */
    HsLinear relation_dependent; /* [B, 2D] */
    HsLinear relation_head;      /* [B, 2D] */
    const float *relation_root;  /* [B] */
    HsLinear relation_product;   /* [R B, B] relation and dependent, head; no bias */
    HsLinear relation_linear;    /* [R, 2B] */
} HsSyntaxTensors;

struct HsWeights {
    HsSafetensors *file; /* kept: the word table and all texts point into it */
    HsEncoderConfig config;
    HsVocabulary *vocabulary;

    const HsTensor *word;    /* [V, D] I8 or F32, in the map */
    const float *word_scale; /* [V], NULL when word is F32 */
    const float *position;   /* [positions >= window, D] */
    const float *shape;      /* [9, D] */
    const float *quote;      /* [3, D] */
    const float *space;      /* [2, D] */
    HsNorm embed_norm;
    HsLayer *blocks; /* [L] */

    HsLinear flat;              /* [N, D] */
    HsLinear act;               /* [A, 2D] */
    HsLinear pair_token;        /* [P, D] */
    HsLinear pair_gate;         /* [P, 2D] */
    HsLinear pair_shift;        /* [P, 2D] */
    const float *pair_distance; /* [31, P] */
    HsNorm pair_norm;
    HsLayer pair_block;  /* P wide */
    HsLinear pair_label; /* [5, P] */

    HsSyntaxTensors syntax; /* may be missing (extraheads.h), as what follows */
    char **media;           /* [M] labels, NULL-terminated */
    HsLinear medium;        /* [M, 2D] */

    HsLabelLayer *layers; /* [n_layers] */
    guint32 n_layers;
    char **acts;       /* [A], NULL-terminated */
    GPtrArray *owned;  /* every block of floats and every text above */
    GPtrArray *packed; /* every HsPacked */
};
