/* SPDX-License-Identifier: Apache-2.0
 *
 * Bytes that come once, forwards, from anywhere: a file, a pipe, memory, an entry of an archive.
 * What reads them can look ahead, take bytes, lines or all, and ask where it stands. A stream knows
 * no name; whoever opened it puts the file's name before the errors.
 */
#pragma once

#include "ingest/ingest.h"

/* Bytes that can be looked at before they are taken. */
#define HS_STREAM_LOOK ((gsize)64 * 1024)

typedef struct HsStream HsStream;

/* Put the next bytes, at least one and at most `room`, at `to` and return how many; 0 at the end,
   -1 with `error` set (HS_INGEST_ERROR, without a file's name). */
typedef gssize (*HsStreamRead)(gpointer closure, guint8 *to, gsize room, GError **error);

/* Create a stream of what `read` gives; `free_closure`, unless NULL, frees `closure` with it. */
HsStream *
hs_stream_new(HsStreamRead read, gpointer closure, GDestroyNotify free_closure);

/* Open the file at `path` (in the file system's encoding). UNREADABLE. */
HsStream *
hs_stream_open(const char *path, GError **error);

/* Create a stream of what can be read from `descriptor`, which stays open. */
HsStream *
hs_stream_new_descriptor(int descriptor);

/* Create a stream of `bytes`. */
HsStream *
hs_stream_new_bytes(GBytes *bytes);

/* Free `stream`, which may be NULL; a file that it opened is closed. */
void
hs_stream_free(HsStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsStream, hs_stream_free)

/* Return how many bytes have been taken. */
guint64
hs_stream_tell(const HsStream *stream);

/* Look at the next `want` bytes, at most HS_STREAM_LOOK, without taking them. `out_length` is less
   than `want` only where the stream ends before; the bytes are valid until the next call.
   UNREADABLE and what the stream's reader sets. */
gboolean
hs_stream_peek(HsStream *stream, gsize want, const guint8 **out_bytes, gsize *out_length,
               GError **error);

/* Take at most `room` bytes; returns as an HsStreamRead does. */
gssize
hs_stream_take(HsStream *stream, guint8 *to, gsize room, GError **error);

/* Take `length` bytes, or what is left where `out_length` is less, into the end of `out`; with NULL
   they are dropped. */
gboolean
hs_stream_take_some(HsStream *stream, guint64 length, GByteArray *out, guint64 *out_length,
                    GError **error);

/* Take all that is left as new bytes. TOO_LARGE where that is more than `limit`. */
GBytes *
hs_stream_take_all(HsStream *stream, gsize limit, GError **error);

/* Take the next line, its '\n' and a '\r' before that left out, as the new content of `line`.
   `out_end` says that there is none: the stream is at its end. Of a line longer than `limit` bytes
   all is taken, but only the first `limit` and one byte are kept, which tells it. */
gboolean
hs_stream_take_line(HsStream *stream, gsize limit, GString *line, gboolean *out_end,
                    GError **error);
