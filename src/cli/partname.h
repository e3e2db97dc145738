/* SPDX-License-Identifier: Apache-2.0
 *
 * What the part files of an output folder are called. A shard has a number; the part of one input
 * has that input's path below the folder that all inputs lie in, with an ending added. Two inputs
 * never get the same name, and none leads out of the folder: what a path could do harm with is
 * written as %XX, as in addresses.
 */
#pragma once

#include <glib.h>

/* Return "part-00001.nq" for shard 1 and the ending ".nq". Free with g_free(). */
char *
hs_partname_of_shard(guint64 number, const char *ending);

/* Return how many bytes at the front of `paths` (NULL-terminated) are the folder that all of them
   lie in, up to and with its last '/'; 0 where there is none. */
gsize
hs_partname_measure_common(const char *const *paths);

/* Return the name for what lies in `file` (a path, inside an archive "ARCHIVE/ENTRY"), of which the
   first `n_common` bytes are left out: "week/story.html.nq". Its parts keep ASCII letters, digits,
   "-", "_", "." but for "." and ".." themselves, and what is valid UTF-8; of parts too long for a
   file system the SHA-256 stands for the end. Free with g_free(). */
char *
hs_partname_of_input(const char *file, gsize n_common, const char *ending);
