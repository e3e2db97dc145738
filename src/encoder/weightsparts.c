/* SPDX-License-Identifier: Apache-2.0
 *
 * See weightsparts.h. A size that a shape is compared with comes from the file's config, so a
 * tensor of the expected shape is never larger than the file itself.
 */
#include "encoder/weightsparts.h"

#include <string.h>

gboolean
hs_weights_refuse(const HsWeights *weights, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *reason = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED, "weights \"%s\": %s",
                hs_safetensors_get_path(weights->file), reason);
    return FALSE;
}

JsonNode *
hs_weights_parse_text(const HsWeights *weights, const char *key, JsonNodeType type, GError **error)
{
    const char *text = hs_safetensors_get_text(weights->file, key);
    if (text == NULL) {
        hs_weights_refuse(weights, error, "metadata has no %s", key);
        return NULL;
    }
    g_autoptr(GError) reason = NULL;
    g_autoptr(JsonNode) node = json_from_string(text, &reason);
    if (node == NULL || json_node_get_node_type(node) != type) {
        hs_weights_refuse(weights, error, "metadata %s: %s", key,
                          reason != NULL ? reason->message : "not of the expected form");
        return NULL;
    }
    return g_steal_pointer(&node);
}

gboolean
hs_weights_take_sizes(HsWeights *weights, const HsSizeRule *rules, guint n_rules, GError **error)
{
    g_autoptr(JsonNode) node = hs_weights_parse_text(weights, "config", JSON_NODE_OBJECT, error);
    if (node == NULL)
        return FALSE;
    JsonObject *object = json_node_get_object(node);
    for (guint i = 0; i < n_rules; i++) {
        const HsSizeRule *rule = &rules[i];
        JsonNode *member = json_object_get_member(object, rule->name);
        if (member == NULL || !JSON_NODE_HOLDS_VALUE(member) ||
            json_node_get_value_type(member) != G_TYPE_INT64)
            return hs_weights_refuse(weights, error, "config has no number %s", rule->name);
        const gint64 value = json_node_get_int(member);
        if (value < rule->least || value > rule->most || value % rule->multiple != 0)
            return hs_weights_refuse(weights, error,
                                     "config %s is %" G_GINT64_FORMAT
                                     ", expected a multiple of %u from %u to %u",
                                     rule->name, value, rule->multiple, rule->least, rule->most);
        G_STRUCT_MEMBER(guint32, &weights->config, rule->field) = (guint32)value;
    }
    return TRUE;
}

char **
hs_weights_take_labels(HsWeights *weights, JsonArray *array)
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

char **
hs_weights_take_list(HsWeights *weights, const char *key, GError **error)
{
    g_autoptr(JsonNode) node = hs_weights_parse_text(weights, key, JSON_NODE_ARRAY, error);
    if (node == NULL)
        return NULL;
    JsonArray *array = json_node_get_array(node);
    const guint n = json_array_get_length(array);
    char **const labels = n == 0 || n > HS_WEIGHTS_MAX_LABELS
                              ? NULL
                              : hs_weights_take_labels(weights, array);
    if (labels == NULL)
        hs_weights_refuse(weights, error, "%s: expected 1 to %d different labels", key,
                          HS_WEIGHTS_MAX_LABELS);
    return labels;
}

/* "[2, 3]" for the messages. Free with g_free(). */
static char *
shape_text(const gsize *shape, guint n_axes)
{
    GString *text = g_string_new("[");
    for (guint i = 0; i < n_axes; i++)
        g_string_append_printf(text, "%s%" G_GSIZE_FORMAT, i > 0 ? ", " : "", shape[i]);
    g_string_append_c(text, ']');
    return g_string_free(text, FALSE);
}

const HsTensor *
hs_weights_find_tensor(const HsWeights *weights, const char *name, const gsize *shape, guint n_axes,
                       GError **error)
{
    const HsTensor *tensor = hs_safetensors_find(weights->file, name);
    if (tensor == NULL) {
        hs_weights_refuse(weights, error, "no tensor %s", name);
        return NULL;
    }
    if (tensor->n_axes == n_axes && memcmp(tensor->shape, shape, n_axes * sizeof *shape) == 0)
        return tensor;
    g_autofree char *found = shape_text(tensor->shape, tensor->n_axes);
    g_autofree char *expected = shape_text(shape, n_axes);
    hs_weights_refuse(weights, error, "tensor %s is %s, expected %s", name, found, expected);
    return NULL;
}

/* The same for [rows, columns], or [columns] where `rows` is 0. */
static const HsTensor *
find_tensor(const HsWeights *weights, const char *name, gsize rows, gsize columns, GError **error)
{
    const gsize shape[] = { rows, columns };
    return rows > 0 ? hs_weights_find_tensor(weights, name, shape, 2, error)
                    : hs_weights_find_tensor(weights, name, shape + 1, 1, error);
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

/* An exponent of all ones is infinity or not a number. */
static gboolean
is_endless(guint32 word)
{
    return (word & 0x7f800000u) == 0x7f800000u;
}

gboolean
hs_weights_check_finite(const HsWeights *weights, const HsTensor *tensor, GError **error)
{
    guint32 bad = 0;
    for (gsize i = 0; i < tensor->n_elements; i++)
        bad |= (guint32)is_endless(hs_weights_word_at(tensor->bytes, i));
    if (bad == 0)
        return TRUE;
    gsize at = 0;
    while (!is_endless(hs_weights_word_at(tensor->bytes, at)))
        at++;
    return hs_weights_refuse(weights, error,
                             "tensor %s: not a finite number at offset %" G_GSIZE_FORMAT,
                             tensor->name, tensor->offset + 4 * at);
}

static const float *
copy_floats(HsWeights *weights, const HsTensor *tensor, GError **error)
{
    if (tensor->type != HS_TENSOR_F32) {
        hs_weights_refuse(weights, error, "tensor %s is not F32", tensor->name);
        return NULL;
    }
    if (!hs_weights_check_finite(weights, tensor, error))
        return NULL;
    float *floats = new_floats(weights, tensor->n_elements, error);
    if (floats == NULL)
        return NULL;
    for (gsize i = 0; i < tensor->n_elements; i++) {
        const guint32 word = hs_weights_word_at(tensor->bytes, i);
        memcpy(&floats[i], &word, sizeof word);
    }
    return floats;
}

gboolean
hs_weights_take_floats(HsWeights *weights, const char *name, gsize rows, gsize columns,
                       const float **out_floats, GError **error)
{
    const HsTensor *tensor = find_tensor(weights, name, rows, columns, error);
    return tensor != NULL && (*out_floats = copy_floats(weights, tensor, error)) != NULL;
}

gboolean
hs_weights_take_cube(HsWeights *weights, const char *name, const gsize shape[3],
                     const float **out_floats, GError **error)
{
    const HsTensor *tensor = hs_weights_find_tensor(weights, name, shape, 3, error);
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

gboolean
hs_weights_take_linear(HsWeights *weights, const char *name, guint32 out, guint32 in,
                       HsLinear *linear, GError **error)
{
    g_autofree char *weight_name = g_strconcat(name, ".weight", NULL);
    g_autofree char *scale_name = g_strconcat(name, ".scale", NULL);
    g_autofree char *bias_name = g_strconcat(name, ".bias", NULL);
    const HsTensor *weight = find_tensor(weights, weight_name, out, in, error);
    if (weight == NULL || !hs_weights_take_floats(weights, bias_name, 0, out, &linear->bias, error))
        return FALSE;
    if (weight->type == HS_TENSOR_F32) {
        linear->weight = copy_floats(weights, weight, error);
    } else {
        const float *scale;
        if (!hs_weights_take_floats(weights, scale_name, 0, out, &scale, error))
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

gboolean
hs_weights_take_norm(HsWeights *weights, const char *name, guint32 width, HsNorm *norm,
                     GError **error)
{
    g_autofree char *weight_name = g_strconcat(name, ".weight", NULL);
    g_autofree char *bias_name = g_strconcat(name, ".bias", NULL);
    return hs_weights_take_floats(weights, weight_name, 0, width, &norm->weight, error) &&
           hs_weights_take_floats(weights, bias_name, 0, width, &norm->bias, error);
}

gboolean
hs_weights_take_block(HsWeights *weights, const char *name, guint32 width, guint32 feed,
                      HsLayer *block, GError **error)
{
    g_autofree char *qkv = g_strconcat(name, ".attention.qkv", NULL);
    g_autofree char *out = g_strconcat(name, ".attention.out", NULL);
    g_autofree char *attention_norm = g_strconcat(name, ".attention.norm", NULL);
    g_autofree char *feed_in = g_strconcat(name, ".feed.in", NULL);
    g_autofree char *feed_out = g_strconcat(name, ".feed.out", NULL);
    g_autofree char *feed_norm = g_strconcat(name, ".feed.norm", NULL);
    return hs_weights_take_linear(weights, qkv, 3 * width, width, &block->qkv, error) &&
           hs_weights_take_linear(weights, out, width, width, &block->out, error) &&
           hs_weights_take_norm(weights, attention_norm, width, &block->attention_norm, error) &&
           hs_weights_take_linear(weights, feed_in, feed, width, &block->feed_in, error) &&
           hs_weights_take_linear(weights, feed_out, width, feed, &block->feed_out, error) &&
           hs_weights_take_norm(weights, feed_norm, width, &block->feed_norm, error);
}
