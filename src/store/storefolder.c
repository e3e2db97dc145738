/* SPDX-License-Identifier: Apache-2.0
 *
 * flock(2) on a file of its own: TinySPARQL opens and closes files of its own at will, and a lock
 * of fcntl(2) would go with the first of them. The ontology goes to its place by a rename, as the
 * last thing of a store's making, so whoever finds it finds a whole store.
 */
#include "store/storefolder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/kept.h"

#define ONTOLOGY_NAME "hearsay.ontology"

static gboolean
fail_file(GError **error, const char *path)
{
    const int number = errno;
    g_autofree char *shown = g_filename_display_name(path);

    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(number), "%s: %s", shown,
                g_strerror(number));
    return FALSE;
}

static gboolean
fail_store(GError **error, HsStoreError code, const char *place, const char *why)
{
    g_autofree char *shown = g_filename_display_name(place);

    g_set_error(error, HS_STORE_ERROR, (int)code, "%s: %s", shown, why);
    return FALSE;
}

/* Says whether the folder holds anything that we did not put there. */
static gboolean
has_strangers(const char *place)
{
    static const char *const ours[] = { "lock", "ontology", "ontology.new", "graphs", NULL };
    g_autoptr(GDir) dir = g_dir_open(place, 0, NULL);
    const char *name;

    while (dir && (name = g_dir_read_name(dir)))
        if (!g_strv_contains(ours, name))
            return TRUE;
    return FALSE;
}

/* Compares the store's ontology with ours, if there is a store. */
static gboolean
check_made(HsStoreFolder *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder->ontology, ONTOLOGY_NAME, NULL);
    g_autofree char *found = NULL;

    folder->is_made = g_file_get_contents(path, &found, NULL, NULL);
    if (folder->is_made && strcmp(found, hs_kept_get_ontology()) != 0)
        return fail_store(error, HS_STORE_ERROR_FOREIGN, folder->place,
                          "made by another version of hearsay: load its graphs into a new folder");
    return TRUE;
}

static gboolean
lock(HsStoreFolder *folder, HsStoreWaiting waiting, GError **error)
{
    g_autofree char *path = g_build_filename(folder->place, "lock", NULL);

    folder->lock = g_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (folder->lock < 0)
        return fail_file(error, path);
    if (flock(folder->lock, LOCK_EX | LOCK_NB) == 0)
        return TRUE;
    if (errno == EWOULDBLOCK && waiting)
        waiting(folder->place);
    while (flock(folder->lock, LOCK_EX) != 0)
        if (errno != EINTR)
            return fail_file(error, path);
    return TRUE;
}

static gboolean
make_room(const char *place, GError **error)
{
    if (g_mkdir_with_parents(place, 0777) != 0)
        return fail_file(error, place);
    return !has_strangers(place) ||
           fail_store(error, HS_STORE_ERROR_FOREIGN, place,
                      "holds other things than a store: name a new folder");
}

HsStoreFolder *
hs_storefolder_open(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error)
{
    g_autoptr(HsStoreFolder) folder = g_new0(HsStoreFolder, 1);

    folder->place = g_strdup(place);
    folder->ontology = g_build_filename(place, "ontology", NULL);
    folder->graphs = g_build_filename(place, "graphs", NULL);
    folder->lock = -1;
    if (use == HS_STORE_WRITE && !make_room(place, error))
        return NULL;
    if (!check_made(folder, error))
        return NULL;
    if (use != HS_STORE_WRITE && !folder->is_made) {
        fail_store(error, HS_STORE_ERROR_ABSENT, place, "there is no store here");
        return NULL;
    }
    /* Whoever made it while this one waited has made it by now. */
    if (use != HS_STORE_READ && (!lock(folder, waiting, error) || !check_made(folder, error)))
        return NULL;
    return g_steal_pointer(&folder);
}

/* Removes the files of a folder that has no folders. */
static gboolean
clear(const char *path, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *name;

    while (dir && (name = g_dir_read_name(dir))) {
        g_autofree char *file = g_build_filename(path, name, NULL);

        if (g_unlink(file) != 0)
            return fail_file(error, file);
    }
    return g_mkdir_with_parents(path, 0777) == 0 || fail_file(error, path);
}

char *
hs_storefolder_begin(HsStoreFolder *folder, GError **error)
{
    g_autofree char *fresh = g_strconcat(folder->ontology, ".new", NULL);
    g_autofree char *file = g_build_filename(fresh, ONTOLOGY_NAME, NULL);

    if (!clear(folder->graphs, error) || !clear(fresh, error) ||
        !g_file_set_contents(file, hs_kept_get_ontology(), -1, error))
        return NULL;
    return g_steal_pointer(&fresh);
}

gboolean
hs_storefolder_finish(HsStoreFolder *folder, GError **error)
{
    g_autofree char *fresh = g_strconcat(folder->ontology, ".new", NULL);

    if (g_rename(fresh, folder->ontology) != 0)
        return fail_file(error, folder->ontology);
    folder->is_made = TRUE;
    return TRUE;
}

void
hs_storefolder_close(HsStoreFolder *folder)
{
    if (!folder)
        return;
    if (folder->lock >= 0)
        close(folder->lock);
    g_free(folder->place);
    g_free(folder->ontology);
    g_free(folder->graphs);
    g_free(folder);
}
