/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside the encoder: one function for each kind of thing that a weight file holds (sizes, labels,
 * floats, a linear layer, a norm, a block), for weights.c, which is the list of what every file
 * must hold, and for the heads that a file may do without. Each checks what it takes: a tensor that
 * is missing, of another shape or type, or with a number that is none, is an error that names the
 * file, the tensor, and what was expected. What is taken lives as long as the weights.
 *
 * On failure each sets HS_ENCODER_ERROR and returns FALSE or NULL.
 */
#pragma once

#include <json-glib/json-glib.h>
#include <string.h>

#include "encoder/tensors.h"

#define HS_WEIGHTS_MAX_LABELS 255
#define HS_WEIGHTS_MAX_WIDTH 8192

typedef struct {
    const char *name; /* in config */
    gsize field;      /* offset in HsEncoderConfig */
    guint32 least;
    guint32 most;
    guint32 multiple;
} HsSizeRule;

/* Set HS_ENCODER_ERROR_UNSUITED with the path before the message; returns FALSE. */
gboolean
hs_weights_refuse(const HsWeights *weights, GError **error, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Read the sizes that `rules` name from the metadata "config" into weights->config. */
gboolean
hs_weights_take_sizes(HsWeights *weights, const HsSizeRule *rules, guint n_rules, GError **error);

/* Parse the JSON in metadata `key`, which must be of `type`. Free with json_node_unref(). */
JsonNode *
hs_weights_parse_text(const HsWeights *weights, const char *key, JsonNodeType type, GError **error);

/* Copy an array of different, non-empty strings, NULL-terminated; NULL, without an error, when it
   is something else. */
char **
hs_weights_take_labels(HsWeights *weights, JsonArray *array);

/* Read the metadata `key`, an array of 1 to HS_WEIGHTS_MAX_LABELS different labels. */
char **
hs_weights_take_list(HsWeights *weights, const char *key, GError **error);

/* Find tensor `name` with the shape [shape[0], ..., shape[n_axes - 1]]. */
const HsTensor *
hs_weights_find_tensor(const HsWeights *weights, const char *name, const gsize *shape, guint n_axes,
                       GError **error);

/* Refuse a tensor of floats that holds infinity or what is no number. */
gboolean
hs_weights_check_finite(const HsWeights *weights, const HsTensor *tensor, GError **error);

/* Read the floats `name` [rows, columns], or [columns] where `rows` is 0. */
gboolean
hs_weights_take_floats(HsWeights *weights, const char *name, gsize rows, gsize columns,
                       const float **out_floats, GError **error);

/* Read the floats `name` [shape[0], shape[1], shape[2]]. */
gboolean
hs_weights_take_cube(HsWeights *weights, const char *name, const gsize shape[3],
                     const float **out_floats, GError **error);

/* Read `name`.weight [out, in], int8 with `name`.scale or float, and `name`.bias. */
gboolean
hs_weights_take_linear(HsWeights *weights, const char *name, guint32 out, guint32 in,
                       HsLinear *linear, GError **error);

gboolean
hs_weights_take_norm(HsWeights *weights, const char *name, guint32 width, HsNorm *norm,
                     GError **error);

/* Read one transformer layer, `width` wide. */
gboolean
hs_weights_take_block(HsWeights *weights, const char *name, guint32 width, guint32 feed,
                      HsLayer *block, GError **error);

/* Return float `i` of `bytes` as its bits. */
static inline guint32
hs_weights_word_at(const guint8 *bytes, gsize i)
{
    guint32 word;
    memcpy(&word, bytes + 4 * i, sizeof word);
    return GUINT32_FROM_LE(word);
}
