/* SPDX-License-Identifier: Apache-2.0
 *
 * See journal.h. Lines are written at the end of the last point that holds and the file is cut
 * behind them: a line of which only a part was written leaves the points before it as they were.
 * What a line looks like is journalline.c's.
 */
#include "cli/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/journalline.h"
#include "hearsay.h"

#define NAME "journal"

struct HsJournal {
    char *folder; /* as messages call it */
    char *path;
    int descriptor;
    gsize end; /* bytes that hold */
};

static gboolean
fail(const HsJournal *journal, int number, GError **error)
{
    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(number),
                "%s: cannot be written: %s", journal->path, g_strerror(number));
    return FALSE;
}

static gboolean
refuse(const HsJournal *journal, const char *reason, GError **error)
{
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "%s: %s", journal->folder, reason);
    return FALSE;
}

static gboolean
is_empty(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);

    return dir && !g_dir_read_name(dir);
}

/* Opens the file and keeps all others out. */
static gboolean
open_alone(HsJournal *journal, GError **error)
{
    if (g_mkdir(journal->folder, 0777) < 0 && errno != EEXIST) {
        g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(errno),
                    "%s: cannot be made: %s", journal->folder, g_strerror(errno));
        return FALSE;
    }
    if (!g_file_test(journal->path, G_FILE_TEST_EXISTS) && !is_empty(journal->folder))
        return refuse(journal, "is not empty, and holds no run that could be gone on with", error);
    journal->descriptor = open(journal->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
    if (journal->descriptor < 0)
        return fail(journal, errno, error);
    return flock(journal->descriptor, LOCK_EX | LOCK_NB) == 0 ||
           refuse(journal, "another run is at work there", error);
}

/* ---- writing */

/* Writes `line` behind what holds, and nothing behind it. */
static gboolean
put(HsJournal *journal, const GString *line, GError **error)
{
    gsize done = 0;

    while (done < line->len) {
        const ssize_t written = pwrite(journal->descriptor, line->str + done, line->len - done,
                                       (off_t)(journal->end + done));
        if (written < 0 && errno != EINTR)
            return fail(journal, errno, error);
        done += written > 0 ? (gsize)written : 0;
    }
    if (ftruncate(journal->descriptor, (off_t)(journal->end + line->len)) < 0 ||
        (fsync(journal->descriptor) < 0 && errno != EINVAL && errno != EROFS))
        return fail(journal, errno, error);
    return TRUE;
}

gboolean
hs_journal_add(HsJournal *journal, const HsPoint *point, GError **error)
{
    g_autoptr(GString) line = hs_journalline_new_point(point);

    if (!put(journal, line, error))
        return FALSE;
    journal->end += point->kind == HS_POINT_INTERRUPTED ? 0 : line->len;
    return TRUE;
}

static gboolean
begin(HsJournal *journal, const HsRunId *id, GError **error)
{
    g_autoptr(GString) line = hs_journalline_new_id(id);

    journal->end = 0;
    if (!put(journal, line, error))
        return FALSE;
    journal->end = line->len;
    return TRUE;
}

/* ---- reading */

/* Says in what the run that is there differs. */
static gboolean
compare_ids(const HsJournal *journal, const HsRunId *there, const HsRunId *id, GError **error)
{
    for (guint i = 0; i < HS_N_RUNIDS; i++) {
        if (g_str_equal(there->parts[i], id->parts[i]))
            continue;
        g_autofree char *reason = g_strdup_printf(
            i == HS_RUNID_VERSION ? "holds a run of another version of %s"
                                  : "holds a run with other %s; go on with the same, or name "
                                    "another folder",
            hs_runid_name(i));
        return refuse(journal, reason, error);
    }
    return TRUE;
}

/* Takes the last point that holds out of `text`, whose first line has been read. */
static void
take_points(HsJournal *journal, char *text, HsPoint *out_point)
{
    char *newline;

    for (char *line = text + journal->end; (newline = strchr(line, '\n')); line = newline + 1) {
        HsPoint point = { 0 };
        *newline = '\0';
        if (!hs_journalline_read_point(line, &point))
            break;
        hs_partmark_clear(&out_point->parts);
        *out_point = point;
        journal->end = (gsize)((point.kind == HS_POINT_INTERRUPTED ? line : newline + 1) - text);
    }
}

/* Reads the journal that is there, or begins one. */
static gboolean
take_up(HsJournal *journal, const HsRunId *id, gboolean resume, HsPoint *out_point, GError **error)
{
    g_autofree char *text = NULL;
    g_auto(HsRunId) there = { 0 };

    if (!g_file_get_contents(journal->path, &text, /* length= */ NULL, error))
        return FALSE;
    char *const newline = strchr(text, '\n');
    if (!newline) /* nothing, or killed in the first line: nothing else is written before it */
        return begin(journal, id, error);
    *newline = '\0';
    if (!hs_journalline_read_id(text, &there))
        return refuse(journal, "its journal is of no run of hearsay", error);
    if (!resume)
        return refuse(journal,
                      "holds a run already: go on with it by --resume, or name another folder",
                      error);
    journal->end = (gsize)(newline + 1 - text);
    if (!compare_ids(journal, &there, id, error))
        return FALSE;
    take_points(journal, text, out_point);
    return TRUE;
}

HsJournal *
hs_journal_open(const char *folder, const HsRunId *id, gboolean resume, HsPoint *out_point,
                GError **error)
{
    g_autoptr(HsJournal) journal = g_new0(HsJournal, 1);
    HsPoint point = { 0 };

    journal->descriptor = -1;
    journal->folder = g_filename_display_name(folder);
    journal->path = g_build_filename(folder, NAME, NULL);
    if (!open_alone(journal, error) || !take_up(journal, id, resume, &point, error))
        return NULL;
    *out_point = point;
    return g_steal_pointer(&journal);
}

void
hs_journal_close(HsJournal *journal)
{
    if (!journal)
        return;
    if (journal->descriptor >= 0)
        close(journal->descriptor);
    g_free(journal->folder);
    g_free(journal->path);
    g_free(journal);
}
