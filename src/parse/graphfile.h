/* SPDX-License-Identifier: Apache-2.0
 *
 * The bytes of a file of graphs, and where in it the reading stands. libserd gets them line by line
 * or one by one and never in pages, so that whoever refuses a term can say where it stands; they
 * are read from the system in large pieces all the same. A byte order mark is passed over.
 */
#pragma once

#include <glib.h>

typedef struct HsGraphFile HsGraphFile;

/* Open the file at `path` (in the file system's encoding), "-" for stdin, and read its beginning.
   G_FILE_ERROR, the message begins with the path. Free with hs_graphfile_close(). */
HsGraphFile *
hs_graphfile_open(const char *path, GError **error);

/* Close `file`, which may be NULL. */
void
hs_graphfile_close(HsGraphFile *file);

/* Return what messages call it; borrowed. */
const char *
hs_graphfile_get_name(const HsGraphFile *file);

/* Return the file's first bytes, `out_n` of them; only before anything else was read. Borrowed. */
const char *
hs_graphfile_get_head(const HsGraphFile *file, gsize *out_n);

/* Return the line, counted from 1, and the column in bytes, from 1, of the byte that was read last;
   after a line was read, column is 1. */
void
hs_graphfile_get_place(const HsGraphFile *file, guint64 *out_line, guint64 *out_column);

/* Read the next line into `line`, with its LF (one is added where the last has none); at most
   `most` bytes of it. FALSE at the end of the file, or on failure (hs_graphfile_check()). A line
   that is longer ends with its first `most` bytes, and has no LF. */
gboolean
hs_graphfile_read_line(HsGraphFile *file, GString *line, gsize most);

/* Read the next byte; FALSE as above. */
gboolean
hs_graphfile_read_byte(HsGraphFile *file, char *out_byte);

/* Tell what failed, if anything did: G_FILE_ERROR. */
gboolean
hs_graphfile_check(const HsGraphFile *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsGraphFile, hs_graphfile_close)
