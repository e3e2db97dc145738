/* SPDX-License-Identifier: Apache-2.0
 *
 * See sink.h.
 */
#include "serialize/sink.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_SIZE ((gsize)64 * 1024)

struct HsSink {
    HsSinkWrite write;
    gpointer user;
    GDestroyNotify free_user;
    GError *failure; /* the first error; from then on nothing is written */
    gsize n_buffered;
    char buffer[BUFFER_SIZE];
};

HsSink *
hs_sink_new(HsSinkWrite write, gpointer user, GDestroyNotify free_user)
{
    HsSink *const sink = g_new0(HsSink, 1);

    sink->write = write;
    sink->user = user;
    sink->free_user = free_user;
    return sink;
}

void
hs_sink_free(HsSink *sink)
{
    if (!sink)
        return;
    if (sink->free_user)
        sink->free_user(sink->user);
    g_clear_error(&sink->failure);
    g_free(sink);
}

/* Hands `bytes` to the sink's function; its first error is kept and given again ever after. */
static gboolean
hand_on(HsSink *sink, const char *bytes, gsize length, GError **error)
{
    if (!sink->failure && length > 0 && !sink->write(sink->user, bytes, length, &sink->failure) &&
        !sink->failure)
        sink->failure = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_FAILED, "Writing failed");
    if (!sink->failure)
        return TRUE;
    if (error)
        *error = g_error_copy(sink->failure);
    return FALSE;
}

gboolean
hs_sink_flush(HsSink *sink, GError **error)
{
    const gsize n = sink->n_buffered;

    sink->n_buffered = 0;
    return hand_on(sink, sink->buffer, n, error);
}

gboolean
hs_sink_write(HsSink *sink, gconstpointer bytes, gsize length, GError **error)
{
    if (length > BUFFER_SIZE - sink->n_buffered && !hs_sink_flush(sink, error))
        return FALSE;
    if (sink->failure || length > BUFFER_SIZE)
        return hand_on(sink, bytes, length, error);
    memcpy(sink->buffer + sink->n_buffered, bytes, length);
    sink->n_buffered += length;
    return TRUE;
}

static gboolean
write_memory(gpointer user, const char *bytes, gsize length, GError **error)
{
    (void)error;
    g_string_append_len(user, bytes, (gssize)length);
    return TRUE;
}

HsSink *
hs_sink_new_memory(GString *out)
{
    return hs_sink_new(write_memory, out, /* free_user= */ NULL);
}

typedef struct {
    int fd;
    char *name;
} Descriptor;

static void
free_descriptor(gpointer user)
{
    Descriptor *const descriptor = user;

    g_free(descriptor->name);
    g_free(descriptor);
}

static gboolean
write_fd(gpointer user, const char *bytes, gsize length, GError **error)
{
    const Descriptor *const descriptor = user;

    while (length > 0) {
        const ssize_t n = write(descriptor->fd, bytes, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            const int code = n < 0 ? errno : ENOSPC;
            g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(code),
                        "Writing '%s': %s", descriptor->name, g_strerror(code));
            return FALSE;
        }
        bytes += n;
        length -= (gsize)n;
    }
    return TRUE;
}

HsSink *
hs_sink_new_fd(int fd, const char *name)
{
    Descriptor *const descriptor = g_new0(Descriptor, 1);

    descriptor->fd = fd;
    descriptor->name = g_strdup(name);
    return hs_sink_new(write_fd, descriptor, free_descriptor);
}
