/* SPDX-License-Identifier: Apache-2.0
 *
 * The trained numbers: one safetensors file (doc/encoder.md has the form) becomes one read-only
 * structure that all workers share. Every tensor must be there and have the shape that the file's
 * config says; every float must be finite; every label layer must add up to the flat head's rows.
 *
 * Linear layers are stored as int8 with a scale for each row. Here they are, once, either
 * rearranged for the products of packed.h (11 MB for the shipped file) or, where that does not
 * pay, turned into float32 (45 MB). The word table, half of the file, stays int8 in the map: a
 * look-up reads only the rows that an article needs. A file may hold float32 instead anywhere.
 *
 * Heads that came later may be missing, whole groups at a time (extraheads.h): a file without them
 * is as good, their label lists are then NULL and their sizes 0.
 *
 * Letters: V vocabulary, D width, L layers, H heads, F feed-forward, N flat scores, A acts, P pair
 * width.
 */
#pragma once

#include "encoder/packed.h"
#include "encoder/vocabulary.h"

#define HS_WEIGHTS_FORMAT "hearsay-weights-1"
#define HS_WEIGHTS_MIN_WINDOW (HS_VOCABULARY_MAX_WORD + 2) /* any single word must fit */
#define HS_WEIGHTS_SHAPES 9
#define HS_WEIGHTS_QUOTES 3
#define HS_WEIGHTS_SPACES 2
#define HS_WEIGHTS_DISTANCES 31
#define HS_WEIGHTS_PAIR_LABELS 5 /* O, B-source, I-source, B-content, I-content */

typedef struct {
    guint32 width;      /* D */
    guint32 layers;     /* L */
    guint32 heads;      /* H, divides D */
    guint32 feed;       /* F */
    guint32 window;     /* pieces of a window, at most */
    guint32 pair_width; /* P */
    guint32 pair_heads; /* divides P */
    guint32 pair_feed;
    guint32 vocabulary; /* V */
    guint32 arc_width;  /* of the parser (parser.h), 0 without one; and so the next */
    guint32 relation_width;
} HsEncoderConfig;

typedef struct {
    const float *weight; /* [out, in], NULL where packed */
    const float *bias;   /* [out] */
    guint32 out;
    guint32 in;
    HsPacked *packed; /* then weight is NULL (packed.h) */
} HsLinear;

typedef struct {
    const float *weight; /* [D] */
    const float *bias;   /* [D] */
} HsNorm;

typedef struct {  /* one transformer layer, D wide */
    HsLinear qkv; /* [3D, D] rows q, then k, then v */
    HsLinear out; /* [D, D] */
    HsNorm attention_norm;
    HsLinear feed_in;  /* [F, D] */
    HsLinear feed_out; /* [D, F] */
    HsNorm feed_norm;
} HsLayer;

typedef struct {               /* one BIO layer of the flat head */
    const char *name;          /* "source", "cue", "content", "inner", "names" */
    guint32 first;             /* its first column of the flat scores */
    guint32 n_labels;          /* 1..255 */
    const char *const *labels; /* [n_labels] "O", "B", "I" or "B-x", "I-x"; NULL-terminated */
} HsLabelLayer;

typedef struct HsWeights HsWeights;

/* Open the weight file at `path`. Fails with G_FILE_ERROR or HS_ENCODER_ERROR (safetensors.h); the
   message names the file and the tensor, field or offset. */
HsWeights *
hs_weights_open(const char *path, GError **error);

/* Close `weights`, which may be NULL. */
void
hs_weights_close(HsWeights *weights);

/* Return the sizes; borrowed like all that follows. */
const HsEncoderConfig *
hs_weights_get_config(const HsWeights *weights);

const HsVocabulary *
hs_weights_get_vocabulary(const HsWeights *weights);

/* Return the flat head's layer called `name`, NULL without one. */
const HsLabelLayer *
hs_weights_get_layer(const HsWeights *weights, const char *name);

/* Return all layers of the flat head in order. */
const HsLabelLayer *
hs_weights_get_layers(const HsWeights *weights, guint32 *out_n_layers);

/* Return N, the scores of a word in the flat head (all layers side by side). */
guint32
hs_weights_get_n_flat(const HsWeights *weights);

/* Return the labels of the act head, NULL-terminated; `out_n_acts` (A) may be NULL. */
const char *const *
hs_weights_get_acts(const HsWeights *weights, guint32 *out_n_acts);

/* Return the labels of a head that a file may do without, NULL-terminated: `name` is "upos",
   "xpos", "relations" (the three are there or missing together) or "media". NULL where it has none;
   `out_n` may be NULL. */
const char *const *
hs_weights_get_list(const HsWeights *weights, const char *name, guint32 *out_n);

/* Return what made the file, for provenance; "" when it does not say. */
const char *
hs_weights_get_recipe(const HsWeights *weights);

/* Write the embedding of piece `id` (below V) to `out_row` [D]. */
void
hs_weights_read_word(const HsWeights *weights, guint32 id, float *out_row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsWeights, hs_weights_close)
