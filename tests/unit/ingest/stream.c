/* SPDX-License-Identifier: Apache-2.0
 *
 * Streams: what is looked at stays, lines and limits, pipes and files, faults of the reader.
 */
#include "ingest/stream.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LONG (3 * HS_STREAM_LOOK + 17)

/* Gives `left` bytes "a", "b", ..., at most seven at a time, then a fault where one is set. */
typedef struct {
    gsize given;
    gsize left;
    gboolean fails;
} Source;

static gssize
read_letters(gpointer closure, guint8 *to, gsize room, GError **error)
{
    Source *const source = closure;
    const gsize n = MIN(MIN(room, source->left), (gsize)7);

    if (n == 0 && source->fails) {
        g_set_error_literal(error, HS_INGEST_ERROR, HS_INGEST_ERROR_UNREADABLE, "broken off");
        return -1;
    }
    for (gsize i = 0; i < n; i++)
        to[i] = (guint8)('a' + source->given++ % 26);
    source->left -= n;
    return (gssize)n;
}

static void
test_look(void)
{
    Source source = { 0, LONG, FALSE };
    g_autoptr(HsStream) stream = hs_stream_new(read_letters, &source, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) some = g_byte_array_new();
    const guint8 *bytes;
    gsize length;
    guint64 taken;

    g_assert_true(hs_stream_peek(stream, 2 * HS_STREAM_LOOK, &bytes, &length, &error));
    g_assert_cmpuint(length, ==, HS_STREAM_LOOK);
    g_assert_cmpuint(hs_stream_tell(stream), ==, 0);
    g_assert_true(hs_stream_take_some(stream, 30, some, &taken, &error));
    g_assert_cmpmem(some->data, some->len, "abcdefghijklmnopqrstuvwxyzabcd", 30);
    g_assert_cmpuint(hs_stream_tell(stream), ==, 30);
    g_assert_true(hs_stream_peek(stream, HS_STREAM_LOOK, &bytes, &length, &error));
    g_assert_cmpuint(length, ==, HS_STREAM_LOOK);
    g_assert_cmpint(bytes[0], ==, 'e');
    g_autoptr(GBytes) rest = hs_stream_take_all(stream, LONG, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(g_bytes_get_size(rest), ==, LONG - 30);
    g_assert_true(hs_stream_peek(stream, 1, &bytes, &length, &error));
    g_assert_cmpuint(length, ==, 0);
    g_assert_true(hs_stream_take_some(stream, 5, NULL, &taken, &error));
    g_assert_cmpuint(taken, ==, 0);
}

static void
test_limit(void)
{
    g_autoptr(GBytes) ten = g_bytes_new_static("0123456789", 10);

    for (gsize limit = 8; limit <= 12; limit++) {
        g_autoptr(HsStream) stream = hs_stream_new_bytes(ten);
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) all = hs_stream_take_all(stream, limit, &error);
        if (limit >= 10)
            g_assert_cmpuint(g_bytes_get_size(all), ==, 10);
        else
            g_assert_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_TOO_LARGE);
    }
}

static void
test_lines(void)
{
    static const char text[] = "one\r\n\ntwo long words\nrest\r";
    static const char *const lines[] = { "one", "", "two lo", "rest" };
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(HsStream) stream = hs_stream_new_bytes(bytes);
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    gboolean end;

    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_assert_true(hs_stream_take_line(stream, 5, line, &end, &error));
        g_assert_false(end);
        g_assert_cmpstr(line->str, ==, lines[i]);
    }
    g_assert_true(hs_stream_take_line(stream, 5, line, &end, &error));
    g_assert_true(end);
    g_assert_cmpuint(line->len, ==, 0);
    g_assert_cmpuint(hs_stream_tell(stream), ==, strlen(text));
}

static void
test_fault(void)
{
    Source source = { 0, 20, TRUE };
    g_autoptr(HsStream) stream = hs_stream_new(read_letters, &source, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) line = g_string_new(NULL);
    gboolean end;

    g_assert_false(hs_stream_take_line(stream, 100, line, &end, &error));
    g_assert_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_UNREADABLE);
    g_clear_error(&error);
    g_assert_null(hs_stream_take_all(stream, 100, &error));
    g_assert_cmpstr(error->message, ==, "broken off");
}

/* A pipe tells no size and gives what it has in pieces; it is read up to the limit and no further.
 */
static void
test_descriptors(void)
{
    g_autoptr(GError) error = NULL;
    int ends[2];

    g_assert_cmpint(pipe(ends), ==, 0);
    g_assert_cmpint(write(ends[1], "One. Two.", 9), ==, 9);
    close(ends[1]);
    {
        g_autoptr(HsStream) stream = hs_stream_new_descriptor(ends[0]);
        g_autoptr(GBytes) all = hs_stream_take_all(stream, 100, &error);
        g_assert_cmpmem(g_bytes_get_data(all, NULL), g_bytes_get_size(all), "One. Two.", 9);
    }
    close(ends[0]);
    g_autoptr(HsStream) closed = hs_stream_new_descriptor(ends[0]);
    g_assert_null(hs_stream_take_all(closed, 100, &error));
    g_assert_cmpstr(error->message, ==, "cannot be read: Bad file descriptor");
    g_clear_error(&error);
    g_autoptr(HsStream) endless = hs_stream_open("/dev/zero", &error);
    g_assert_no_error(error);
    g_assert_null(hs_stream_take_all(endless, 10000000, &error));
    g_assert_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_TOO_LARGE);
    g_clear_error(&error);
    g_assert_null(hs_stream_open("no/such/file.txt", &error));
    g_assert_cmpstr(error->message, ==, "cannot be read: No such file or directory");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    hs_stream_free(NULL);
    g_test_add_func("/ingest/stream/looks-ahead", test_look);
    g_test_add_func("/ingest/stream/holds-the-limit", test_limit);
    g_test_add_func("/ingest/stream/takes-lines", test_lines);
    g_test_add_func("/ingest/stream/hands-on-faults", test_fault);
    g_test_add_func("/ingest/stream/reads-files-and-pipes", test_descriptors);
    return g_test_run();
}
