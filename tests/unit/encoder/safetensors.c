/* SPDX-License-Identifier: Apache-2.0
 *
 * The form of the file alone: hand-written headers, each with the message that refuses it.
 */
#include "encoder/safetensors.h"

#include <glib/gstdio.h>
#include <string.h>

#define HUGE_HEADER (17u * 1024 * 1024)

static char *folder;

/* Write `header` with its length before it and `n` bytes 0, 1, 2, ... after it; open that. */
static HsSafetensors *
open_header(const char *header, gsize n, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "file", NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    const guint64 length = GUINT64_TO_LE((guint64)strlen(header));
    g_byte_array_append(bytes, (const guint8 *)&length, sizeof length);
    g_byte_array_append(bytes, (const guint8 *)header, (guint)strlen(header));
    for (gsize i = 0; i < n; i++) {
        const guint8 byte = (guint8)i;
        g_byte_array_append(bytes, &byte, 1);
    }
    g_remove(path); /* GLib would keep what a longer file had beyond the new end */
    g_assert_true(g_file_set_contents_full(path, (const char *)bytes->data, bytes->len,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    return hs_safetensors_open(path, error);
}

#define A "\"a\":{\"dtype\":\"I8\",\"shape\":[2,3],\"data_offsets\":[0,6]}"
#define B "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[6,10]}"

static void
test_sound(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsSafetensors)
        file = open_header("{" B "," A ",\"__metadata__\":{\"k\":\"v\"}}   ", 10, &error);
    g_assert_no_error(error);
    const HsTensor *a = hs_safetensors_find(file, "a");
    const HsTensor *b = hs_safetensors_find(file, "b");
    g_assert_nonnull(a);
    g_assert_nonnull(b);
    g_assert_cmpint(a->type, ==, HS_TENSOR_I8);
    g_assert_cmpuint(a->n_axes, ==, 2);
    g_assert_cmpuint(a->shape[0], ==, 2);
    g_assert_cmpuint(a->shape[1], ==, 3);
    g_assert_cmpuint(a->n_elements, ==, 6);
    g_assert_cmpuint(a->bytes[5], ==, 5);
    g_assert_cmpint(b->type, ==, HS_TENSOR_F32);
    g_assert_cmpuint(b->n_axes, ==, 1);
    g_assert_cmpuint(b->bytes[0], ==, 6);
    g_assert_cmpuint(b->offset, ==, a->offset + 6);
    g_assert_null(hs_safetensors_find(file, "c"));
    g_assert_null(hs_safetensors_find(file, "__metadata__"));
    g_assert_cmpstr(hs_safetensors_get_text(file, "k"), ==, "v");
    g_assert_null(hs_safetensors_get_text(file, "l"));
}

static void
test_no_metadata(void)
{
    g_autoptr(HsSafetensors) file = open_header("{" A "}", 6, NULL);
    g_assert_nonnull(file);
    g_assert_null(hs_safetensors_get_text(file, "format"));
    hs_safetensors_close(NULL);
}

#define TENSOR(rest) "{\"a\":{" rest "}}"
#define TYPE "\"dtype\":\"I8\","

static void
test_refused(void)
{
    static const struct {
        const char *header;
        gsize n;
        const char *message;
    } rows[] = {
        { "", 0, "not a JSON object" },
        { "[]", 0, "not a JSON object" },
        { "{", 0, "header at offset 8" },
        { "{\"a\":}", 0, "header at offset 8" },
        { "{\xff}", 0, "offset 9: the header is not UTF-8" },
        { "{" A "," A "}", 6, "a name occurs twice" },
        { TENSOR(TYPE TYPE "\"shape\":[6],\"data_offsets\":[0,6]"), 6, "a name occurs twice" },
        { "{\"a\":7}", 0, "tensor a: not an object" },
        { "{\"__metadata__\":[]}", 0, "__metadata__ is not an object" },
        { "{\"__metadata__\":{\"k\":1}}", 0, "__metadata__ k is not a string" },
        { TENSOR("\"shape\":[6],\"data_offsets\":[0,6]"), 6, "dtype missing" },
        { TENSOR("\"dtype\":\"F16\",\"shape\":[3],\"data_offsets\":[0,6]"), 6, "dtype F16" },
        { TENSOR("\"dtype\":8,\"shape\":[3],\"data_offsets\":[0,6]"), 6, "tensor a: dtype" },
        { TENSOR(TYPE "\"data_offsets\":[0,6]"), 6, "no shape" },
        { TENSOR(TYPE "\"shape\":6,\"data_offsets\":[0,6]"), 6, "no shape" },
        { TENSOR(TYPE "\"shape\":[],\"data_offsets\":[0,1]"), 1, "0 axes" },
        { TENSOR(TYPE "\"shape\":[1,1,1,1,1],\"data_offsets\":[0,1]"), 1, "5 axes" },
        { TENSOR(TYPE "\"shape\":[0],\"data_offsets\":[0,0]"), 0, "axis 0" },
        { TENSOR(TYPE "\"shape\":[2,-3],\"data_offsets\":[0,6]"), 6, "axis 1" },
        { TENSOR(TYPE "\"shape\":[1.5],\"data_offsets\":[0,6]"), 6, "axis 0" },
        { TENSOR(TYPE "\"shape\":[\"6\"],\"data_offsets\":[0,6]"), 6, "axis 0" },
        { TENSOR(TYPE "\"shape\":[4294967296,4294967296],\"data_offsets\":[0,6]"), 6, "overflows" },
        { TENSOR(TYPE "\"shape\":[6]"), 6, "no data_offsets" },
        { TENSOR(TYPE "\"shape\":[6],\"data_offsets\":[0]"), 6, "no data_offsets" },
        { TENSOR(TYPE "\"shape\":[6],\"data_offsets\":[0,6,6]"), 6, "no data_offsets" },
        { TENSOR(TYPE "\"shape\":[6],\"data_offsets\":[-6,0]"), 6, "no data_offsets" },
        { TENSOR(TYPE "\"shape\":[6],\"data_offsets\":[6,0]"), 6, "do not lie within the 6 bytes" },
        { TENSOR(TYPE "\"shape\":[7],\"data_offsets\":[0,7]"), 6, "do not lie within the 6 bytes" },
        { TENSOR(TYPE "\"shape\":[5],\"data_offsets\":[0,6]"), 6, "do not fit its shape" },
        { TENSOR("\"dtype\":\"F32\",\"shape\":[6],\"data_offsets\":[0,6]"), 6,
          "do not fit its shape" },
        { TENSOR(TYPE "\"shape\":[5],\"data_offsets\":[1,6]"), 6, "tensor a: begins at offset" },
        { TENSOR(TYPE "\"shape\":[5],\"data_offsets\":[0,5]"), 6, "1 bytes belong to no tensor" },
        { "{" A ",\"b\":{" TYPE "\"shape\":[4],\"data_offsets\":[4,8]}}", 8,
          "tensor b: begins at" },
        { "{" A ",\"b\":{" TYPE "\"shape\":[6],\"data_offsets\":[0,6]}}", 6, "begins at offset" },
        { "{" A ",\"b\":{" TYPE "\"shape\":[1],\"data_offsets\":[7,8]}}", 8,
          "tensor b: begins at" },
        { "{\"a\":{\"dtype\":{\"b\":[[[[[[1]]]]]]}}}", 0, "nested too deeply" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(HsSafetensors) file = open_header(rows[i].header, rows[i].n, &error);
        g_assert_null(file);
        g_assert_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_DAMAGED);
        g_test_message("%s", error->message);
        g_assert_nonnull(strstr(error->message, rows[i].message));
        g_assert_nonnull(strstr(error->message, folder)); /* names the file */
    }
}

static void
test_deep(void)
{
    g_autofree char *deep = g_strnfill(4 * 1024 * 1024, '[');
    g_autoptr(GError) error = NULL;
    g_assert_null(open_header(deep, 0, &error));
    g_assert_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_DAMAGED);
}

static void
test_lengths(void)
{
    static const struct {
        guint64 length;
        const char *message;
    } rows[] = {
        { 3, "ends at 10" },
        { HUGE_HEADER, "at most" },
        { G_MAXUINT64, "at most" },
        { (guint64)G_MAXINT64 + 1, "at most" },
    };
    g_autofree char *path = g_build_filename(folder, "file", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        char bytes[10] = "........{}";
        const guint64 length = GUINT64_TO_LE(rows[i].length);
        memcpy(bytes, &length, sizeof length);
        g_assert_true(g_file_set_contents(path, bytes, sizeof bytes, NULL));
        g_autoptr(GError) error = NULL;
        g_assert_null(hs_safetensors_open(path, &error));
        g_assert_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_DAMAGED);
        g_assert_nonnull(strstr(error->message, rows[i].message));
    }
}

static void
test_no_file(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(folder, "nothing", NULL);
    g_assert_null(hs_safetensors_open(path, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    g_clear_error(&error);
    g_assert_true(g_file_set_contents(path, "", 0, NULL));
    g_assert_null(hs_safetensors_open(path, &error));
    g_assert_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_DAMAGED);
    g_clear_error(&error);
    g_assert_null(hs_safetensors_open(folder, &error));
    g_assert_nonnull(error);
    g_remove(path);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    folder = g_dir_make_tmp("hearsay-safetensors-XXXXXX", NULL);
    g_test_add_func("/encoder/safetensors/reads-a-sound-file", test_sound);
    g_test_add_func("/encoder/safetensors/metadata-may-be-absent", test_no_metadata);
    g_test_add_func("/encoder/safetensors/refuses-what-is-unsound", test_refused);
    g_test_add_func("/encoder/safetensors/refuses-deep-nesting", test_deep);
    g_test_add_func("/encoder/safetensors/checks-the-header-length", test_lengths);
    g_test_add_func("/encoder/safetensors/names-a-missing-file", test_no_file);
    const int result = g_test_run();
    g_autofree char *path = g_build_filename(folder, "file", NULL);
    g_remove(path);
    g_rmdir(folder);
    g_free(folder);
    return result;
}
