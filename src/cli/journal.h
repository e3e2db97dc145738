/* SPDX-License-Identifier: Apache-2.0
 *
 * The journal of an output folder: what run it is, and a line for each point from which that run
 * can be gone on with. Lines are JSON objects. One that was not written whole, as the last one of a
 * run that was killed may be, counts as not written, and so does all behind it.
 *
 * While it is open no other run can open it.
 */
#pragma once

#include "cli/parts.h"
#include "cli/runid.h"
#include "cli/tally.h"

#define HS_JOURNAL_SUM 65 /* bytes of a SHA-256 in digits, with its end */

typedef enum {
    HS_POINT_ON_THE_WAY,  /* one of those that every run of the kind sets, at the same records */
    HS_POINT_INTERRUPTED, /* set where somebody interrupted; the next one takes its place */
    HS_POINT_DONE,        /* nothing is left to do */
} HsPointKind;

/* A point from which a run can go on. */
typedef struct {
    HsPointKind kind;
    HsTally tally;
    HsPartMark parts;
    guint64 n_regular;         /* records at the last point that is none of an interruption */
    guint64 n_fault_bytes;     /* of faults.jsonl */
    guint64 n_duplicate_bytes; /* of duplicates.jsonl */
    char walk[HS_JOURNAL_SUM]; /* of all records so far: names, texts */
} HsPoint;

typedef struct HsJournal HsJournal;

/* Open the journal in `folder`, which is made where it is not there, for the run that `id` tells.
   `out_point` is the last point of it; of a new one zeros. Refused with an HS_ERROR_OPTION: a
   folder that holds something else; a run, unless `resume`; a run of another id; one that is at
   work. G_FILE_ERROR where that cannot be known. */
HsJournal *
hs_journal_open(const char *folder, const HsRunId *id, gboolean resume, HsPoint *out_point,
                GError **error);

/* Set `point` down and see it to the disk. G_FILE_ERROR. */
gboolean
hs_journal_add(HsJournal *journal, const HsPoint *point, GError **error);

/* Close and free `journal`, which may be NULL. */
void
hs_journal_close(HsJournal *journal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsJournal, hs_journal_close)
