/* SPDX-License-Identifier: Apache-2.0
 *
 * See stream.h. One buffer of HS_STREAM_LOOK bytes stands between the reader and those who take:
 * bytes move to its front when somebody looks further ahead than it holds. Files are read with
 * plain read(2), never trusting the size that the file system tells, so that pipes and growing
 * files are read the same way.
 */
#include "ingest/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define CHUNK ((gsize)256 * 1024) /* bytes of the first buffer of hs_stream_take_all() */

struct HsStream {
    HsStreamRead read;
    gpointer closure;
    GDestroyNotify free_closure;
    guint64 taken;
    gsize begin; /* buffer[begin .. end) is read and not yet taken */
    gsize end;
    gboolean ended;
    guint8 buffer[HS_STREAM_LOOK];
};

HsStream *
hs_stream_new(HsStreamRead read, gpointer closure, GDestroyNotify free_closure)
{
    HsStream *const stream = g_malloc(sizeof *stream);

    memset(stream, 0, G_STRUCT_OFFSET(HsStream, buffer));
    stream->read = read;
    stream->closure = closure;
    stream->free_closure = free_closure;
    return stream;
}

void
hs_stream_free(HsStream *stream)
{
    if (!stream)
        return;
    if (stream->free_closure)
        stream->free_closure(stream->closure);
    g_free(stream);
}

/* ---- where bytes come from */

static void
set_unreadable(int fault, GError **error)
{
    g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_UNREADABLE, "cannot be read: %s",
                g_strerror(fault));
}

static gssize
read_descriptor(gpointer closure, guint8 *to, gsize room, GError **error)
{
    gssize got;

    do
        got = read(GPOINTER_TO_INT(closure), to, room);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        set_unreadable(errno, error);
    return got;
}

static void
close_descriptor(gpointer closure)
{
    close(GPOINTER_TO_INT(closure));
}

HsStream *
hs_stream_new_descriptor(int descriptor)
{
    return hs_stream_new(read_descriptor, GINT_TO_POINTER(descriptor), /* free_closure= */ NULL);
}

HsStream *
hs_stream_open(const char *path, GError **error)
{
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

    if (descriptor < 0) {
        set_unreadable(errno, error);
        return NULL;
    }
    return hs_stream_new(read_descriptor, GINT_TO_POINTER(descriptor), close_descriptor);
}

typedef struct {
    GBytes *bytes;
    gsize taken;
} Memory;

static gssize
read_memory(gpointer closure, guint8 *to, gsize room, GError **error)
{
    Memory *const memory = closure;
    gsize length;
    const guint8 *const bytes = g_bytes_get_data(memory->bytes, &length);
    const gsize n = MIN(room, length - memory->taken);

    (void)error;
    if (n > 0)
        memcpy(to, bytes + memory->taken, n);
    memory->taken += n;
    return (gssize)n;
}

static void
free_memory(gpointer closure)
{
    Memory *const memory = closure;

    g_bytes_unref(memory->bytes);
    g_free(memory);
}

HsStream *
hs_stream_new_bytes(GBytes *bytes)
{
    Memory *const memory = g_new0(Memory, 1);

    memory->bytes = g_bytes_ref(bytes);
    return hs_stream_new(read_memory, memory, free_memory);
}

/* ---- taking them */

guint64
hs_stream_tell(const HsStream *stream)
{
    return stream->taken;
}

/* Reads on until the buffer holds `want` bytes or the stream ends. */
static gboolean
fill(HsStream *stream, gsize want, GError **error)
{
    if (stream->end - stream->begin >= want || stream->ended)
        return TRUE;
    if (stream->begin > 0) {
        memmove(stream->buffer, stream->buffer + stream->begin, stream->end - stream->begin);
        stream->end -= stream->begin;
        stream->begin = 0;
    }
    while (stream->end < want && !stream->ended) {
        const gssize got = stream->read(stream->closure, stream->buffer + stream->end,
                                        sizeof stream->buffer - stream->end, error);
        if (got < 0)
            return FALSE;
        stream->ended = got == 0;
        stream->end += (gsize)got;
    }
    return TRUE;
}

gboolean
hs_stream_peek(HsStream *stream, gsize want, const guint8 **out_bytes, gsize *out_length,
               GError **error)
{
    if (!fill(stream, MIN(want, sizeof stream->buffer), error))
        return FALSE;
    *out_bytes = stream->buffer + stream->begin;
    *out_length = MIN(want, stream->end - stream->begin);
    return TRUE;
}

static void
advance(HsStream *stream, gsize n)
{
    stream->begin += n;
    stream->taken += n;
}

gssize
hs_stream_take(HsStream *stream, guint8 *to, gsize room, GError **error)
{
    if (stream->begin == stream->end && !stream->ended && room >= sizeof stream->buffer) {
        const gssize got = stream->read(stream->closure, to, room, error);
        stream->ended = got == 0;
        stream->taken += got > 0 ? (guint64)got : 0;
        return got;
    }
    if (!fill(stream, 1, error))
        return -1;
    const gsize n = MIN(room, stream->end - stream->begin);
    memcpy(to, stream->buffer + stream->begin, n);
    advance(stream, n);
    return (gssize)n;
}

gboolean
hs_stream_take_some(HsStream *stream, guint64 length, GByteArray *out, guint64 *out_length,
                    GError **error)
{
    guint64 left = length;

    while (left > 0) {
        const guint8 *bytes;
        gsize n;

        if (!hs_stream_peek(stream, (gsize)MIN(left, HS_STREAM_LOOK), &bytes, &n, error))
            return FALSE;
        if (n == 0)
            break;
        if (out)
            g_byte_array_append(out, bytes, (guint)n);
        advance(stream, n);
        left -= n;
    }
    *out_length = length - left;
    return TRUE;
}

GBytes *
hs_stream_take_all(HsStream *stream, gsize limit, GError **error)
{
    g_autofree guint8 *bytes = NULL;
    gsize length = 0;

    for (gsize room = 0;;) {
        if (room == length) {
            room = MIN(MAX(2 * room, CHUNK), limit + 1);
            guint8 *const larger = g_try_realloc(bytes, room);
            if (!larger) {
                set_unreadable(ENOMEM, error);
                return NULL;
            }
            bytes = larger;
        }
        const gssize got = hs_stream_take(stream, bytes + length, room - length, error);
        if (got < 0)
            return NULL;
        if (got == 0)
            break;
        length += (gsize)got;
        if (length > limit) {
            g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_TOO_LARGE,
                        "larger than %" G_GSIZE_FORMAT " bytes, the limit for one article", limit);
            return NULL;
        }
    }
    return g_bytes_new_take(g_steal_pointer(&bytes), length);
}

gboolean
hs_stream_take_line(HsStream *stream, gsize limit, GString *line, gboolean *out_end, GError **error)
{
    gboolean whole = FALSE;

    g_string_truncate(line, 0);
    *out_end = TRUE;
    while (!whole) {
        if (!fill(stream, 1, error))
            return FALSE;
        const gsize n = stream->end - stream->begin;
        if (n == 0)
            break;
        const guint8 *const begin = stream->buffer + stream->begin;
        const guint8 *const newline = memchr(begin, '\n', n);
        const gsize length = newline ? (gsize)(newline - begin) : n;
        g_string_append_len(line, (const char *)begin,
                            (gssize)MIN(length, limit + 1 - MIN(line->len, limit + 1)));
        advance(stream, length + (newline != NULL));
        whole = newline != NULL;
        *out_end = FALSE;
    }
    if (line->len > 0 && line->len <= limit && line->str[line->len - 1] == '\r')
        g_string_truncate(line, line->len - 1);
    return TRUE;
}
