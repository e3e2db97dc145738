/* SPDX-License-Identifier: Apache-2.0
 *
 * Sinks: all bytes arrive in order, and no failure is lost.
 */
#include "serialize/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static void
memory_gets_all_bytes_in_order(void)
{
    g_autoptr(GString) out = g_string_new("begun;");
    g_autoptr(GString) expected = g_string_new("begun;");
    g_autoptr(HsSink) sink = hs_sink_new_memory(out);
    g_autoptr(GError) error = NULL;

    /* Pieces of all sizes, some larger than any buffer. */
    for (gsize n = 0; n < 300000; n = n * 3 + 1) {
        g_autofree char *piece = g_strnfill(n, (char)('a' + n % 26));
        g_assert_true(hs_sink_write(sink, piece, n, &error));
        g_string_append(expected, piece);
    }
    g_assert_true(hs_sink_write(sink, "\0end", 4, &error));
    g_string_append_len(expected, "\0end", 4);
    g_assert_true(hs_sink_flush(sink, &error));
    g_assert_no_error(error);
    g_assert_cmpmem(out->str, out->len, expected->str, expected->len);
}

static void
a_file_gets_all_bytes(void)
{
    g_autofree char *path = NULL;
    g_autofree char *read = NULL;
    gsize length;
    const int fd = g_file_open_tmp("sink-XXXXXX", &path, NULL);
    g_autoptr(HsSink) sink = hs_sink_new_fd(fd, path);

    for (guint i = 0; i < 100000; i++)
        g_assert_true(hs_sink_write(sink, "0123456789", 10, NULL));
    g_assert_true(hs_sink_flush(sink, NULL));
    g_assert_true(g_file_get_contents(path, &read, &length, NULL));
    g_assert_cmpuint(length, ==, 1000000);
    g_assert_cmpmem(read + 999990, 10, "0123456789", 10);
    close(fd);
    unlink(path);
}

static void
a_full_disk_is_an_error(void)
{
    const int fd = open("/dev/full", O_WRONLY | O_CLOEXEC);
    g_autoptr(GError) error = NULL;
    g_autoptr(GError) again = NULL;

    if (fd < 0) {
        g_test_skip("no /dev/full");
        return;
    }
    g_autoptr(HsSink) sink = hs_sink_new_fd(fd, "graph.nq");
    g_assert_true(hs_sink_write(sink, "few bytes", 9, &error));
    g_assert_false(hs_sink_flush(sink, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    g_assert_true(g_str_has_prefix(error->message, "Writing 'graph.nq': "));
    g_assert_false(hs_sink_write(sink, "more", 4, &again));
    g_assert_error(again, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    g_assert_false(hs_sink_flush(sink, NULL));
    close(fd);
}

static void
a_closed_pipe_is_an_error(void)
{
    int ends[2];
    g_autoptr(GError) error = NULL;
    g_autofree char *much = g_strnfill(1000000, 'x');

    g_assert_cmpint(pipe(ends), ==, 0);
    close(ends[0]);
    g_autoptr(HsSink) sink = hs_sink_new_fd(ends[1], "stdout");
    g_assert_false(hs_sink_write(sink, much, 1000000, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_PIPE);
    close(ends[1]);
}

static void
a_closed_descriptor_is_an_error(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsSink) sink = hs_sink_new_fd(-1, "nowhere");

    g_assert_true(hs_sink_write(sink, "x", 1, NULL));
    g_assert_false(hs_sink_flush(sink, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_BADF);
}

typedef struct {
    guint calls;
    guint good; /* calls that succeed */
    gboolean freed;
} Flaky;

static gboolean
write_flaky(gpointer user, const char *bytes, gsize length, GError **error)
{
    Flaky *const flaky = user;

    (void)bytes;
    (void)length;
    if (flaky->calls++ < flaky->good)
        return TRUE;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_IO, "call %u", flaky->calls);
    return FALSE;
}

static void
free_flaky(gpointer user)
{
    ((Flaky *)user)->freed = TRUE;
}

/* What would have worked the next time must not follow a gap. */
static void
the_first_failure_is_the_last_call(void)
{
    Flaky flaky = { .good = 1 };
    g_autoptr(GError) error = NULL;
    g_autofree char *much = g_strnfill(200000, 'x');
    HsSink *const sink = hs_sink_new(write_flaky, &flaky, free_flaky);

    g_assert_true(hs_sink_write(sink, much, 200000, &error));
    g_assert_false(hs_sink_write(sink, much, 200000, &error));
    g_assert_cmpstr(error->message, ==, "call 2");
    flaky.good = 100;
    for (guint i = 0; i < 5; i++) {
        g_autoptr(GError) later = NULL;
        g_assert_false(hs_sink_write(sink, much, i % 2 == 0 ? 1 : 200000, &later) &&
                       hs_sink_flush(sink, &later));
        g_assert_cmpstr(later->message, ==, "call 2");
    }
    g_assert_cmpuint(flaky.calls, ==, 2);
    hs_sink_free(sink);
    g_assert_true(flaky.freed);
    hs_sink_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    signal(SIGPIPE, SIG_IGN);
    g_test_add_func("/serialize/sink/memory-gets-all-bytes-in-order",
                    memory_gets_all_bytes_in_order);
    g_test_add_func("/serialize/sink/a-file-gets-all-bytes", a_file_gets_all_bytes);
    g_test_add_func("/serialize/sink/a-full-disk-is-an-error", a_full_disk_is_an_error);
    g_test_add_func("/serialize/sink/a-closed-pipe-is-an-error", a_closed_pipe_is_an_error);
    g_test_add_func("/serialize/sink/a-closed-descriptor-is-an-error",
                    a_closed_descriptor_is_an_error);
    g_test_add_func("/serialize/sink/the-first-failure-is-the-last-call",
                    the_first_failure_is_the_last_call);
    return g_test_run();
}
