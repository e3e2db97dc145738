/* SPDX-License-Identifier: Apache-2.0
 *
 * Compressed files and archives through libarchive: gzip (members one after another too), bzip2,
 * xz, zstd and others around anything, tar and zip with their entries in the order of the file.
 * Nothing is written to the disk and no entry's name is used as a path. A kind that names other
 * files to read (mtree) is not enabled. An archive that unpacks to more than so many times its size
 * is stopped there: it is made to fill memory, or the patience of those who wait.
 */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <string.h>

#include "ingest/divider.h"

#define MIN_SUSPECT ((guint64)16 * 1024 * 1024) /* bytes that may come of anything */

typedef struct {
    HsDivider divider;
    struct archive *archive;
    HsStream *entry; /* the part handed out last */
    guint8 *block;   /* [HS_STREAM_LOOK] what libarchive reads next */
    GError *fault;   /* of the stream below */
    guint64 unpacked;
    gboolean ended;
} Archive;

static gssize
read_packed(struct archive *archive, void *closure, const void **out_bytes)
{
    Archive *const self = closure;

    *out_bytes = self->block;
    const gssize got = self->fault ? -1
                                   : hs_stream_take(self->divider.stream, self->block,
                                                    HS_STREAM_LOOK, &self->fault);
    if (got < 0)
        archive_set_error(archive, EIO, "%s", self->fault->message);
    return got;
}

/* Sets `error` to what libarchive, or the stream below, says. */
static void
set_fault(Archive *self, GError **error)
{
    const char *const said = archive_error_string(self->archive);

    if (self->fault)
        g_propagate_error(error, g_error_copy(self->fault));
    else
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_UNREADABLE, "cannot be unpacked: %s",
                    said ? said : "damaged");
}

static gssize
read_entry(gpointer closure, guint8 *to, gsize room, GError **error)
{
    Archive *const self = closure;
    const gssize got = archive_read_data(self->archive, to, room);

    if (got < 0) {
        self->ended = got == ARCHIVE_FATAL;
        set_fault(self, error);
        return -1;
    }
    self->unpacked += (guint64)got;
    const guint64 packed = (guint64)archive_filter_bytes(self->archive, -1);
    if (self->unpacked > MIN_SUSPECT &&
        self->unpacked / self->divider.options->max_ratio > packed) {
        self->ended = TRUE;
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_RATIO,
                    "unpacks to more than %u times its size", self->divider.options->max_ratio);
        return -1;
    }
    return got;
}

/* Return the entry's name; NULL where the archive is one compressed file, which has none. */
static char *
dup_name(Archive *self, struct archive_entry *entry)
{
    if (archive_format(self->archive) == ARCHIVE_FORMAT_RAW)
        return NULL;
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return g_utf8_make_valid(name ? name : "entry", -1);
}

/* Says whether `name` is hidden, in a hidden folder, or in the one that macOS adds to its archives:
   as in a folder (folder.c), nothing that anybody meant to give. */
static gboolean
is_hidden(const char *name)
{
    g_auto(GStrv) parts = g_strsplit(name, "/", -1);

    for (char **part = parts; *part; part++)
        if ((**part == '.' && strspn(*part, ".") < strlen(*part)) || g_str_equal(*part, "__MACOSX"))
            return TRUE;
    return FALSE;
}

static gboolean
next_entry(HsDivider *divider, HsPart *out_part, GError **error)
{
    Archive *const self = (Archive *)divider;
    struct archive_entry *entry;

    g_clear_pointer(&self->entry, hs_stream_free);
    while (!self->ended) {
        const int result = archive_read_next_header(self->archive, &entry);
        self->ended = result == ARCHIVE_EOF || result == ARCHIVE_FATAL;
        if (result == ARCHIVE_EOF)
            break;
        if (result < ARCHIVE_WARN) {
            set_fault(self, error);
            return FALSE;
        }
        g_autofree char *name = dup_name(self, entry);
        if (name && (archive_entry_filetype(entry) != AE_IFREG || is_hidden(name)))
            continue;
        out_part->name = g_steal_pointer(&name);
        out_part->stream = self->entry = hs_stream_new(read_entry, self, /* free_closure= */ NULL);
        break;
    }
    return TRUE;
}

static void
free_archive(HsDivider *divider)
{
    Archive *const self = (Archive *)divider;

    hs_stream_free(self->entry);
    archive_read_free(self->archive);
    g_clear_error(&self->fault);
    g_free(self->block);
    g_free(self);
}

HsDivider *
hs_archive_open(HsStream *stream, const HsIngestOptions *options, GError **error)
{
    Archive *const self = g_new0(Archive, 1);

    self->divider = (HsDivider){
        .next = next_entry, .free = free_archive, .options = options, .stream = stream
    };
    self->block = g_malloc(HS_STREAM_LOOK);
    self->archive = archive_read_new();
    archive_read_support_filter_all(self->archive);
    archive_read_support_format_tar(self->archive);
    archive_read_support_format_zip_streamable(self->archive);
    archive_read_support_format_raw(self->archive);
    if (archive_read_open(self->archive, self, /* open= */ NULL, read_packed, /* close= */ NULL) ==
        ARCHIVE_OK)
        return &self->divider;
    set_fault(self, error);
    free_archive(&self->divider);
    return NULL;
}
