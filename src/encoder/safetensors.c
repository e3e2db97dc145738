/* SPDX-License-Identifier: Apache-2.0
 *
 * See safetensors.h. The header is checked in three passes: as text (length, UTF-8, depth of
 * nesting, since json-glib reads nested values by recursion), as JSON (every field of every
 * tensor), as a whole (tensors in order of their offsets must fill the rest of the file without
 * hole or overlap).
 */
#include "encoder/safetensors.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define LENGTH_BYTES 8
#define MAX_HEADER (16 * 1024 * 1024)
#define MAX_DEPTH 8

struct HsSafetensors {
    char *path;
    GMappedFile *map;
    const guint8 *bytes; /* the mapped file */
    gsize size;
    gsize first;          /* offset of the tensors' bytes */
    JsonParser *parser;   /* owns all names and texts */
    JsonObject *metadata; /* NULL without one */
    HsTensor *tensors;    /* [n_tensors] in order of their bytes */
    guint n_tensors;
    GHashTable *by_name;
};

G_DEFINE_QUARK(hs - encoder - error - quark, hs_encoder_error)

static gboolean
fail(const HsSafetensors *file, GError **error, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* Set HS_ENCODER_ERROR_DAMAGED with the path before the message; returns FALSE. */
static gboolean
fail(const HsSafetensors *file, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *reason = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_DAMAGED, "weights \"%s\": %s", file->path,
                reason);
    return FALSE;
}

static gboolean
map_file(HsSafetensors *file, GError **error)
{
    file->map = g_mapped_file_new(file->path, /* writable= */ FALSE, error);
    if (file->map == NULL)
        return FALSE;
    file->size = g_mapped_file_get_length(file->map);
    file->bytes = (const guint8 *)g_mapped_file_get_contents(file->map);
    if (file->size < LENGTH_BYTES)
        return fail(file, error, "%" G_GSIZE_FORMAT " bytes are too few for a weight file",
                    file->size);

    guint64 length;
    memcpy(&length, file->bytes, sizeof length);
    length = GUINT64_FROM_LE(length);
    if (length > MAX_HEADER)
        return fail(file, error,
                    "offset 0: a header of %" G_GUINT64_FORMAT
                    " bytes; at most %d are read (is this a safetensors file?)",
                    length, MAX_HEADER);
    if (length > file->size - LENGTH_BYTES)
        return fail(file, error,
                    "offset 0: a header of %" G_GUINT64_FORMAT " bytes, but the file ends"
                    " at %" G_GSIZE_FORMAT,
                    length, file->size);
    file->first = LENGTH_BYTES + (gsize)length;
    return TRUE;
}

/* Refuse what json-glib should not see: it has no limit of its own on nesting. */
static gboolean
check_header_text(const HsSafetensors *file, GError **error)
{
    const char *text = (const char *)file->bytes + LENGTH_BYTES;
    const gsize length = file->first - LENGTH_BYTES;
    const char *end;
    if (!g_utf8_validate_len(text, length, &end))
        return fail(file, error, "offset %" G_GSIZE_FORMAT ": the header is not UTF-8",
                    (gsize)(end - text) + LENGTH_BYTES);
    guint depth = 0;
    gboolean in_string = FALSE;
    for (gsize i = 0; i < length; i++) {
        if (in_string) {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                in_string = FALSE;
        } else if (text[i] == '"') {
            in_string = TRUE;
        } else if (text[i] == '{' || text[i] == '[') {
            if (++depth > MAX_DEPTH)
                return fail(file, error,
                            "offset %" G_GSIZE_FORMAT ": the header is nested too deeply",
                            i + LENGTH_BYTES);
        } else if ((text[i] == '}' || text[i] == ']') && depth > 0) {
            depth--;
        }
    }
    return TRUE;
}

static void
count_member(JsonParser *parser G_GNUC_UNUSED, JsonObject *object G_GNUC_UNUSED,
             const char *name G_GNUC_UNUSED, gpointer count)
{
    ++*(guint *)count;
}

static guint
members_below(JsonNode *node)
{
    if (!JSON_NODE_HOLDS_OBJECT(node))
        return 0;
    JsonObjectIter iter;
    JsonNode *child;
    guint n = 0;
    json_object_iter_init(&iter, json_node_get_object(node));
    while (json_object_iter_next(&iter, NULL, &child))
        n += 1 + members_below(child);
    return n;
}

static gboolean
parse_header(HsSafetensors *file, GError **error)
{
    if (!check_header_text(file, error))
        return FALSE;
    file->parser = json_parser_new_immutable();
    guint n_seen = 0;
    const gulong handler = g_signal_connect(file->parser, "object-member", G_CALLBACK(count_member),
                                            &n_seen);
    g_autoptr(GError) reason = NULL;
    const gboolean parsed = json_parser_load_from_data(
        file->parser, (const char *)file->bytes + LENGTH_BYTES,
        (gssize)(file->first - LENGTH_BYTES), &reason);
    g_signal_handler_disconnect(file->parser, handler);
    if (!parsed)
        return fail(file, error, "header at offset %d: %s", LENGTH_BYTES, reason->message);
    JsonNode *root = json_parser_get_root(file->parser);
    if (root == NULL || !JSON_NODE_HOLDS_OBJECT(root))
        return fail(file, error, "header at offset %d: not a JSON object", LENGTH_BYTES);
    if (n_seen != members_below(root))
        return fail(file, error, "header at offset %d: a name occurs twice", LENGTH_BYTES);
    return TRUE;
}

static gboolean
is_size(JsonNode *node)
{
    return JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == G_TYPE_INT64 &&
           json_node_get_int(node) >= 0;
}

static gboolean
read_type(const HsSafetensors *file, JsonObject *object, HsTensor *tensor, GError **error)
{
    JsonNode *node = json_object_get_member(object, "dtype");
    const char *dtype = node != NULL && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node)
                                                                    : NULL;
    if (g_strcmp0(dtype, "F32") == 0)
        tensor->type = HS_TENSOR_F32;
    else if (g_strcmp0(dtype, "I8") == 0)
        tensor->type = HS_TENSOR_I8;
    else
        return fail(file, error, "tensor %s: dtype %s, expected F32 or I8", tensor->name,
                    dtype != NULL ? dtype : "missing");
    return TRUE;
}

static gboolean
read_shape(const HsSafetensors *file, JsonObject *object, HsTensor *tensor, GError **error)
{
    JsonNode *node = json_object_get_member(object, "shape");
    if (node == NULL || !JSON_NODE_HOLDS_ARRAY(node))
        return fail(file, error, "tensor %s: no shape", tensor->name);
    JsonArray *shape = json_node_get_array(node);
    tensor->n_axes = json_array_get_length(shape);
    if (tensor->n_axes == 0 || tensor->n_axes > HS_TENSOR_MAX_AXES)
        return fail(file, error, "tensor %s: %u axes, expected 1 to %d", tensor->name,
                    tensor->n_axes, HS_TENSOR_MAX_AXES);
    tensor->n_elements = 1;
    for (guint i = 0; i < tensor->n_axes; i++) {
        JsonNode *axis = json_array_get_element(shape, i);
        if (!is_size(axis) || json_node_get_int(axis) == 0)
            return fail(file, error, "tensor %s: axis %u of its shape is not a positive number",
                        tensor->name, i);
        tensor->shape[i] = (gsize)json_node_get_int(axis);
        if (!g_size_checked_mul(&tensor->n_elements, tensor->n_elements, tensor->shape[i]))
            return fail(file, error, "tensor %s: its shape overflows", tensor->name);
    }
    return TRUE;
}

static gboolean
read_offsets(const HsSafetensors *file, JsonObject *object, HsTensor *tensor, GError **error)
{
    JsonNode *node = json_object_get_member(object, "data_offsets");
    JsonArray *pair = node != NULL && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node)
                                                                  : NULL;
    if (pair == NULL || json_array_get_length(pair) != 2 ||
        !is_size(json_array_get_element(pair, 0)) || !is_size(json_array_get_element(pair, 1)))
        return fail(file, error, "tensor %s: no data_offsets of two numbers", tensor->name);
    const guint64 begin = (guint64)json_array_get_int_element(pair, 0);
    const guint64 end = (guint64)json_array_get_int_element(pair, 1);
    const gsize rest = file->size - file->first;
    if (begin > end || end > rest)
        return fail(file, error,
                    "tensor %s: offsets %" G_GUINT64_FORMAT " to %" G_GUINT64_FORMAT
                    " do not lie within the %" G_GSIZE_FORMAT " bytes after the header",
                    tensor->name, begin, end, rest);
    const gsize width = tensor->type == HS_TENSOR_F32 ? sizeof(float) : 1;
    gsize size;
    if (!g_size_checked_mul(&size, tensor->n_elements, width) || size != end - begin)
        return fail(file, error,
                    "tensor %s: %" G_GUINT64_FORMAT " bytes at offset %" G_GUINT64_FORMAT
                    " do not fit its shape",
                    tensor->name, end - begin, file->first + begin);
    tensor->offset = file->first + (gsize)begin;
    tensor->bytes = file->bytes + tensor->offset;
    return TRUE;
}

static int
compare_offsets(gconstpointer a, gconstpointer b)
{
    const gsize x = ((const HsTensor *)a)->offset;
    const gsize y = ((const HsTensor *)b)->offset;
    return x < y ? -1 : x > y;
}

static gsize
tensor_end(const HsTensor *tensor)
{
    return tensor->offset +
           tensor->n_elements * (tensor->type == HS_TENSOR_F32 ? sizeof(float) : 1);
}

/* No hole and no overlap: each tensor begins where the one before it ends. */
static gboolean
check_cover(const HsSafetensors *file, GError **error)
{
    gsize end = file->first;
    for (guint i = 0; i < file->n_tensors; i++) {
        const HsTensor *tensor = &file->tensors[i];
        if (tensor->offset != end)
            return fail(file, error,
                        "tensor %s: begins at offset %" G_GSIZE_FORMAT
                        ", the one before it ends at %" G_GSIZE_FORMAT,
                        tensor->name, tensor->offset, end);
        end = tensor_end(tensor);
    }
    if (end != file->size)
        return fail(file, error,
                    "offset %" G_GSIZE_FORMAT ": %" G_GSIZE_FORMAT " bytes belong to no tensor",
                    end, file->size - end);
    return TRUE;
}

static gboolean
read_metadata(HsSafetensors *file, JsonNode *node, GError **error)
{
    if (!JSON_NODE_HOLDS_OBJECT(node))
        return fail(file, error, "__metadata__ is not an object");
    file->metadata = json_node_get_object(node);
    JsonObjectIter iter;
    const char *name;
    JsonNode *child;
    json_object_iter_init(&iter, file->metadata);
    while (json_object_iter_next(&iter, &name, &child)) {
        if (!JSON_NODE_HOLDS_VALUE(child) || json_node_get_value_type(child) != G_TYPE_STRING)
            return fail(file, error, "__metadata__ %s is not a string", name);
    }
    return TRUE;
}

static gboolean
read_tensor(const HsSafetensors *file, JsonNode *node, HsTensor *tensor, GError **error)
{
    if (!JSON_NODE_HOLDS_OBJECT(node))
        return fail(file, error, "tensor %s: not an object", tensor->name);
    JsonObject *object = json_node_get_object(node);
    return read_type(file, object, tensor, error) && read_shape(file, object, tensor, error) &&
           read_offsets(file, object, tensor, error);
}

static gboolean
read_tensors(HsSafetensors *file, GError **error)
{
    JsonObject *root = json_node_get_object(json_parser_get_root(file->parser));
    file->tensors = g_new0(HsTensor, json_object_get_size(root));
    JsonObjectIter iter;
    const char *name;
    JsonNode *child;
    json_object_iter_init(&iter, root);
    while (json_object_iter_next(&iter, &name, &child)) {
        if (strcmp(name, "__metadata__") == 0) {
            if (!read_metadata(file, child, error))
                return FALSE;
            continue;
        }
        HsTensor *tensor = &file->tensors[file->n_tensors++];
        tensor->name = name;
        if (!read_tensor(file, child, tensor, error))
            return FALSE;
    }
    if (file->n_tensors > 1)
        qsort(file->tensors, file->n_tensors, sizeof(HsTensor), compare_offsets);
    if (!check_cover(file, error))
        return FALSE;
    file->by_name = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < file->n_tensors; i++)
        g_hash_table_insert(file->by_name, (gpointer)file->tensors[i].name, &file->tensors[i]);
    return TRUE;
}

HsSafetensors *
hs_safetensors_open(const char *path, GError **error)
{
    g_autoptr(HsSafetensors) file = g_new0(HsSafetensors, 1);
    file->path = g_strdup(path);
    if (!map_file(file, error) || !parse_header(file, error) || !read_tensors(file, error))
        return NULL;
    return g_steal_pointer(&file);
}

void
hs_safetensors_close(HsSafetensors *file)
{
    if (file == NULL)
        return;
    g_clear_pointer(&file->by_name, g_hash_table_unref);
    g_clear_object(&file->parser);
    g_clear_pointer(&file->map, g_mapped_file_unref);
    g_free(file->tensors);
    g_free(file->path);
    g_free(file);
}

const HsTensor *
hs_safetensors_find(const HsSafetensors *file, const char *name)
{
    return g_hash_table_lookup(file->by_name, name);
}

const char *
hs_safetensors_get_text(const HsSafetensors *file, const char *key)
{
    if (file->metadata == NULL || !json_object_has_member(file->metadata, key))
        return NULL;
    return json_object_get_string_member(file->metadata, key);
}

const char *
hs_safetensors_get_path(const HsSafetensors *file)
{
    return file->path;
}
