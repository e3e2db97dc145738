/* SPDX-License-Identifier: Apache-2.0
 *
 * A folder's files, those of its subfolders among them, in the byte order of their names: the same
 * on every machine, whatever order the file system has. Hidden names are passed over, and so is
 * what is no regular file; links to files are read, links to folders are not followed, so no walk
 * goes in circles. In memory are the names of one folder and of those around it.
 */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "ingest/divider.h"

#define MAX_DEPTH 64 /* folders inside each other */

typedef struct {
    char *path; /* below the outermost folder, "" for that */
    GPtrArray *names;
    guint next;
} Level;

typedef struct {
    HsDivider divider;
    char *path;
    GArray *levels; /* Level, the outermost first */
    HsStream *open; /* the part handed out last */
    guint64 n_read; /* bytes of those before it */
} Folder;

static int
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static gboolean
enter(Folder *folder, const char *below, GError **error)
{
    g_autofree char *path = *below ? g_build_filename(folder->path, below, NULL)
                                   : g_strdup(folder->path);
    g_autoptr(GError) why = NULL;
    g_autoptr(GDir) dir = folder->levels->len < MAX_DEPTH ? g_dir_open(path, 0, &why) : NULL;

    if (!dir) {
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_UNREADABLE, "cannot be read: %s",
                    why ? why->message : "folders nested too deep");
        return FALSE;
    }
    Level level = { g_strdup(below), g_ptr_array_new_with_free_func(g_free), 0 };
    for (const char *name; (name = g_dir_read_name(dir));)
        if (*name != '.')
            g_ptr_array_add(level.names, g_strdup(name));
    g_ptr_array_sort(level.names, compare_names);
    g_array_append_val(folder->levels, level);
    return TRUE;
}

static void
clear_level(gpointer item)
{
    Level *const level = item;

    g_free(level->path);
    g_ptr_array_unref(level->names);
}

/* Gives the file called `below`, or goes into the folder of that name. `out_part` stays empty where
   it is neither. */
static gboolean
give(Folder *folder, const char *below, HsPart *out_part, GError **error)
{
    g_autofree char *path = g_build_filename(folder->path, below, NULL);
    struct stat link, file;

    if (lstat(path, &link) != 0 || stat(path, &file) != 0) {
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_UNREADABLE, "cannot be read: %s",
                    g_strerror(errno));
        return FALSE;
    }
    if (S_ISDIR(link.st_mode))
        return enter(folder, below, error);
    if (!S_ISREG(file.st_mode))
        return TRUE;
    folder->open = hs_stream_open(path, error);
    out_part->stream = folder->open;
    return folder->open != NULL;
}

static guint64
tell(const HsDivider *divider)
{
    const Folder *const folder = (const Folder *)divider;

    return folder->n_read + (folder->open ? hs_stream_tell(folder->open) : 0);
}

static gboolean
next_file(HsDivider *divider, HsPart *out_part, GError **error)
{
    Folder *const folder = (Folder *)divider;

    folder->n_read = tell(divider);
    g_clear_pointer(&folder->open, hs_stream_free);
    while (folder->levels->len > 0) {
        Level *const level = &g_array_index(folder->levels, Level, folder->levels->len - 1);
        if (level->next == level->names->len) {
            g_array_set_size(folder->levels, folder->levels->len - 1);
            continue;
        }
        const char *const name = g_ptr_array_index(level->names, level->next++);
        g_autofree char *below = *level->path ? g_build_filename(level->path, name, NULL)
                                              : g_strdup(name);
        const gboolean given = give(folder, below, out_part, error);
        if (!given || out_part->stream) {
            out_part->name = g_steal_pointer(&below);
            return given;
        }
    }
    return TRUE;
}

static void
free_folder(HsDivider *divider)
{
    Folder *const folder = (Folder *)divider;

    hs_stream_free(folder->open);
    g_array_unref(folder->levels);
    g_free(folder->path);
    g_free(folder);
}

HsDivider *
hs_folder_open(const char *path, const HsIngestOptions *options, GError **error)
{
    Folder *const folder = g_new0(Folder, 1);

    folder->divider =
        (HsDivider){ .next = next_file, .free = free_folder, .tell = tell, .options = options };
    folder->path = g_strdup(path);
    folder->levels = g_array_new(FALSE, FALSE, sizeof(Level));
    g_array_set_clear_func(folder->levels, clear_level);
    if (enter(folder, "", error))
        return &folder->divider;
    free_folder(&folder->divider);
    return NULL;
}

/* ---- how much is in it */

static guint64
measure(const char *path, guint depth)
{
    g_autoptr(GDir) dir = depth < MAX_DEPTH ? g_dir_open(path, 0, NULL) : NULL;
    guint64 n = 0;

    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *below = g_build_filename(path, name, NULL);
        struct stat link, file;

        if (*name == '.' || lstat(below, &link) != 0 || stat(below, &file) != 0)
            continue;
        if (S_ISDIR(link.st_mode))
            n += measure(below, depth + 1);
        else if (S_ISREG(file.st_mode))
            n += (guint64)file.st_size;
    }
    return n;
}

guint64
hs_folder_measure(const char *path)
{
    return measure(path, 0);
}
