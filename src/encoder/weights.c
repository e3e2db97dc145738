/* SPDX-License-Identifier: Apache-2.0
 *
 * See weights.h. One function reads each kind of thing (sizes, labels, floats, linear layer, norm,
 * block); hs_weights_open() is the list of what a file must hold.
 */
#include "encoder/weights.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "encoder/tensors.h"

#define MAX_LAYERS 64
#define MAX_WIDTH 8192
#define MAX_WINDOW 4096
#define MAX_LABELS 255

static gboolean
refuse(const HsWeights *weights, GError **error, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* Set HS_ENCODER_ERROR_UNSUITED with the path before the message; returns FALSE. */
static gboolean
refuse(const HsWeights *weights, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *reason = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED, "weights \"%s\": %s",
                hs_safetensors_get_path(weights->file), reason);
    return FALSE;
}

/* Parse the JSON in metadata `key`; NULL when it is missing, no JSON or not of `type`. */
static JsonNode *
parse_text(const HsWeights *weights, const char *key, JsonNodeType type, GError **error)
{
    const char *text = hs_safetensors_get_text(weights->file, key);
    if (text == NULL) {
        refuse(weights, error, "metadata has no %s", key);
        return NULL;
    }
    g_autoptr(GError) reason = NULL;
    g_autoptr(JsonNode) node = json_from_string(text, &reason);
    if (node == NULL || json_node_get_node_type(node) != type) {
        refuse(weights, error, "metadata %s: %s", key,
               reason != NULL ? reason->message : "not of the expected form");
        return NULL;
    }
    return g_steal_pointer(&node);
}

typedef struct {
    const char *name;
    gsize field; /* offset in HsEncoderConfig */
    guint32 least;
    guint32 most;
    guint32 multiple;
} SizeRule;

#define SIZE(name, least, most, multiple)                                    \
    {                                                                        \
#name, G_STRUCT_OFFSET(HsEncoderConfig, name), least, most, multiple \
    }

/* Widths are multiples of 8, the lanes of kernels.c. */
static const SizeRule size_rules[] = {
    SIZE(width, 8, MAX_WIDTH, 8),
    SIZE(layers, 1, MAX_LAYERS, 1),
    SIZE(heads, 1, MAX_WIDTH, 1),
    SIZE(feed, 8, MAX_WIDTH, 8),
    SIZE(window, HS_WEIGHTS_MIN_WINDOW, MAX_WINDOW, 1),
    SIZE(pair_width, 8, MAX_WIDTH, 8),
    SIZE(pair_heads, 1, MAX_WIDTH, 1),
    SIZE(pair_feed, 8, MAX_WIDTH, 8),
};

static gboolean
read_config(HsWeights *weights, GError **error)
{
    g_autoptr(JsonNode) node = parse_text(weights, "config", JSON_NODE_OBJECT, error);
    if (node == NULL)
        return FALSE;
    JsonObject *object = json_node_get_object(node);
    for (guint i = 0; i < G_N_ELEMENTS(size_rules); i++) {
        const SizeRule *rule = &size_rules[i];
        JsonNode *member = json_object_get_member(object, rule->name);
        if (member == NULL || !JSON_NODE_HOLDS_VALUE(member) ||
            json_node_get_value_type(member) != G_TYPE_INT64)
            return refuse(weights, error, "config has no number %s", rule->name);
        const gint64 value = json_node_get_int(member);
        if (value < rule->least || value > rule->most || value % rule->multiple != 0)
            return refuse(weights, error,
                          "config %s is %" G_GINT64_FORMAT
                          ", expected a multiple of %u from %u to %u",
                          rule->name, value, rule->multiple, rule->least, rule->most);
        G_STRUCT_MEMBER(guint32, &weights->config, rule->field) = (guint32)value;
    }
    const HsEncoderConfig *config = &weights->config;
    if (config->width % config->heads != 0 || config->pair_width % config->pair_heads != 0)
        return refuse(weights, error, "config: heads do not divide the width");
    return TRUE;
}

static gboolean
read_vocabulary(HsWeights *weights, GError **error)
{
    const char *text = hs_safetensors_get_text(weights->file, "vocabulary");
    if (text == NULL)
        return refuse(weights, error, "metadata has no vocabulary");
    g_autoptr(GError) reason = NULL;
    weights->vocabulary = hs_vocabulary_new(text, &reason);
    if (weights->vocabulary == NULL)
        return refuse(weights, error, "%s", reason->message);
    weights->config.vocabulary = hs_vocabulary_get_size(weights->vocabulary);
    return TRUE;
}

/* Copy an array of different, non-empty strings; NULL when it is something else. */
static char **
read_labels(HsWeights *weights, JsonArray *array)
{
    const guint n = json_array_get_length(array);
    g_auto(GStrv) labels = g_new0(char *, n + 1);
    for (guint i = 0; i < n; i++) {
        JsonNode *node = json_array_get_element(array, i);
        const char *label = JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
        if (label == NULL || *label == '\0' || g_strv_contains((const char *const *)labels, label))
            return NULL;
        labels[i] = g_strdup(label);
    }
    for (guint i = 0; i < n; i++)
        g_ptr_array_add(weights->owned, labels[i]);
    g_ptr_array_add(weights->owned, labels);
    return g_steal_pointer(&labels);
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
        return refuse(weights, error, "layers: entry %u has no name and labels", i);

    HsLabelLayer *layer = &weights->layers[i];
    layer->name = json_node_dup_string(name);
    g_ptr_array_add(weights->owned, (gpointer)layer->name);
    if (hs_weights_get_layer(weights, layer->name) != layer)
        return refuse(weights, error, "layers: %s occurs twice", layer->name);
    layer->first = i == 0 ? 0 : layer[-1].first + layer[-1].n_labels;
    layer->n_labels = json_array_get_length(json_node_get_array(labels));
    if (layer->n_labels == 0 || layer->n_labels > MAX_LABELS)
        return refuse(weights, error, "layers: %s has %u labels, expected 1 to %d", layer->name,
                      layer->n_labels, MAX_LABELS);
    layer->labels = (const char *const *)read_labels(weights, json_node_get_array(labels));
    if (layer->labels == NULL || !check_bio(layer->labels))
        return refuse(weights, error, "layers: labels of %s are not different O, B, I, B-x, I-x",
                      layer->name);
    return TRUE;
}

static gboolean
read_layers(HsWeights *weights, GError **error)
{
    g_autoptr(JsonNode) node = parse_text(weights, "layers", JSON_NODE_ARRAY, error);
    if (node == NULL)
        return FALSE;
    JsonArray *array = json_node_get_array(node);
    const guint n = json_array_get_length(array);
    if (n == 0 || n > MAX_LAYERS)
        return refuse(weights, error, "layers: %u entries, expected 1 to %d", n, MAX_LAYERS);
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
    g_autoptr(JsonNode) node = parse_text(weights, "acts", JSON_NODE_ARRAY, error);
    if (node == NULL)
        return FALSE;
    JsonArray *array = json_node_get_array(node);
    const guint n = json_array_get_length(array);
    if (n == 0 || n > MAX_LABELS || (weights->acts = read_labels(weights, array)) == NULL)
        return refuse(weights, error, "acts: expected 1 to %d different labels", MAX_LABELS);
    return TRUE;
}

/* Find tensor `name` with the shape [rows, columns], or [columns] where `rows` is 0. */
static const HsTensor *
find_tensor(const HsWeights *weights, const char *name, gsize rows, gsize columns, GError **error)
{
    const HsTensor *tensor = hs_safetensors_find(weights->file, name);
    if (tensor == NULL) {
        refuse(weights, error, "no tensor %s", name);
        return NULL;
    }
    const guint n_axes = rows > 0 ? 2 : 1;
    if (tensor->n_axes != n_axes || tensor->shape[n_axes - 1] != columns ||
        (rows > 0 && tensor->shape[0] != rows)) {
        g_autoptr(GString) found = g_string_new(NULL);
        for (guint i = 0; i < tensor->n_axes; i++)
            g_string_append_printf(found, "%s%" G_GSIZE_FORMAT, i > 0 ? ", " : "",
                                   tensor->shape[i]);
        if (rows > 0)
            refuse(weights, error,
                   "tensor %s is [%s], expected [%" G_GSIZE_FORMAT ", %" G_GSIZE_FORMAT "]", name,
                   found->str, rows, columns);
        else
            refuse(weights, error, "tensor %s is [%s], expected [%" G_GSIZE_FORMAT "]", name,
                   found->str, columns);
        return NULL;
    }
    return tensor;
}

static void
set_memory_error(const HsWeights *weights, gsize n, GError **error)
{
    g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_MEMORY,
                "weights \"%s\": no memory for %" G_GSIZE_FORMAT " numbers",
                hs_safetensors_get_path(weights->file), n);
}

static float *
new_floats(HsWeights *weights, gsize n, GError **error)
{
    float *floats = g_try_new(float, n);
    if (floats == NULL)
        set_memory_error(weights, n, error);
    else
        g_ptr_array_add(weights->owned, floats);
    return floats;
}

static inline guint32
word_at(const guint8 *bytes, gsize i)
{
    guint32 word;
    memcpy(&word, bytes + 4 * i, sizeof word);
    return GUINT32_FROM_LE(word);
}

/* An exponent of all ones is infinity or not a number. */
static gboolean
is_endless(guint32 word)
{
    return (word & 0x7f800000u) == 0x7f800000u;
}

static gboolean
check_finite(const HsWeights *weights, const HsTensor *tensor, GError **error)
{
    guint32 bad = 0;
    for (gsize i = 0; i < tensor->n_elements; i++)
        bad |= (guint32)is_endless(word_at(tensor->bytes, i));
    if (bad == 0)
        return TRUE;
    gsize at = 0;
    while (!is_endless(word_at(tensor->bytes, at)))
        at++;
    return refuse(weights, error, "tensor %s: not a finite number at offset %" G_GSIZE_FORMAT,
                  tensor->name, tensor->offset + 4 * at);
}

static const float *
copy_floats(HsWeights *weights, const HsTensor *tensor, GError **error)
{
    if (tensor->type != HS_TENSOR_F32) {
        refuse(weights, error, "tensor %s is not F32", tensor->name);
        return NULL;
    }
    if (!check_finite(weights, tensor, error))
        return NULL;
    float *floats = new_floats(weights, tensor->n_elements, error);
    if (floats == NULL)
        return NULL;
    for (gsize i = 0; i < tensor->n_elements; i++) {
        const guint32 word = word_at(tensor->bytes, i);
        memcpy(&floats[i], &word, sizeof word);
    }
    return floats;
}

static gboolean
read_floats(HsWeights *weights, const char *name, gsize rows, gsize columns,
            const float **out_floats, GError **error)
{
    const HsTensor *tensor = find_tensor(weights, name, rows, columns, error);
    return tensor != NULL && (*out_floats = copy_floats(weights, tensor, error)) != NULL;
}

static const float *
dequantize(HsWeights *weights, const HsTensor *tensor, const float *scale, GError **error)
{
    float *floats = new_floats(weights, tensor->n_elements, error);
    if (floats == NULL)
        return NULL;
    const gsize rows = tensor->shape[0];
    const gsize columns = tensor->shape[1];
    for (gsize row = 0; row < rows; row++) {
        const gint8 *from = (const gint8 *)tensor->bytes + row * columns;
        float *to = floats + row * columns;
        for (gsize i = 0; i < columns; i++)
            to[i] = (float)from[i] * scale[row];
    }
    return floats;
}

static HsPacked *
pack(HsWeights *weights, const HsTensor *tensor, const float *scale, GError **error)
{
    HsPacked *packed = hs_packed_new((const gint8 *)tensor->bytes, scale, (guint32)tensor->shape[0],
                                     (guint32)tensor->shape[1]);
    if (packed == NULL)
        set_memory_error(weights, tensor->n_elements, error);
    else
        g_ptr_array_add(weights->packed, packed);
    return packed;
}

static gboolean
read_linear(HsWeights *weights, const char *name, guint32 out, guint32 in, HsLinear *linear,
            GError **error)
{
    g_autofree char *weight_name = g_strconcat(name, ".weight", NULL);
    g_autofree char *scale_name = g_strconcat(name, ".scale", NULL);
    g_autofree char *bias_name = g_strconcat(name, ".bias", NULL);
    const HsTensor *weight = find_tensor(weights, weight_name, out, in, error);
    if (weight == NULL || !read_floats(weights, bias_name, 0, out, &linear->bias, error))
        return FALSE;
    if (weight->type == HS_TENSOR_F32) {
        linear->weight = copy_floats(weights, weight, error);
    } else {
        const float *scale;
        if (!read_floats(weights, scale_name, 0, out, &scale, error))
            return FALSE;
        if (hs_packed_is_wanted())
            linear->packed = pack(weights, weight, scale, error);
        else
            linear->weight = dequantize(weights, weight, scale, error);
    }
    linear->out = out;
    linear->in = in;
    return linear->weight != NULL || linear->packed != NULL;
}

static gboolean
read_norm(HsWeights *weights, const char *name, guint32 width, HsNorm *norm, GError **error)
{
    g_autofree char *weight_name = g_strconcat(name, ".weight", NULL);
    g_autofree char *bias_name = g_strconcat(name, ".bias", NULL);
    return read_floats(weights, weight_name, 0, width, &norm->weight, error) &&
           read_floats(weights, bias_name, 0, width, &norm->bias, error);
}

static gboolean
read_block(HsWeights *weights, const char *name, guint32 width, guint32 feed, HsLayer *block,
           GError **error)
{
    g_autofree char *qkv = g_strconcat(name, ".attention.qkv", NULL);
    g_autofree char *out = g_strconcat(name, ".attention.out", NULL);
    g_autofree char *attention_norm = g_strconcat(name, ".attention.norm", NULL);
    g_autofree char *feed_in = g_strconcat(name, ".feed.in", NULL);
    g_autofree char *feed_out = g_strconcat(name, ".feed.out", NULL);
    g_autofree char *feed_norm = g_strconcat(name, ".feed.norm", NULL);
    return read_linear(weights, qkv, 3 * width, width, &block->qkv, error) &&
           read_linear(weights, out, width, width, &block->out, error) &&
           read_norm(weights, attention_norm, width, &block->attention_norm, error) &&
           read_linear(weights, feed_in, feed, width, &block->feed_in, error) &&
           read_linear(weights, feed_out, width, feed, &block->feed_out, error) &&
           read_norm(weights, feed_norm, width, &block->feed_norm, error);
}

/* The word table stays in the map. */
static gboolean
read_words(HsWeights *weights, GError **error)
{
    const HsEncoderConfig *config = &weights->config;
    weights->word = find_tensor(weights, "embed.word.weight", config->vocabulary, config->width,
                                error);
    if (weights->word == NULL)
        return FALSE;
    if (weights->word->type == HS_TENSOR_F32)
        return check_finite(weights, weights->word, error);
    return read_floats(weights, "embed.word.scale", 0, config->vocabulary, &weights->word_scale,
                       error);
}

static gboolean
read_positions(HsWeights *weights, GError **error)
{
    const HsTensor *tensor = hs_safetensors_find(weights->file, "embed.position");
    const guint32 window = weights->config.window;
    if (tensor != NULL && tensor->shape[0] < window)
        return refuse(weights, error,
                      "tensor embed.position has %" G_GSIZE_FORMAT
                      " rows, a window has up to %u pieces",
                      tensor->shape[0], window);
    return read_floats(weights, "embed.position", tensor != NULL ? tensor->shape[0] : window,
                       weights->config.width, &weights->position, error);
}

static gboolean
read_embeddings(HsWeights *weights, GError **error)
{
    const guint32 d = weights->config.width;
    return read_words(weights, error) && read_positions(weights, error) &&
           read_floats(weights, "embed.shape", HS_WEIGHTS_SHAPES, d, &weights->shape, error) &&
           read_floats(weights, "embed.quote", HS_WEIGHTS_QUOTES, d, &weights->quote, error) &&
           read_floats(weights, "embed.space", HS_WEIGHTS_SPACES, d, &weights->space, error) &&
           read_norm(weights, "embed.norm", d, &weights->embed_norm, error);
}

static gboolean
read_blocks(HsWeights *weights, GError **error)
{
    const HsEncoderConfig *config = &weights->config;
    weights->blocks = g_new0(HsLayer, config->layers);
    g_ptr_array_add(weights->owned, weights->blocks);
    for (guint32 i = 0; i < config->layers; i++) {
        g_autofree char *name = g_strdup_printf("layer.%u", i);
        if (!read_block(weights, name, config->width, config->feed, &weights->blocks[i], error))
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
    return read_linear(weights, "flat", hs_weights_get_n_flat(weights), d, &weights->flat, error) &&
           read_linear(weights, "act", n_acts, 2 * d, &weights->act, error) &&
           read_linear(weights, "pair.token", p, d, &weights->pair_token, error) &&
           read_linear(weights, "pair.gate", p, 2 * d, &weights->pair_gate, error) &&
           read_linear(weights, "pair.shift", p, 2 * d, &weights->pair_shift, error) &&
           read_floats(weights, "pair.distance", HS_WEIGHTS_DISTANCES, p, &weights->pair_distance,
                       error) &&
           read_norm(weights, "pair.norm", p, &weights->pair_norm, error) &&
           read_block(weights, "pair.layer", p, config->pair_feed, &weights->pair_block, error) &&
           read_linear(weights, "pair.label", HS_WEIGHTS_PAIR_LABELS, p, &weights->pair_label,
                       error);
}

static gboolean
check_format(const HsWeights *weights, GError **error)
{
    const char *format = hs_safetensors_get_text(weights->file, "format");
    if (g_strcmp0(format, HS_WEIGHTS_FORMAT) != 0)
        return refuse(weights, error, "format is %s, expected %s",
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
        !read_blocks(weights, error) || !read_heads(weights, error))
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
        const guint32 word = word_at(weights->word->bytes, id * d + i);
        memcpy(&out_row[i], &word, sizeof word);
    }
}
