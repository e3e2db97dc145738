/* SPDX-License-Identifier: Apache-2.0
 *
 * Where a run's output goes: stdout or a file. A file is written beside its place under a temporary
 * name and moved there only when all of it is on the disk, so a reader sees the old content or the
 * new, never a part; on failure, and when a signal ends the run, the temporary file is removed. The
 * new file keeps the old one's permissions, and a symbolic link stays one. What is no regular file
 * (a device, a pipe) is written in place. Every failed write is an error, the one that shows only
 * at the end too.
 */
#pragma once

#include <glib.h>

typedef struct HsOutfile HsOutfile;

/* Open `path` for writing; "-" and NULL are stdout. Fails with G_FILE_ERROR, the message begins
   with the path. Only one may be open at a time, since a signal removes its temporary file. */
HsOutfile *
hs_outfile_open(const char *path, GError **error);

/* Append `size` bytes, with a write(2) of their own: gather small pieces before. Once it has
   failed, so does every further call. G_FILE_ERROR. */
gboolean
hs_outfile_write(HsOutfile *file, gconstpointer bytes, gsize size, GError **error);

/* See all of it to the disk and put the file in its place. G_FILE_ERROR; `file` must still be
 * freed. */
gboolean
hs_outfile_commit(HsOutfile *file, GError **error);

/* Close `file`, which may be NULL; whatever was not committed is thrown away. */
void
hs_outfile_free(HsOutfile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsOutfile, hs_outfile_free)
