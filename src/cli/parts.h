/* SPDX-License-Identifier: Apache-2.0
 *
 * The part files of an output folder: results come in, in order, and go to the part that is open; a
 * new one is begun where that is full (a shard) or where the next input begins (a file for each).
 * A part is called "NAME.partial" as long as it grows, and NAME once it is whole. No part is
 * without an article.
 *
 * Where a part stands can be marked and gone back to, in a later run too, if its format is one
 * whose documents join; of any other format only between two parts.
 */
#pragma once

#include "cli/job.h"
#include "cli/result.h"

typedef struct HsParts HsParts;

/* How far the parts have come. */
typedef struct {
    guint64 n_parts;    /* begun, the open one too */
    guint64 n_articles; /* in the open part */
    guint64 length;     /* of the open part, in bytes */
    char *name;         /* of the open part; NULL: none is open */
} HsPartMark;

/* Free what `mark` holds. */
void
hs_partmark_clear(HsPartMark *mark);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HsPartMark, hs_partmark_clear)

/* Begin in `folder`, which is there, with the parts of `job` that reads `paths` (as in HsHarvest);
   all borrowed. */
HsParts *
hs_parts_new(const char *folder, const HsJob *job, const char *const *paths);

/* Close the part that is open, if any, as one still to be gone on with, and free `parts`, which may
   be NULL. */
void
hs_parts_free(HsParts *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsParts, hs_parts_free)

/* Hear that `record` is the next one: ends the open part where it is of another input.
   G_FILE_ERROR. */
gboolean
hs_parts_meet(HsParts *parts, const HsRecord *record, GError **error);

/* Write what the job asks of `result`, whose record was met last, and end the part if that fills
   it. Errors as those of hs_output_print(), or G_FILE_ERROR. */
gboolean
hs_parts_add(HsParts *parts, const HsResult *result, GError **error);

/* End the open part, if any, and give it its name. G_FILE_ERROR, HS_SERIALIZE_ERROR. */
gboolean
hs_parts_end(HsParts *parts, GError **error);

/* Return whether the parts can be marked where they stand. */
gboolean
hs_parts_is_markable(const HsParts *parts);

/* See the open part to the disk and say how far all have come. G_FILE_ERROR. */
gboolean
hs_parts_mark(HsParts *parts, HsPartMark *out_mark, GError **error);

/* Go on from `mark`; what was written behind it is cut away. G_FILE_ERROR. */
gboolean
hs_parts_return(HsParts *parts, const HsPartMark *mark, GError **error);
