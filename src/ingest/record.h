/* SPDX-License-Identifier: Apache-2.0
 *
 * One article as it lies in its file, found but not yet read: what the harvest (harvest.h) hands on
 * and hs_ingest_record() reads, in any thread. Or the fault that stands in its place.
 */
#pragma once

#include "ingest/ingest.h"
#include "ingest/sniff.h"

/* An article while it is being written (intake.h): the room's own. */
typedef struct HsDraft HsDraft;

struct HsRecord {
    char *name;     /* how messages call it: "FILE", or "FILE: record 3 at byte 1207" */
    char *file;     /* path of the file; inside an archive "ARCHIVE/ENTRY" */
    guint64 number; /* 1 for the first of its file; 0: it is the whole file */
    guint64 offset; /* byte of the file, unpacked, at which it begins */
    guint64 walked; /* bytes of the files, as they lie on the disk, when the harvest had found it */
    HsKind kind;
    GBytes *bytes;         /* of the article, or NULL where its file was read as far as ... */
    const HsDraft *draft;  /* ... this, or where there is a fault; beside bytes: what stands around
                              them. Counted like `shared` */
    const HsDraft *shared; /* what the file says of all its records, or NULL: holds where a record
                              says nothing; counted (g_atomic_rc_box_acquire()) */
    GError *fault;         /* HS_INGEST_ERROR, the message begins with `name` */
};

/* Create a record of one article, called `name` in messages (its file too), that lies in `bytes`.
 */
HsRecord *
hs_record_new(const char *name, GBytes *bytes);

/* Return what messages call record `number` (0: the whole) of `file`, at byte `offset`. Free with
   g_free(). */
char *
hs_record_dup_name(const char *file, guint64 number, guint64 offset);

/* Create record `number` of `file` (0: all of it) at byte `offset`, its kind and bytes still to be
   set. The room's own. */
HsRecord *
hs_record_new_part(const char *file, guint64 number, guint64 offset);

/* The same for one that is not to be had; takes over `fault`, an HS_INGEST_ERROR without a name. */
HsRecord *
hs_record_new_fault(const char *file, guint64 number, guint64 offset, GError *fault);

/* Return the bytes of the article as it lies there, 0 where there is none. */
gsize
hs_record_size(const HsRecord *record);

/* Free `record`, which may be NULL. */
void
hs_record_free(HsRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsRecord, hs_record_free)
