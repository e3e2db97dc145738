/* SPDX-License-Identifier: Apache-2.0
 *
 * The library as hearsay.h shows it, with tiny weights: what comes out, which errors a caller can
 * tell apart, and that any number of threads may share one reader.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "hearsay.h"
#include "support/tinyweights.h"

static const char ARTICLE[] =
    "The ferry to Little Orm will not sail this winter, the harbour master said on Monday.\n\n"
    "\"The hull is thin as paper,\" Edda Moen told islanders. Jon Vale said nobody had asked "
    "him.\n";

static char *weights; /* path */

static gboolean
gather(const void *bytes, gsize size, gpointer out, GError **error)
{
    (void)error;
    g_string_append_len(out, bytes, (gssize)size);
    return TRUE;
}

static gboolean
refuse(const void *bytes, gsize size, gpointer calls, GError **error)
{
    (void)bytes;
    (void)size;
    ++*(guint *)calls;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "no room");
    return FALSE;
}

static HsReader *
open_reader(void)
{
    g_autoptr(GError) error = NULL;
    HsReader *const reader = hs_reader_open(weights, "none", &error);

    g_assert_no_error(error);
    return reader;
}

/* Return what `reader` makes of `text`, in `format`. */
static char *
extract(HsReader *reader, const char *text, const char *format)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsOptions) options = hs_options_new();
    GString *const out = g_string_new(NULL);

    hs_options_set(options, "to", format, &error);
    g_assert_no_error(error);
    hs_reader_extract(reader, "story.txt", text, strlen(text), options, gather, out, &error);
    g_assert_no_error(error);
    return g_string_free(out, FALSE);
}

static void
test_every_format_comes_out(void)
{
    g_autoptr(HsReader) reader = open_reader();
    guint n = 0;

    for (const char *const *format = hs_formats(); *format; format++, n++) {
        g_autofree char *first = extract(reader, ARTICLE, *format);
        g_autofree char *second = extract(reader, ARTICLE, *format);

        g_assert_cmpuint(strlen(first), >, 40); /* a head of columns at least */
        g_assert_cmpstr(first, ==, second);
    }
    g_assert_cmpuint(n, >=, 5);
}

static void
test_the_default_is_nquads(void)
{
    g_autoptr(HsReader) reader = open_reader();
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_autofree char *quads = extract(reader, ARTICLE, "nquads");

    hs_reader_extract(reader, "story.txt", ARTICLE, strlen(ARTICLE), /* options= */ NULL, gather,
                      out, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(out->str, ==, quads);
}

static void
test_a_file_is_as_good_as_its_bytes(void)
{
    g_autoptr(HsReader) reader = open_reader();
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_autofree char *quads = extract(reader, ARTICLE, "nquads");
    g_autofree char *path = g_strconcat(weights, ".txt", NULL);

    g_assert_true(g_file_set_contents(path, ARTICLE, -1, NULL));
    hs_reader_extract_file(reader, path, NULL, gather, out, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(out->str, ==, quads);
    g_remove(path);
}

static void
check_bad_article(HsReader *reader, const char *bytes, gsize size, const char *message)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    g_assert_false(hs_reader_extract(reader, "x", bytes, size, NULL, gather, out, &error));
    g_assert_error(error, HS_ERROR, HS_ERROR_ARTICLE);
    g_assert_true(g_str_has_prefix(error->message, message));
    g_assert_cmpuint(out->len, ==, 0);
}

static void
test_a_bad_article_is_told_and_survived(void)
{
    g_autoptr(HsReader) reader = open_reader();
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) out = g_string_new(NULL);

    check_bad_article(reader, NULL, 0, "x: holds no text");
    check_bad_article(reader, "a\0b", 3, "x: not a text");
    check_bad_article(reader, "\xff", 1, "x: ");
    g_assert_false(hs_reader_extract_file(reader, "nowhere.txt", NULL, gather, out, &error));
    g_assert_error(error, HS_ERROR, HS_ERROR_ARTICLE);
    g_autofree char *quads = extract(reader, ARTICLE, "nquads");
    g_assert_cmpuint(strlen(quads), >, 100);
}

static void
test_a_refusing_receiver_ends_it(void)
{
    g_autoptr(HsReader) reader = open_reader();

    for (const char *const *format = hs_formats(); *format; format++) {
        g_autoptr(HsOptions) options = hs_options_new();
        g_autoptr(GError) error = NULL;
        guint calls = 0;

        g_assert_true(hs_options_set(options, "to", *format, NULL));
        g_assert_false(hs_reader_extract(reader, "x", ARTICLE, strlen(ARTICLE), options, refuse,
                                         &calls, &error));
        g_assert_error(error, HS_ERROR, HS_ERROR_OUTPUT);
        g_assert_cmpstr(error->message, ==, "no room");
        g_assert_cmpuint(calls, ==, 1);
    }
}

static void
test_bad_weights_are_told(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *cut = g_strconcat(weights, ".cut", NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    g_assert_null(hs_reader_open("nowhere.safetensors", "none", &error));
    g_assert_error(error, HS_ERROR, HS_ERROR_WEIGHTS);
    g_clear_error(&error);

    g_assert_true(g_file_get_contents(weights, &bytes, &size, NULL));
    g_assert_true(g_file_set_contents(cut, bytes, (gssize)size / 2, NULL));
    g_assert_null(hs_reader_open(cut, "none", &error));
    g_assert_error(error, HS_ERROR, HS_ERROR_WEIGHTS);
    g_assert_nonnull(strstr(error->message, cut));
    g_remove(cut);
}

static void
test_the_environment_names_weights(void)
{
    g_autoptr(GError) error = NULL;

    g_setenv("HEARSAY_WEIGHTS", weights, TRUE);
    g_autoptr(HsReader) reader = hs_reader_open(NULL, "none", &error);
    g_assert_no_error(error);
    g_assert_nonnull(reader);
    g_setenv("HEARSAY_WEIGHTS", "nowhere.safetensors", TRUE);
    g_assert_null(hs_reader_open(NULL, "none", &error));
    g_assert_error(error, HS_ERROR, HS_ERROR_WEIGHTS);
    g_assert_nonnull(strstr(error->message, "nowhere.safetensors"));
}

/* ---- many threads, one reader */

#define N_THREADS 4
#define N_ROUNDS 6

static const char PAGE[] = "<html><head><title>Bees</title></head><body><article>"
                           "<p>Wild bees are back in the dunes, biologists say.</p>"
                           "<p>“We counted nine nests,” said Runa Falk.</p></article></body>";

typedef struct {
    HsReader *reader;
    char *expected[2][2]; /* of text and page, as quads and RDF/XML */
} Shared;

static gpointer
work(gpointer shared_pointer)
{
    static const char *const texts[] = { ARTICLE, PAGE };
    static const char *const formats[] = { "nquads", "rdfxml" };
    const Shared *const shared = shared_pointer;

    for (guint i = 0; i < N_ROUNDS * 4; i++) {
        g_autofree char *out = extract(shared->reader, texts[i / 2 % 2], formats[i % 2]);
        g_assert_cmpstr(out, ==, shared->expected[i / 2 % 2][i % 2]);
    }
    return NULL;
}

static void
test_threads_may_share_a_reader(void)
{
    g_autoptr(HsReader) reader = open_reader();
    Shared shared = {
        .reader = reader,
        .expected = { { extract(reader, ARTICLE, "nquads"), extract(reader, ARTICLE, "rdfxml") },
                      { extract(reader, PAGE, "nquads"), extract(reader, PAGE, "rdfxml") } },
    };
    GThread *threads[N_THREADS];

    for (guint i = 0; i < N_THREADS; i++)
        threads[i] = g_thread_new("worker", work, &shared);
    for (guint i = 0; i < N_THREADS; i++)
        g_thread_join(threads[i]);
    for (guint i = 0; i < 4; i++)
        g_free(shared.expected[i / 2][i % 2]);
}

static void
test_null_may_be_freed(void)
{
    hs_reader_close(NULL);
    hs_options_free(NULL);
    g_assert_cmpstr(hs_version(), ==, PACKAGE_VERSION);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *folder = g_dir_make_tmp("reader-XXXXXX", NULL);
    weights = g_build_filename(folder, "tiny.safetensors", NULL);
    tiny_weights_write(&tiny_weights_usual, weights);

    g_test_add_func("/reader/every-format-comes-out", test_every_format_comes_out);
    g_test_add_func("/reader/the-default-is-nquads", test_the_default_is_nquads);
    g_test_add_func("/reader/a-file-is-as-good-as-its-bytes", test_a_file_is_as_good_as_its_bytes);
    g_test_add_func("/reader/a-bad-article-is-told-and-survived",
                    test_a_bad_article_is_told_and_survived);
    g_test_add_func("/reader/a-refusing-receiver-ends-it", test_a_refusing_receiver_ends_it);
    g_test_add_func("/reader/bad-weights-are-told", test_bad_weights_are_told);
    g_test_add_func("/reader/the-environment-names-weights", test_the_environment_names_weights);
    g_test_add_func("/reader/threads-may-share-a-reader", test_threads_may_share_a_reader);
    g_test_add_func("/reader/null-may-be-freed", test_null_may_be_freed);
    const int result = g_test_run();

    g_remove(weights);
    g_rmdir(folder);
    g_free(weights);
    return result;
}
