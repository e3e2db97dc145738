/* SPDX-License-Identifier: Apache-2.0
 *
 * See weights.h. hs_weights_open() is the list of what a file must hold; how each kind of thing is
 * read stands in weightsparts.c.
 */
#include "encoder/weights.h"

#include "encoder/extraheads.h"
#include "encoder/weightsparts.h"

#define MAX_LAYERS 64
#define MAX_WINDOW 4096

#define SIZE(name, least, most, multiple)                                    \
    {                                                                        \
#name, G_STRUCT_OFFSET(HsEncoderConfig, name), least, most, multiple \
    }

/* Widths are multiples of 8, the lanes of kernels.c. */
static const HsSizeRule size_rules[] = {
    SIZE(width, 8, HS_WEIGHTS_MAX_WIDTH, 8),
    SIZE(layers, 1, MAX_LAYERS, 1),
    SIZE(heads, 1, HS_WEIGHTS_MAX_WIDTH, 1),
    SIZE(feed, 8, HS_WEIGHTS_MAX_WIDTH, 8),
    SIZE(window, HS_WEIGHTS_MIN_WINDOW, MAX_WINDOW, 1),
    SIZE(pair_width, 8, HS_WEIGHTS_MAX_WIDTH, 8),
    SIZE(pair_heads, 1, HS_WEIGHTS_MAX_WIDTH, 1),
    SIZE(pair_feed, 8, HS_WEIGHTS_MAX_WIDTH, 8),
};

static gboolean
read_config(HsWeights *weights, GError **error)
{
    if (!hs_weights_take_sizes(weights, size_rules, G_N_ELEMENTS(size_rules), error))
        return FALSE;
    const HsEncoderConfig *config = &weights->config;
    if (config->width % config->heads != 0 || config->pair_width % config->pair_heads != 0)
        return hs_weights_refuse(weights, error, "config: heads do not divide the width");
    return TRUE;
}

static gboolean
read_vocabulary(HsWeights *weights, GError **error)
{
    const char *text = hs_safetensors_get_text(weights->file, "vocabulary");
    if (text == NULL)
        return hs_weights_refuse(weights, error, "metadata has no vocabulary");
    g_autoptr(GError) reason = NULL;
    weights->vocabulary = hs_vocabulary_new(text, &reason);
    if (weights->vocabulary == NULL)
        return hs_weights_refuse(weights, error, "%s", reason->message);
    weights->config.vocabulary = hs_vocabulary_get_size(weights->vocabulary);
    return TRUE;
}

static gboolean
is_bio(const char *label, char kind)
{
    return label[0] == kind && (label[1] == '\0' || (label[1] == '-' && label[2] != '\0'));
}

/* Only "O", "B", "B-x", "I", "I-x", and at least one that may begin a sequence. */
static gboolean
check_bio(const char *const *labels)
{
    gboolean may_begin = FALSE;
    for (; *labels != NULL; labels++) {
        const gboolean begins = strcmp(*labels, "O") == 0 || is_bio(*labels, 'B');
        if (!begins && !is_bio(*labels, 'I'))
            return FALSE;
        may_begin = may_begin || begins;
    }
    return may_begin;
}

static gboolean
read_layer(HsWeights *weights, JsonNode *node, guint i, GError **error)
{
    JsonObject *object = JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
    JsonNode *name = object != NULL ? json_object_get_member(object, "name") : NULL;
    JsonNode *labels = object != NULL ? json_object_get_member(object, "labels") : NULL;
    if (name == NULL || !JSON_NODE_HOLDS_VALUE(name) || json_node_get_string(name) == NULL ||
        labels == NULL || !JSON_NODE_HOLDS_ARRAY(labels))
        return hs_weights_refuse(weights, error, "layers: entry %u has no name and labels", i);

    HsLabelLayer *layer = &weights->layers[i];
    layer->name = json_node_dup_string(name);
    g_ptr_array_add(weights->owned, (gpointer)layer->name);
    if (hs_weights_get_layer(weights, layer->name) != layer)
        return hs_weights_refuse(weights, error, "layers: %s occurs twice", layer->name);
    layer->first = i == 0 ? 0 : layer[-1].first + layer[-1].n_labels;
    layer->n_labels = json_array_get_length(json_node_get_array(labels));
    if (layer->n_labels == 0 || layer->n_labels > HS_WEIGHTS_MAX_LABELS)
        return hs_weights_refuse(weights, error, "layers: %s has %u labels, expected 1 to %d",
                                 layer->name, layer->n_labels, HS_WEIGHTS_MAX_LABELS);
    layer->labels = (const char *const *)hs_weights_take_labels(weights,
                                                                json_node_get_array(labels));
    if (layer->labels == NULL || !check_bio(layer->labels))
        return hs_weights_refuse(weights, error,
                                 "layers: labels of %s are not different O, B, I, B-x, I-x",
                                 layer->name);
    return TRUE;
}

static gboolean
read_layers(HsWeights *weights, GError **error)
{
    g_autoptr(JsonNode) node = hs_weights_parse_text(weights, "layers", JSON_NODE_ARRAY, error);
    if (node == NULL)
        return FALSE;
    JsonArray *array = json_node_get_array(node);
    const guint n = json_array_get_length(array);
    if (n == 0 || n > MAX_LAYERS)
        return hs_weights_refuse(weights, error, "layers: %u entries, expected 1 to %d", n,
                                 MAX_LAYERS);
    weights->layers = g_new0(HsLabelLayer, n);
    g_ptr_array_add(weights->owned, weights->layers);
    for (guint i = 0; i < n; i++) {
        weights->n_layers = i + 1;
        if (!read_layer(weights, json_array_get_element(array, i), i, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_acts(HsWeights *weights, GError **error)
{
    return (weights->acts = hs_weights_take_list(weights, "acts", error)) != NULL;
}

/* The word table stays in the map. */
static gboolean
read_words(HsWeights *weights, GError **error)
{
    const HsEncoderConfig *config = &weights->config;
    const gsize shape[] = { config->vocabulary, config->width };
    weights->word = hs_weights_find_tensor(weights, "embed.word.weight", shape, 2, error);
    if (weights->word == NULL)
        return FALSE;
    if (weights->word->type == HS_TENSOR_F32)
        return hs_weights_check_finite(weights, weights->word, error);
    return hs_weights_take_floats(weights, "embed.word.scale", 0, config->vocabulary,
                                  &weights->word_scale, error);
}

static gboolean
read_positions(HsWeights *weights, GError **error)
{
    const HsTensor *tensor = hs_safetensors_find(weights->file, "embed.position");
    const guint32 window = weights->config.window;
    if (tensor != NULL && tensor->shape[0] < window)
        return hs_weights_refuse(weights, error,
                                 "tensor embed.position has %" G_GSIZE_FORMAT
                                 " rows, a window has up to %u pieces",
                                 tensor->shape[0], window);
    return hs_weights_take_floats(weights, "embed.position",
                                  tensor != NULL ? tensor->shape[0] : window, weights->config.width,
                                  &weights->position, error);
}

static gboolean
read_embeddings(HsWeights *weights, GError **error)
{
    const guint32 d = weights->config.width;
    return read_words(weights, error) && read_positions(weights, error) &&
           hs_weights_take_floats(weights, "embed.shape", HS_WEIGHTS_SHAPES, d, &weights->shape,
                                  error) &&
           hs_weights_take_floats(weights, "embed.quote", HS_WEIGHTS_QUOTES, d, &weights->quote,
                                  error) &&
           hs_weights_take_floats(weights, "embed.space", HS_WEIGHTS_SPACES, d, &weights->space,
                                  error) &&
           hs_weights_take_norm(weights, "embed.norm", d, &weights->embed_norm, error);
}

static gboolean
read_blocks(HsWeights *weights, GError **error)
{
    const HsEncoderConfig *config = &weights->config;
    weights->blocks = g_new0(HsLayer, config->layers);
    g_ptr_array_add(weights->owned, weights->blocks);
    for (guint32 i = 0; i < config->layers; i++) {
        g_autofree char *name = g_strdup_printf("layer.%u", i);
        if (!hs_weights_take_block(weights, name, config->width, config->feed, &weights->blocks[i],
                                   error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_heads(HsWeights *weights, GError **error)
{
    const HsEncoderConfig *config = &weights->config;
    const guint32 d = config->width;
    const guint32 p = config->pair_width;
    const guint32 n_acts = g_strv_length(weights->acts);
    return hs_weights_take_linear(weights, "flat", hs_weights_get_n_flat(weights), d,
                                  &weights->flat, error) &&
           hs_weights_take_linear(weights, "act", n_acts, 2 * d, &weights->act, error) &&
           hs_weights_take_linear(weights, "pair.token", p, d, &weights->pair_token, error) &&
           hs_weights_take_linear(weights, "pair.gate", p, 2 * d, &weights->pair_gate, error) &&
           hs_weights_take_linear(weights, "pair.shift", p, 2 * d, &weights->pair_shift, error) &&
           hs_weights_take_floats(weights, "pair.distance", HS_WEIGHTS_DISTANCES, p,
                                  &weights->pair_distance, error) &&
           hs_weights_take_norm(weights, "pair.norm", p, &weights->pair_norm, error) &&
           hs_weights_take_block(weights, "pair.layer", p, config->pair_feed, &weights->pair_block,
                                 error) &&
           hs_weights_take_linear(weights, "pair.label", HS_WEIGHTS_PAIR_LABELS, p,
                                  &weights->pair_label, error);
}

static gboolean
check_format(const HsWeights *weights, GError **error)
{
    const char *format = hs_safetensors_get_text(weights->file, "format");
    if (g_strcmp0(format, HS_WEIGHTS_FORMAT) != 0)
        return hs_weights_refuse(weights, error, "format is %s, expected %s",
                                 format != NULL ? format : "missing", HS_WEIGHTS_FORMAT);
    return TRUE;
}

HsWeights *
hs_weights_open(const char *path, GError **error)
{
    g_autoptr(HsWeights) weights = g_new0(HsWeights, 1);
    weights->owned = g_ptr_array_new_with_free_func(g_free);
    weights->packed = g_ptr_array_new_with_free_func((GDestroyNotify)hs_packed_free);
    weights->file = hs_safetensors_open(path, error);
    if (weights->file == NULL || !check_format(weights, error) || !read_config(weights, error) ||
        !read_vocabulary(weights, error) || !read_layers(weights, error) ||
        !read_acts(weights, error) || !read_embeddings(weights, error) ||
        !read_blocks(weights, error) || !read_heads(weights, error) ||
        !hs_weights_read_extra_heads(weights, error))
        return NULL;
    return g_steal_pointer(&weights);
}

void
hs_weights_close(HsWeights *weights)
{
    if (weights == NULL)
        return;
    g_clear_pointer(&weights->vocabulary, hs_vocabulary_free);
    g_clear_pointer(&weights->owned, g_ptr_array_unref);
    g_clear_pointer(&weights->packed, g_ptr_array_unref);
    g_clear_pointer(&weights->file, hs_safetensors_close);
    g_free(weights);
}

const HsEncoderConfig *
hs_weights_get_config(const HsWeights *weights)
{
    return &weights->config;
}

const HsVocabulary *
hs_weights_get_vocabulary(const HsWeights *weights)
{
    return weights->vocabulary;
}

const HsLabelLayer *
hs_weights_get_layer(const HsWeights *weights, const char *name)
{
    for (guint32 i = 0; i < weights->n_layers; i++) {
        if (strcmp(weights->layers[i].name, name) == 0)
            return &weights->layers[i];
    }
    return NULL;
}

const HsLabelLayer *
hs_weights_get_layers(const HsWeights *weights, guint32 *out_n_layers)
{
    *out_n_layers = weights->n_layers;
    return weights->layers;
}

guint32
hs_weights_get_n_flat(const HsWeights *weights)
{
    const HsLabelLayer *last = &weights->layers[weights->n_layers - 1];
    return last->first + last->n_labels;
}

const char *const *
hs_weights_get_acts(const HsWeights *weights, guint32 *out_n_acts)
{
    if (out_n_acts != NULL)
        *out_n_acts = weights->act.out;
    return (const char *const *)weights->acts;
}

const char *const *
hs_weights_get_list(const HsWeights *weights, const char *name, guint32 *out_n)
{
    const struct {
        const char *name;
        char **labels;
    } lists[] = {
        { "upos", weights->syntax.upos },
        { "xpos", weights->syntax.xpos },
        { "relations", weights->syntax.relations },
        { "media", weights->media },
    };
    char **found = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
        if (strcmp(lists[i].name, name) == 0)
            found = lists[i].labels;
    }
    if (out_n != NULL)
        *out_n = found != NULL ? g_strv_length(found) : 0;
    return (const char *const *)found;
}

const char *
hs_weights_get_recipe(const HsWeights *weights)
{
    const char *recipe = hs_safetensors_get_text(weights->file, "recipe");
    return recipe != NULL ? recipe : "";
}

void
hs_weights_read_word(const HsWeights *weights, guint32 id, float *out_row)
{
    const gsize d = weights->config.width;
    if (weights->word->type == HS_TENSOR_I8) {
        const gint8 *row = (const gint8 *)weights->word->bytes + id * d;
        for (gsize i = 0; i < d; i++)
            out_row[i] = (float)row[i] * weights->word_scale[id];
        return;
    }
    for (gsize i = 0; i < d; i++) {
        const guint32 word = hs_weights_word_at(weights->word->bytes, id * d + i);
        memcpy(&out_row[i], &word, sizeof word);
    }
}
