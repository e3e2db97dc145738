/* SPDX-License-Identifier: Apache-2.0
 *
 * Opening the tiny weights, whole and damaged: every prefix of the file, every tensor and every
 * field of the metadata changed, numbers that are none. Each must end in an error that says what is
 * wrong.
 */
#include "encoder/weights.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "encoder/safetensors.h"
#include "support/tinyweights.h"

static char *folder;
static TinyWeights whole; /* tiny_weights_usual with the heads that a file may do without */
static char *path;

static HsWeights *
open_bytes(const guint8 *bytes, gsize size, GError **error)
{
    /* In place and without waiting for the disk: there are thousands of them. */
    g_remove(path); /* GLib would keep what a longer file had beyond the new end */
    g_assert_true(g_file_set_contents_full(path, (const char *)bytes, (gssize)size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    return hs_weights_open(path, error);
}

/* The file with the first `old` in its header replaced by `fresh`, and the header's length with it;
   NULL when `old` is not there. */
static GByteArray *
replace(GBytes *bytes, const char *old, const char *fresh)
{
    gsize size;
    const guint8 *from = g_bytes_get_data(bytes, &size);
    guint64 length;
    memcpy(&length, from, sizeof length);
    length = GUINT64_FROM_LE(length);
    g_autofree char *header = g_strndup((const char *)from + 8, length);
    const char *at = strstr(header, old);
    if (at == NULL)
        return NULL;
    g_autofree char *head = g_strndup(header, (gsize)(at - header));
    g_autofree char *changed = g_strconcat(head, fresh, at + strlen(old), NULL);
    const guint64 changed_length = GUINT64_TO_LE((guint64)strlen(changed));
    GByteArray *out = g_byte_array_new();
    g_byte_array_append(out, (const guint8 *)&changed_length, 8);
    g_byte_array_append(out, (const guint8 *)changed, (guint)strlen(changed));
    g_byte_array_append(out, from + 8 + length, (guint)(size - 8 - length));
    return out;
}

static void
check_refused(const guint8 *bytes, gsize size, const char *message)
{
    g_autoptr(GError) error = NULL;
    HsWeights *weights = open_bytes(bytes, size, &error);
    g_assert_null(weights);
    g_assert_nonnull(error);
    g_assert_true(error->domain == HS_ENCODER_ERROR);
    g_assert_nonnull(strstr(error->message, path));
    if (message != NULL && strstr(error->message, message) == NULL)
        g_error("expected \"%s\" in \"%s\"", message, error->message);
}

static void
check_sound(const TinyWeights *wishes)
{
    g_autoptr(GError) error = NULL;
    tiny_weights_write(wishes, path);
    g_autoptr(HsWeights) weights = hs_weights_open(path, &error);
    g_assert_no_error(error);
    const HsEncoderConfig *config = hs_weights_get_config(weights);
    g_assert_cmpuint(config->width, ==, wishes->width);
    g_assert_cmpuint(config->window, ==, wishes->window);
    g_assert_cmpuint(config->pair_feed, ==, wishes->pair_feed);
    g_assert_cmpuint(config->vocabulary, ==,
                     hs_vocabulary_get_size(hs_weights_get_vocabulary(weights)));
    guint32 n_layers, n_acts;
    const HsLabelLayer *layers = hs_weights_get_layers(weights, &n_layers);
    g_assert_cmpuint(n_layers, ==, 5);
    g_assert_cmpstr(layers[1].name, ==, "cue");
    g_assert_true(hs_weights_get_layer(weights, "names") == &layers[4]);
    g_assert_null(hs_weights_get_layer(weights, "name"));
    g_assert_cmpuint(layers[4].first, ==, 12);
    g_assert_cmpuint(layers[4].n_labels, ==, 15);
    g_assert_cmpstr(layers[4].labels[3], ==, "B-organization");
    g_assert_null(layers[4].labels[15]);
    g_assert_cmpuint(hs_weights_get_n_flat(weights), ==, 27);
    g_assert_cmpstr(hs_weights_get_acts(weights, &n_acts)[2], ==, "deny");
    g_assert_cmpuint(n_acts, ==, 4);
    g_assert_cmpstr(hs_weights_get_recipe(weights), ==, "random numbers for tests");
    g_autofree float *row = g_new(float, config->width);
    hs_weights_read_word(weights, config->vocabulary - 1, row);
    for (guint32 i = 0; i < config->width; i++)
        g_assert_true(isfinite(row[i]) && fabsf(row[i]) < 2.0f);
}

static void
test_sound(void)
{
    TinyWeights plain = tiny_weights_usual;
    plain.quantized = FALSE;
    check_sound(&tiny_weights_usual);
    check_sound(&plain);
    hs_weights_close(NULL);
}

/* Weights stay usable after their file's name is gone: the map holds it. */
static void
test_unlinked(void)
{
    tiny_weights_write(&tiny_weights_usual, path);
    g_autoptr(HsWeights) weights = hs_weights_open(path, NULL);
    g_assert_nonnull(weights);
    g_remove(path);
    float row[16];
    hs_weights_read_word(weights, 3, row);
    g_assert_true(isfinite(row[0]));
}

/* A file without the heads that came later is as good; one with them has their labels. */
static void
test_extra_heads(void)
{
    static const struct {
        const char *name;
        guint32 n;
    } lists[] = { { "upos", 3 }, { "xpos", 4 }, { "relations", 5 }, { "media", 2 }, { "x", 0 } };
    check_sound(&whole);
    tiny_weights_write(&whole, path);
    g_autoptr(HsWeights) with = hs_weights_open(path, NULL);
    tiny_weights_write(&tiny_weights_usual, path);
    g_autoptr(HsWeights) without = hs_weights_open(path, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
        guint32 n;
        const char *const *const labels = hs_weights_get_list(with, lists[i].name, &n);
        g_assert_cmpuint(n, ==, lists[i].n);
        g_assert_true((labels != NULL) == (n > 0));
        g_assert_null(hs_weights_get_list(without, lists[i].name, &n));
        g_assert_cmpuint(n, ==, 0);
    }
    g_assert_cmpuint(hs_weights_get_config(with)->arc_width, ==, 16);
    g_assert_cmpuint(hs_weights_get_config(without)->arc_width, ==, 0);
}

/* Every prefix up to a little after the header; of the rest every 97th, all of them with -m slow.
 */
static void
test_prefixes(void)
{
    g_autoptr(GBytes) bytes = tiny_weights_make(&whole);
    gsize size;
    const guint8 *from = g_bytes_get_data(bytes, &size);
    guint64 length;
    memcpy(&length, from, sizeof length);
    const gsize closely = (gsize)GUINT64_FROM_LE(length) + 100;
    const gsize step = g_test_slow() ? 1 : 97;
    for (gsize n = 0; n < size; n += n < closely ? 1 : step)
        check_refused(from, n, NULL);
    check_refused(from, size - 1, NULL);
    g_autoptr(GByteArray) longer = g_byte_array_new();
    g_byte_array_append(longer, from, (guint)size);
    g_byte_array_append(longer, from, 1);
    check_refused(longer->data, longer->len, "belong to no tensor");
}

static void
test_metadata(void)
{
    static const struct {
        const char *old;
        const char *fresh;
        const char *message;
    } rows[] = {
        { "hearsay-weights-1", "hearsay-weights-2", "format is hearsay-weights-2" },
        { "\"format\"", "\"farmat\"", "format is missing" },
        { "__metadata__", "__metadoto__", "tensor __metadoto__" },
        { "\"config\"", "\"canfig\"", "metadata has no config" },
        { "{\\\"width\\\"", "[\\\"width\\\"", "metadata config" },
        { "\\\"width\\\": 16", "\\\"width\\\": 24", "tensor embed.word.weight is" },
        { "\\\"width\\\": 16", "\\\"width\\\": 17",
          "config width is 17, expected a multiple of 8" },
        { "\\\"width\\\": 16", "\\\"width\\\": -16", "config width is -16" },
        { "\\\"width\\\": 16", "\\\"width\\\": 4294967312", "config width is 4294967312" },
        { "\\\"width\\\": 16", "\\\"width\\\": 16.0", "config has no number width" },
        { "\\\"width\\\": 16", "\\\"width\\\": null", "config has no number width" },
        { "\\\"width\\\": 16", "\\\"weight\\\": 16", "config has no number width" },
        { "\\\"layers\\\": 2", "\\\"layers\\\": 3", "no tensor layer.2.attention.qkv.weight" },
        { "\\\"layers\\\": 2", "\\\"layers\\\": 0", "config layers is 0" },
        { "\\\"heads\\\": 4", "\\\"heads\\\": 3", "heads do not divide" },
        { "\\\"feed\\\": 32", "\\\"feed\\\": 40",
          "tensor layer.0.feed.in.weight is [32, 16], expected [40" },
        { "\\\"window\\\": 128", "\\\"window\\\": 129", "a window has up to 129" },
        { "\\\"window\\\": 128", "\\\"window\\\": 101", "config window is 101" },
        { "\\\"pair_heads\\\": 2", "\\\"pair_heads\\\": 5", "heads do not divide" },
        { "\\\"pair_feed\\\": 16", "\\\"pair_feed\\\": 8", "tensor pair.layer.feed.in" },
        { "\"vocabulary\"", "\"vocabalary\"", "metadata has no vocabulary" },
        { "[UNK]", "[UNC]", "no piece [UNK]" },
        { "\\nthe\\n", "\\nof\\n", "occurs twice" },
        { "\\nthe\\n", "\\n\\n", "is empty" },
        { "\\nthe\\n", "\\n", "tensor embed.word.weight is" },
        { "\"layers\"", "\"lairs\"", "metadata has no layers" },
        { "\\\"source\\\"", "\\\"cue\\\"", "cue occurs twice" },
        { "\\\"source\\\"", "7", "entry 0 has no name" },
        { "\\\"name\\\": \\\"source\\\"", "\\\"nome\\\": \\\"source\\\"", "entry 0 has no name" },
        { "\\\"I-place\\\"", "\\\"X-place\\\"", "labels of names" },
        { "\\\"I-place\\\"", "\\\"B-place\\\"", "labels of names" },
        { "\\\"I-place\\\"", "\\\"\\\"", "labels of names" },
        { "\\\"I-place\\\"", "7", "labels of names" },
        { "\\\"I-place\\\", ", "", "tensor flat.weight is" },
        { "[\\\"O\\\", \\\"B\\\", \\\"I\\\"]", "[]", "source has 0 labels" },
        { "[\\\"O\\\", \\\"B\\\", \\\"I\\\"]", "[\\\"I\\\"]", "labels of source" },
        { "\"acts\"", "\"octs\"", "metadata has no acts" },
        { "\\\"deny\\\"", "\\\"say\\\"", "acts" },
        { "\\\"deny\\\", ", "", "tensor act.weight is" },
        { "[\\\"say\\\"", "{\\\"say\\\"", "metadata acts" },
        { "\"upos\"", "\"opus\"", "metadata has no upos" },
        { "\"relations\"", "\"relotions\"", "metadata has no relations" },
        { "\\\"root\\\"", "\\\"roof\\\"", "relations: none is called root" },
        { "\\\"nsubj:pass\\\", ", "", "relation.product is [5, 8, 8], expected [4, 8, 8]" },
        { "\\\"VBD\\\"", "\\\"NN\\\"", "xpos: expected 1 to 255 different labels" },
        { "\\\"VBD\\\", ", "", "tensor pos.xpos.weight is" },
        { "\\\"interview\\\"", "\\\"none\\\"", "media: expected 1 to 255" },
        { ", \\\"interview\\\"", "", "tensor medium.weight is" },
        { "\\\"arc_width\\\": 16", "\\\"arc_width\\\": 12", "config arc_width is 12" },
        { "\\\"arc_width\\\": 16", "\\\"arc_width\\\": 24", "tensor arc.dependent.weight" },
        { "\\\"arc_width\\\"", "\\\"arc_with\\\"", "config has no number arc_width" },
        { "\\\"relation_width\\\": 8", "\\\"relation_width\\\": 16",
          "tensor relation.dependent.weight" },
    };
    g_autoptr(GBytes) bytes = tiny_weights_make(&whole);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GByteArray) changed = replace(bytes, rows[i].old, rows[i].fresh);
        g_assert_nonnull(changed);
        check_refused(changed->data, changed->len, rows[i].message);
    }
}

/* The names of all tensors, from the header. */
static char **
tensor_names(GBytes *bytes)
{
    gsize size;
    const char *from = g_bytes_get_data(bytes, &size);
    guint64 length;
    memcpy(&length, from, sizeof length);
    g_autofree char *header = g_strndup(from + 8, GUINT64_FROM_LE(length));
    g_auto(GStrv) parts = g_strsplit(header, "\":{\"dtype\"", -1);
    GPtrArray *names = g_ptr_array_new();
    for (guint i = 0; parts[i + 1] != NULL; i++)
        g_ptr_array_add(names, g_strdup(strrchr(parts[i], '"') + 1));
    g_ptr_array_add(names, NULL);
    return (char **)g_ptr_array_free(names, FALSE);
}

/* Each tensor in turn under another name, of another type, of another shape. */
static void
test_tensors(void)
{
    g_autoptr(GBytes) bytes = tiny_weights_make(&whole);
    g_auto(GStrv) names = tensor_names(bytes);
    g_assert_cmpuint(g_strv_length(names), ==, 106);
    for (guint i = 0; names[i] != NULL; i++) {
        g_autofree char *old = g_strdup_printf("\"%s\":{\"dtype\":\"", names[i]);
        g_autofree char *renamed = g_strdup_printf("\"x.%s\":{\"dtype\":\"", names[i]);
        g_autofree char *retyped = g_strdup_printf("\"%s\":{\"dtype\":\"B", names[i]);
        g_autofree char *old_shape = g_strdup_printf("%sF32\",\"shape\":[", old);
        g_autofree char *longer = g_strdup_printf("%sF32\",\"shape\":[1,", old);
        g_autoptr(GByteArray) missing = replace(bytes, old, renamed);
        check_refused(missing->data, missing->len, names[i]);
        g_autoptr(GByteArray) unknown = replace(bytes, old, retyped);
        check_refused(unknown->data, unknown->len, names[i]);
        g_autoptr(GByteArray) reshaped = replace(bytes, old_shape, longer);
        if (reshaped != NULL)
            check_refused(reshaped->data, reshaped->len, names[i]);
    }
}

static void
test_quantized_where_it_may_not(void)
{
    /* A norm's 16 floats as 64 bytes I8 have the wrong shape; as [16] they leave a hole. */
    g_autoptr(GBytes) bytes = tiny_weights_make(&tiny_weights_usual);
    g_autoptr(GByteArray)
        changed = replace(bytes, "\"embed.norm.weight\":{\"dtype\":\"F32\",\"shape\":[16]",
                          "\"embed.norm.weight\":{\"dtype\":\"I8\",\"shape\":[64]");
    check_refused(changed->data, changed->len, "tensor embed.norm.weight is [64], expected [16]");
}

/* A number that is none, in each tensor of floats. */
static void
check_number(const HsSafetensors *file, const char *name, GBytes *bytes, float value)
{
    const HsTensor *tensor = hs_safetensors_find(file, name);
    g_assert_nonnull(tensor);
    if (tensor->type != HS_TENSOR_F32)
        return;
    gsize size;
    const guint8 *from = g_bytes_get_data(bytes, &size);
    g_autofree guint8 *changed = g_memdup2(from, size);
    const gsize at = tensor->offset + 4 * (tensor->n_elements - 1);
    guint32 bits;
    memcpy(&bits, &value, sizeof bits);
    bits = GUINT32_TO_LE(bits);
    memcpy(changed + at, &bits, sizeof bits);
    g_autofree char *message = g_strdup_printf(
        "tensor %s: not a finite number at offset %" G_GSIZE_FORMAT, name, at);
    check_refused(changed, size, message);
}

static void
test_numbers(void)
{
    TinyWeights plain = whole;
    plain.quantized = FALSE;
    const TinyWeights *const both[] = { &whole, &plain };
    for (guint k = 0; k < 2; k++) {
        g_autoptr(GBytes) bytes = tiny_weights_make(both[k]);
        g_auto(GStrv) names = tensor_names(bytes);
        g_autofree char *sound = g_build_filename(folder, "sound", NULL);
        tiny_weights_write(both[k], sound);
        g_autoptr(HsSafetensors) file = hs_safetensors_open(sound, NULL);
        for (guint i = 0; names[i] != NULL; i++)
            check_number(file, names[i], bytes,
                         i % 3 == 0   ? NAN
                         : i % 3 == 1 ? INFINITY
                                      : -INFINITY);
        g_remove(sound);
    }
}

/* Single bits turned anywhere in the header: an error or weights, never a crash. */
static void
test_bits(void)
{
    g_autoptr(GBytes) bytes = tiny_weights_make(&tiny_weights_usual);
    gsize size;
    const guint8 *from = g_bytes_get_data(bytes, &size);
    g_autofree guint8 *changed = g_memdup2(from, size);
    guint64 length;
    memcpy(&length, from, sizeof length);
    const gsize step = g_test_slow() ? 1 : 41;
    for (gsize i = 0; i < 8 + (gsize)GUINT64_FROM_LE(length); i += i < 8 ? 1 : step) {
        changed[i] ^= (guint8)(1u << (i % 8));
        g_autoptr(GError) error = NULL;
        g_autoptr(HsWeights) weights = open_bytes(changed, size, &error);
        g_assert_true((weights == NULL) == (error != NULL));
        changed[i] = from[i];
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    folder = g_dir_make_tmp("hearsay-weights-XXXXXX", NULL);
    path = g_build_filename(folder, "weights", NULL);
    whole = tiny_weights_usual;
    whole.extra = TRUE;
    g_test_add_func("/encoder/weights/opens-a-sound-file", test_sound);
    g_test_add_func("/encoder/weights/outlive-the-file-name", test_unlinked);
    g_test_add_func("/encoder/weights/some-heads-may-be-missing", test_extra_heads);
    g_test_add_func("/encoder/weights/every-prefix-is-refused", test_prefixes);
    g_test_add_func("/encoder/weights/wrong-metadata-is-refused", test_metadata);
    g_test_add_func("/encoder/weights/wrong-tensors-are-refused", test_tensors);
    g_test_add_func("/encoder/weights/norms-are-not-quantized", test_quantized_where_it_may_not);
    g_test_add_func("/encoder/weights/infinite-numbers-are-refused", test_numbers);
    g_test_add_func("/encoder/weights/turned-bits-do-not-crash", test_bits);
    const int result = g_test_run();
    g_remove(path);
    g_rmdir(folder);
    g_free(path);
    g_free(folder);
    return result;
}
