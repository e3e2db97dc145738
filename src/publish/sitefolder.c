/* SPDX-License-Identifier: Apache-2.0
 *
 * See sitefolder.h.
 */
#include "publish/sitefolder.h"

#include <errno.h>

#include <glib/gstdio.h>

#define MARK ".hearsay-site" /* an empty file that says: made here, may be replaced */

struct HsSiteFolder {
    char *place;
    char *path; /* where it is made; NULL once it is in its place */
};

static gboolean
fail(GError **error, const char *path, const char *reason)
{
    const int why = errno;
    g_autofree char *shown = g_filename_display_name(path);

    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(why), "%s: %s%s%s", shown,
                reason, *reason ? ": " : "", g_strerror(why));
    return FALSE;
}

/* ---- the place */

static gboolean
is_empty(const char *path)
{
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);

    return dir && !g_dir_read_name(dir);
}

static gboolean
may_be_replaced(const char *path)
{
    g_autofree char *mark = g_build_filename(path, MARK, NULL);

    return !g_file_test(path, G_FILE_TEST_EXISTS) || g_file_test(mark, G_FILE_TEST_EXISTS) ||
           is_empty(path);
}

/* Removes `path` and all below it; links are removed, not followed. */
static void
remove_tree(const char *path)
{
    GStatBuf what;
    g_autoptr(GDir) dir = NULL;
    const char *name;

    if (g_lstat(path, &what) == 0 && S_ISDIR(what.st_mode))
        dir = g_dir_open(path, 0, NULL);
    while (dir && (name = g_dir_read_name(dir))) {
        g_autofree char *below = g_build_filename(path, name, NULL);

        remove_tree(below);
    }
    g_remove(path);
}

HsSiteFolder *
hs_sitefolder_open(const char *path, GError **error)
{
    g_autofree char *place = g_canonicalize_filename(path, /* relative_to= */ NULL);
    g_autofree char *new_path = g_strconcat(place, ".new-XXXXXX", NULL);
    g_autofree char *above = g_path_get_dirname(place);

    if (!may_be_replaced(place)) {
        g_autofree char *shown = g_filename_display_name(path);
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                    "%s: is there already and is no site made by hearsay publish", shown);
        return NULL;
    }
    if (g_mkdir_with_parents(above, 0777) != 0 || !g_mkdtemp_full(new_path, 0755)) {
        fail(error, path, "cannot be made");
        return NULL;
    }
    HsSiteFolder *const folder = g_new0(HsSiteFolder, 1);
    folder->place = g_steal_pointer(&place);
    folder->path = g_steal_pointer(&new_path);
    return folder;
}

void
hs_sitefolder_close(HsSiteFolder *folder)
{
    if (!folder)
        return;
    if (folder->path)
        remove_tree(folder->path);
    g_free(folder->path);
    g_free(folder->place);
    g_free(folder);
}

const char *
hs_sitefolder_get_path(const HsSiteFolder *folder)
{
    return folder->path;
}

gboolean
hs_sitefolder_write(HsSiteFolder *folder, const char *name, const char *bytes, gsize length,
                    GError **error)
{
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    g_autofree char *above = g_path_get_dirname(path);

    if (g_mkdir_with_parents(above, 0755) != 0)
        return fail(error, above, "cannot be made");
    return g_file_set_contents_full(path, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0644,
                                    error);
}

gboolean
hs_sitefolder_commit(HsSiteFolder *folder, GError **error)
{
    g_autofree char *old = g_strconcat(folder->path, "-old", NULL);
    const gboolean replaces = g_file_test(folder->place, G_FILE_TEST_EXISTS);

    if (!hs_sitefolder_write(folder, MARK, "", 0, error))
        return FALSE;
    if (replaces && g_rename(folder->place, old) != 0)
        return fail(error, folder->place, "cannot be replaced");
    if (g_rename(folder->path, folder->place) != 0) {
        fail(error, folder->place, "cannot be made");
        if (replaces)
            g_rename(old, folder->place);
        return FALSE;
    }
    g_clear_pointer(&folder->path, g_free);
    if (replaces)
        remove_tree(old);
    return TRUE;
}
