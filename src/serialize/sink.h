/* SPDX-License-Identifier: Apache-2.0
 *
 * Where bytes go: into memory, to a file descriptor, or to any function. Bytes are gathered in a
 * buffer and handed on in large pieces, so an error shows at a later write or at the flush: what
 * was written is safe only after hs_sink_flush() has returned TRUE. A sink that failed once fails
 * always, with the same error, so no gap can hide in the middle of a file.
 *
 * A closed pipe is reported as an error (EPIPE) only to a program that ignores SIGPIPE.
 */
#pragma once

#include <glib.h>

typedef struct HsSink HsSink;

/* Take `length` bytes; FALSE with `error` set when they could not all be taken. */
typedef gboolean (*HsSinkWrite)(gpointer user, const char *bytes, gsize length, GError **error);

/* Create a sink on `write`; `free_user`, unless NULL, frees `user` with the sink. */
HsSink *
hs_sink_new(HsSinkWrite write, gpointer user, GDestroyNotify free_user);

/* Create a sink that appends to `out`, which must outlive it. */
HsSink *
hs_sink_new_memory(GString *out);

/* Create a sink that writes to the open file descriptor `fd`, which stays open when the sink is
   freed; `name` is how errors call it. Errors are of G_FILE_ERROR, by the system's errno. */
HsSink *
hs_sink_new_fd(int fd, const char *name);

/* Write `length` bytes. */
gboolean
hs_sink_write(HsSink *sink, gconstpointer bytes, gsize length, GError **error);

/* Hand on all that is still in the buffer. */
gboolean
hs_sink_flush(HsSink *sink, GError **error);

/* Free `sink`, which may be NULL; what was not flushed is dropped. */
void
hs_sink_free(HsSink *sink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsSink, hs_sink_free)
