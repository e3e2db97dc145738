/* SPDX-License-Identifier: Apache-2.0
 *
 * The other door of the room ingest: paths in, the articles that lie there out, one after another
 * in a fixed order, each as a record that hs_ingest_record() reads. What holds several is opened on
 * the way, in any nesting up to a limit: folders (names in byte order, hidden ones passed over),
 * compressed files and archives. Whether something is an article or holds several is told by its
 * content, never by its name.
 *
 * What cannot be read is a record too, with the fault in it, and the harvest goes on behind it.
 * Memory is that of one record and of the way to it, whatever the number of articles.
 */
#pragma once

#include "ingest/record.h"

typedef struct HsHarvest HsHarvest;

/* Begin at `paths`, NULL-terminated, in the file system's encoding; "-" is standard input. They and
   `options`, which may be NULL, must outlive the harvest. */
HsHarvest *
hs_harvest_new(const char *const *paths, const HsIngestOptions *options);

/* Free `harvest`, which may be NULL. */
void
hs_harvest_free(HsHarvest *harvest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsHarvest, hs_harvest_free)

/* Return the next record, NULL behind the last one. Free with hs_record_free(). */
HsRecord *
hs_harvest_next(HsHarvest *harvest);

/* Return the bytes of all files that a harvest of `paths` would read, as they lie on the disk; 0
   where that cannot be known before. Looks at every file's entry, but at none of its bytes. */
guint64
hs_harvest_measure(const char *const *paths);

/* Return how many files of folders and archives were passed over since they hold no text: pictures,
   sounds, programs. Such a file is a fault only where the user names it himself. */
guint64
hs_harvest_get_passed_over(const HsHarvest *harvest);
