/* SPDX-License-Identifier: Apache-2.0
 *
 * A file that grows in its place and can be gone on with: opened at a length that is known to be
 * good, cut there, written behind it. What was written is safe, and its length worth noting, once
 * hs_growfile_sync() has returned.
 */
#pragma once

#include "serialize/sink.h"

typedef struct HsGrowfile HsGrowfile;

/* Open the file at `path`, which is made where it is not there, and cut what lies behind its first
   `length` bytes. G_FILE_ERROR, the message begins with the path; also where it is shorter. */
HsGrowfile *
hs_growfile_open(const char *path, guint64 length, GError **error);

/* Return the sink that its bytes go into; errors of it are G_FILE_ERROR. Borrowed. */
HsSink *
hs_growfile_get_sink(HsGrowfile *file);

/* See all that was written to the disk. `out_length` gets the bytes of the file. G_FILE_ERROR. */
gboolean
hs_growfile_sync(HsGrowfile *file, guint64 *out_length, GError **error);

/* See to the disk that the files in the folder at `path` have the names that they have.
 * G_FILE_ERROR.
 */
gboolean
hs_growfile_sync_folder(const char *path, GError **error);

/* Close and free `file`, which may be NULL; what was not seen to the disk may be lost. */
void
hs_growfile_free(HsGrowfile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsGrowfile, hs_growfile_free)
