/* SPDX-License-Identifier: Apache-2.0
 *
 * A run's output as a folder: part files (parts.h), faults.jsonl, duplicates.jsonl and the journal.
 * Every so many records all of it is seen to the disk and the journal notes how far it is: a point,
 * from which the run can go on whatever happens behind it. A run that goes on walks through the
 * records before the point again, holds what it sees to what the journal knows of them, and only
 * then cuts what was written behind it.
 */
#include <string.h>

#include "cli/growfile.h"
#include "cli/journal.h"
#include "cli/noteline.h"
#include "cli/output.h"
#include "cli/parts.h"

#define STRIDE 100u /* records from one point to the next */

typedef struct {
    HsOutput output;
    const char *folder;
    HsJournal *journal;
    HsPoint begun; /* the point that this run goes on from */
    HsParts *parts;
    HsGrowfile *faults; /* NULL until the point has been reached again; likewise: */
    HsGrowfile *duplicates;
    GChecksum *walk;   /* over the records so far */
    guint64 n_walked;  /* those records */
    guint64 n_regular; /* of them at the last point that is none of an interruption */
} Outfolder;

/* ---- points */

static gboolean
set_point(Outfolder *self, HsPointKind kind, const HsTally *tally, GError **error)
{
    g_autoptr(GChecksum) walk = g_checksum_copy(self->walk);
    HsPoint point = { .kind = kind, .tally = *tally };

    if (kind != HS_POINT_INTERRUPTED)
        self->n_regular = self->n_walked;
    point.n_regular = self->n_regular;
    g_strlcpy(point.walk, g_checksum_get_string(walk), sizeof point.walk);
    const gboolean done = hs_parts_mark(self->parts, &point.parts, error) &&
                          hs_growfile_sync(self->faults, &point.n_fault_bytes, error) &&
                          hs_growfile_sync(self->duplicates, &point.n_duplicate_bytes, error) &&
                          hs_journal_add(self->journal, &point, error);
    hs_partmark_clear(&point.parts);
    return done;
}

/* Opens what the run writes to, as far as the point that it begins at. */
static gboolean
go_on(Outfolder *self, GError **error)
{
    g_autofree char *faults = g_build_filename(self->folder, "faults.jsonl", NULL);
    g_autofree char *duplicates = g_build_filename(self->folder, "duplicates.jsonl", NULL);

    self->duplicates = hs_growfile_open(duplicates, self->begun.n_duplicate_bytes, error);
    if (!self->duplicates)
        return FALSE;
    self->faults = hs_growfile_open(faults, self->begun.n_fault_bytes, error);
    return self->faults && hs_growfile_sync_folder(self->folder, error) &&
           hs_parts_return(self->parts, &self->begun.parts, error);
}

/* Adds `result` to what the records so far are told by. */
static void
walk_on(Outfolder *self, const HsResult *result)
{
    const char *const found = result->article ? result->article->sha256
                              : result->fault ? result->fault->message
                                              : "";

    g_checksum_update(self->walk, (const guchar *)result->record->name,
                      (gssize)strlen(result->record->name) + 1);
    g_checksum_update(self->walk, (const guchar *)found, (gssize)strlen(found) + 1);
    self->n_walked++;
}

static gboolean
refuse_inputs(const Outfolder *self, GError **error)
{
    g_autofree char *shown = g_filename_display_name(self->folder);

    g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                "%s: what is read has changed since this run began; name another folder", shown);
    return FALSE;
}

/* ---- the interface */

static gboolean
skip(HsOutput *output, const HsResult *result, GError **error)
{
    Outfolder *const self = (Outfolder *)output;

    walk_on(self, result);
    if (!hs_parts_meet(self->parts, result->record, error))
        return FALSE;
    if (self->n_walked < self->begun.tally.n_records)
        return TRUE;
    g_autoptr(GChecksum) walk = g_checksum_copy(self->walk);
    self->n_regular = self->begun.n_regular;
    return g_str_equal(g_checksum_get_string(walk), self->begun.walk) ? go_on(self, error)
                                                                      : refuse_inputs(self, error);
}

static gboolean
write_result(HsOutput *output, const HsResult *result, GError **error)
{
    Outfolder *const self = (Outfolder *)output;

    return hs_parts_meet(self->parts, result->record, error) &&
           hs_parts_add(self->parts, result, error);
}

/* Writes the lines that tell of `result`, if any. */
static gboolean
note_lines(Outfolder *self, const HsResult *result, GError **error)
{
    g_autoptr(GString) fault = g_string_new(NULL);
    g_autoptr(GString) duplicate = g_string_new(NULL);

    if (result->fault && !hs_result_is_headline(result))
        hs_noteline_append_fault(fault, result->record, result->fault);
    if (result->duplicate.kind != HS_DUPLICATE_NONE)
        hs_noteline_append_duplicate(duplicate, result->record, &result->duplicate);
    return hs_sink_write(hs_growfile_get_sink(self->faults), fault->str, fault->len, error) &&
           hs_sink_write(hs_growfile_get_sink(self->duplicates), duplicate->str, duplicate->len,
                         error);
}

static gboolean
note(HsOutput *output, const HsResult *result, const HsTally *tally, GError **error)
{
    Outfolder *const self = (Outfolder *)output;

    walk_on(self, result);
    if (!hs_parts_meet(self->parts, result->record, error) || !note_lines(self, result, error))
        return FALSE;
    return self->n_walked - self->n_regular < STRIDE || !hs_parts_is_markable(self->parts) ||
           set_point(self, HS_POINT_ON_THE_WAY, tally, error);
}

static gboolean
pause_run(HsOutput *output, const HsTally *tally, GError **error)
{
    Outfolder *const self = (Outfolder *)output;

    return !self->faults || !hs_parts_is_markable(self->parts) ||
           set_point(self, HS_POINT_INTERRUPTED, tally, error);
}

static gboolean
end(HsOutput *output, const HsTally *tally, GError **error)
{
    Outfolder *const self = (Outfolder *)output;

    if (!self->faults)
        return refuse_inputs(self, error);
    return hs_parts_end(self->parts, error) && set_point(self, HS_POINT_DONE, tally, error);
}

static void
free_outfolder(HsOutput *output)
{
    Outfolder *const self = (Outfolder *)output;

    hs_parts_free(self->parts);
    hs_growfile_free(self->faults);
    hs_growfile_free(self->duplicates);
    hs_journal_close(self->journal);
    hs_partmark_clear(&self->begun.parts);
    g_checksum_free(self->walk);
    g_free(self);
}

HsOutput *
hs_outfolder_open(const HsJob *job, const char *const *paths, HsTally *out_tally, GError **error)
{
    g_auto(HsRunId) id = { 0 };
    HsPoint point;
    HsJournal *const journal = hs_runid_make(job, paths, &id, error)
                                   ? hs_journal_open(job->output, &id, job->resume, &point, error)
                                   : NULL;

    if (!journal)
        return NULL;
    Outfolder *const self = g_new0(Outfolder, 1);
    self->output = (HsOutput){ .write = write_result,
                               .note = note,
                               .skip = skip,
                               .pause = pause_run,
                               .end = end,
                               .free = free_outfolder,
                               .is_done = point.kind == HS_POINT_DONE };
    self->folder = job->output;
    self->journal = journal;
    self->begun = point;
    self->walk = g_checksum_new(G_CHECKSUM_SHA256);
    self->parts = hs_parts_new(self->folder, job, paths);
    *out_tally = point.tally;
    if (point.tally.n_records > 0 || go_on(self, error))
        return &self->output;
    free_outfolder(&self->output);
    return NULL;
}
