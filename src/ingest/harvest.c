/* SPDX-License-Identifier: Apache-2.0
 *
 * See harvest.h. The way to the record in hand is a stack of dividers (divider.h): the top one is
 * asked for its next part, a part that holds several itself is put on top, everything else becomes
 * a record. DIVIDERS is the only place that knows what holds several.
 */
#include "ingest/harvest.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/divider.h"
#include "ingest/libxml.h"

typedef struct {
    HsDivider *divider;
    HsStream *stream; /* that it divides, where this level opened it; else NULL */
    char *file;       /* as in HsRecord */
    guint64 n_parts;
} Level;

struct HsHarvest {
    const char *const *paths;
    HsIngestOptions options;
    GArray *levels; /* Level */
    guint64 n_passed_over;
    guint64 n_of_path; /* records of the path in hand */
    guint64 n_read;    /* bytes of the paths before it */
};

static const struct {
    HsKind kind;
    HsDivider *(*open)(HsStream *stream, const HsIngestOptions *options, GError **error);
} DIVIDERS[] = {
    { HS_KIND_PACKED, hs_archive_open },     { HS_KIND_FEED, hs_feed_open },
    { HS_KIND_NEWSML, hs_newsml_open },      { HS_KIND_JSON, hs_jsonstream_open },
    { HS_KIND_JSON_FEED, hs_jsonfeed_open }, { HS_KIND_WARC, hs_warc_open },
};

/* ---- how far it is */

/* Return the bytes of files that have been read. */
static guint64
tell(const HsHarvest *harvest)
{
    if (harvest->levels->len == 0)
        return harvest->n_read;
    const Level *const first = &g_array_index(harvest->levels, Level, 0);
    return harvest->n_read + (first->divider->tell ? first->divider->tell(first->divider)
                                                   : hs_stream_tell(first->stream));
}

guint64
hs_harvest_measure(const char *const *paths)
{
    guint64 n = 0;
    struct stat about;

    for (; *paths; paths++) {
        if (strcmp(*paths, "-") == 0)
            return 0;
        if (stat(*paths, &about) != 0)
            continue;
        if (S_ISDIR(about.st_mode))
            n += hs_folder_measure(*paths);
        else if (S_ISREG(about.st_mode))
            n += (guint64)about.st_size;
        else
            return 0;
    }
    return n;
}

/* ---- the way down */

static void
clear_level(gpointer item)
{
    Level *const level = item;

    level->divider->free(level->divider);
    hs_stream_free(level->stream);
    g_free(level->file);
}

static void
push(HsHarvest *harvest, HsDivider *divider, HsStream *stream, const char *file)
{
    const Level level = { divider, stream, g_strdup(file), 0 };

    g_array_append_val(harvest->levels, level);
}

static gboolean
open_divider(HsHarvest *harvest, HsKind kind, HsStream *stream, HsDivider **out_divider,
             GError **error)
{
    *out_divider = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(DIVIDERS); i++) {
        if (DIVIDERS[i].kind != kind)
            continue;
        if (harvest->levels->len >= harvest->options.max_depth) {
            g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_DEPTH,
                        "archives nested deeper than %u levels", harvest->options.max_depth);
            return FALSE;
        }
        *out_divider = DIVIDERS[i].open(stream, &harvest->options, error);
        return *out_divider != NULL;
    }
    return TRUE;
}

/* Says whether a part of a folder or archive that is of `kind` is nothing that anybody hoped to
   read: the pictures beside a saved page. */
static gboolean
is_passed_over(HsHarvest *harvest, HsKind kind)
{
    if (kind != HS_KIND_BINARY || harvest->levels->len == 0)
        return FALSE;
    harvest->n_passed_over++;
    return TRUE;
}

/* Looks into `stream`, the file called `file`. Sets `out_record` where it is one article, or goes
   into it; `owned` says that the stream is to be freed when it is done with. */
static gboolean
look_into(HsHarvest *harvest, HsStream *stream, gboolean owned, const char *file,
          HsRecord **out_record, GError **error)
{
    g_autoptr(HsStream) own = owned ? stream : NULL;
    g_autofree char *what = NULL;
    const guint8 *head;
    gsize n_head;
    HsDivider *divider;

    if (!hs_stream_peek(stream, HS_STREAM_LOOK, &head, &n_head, error))
        return FALSE;
    const HsKind kind = hs_sniff(head, n_head, &what);
    if (is_passed_over(harvest, kind))
        return TRUE;
    if (!open_divider(harvest, kind, stream, &divider, error))
        return FALSE;
    if (divider) {
        push(harvest, divider, g_steal_pointer(&own), file);
        return TRUE;
    }
    GBytes *const bytes = hs_stream_take_all(stream, harvest->options.max_bytes, error);
    if (!bytes)
        return FALSE;
    *out_record = hs_record_new_part(file, 0, 0);
    (*out_record)->kind = kind;
    (*out_record)->bytes = bytes;
    return TRUE;
}

static gboolean
begin_path(HsHarvest *harvest, const char *path, HsRecord **out_record, GError **error)
{
    struct stat about;

    if (strcmp(path, "-") == 0)
        return look_into(harvest, hs_stream_new_descriptor(STDIN_FILENO), /* owned= */ TRUE,
                         "stdin", out_record, error);
    if (stat(path, &about) == 0 && S_ISDIR(about.st_mode)) {
        HsDivider *const folder = hs_folder_open(path, &harvest->options, error);
        if (folder)
            push(harvest, folder, /* stream= */ NULL, path);
        return folder != NULL;
    }
    HsStream *const stream = hs_stream_open(path, error);
    return stream && look_into(harvest, stream, /* owned= */ TRUE, path, out_record, error);
}

/* Return the next record of the path that comes next, or NULL when it has to be looked for. */
static HsRecord *
take_path(HsHarvest *harvest)
{
    const char *const path = *harvest->paths++;
    HsRecord *record = NULL;
    GError *fault = NULL;

    harvest->n_of_path = 0;
    if (!begin_path(harvest, path, &record, &fault))
        return hs_record_new_fault(strcmp(path, "-") == 0 ? "stdin" : path, 0, 0, fault);
    if (record)
        harvest->n_read += hs_record_size(record);
    return record;
}

/* ---- the parts of the divider on top */

static char *
dup_file(const Level *level, const HsPart *part)
{
    return part->name ? g_build_filename(level->file, part->name, NULL) : g_strdup(level->file);
}

/* Take over what `part` holds, which is one article. */
static HsRecord *
take_article(Level *level, HsPart *part, const char *file)
{
    HsRecord *const record = hs_record_new_part(file, level->divider->numbered ? level->n_parts : 0,
                                                part->offset);

    record->kind = part->kind;
    record->bytes = part->bytes;
    record->draft = part->draft;
    record->shared = level->divider->shared
                         ? g_atomic_rc_box_acquire((gpointer)level->divider->shared)
                         : NULL;
    return record;
}

/* Leave the divider on top, which has no more. What the user named must hold something. */
static HsRecord *
leave(HsHarvest *harvest)
{
    const guint top = harvest->levels->len - 1;
    g_autofree char *file = g_strdup(g_array_index(harvest->levels, Level, top).file);

    if (top == 0)
        harvest->n_read = tell(harvest);
    g_array_set_size(harvest->levels, top);
    if (top > 0 || harvest->n_of_path > 0)
        return NULL;
    return hs_record_new_fault(
        file, 0, 0, g_error_new(HS_INGEST_ERROR, HS_INGEST_ERROR_EMPTY, "holds no article"));
}

/* Return the next record of the divider on top, or NULL when it has to be looked for. */
static HsRecord *
take_part(HsHarvest *harvest)
{
    Level *const level = &g_array_index(harvest->levels, Level, harvest->levels->len - 1);
    HsPart part = { 0 };
    GError *fault = NULL;
    HsRecord *record = NULL;

    level->n_parts++;
    const gboolean given = level->divider->next(level->divider, &part, &fault);
    g_autofree char *file = dup_file(level, &part);
    g_free(part.name);
    if (!given)
        return hs_record_new_fault(file, level->divider->numbered ? level->n_parts : 0, part.offset,
                                   fault);
    if (part.bytes || part.draft)
        return take_article(level, &part, file);
    if (!part.stream)
        return leave(harvest);
    if (!look_into(harvest, part.stream, /* owned= */ FALSE, file, &record, &fault))
        return hs_record_new_fault(file, 0, 0, fault);
    return record;
}

/* ---- the door */

HsHarvest *
hs_harvest_new(const char *const *paths, const HsIngestOptions *options)
{
    HsHarvest *const harvest = g_new0(HsHarvest, 1);

    hs_libxml_prepare();
    harvest->paths = paths;
    harvest->options = hs_ingest_options_complete(options);
    harvest->levels = g_array_new(FALSE, FALSE, sizeof(Level));
    g_array_set_clear_func(harvest->levels, clear_level);
    return harvest;
}

void
hs_harvest_free(HsHarvest *harvest)
{
    if (!harvest)
        return;
    while (harvest->levels->len > 0) /* the top one first: it reads from those below */
        g_array_set_size(harvest->levels, harvest->levels->len - 1);
    g_array_unref(harvest->levels);
    g_free(harvest);
}

HsRecord *
hs_harvest_next(HsHarvest *harvest)
{
    HsRecord *record = NULL;

    while (!record && (harvest->levels->len > 0 || *harvest->paths))
        record = harvest->levels->len > 0 ? take_part(harvest) : take_path(harvest);
    if (!record)
        return NULL;
    harvest->n_of_path++;
    record->walked = tell(harvest);
    return record;
}

guint64
hs_harvest_get_passed_over(const HsHarvest *harvest)
{
    return harvest->n_passed_over;
}
