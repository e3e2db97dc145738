/* SPDX-License-Identifier: Apache-2.0
 *
 * See parts.h. Each part has a growing file (growfile.h) and a printer of its own.
 */
#include "cli/parts.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "cli/growfile.h"
#include "cli/output.h"
#include "cli/partname.h"

#define GROWING ".partial"

struct HsParts {
    const char *folder;
    const HsJob *job;
    HsTerminalStyle style;
    gsize n_common;     /* bytes of the inputs' paths that part names leave out */
    char *input;        /* the file that the last record was of */
    HsGrowfile *file;   /* of the open part; NULL: none is open */
    HsPrinter *printer; /* likewise */
    HsPartMark mark;    /* its length is set only when asked for */
};

void
hs_partmark_clear(HsPartMark *mark)
{
    g_clear_pointer(&mark->name, g_free);
}

HsParts *
hs_parts_new(const char *folder, const HsJob *job, const char *const *paths)
{
    HsParts *const parts = g_new0(HsParts, 1);

    parts->folder = folder;
    parts->job = job;
    parts->style.width = job->width > 0 ? job->width : hs_screen_width(-1);
    parts->style.colour = hs_screen_wants_colour(job->colour, -1);
    parts->n_common = hs_partname_measure_common(paths);
    return parts;
}

/* Lets go of the open part as it is. */
static void
drop(HsParts *parts)
{
    g_clear_pointer(&parts->printer, hs_printer_free);
    g_clear_pointer(&parts->file, hs_growfile_free);
}

void
hs_parts_free(HsParts *parts)
{
    if (!parts)
        return;
    drop(parts);
    hs_partmark_clear(&parts->mark);
    g_free(parts->input);
    g_free(parts);
}

/* ---- one part */

/* Says, by errno, that nothing can be done to the file at `path`. */
static gboolean
fail(const char *path, GError **error)
{
    const int number = errno;
    g_autofree char *shown = g_filename_display_name(path);

    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(number),
                "%s: cannot be written: %s", shown, g_strerror(number));
    return FALSE;
}

static char *
dup_path(const HsParts *parts, const char *name, gboolean grows)
{
    g_autofree char *path = g_build_filename(parts->folder, name, NULL);

    return grows ? g_strconcat(path, GROWING, NULL) : g_steal_pointer(&path);
}

/* Opens the part that the mark names, whose first `length` bytes are there. */
static gboolean
open_part(HsParts *parts, guint64 length, GError **error)
{
    g_autofree char *path = dup_path(parts, parts->mark.name, /* grows= */ TRUE);
    g_autofree char *folder = g_path_get_dirname(path);

    if (g_mkdir_with_parents(folder, 0777) < 0)
        return fail(folder, error);
    parts->file = hs_growfile_open(path, length, error);
    if (!parts->file)
        return FALSE;
    parts->printer = hs_printer_new(parts->job->format, &parts->style,
                                    hs_growfile_get_sink(parts->file));
    hs_printer_explain(parts->printer, parts->job->explain);
    if (length > 0)
        hs_printer_go_on(parts->printer);
    return TRUE;
}

/* Begins a part for what lies in the input that was met last. */
static gboolean
begin_part(HsParts *parts, GError **error)
{
    const char *const ending = hs_job_get_ending(parts->job);

    parts->mark.n_parts++;
    parts->mark.n_articles = 0;
    parts->mark.name = parts->job->per_input
                           ? hs_partname_of_input(parts->input, parts->n_common, ending)
                           : hs_partname_of_shard(parts->mark.n_parts, ending);
    return open_part(parts, 0, error);
}

/* Takes away a part that no article could be written to. */
static gboolean
undo_part(HsParts *parts, GError **error)
{
    g_autofree char *path = dup_path(parts, parts->mark.name, /* grows= */ TRUE);

    drop(parts);
    hs_partmark_clear(&parts->mark);
    parts->mark.n_parts--;
    return g_unlink(path) == 0 || fail(path, error);
}

gboolean
hs_parts_end(HsParts *parts, GError **error)
{
    guint64 length;

    if (!parts->file)
        return TRUE;
    if (parts->mark.n_articles == 0)
        return undo_part(parts, error);
    if (!hs_printer_end(parts->printer, error) || !hs_growfile_sync(parts->file, &length, error))
        return FALSE;
    g_autofree char *grown = dup_path(parts, parts->mark.name, /* grows= */ TRUE);
    g_autofree char *path = dup_path(parts, parts->mark.name, /* grows= */ FALSE);
    g_autofree char *folder = g_path_get_dirname(path);
    if (g_rename(grown, path) < 0)
        return fail(path, error);
    if (!hs_growfile_sync_folder(folder, error))
        return FALSE;
    drop(parts);
    hs_partmark_clear(&parts->mark);
    parts->mark.n_articles = parts->mark.length = 0;
    return TRUE;
}

/* ---- one after another */

gboolean
hs_parts_meet(HsParts *parts, const HsRecord *record, GError **error)
{
    if (!parts->job->per_input || g_strcmp0(parts->input, record->file) == 0)
        return TRUE;
    g_free(parts->input);
    parts->input = g_strdup(record->file);
    return hs_parts_end(parts, error);
}

gboolean
hs_parts_add(HsParts *parts, const HsResult *result, GError **error)
{
    const guint64 most = parts->job->shard > 0 ? parts->job->shard : HS_JOB_SHARD;

    if ((!parts->file && !begin_part(parts, error)) ||
        !hs_output_print(parts->printer, result, error))
        return FALSE;
    parts->mark.n_articles++;
    return parts->job->per_input || parts->mark.n_articles < most || hs_parts_end(parts, error);
}

/* ---- marks */

gboolean
hs_parts_is_markable(const HsParts *parts)
{
    return !parts->file || !parts->job->format || parts->job->format->joins;
}

gboolean
hs_parts_mark(HsParts *parts, HsPartMark *out_mark, GError **error)
{
    if (parts->file && !hs_growfile_sync(parts->file, &parts->mark.length, error))
        return FALSE;
    *out_mark = parts->mark;
    out_mark->name = g_strdup(parts->mark.name);
    return TRUE;
}

/* A run may have ended between giving a part its name and noting that. */
static void
take_name_back(const HsParts *parts)
{
    g_autofree char *grown = dup_path(parts, parts->mark.name, /* grows= */ TRUE);
    g_autofree char *path = dup_path(parts, parts->mark.name, /* grows= */ FALSE);

    if (!g_file_test(grown, G_FILE_TEST_EXISTS))
        g_rename(path, grown); /* where neither is there, opening it will tell */
}

gboolean
hs_parts_return(HsParts *parts, const HsPartMark *mark, GError **error)
{
    drop(parts);
    hs_partmark_clear(&parts->mark);
    parts->mark = *mark;
    parts->mark.name = g_strdup(mark->name);
    if (!mark->name)
        return TRUE;
    take_name_back(parts);
    return open_part(parts, mark->length, error);
}
