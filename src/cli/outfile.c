/* SPDX-License-Identifier: Apache-2.0
 *
 * Plain POSIX calls, because each one's failure counts here: write(2) in a loop, fsync(2) before
 * the rename, close(2) looked at. SIGPIPE is ignored by main(), so a reader that has gone away is
 * EPIPE. Signals that end a run unlink the temporary file on the way out; a crash leaves it, and
 * its name
 * (".NAME.XXXXXX") says what it was.
 */
#include "cli/outfile.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct HsOutfile {
    char *shown;     /* the path as the user wrote it, for messages */
    char *target;    /* where the file goes in the end; NULL when written in place */
    char *temporary; /* where it is until then; NULL when written in place or already moved */
    int descriptor;
    gboolean failed;
};

static char pending[PATH_MAX]; /* the temporary file that a signal must remove; "" for none */

static void
remove_pending(int signal_number)
{
    if (pending[0])
        unlink(pending);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void
watch_signals(void)
{
    static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        struct sigaction action = { .sa_handler = SIG_IGN };

        if (sigaction(numbers[i], NULL, &action) == 0 && action.sa_handler == SIG_IGN)
            continue; /* nohup means it */
        memset(&action, 0, sizeof action);
        action.sa_handler = remove_pending;
        sigaction(numbers[i], &action, NULL);
    }
}

static gboolean
fail(HsOutfile *file, int number, GError **error)
{
    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(number),
                "%s: cannot be written: %s", file->shown, g_strerror(number));
    file->failed = TRUE;
    return FALSE;
}

/* Open a new file beside `target`, with the permissions of the one it will replace. */
static gboolean
open_beside(HsOutfile *file, const struct stat *old, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(file->target);
    g_autofree char *name = g_path_get_basename(file->target);
    const mode_t mask = umask(0);

    umask(mask);
    file->temporary = g_strdup_printf("%s/.%s.XXXXXX", folder, name);
    if (strlen(file->temporary) >= sizeof pending)
        return fail(file, ENAMETOOLONG, error);
    file->descriptor = g_mkstemp_full(file->temporary, O_WRONLY | O_CLOEXEC, 0600);
    if (file->descriptor < 0) {
        const int number = errno;
        g_clear_pointer(&file->temporary, g_free);
        return fail(file, number, error);
    }
    watch_signals();
    g_strlcpy(pending, file->temporary, sizeof pending);
    if (fchmod(file->descriptor, old ? old->st_mode & 07777 : 0666 & ~mask) < 0)
        return fail(file, errno, error);
    return TRUE;
}

static gboolean
open_path(HsOutfile *file, const char *path, GError **error)
{
    struct stat old;
    const gboolean exists = stat(path, &old) == 0;

    if (!exists && (*path == '\0' || errno != ENOENT))
        return fail(file, errno, error);
    if (exists && S_ISDIR(old.st_mode))
        return fail(file, EISDIR, error);
    if (exists && !S_ISREG(old.st_mode)) {
        file->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return file->descriptor >= 0 || fail(file, errno, error);
    }
    if (exists && access(path, W_OK) < 0)
        return fail(file, errno, error);
    char *const real = exists ? realpath(path, NULL) : NULL;
    file->target = g_strdup(real ? real : path);
    free(real);
    return open_beside(file, exists ? &old : NULL, error);
}

HsOutfile *
hs_outfile_open(const char *path, GError **error)
{
    g_autoptr(HsOutfile) file = g_new0(HsOutfile, 1);

    file->descriptor = -1;
    if (!path || strcmp(path, "-") == 0) {
        file->shown = g_strdup("(stdout)");
        file->descriptor = STDOUT_FILENO;
    } else {
        file->shown = g_filename_display_name(path);
        if (!open_path(file, path, error))
            return NULL;
    }
    return g_steal_pointer(&file);
}

gboolean
hs_outfile_write(HsOutfile *file, gconstpointer bytes, gsize size, GError **error)
{
    const char *rest = bytes;

    if (file->failed)
        return fail(file, EIO, error);
    while (size > 0) {
        const ssize_t written = write(file->descriptor, rest, size);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(file, errno, error);
        rest += written;
        size -= (gsize)written;
    }
    return TRUE;
}

gboolean
hs_outfile_commit(HsOutfile *file, GError **error)
{
    if (file->failed)
        return fail(file, EIO, error);
    if (file->temporary && fsync(file->descriptor) < 0 && errno != EINVAL && errno != EROFS)
        return fail(file, errno, error);
    const int closed = close(file->descriptor);
    file->descriptor = -1;
    if (closed < 0)
        return fail(file, errno, error);
    if (file->temporary) {
        if (rename(file->temporary, file->target) < 0)
            return fail(file, errno, error);
        pending[0] = '\0';
        g_clear_pointer(&file->temporary, g_free);
    }
    return TRUE;
}

void
hs_outfile_free(HsOutfile *file)
{
    if (!file)
        return;
    if (file->descriptor > STDERR_FILENO)
        close(file->descriptor);
    if (file->temporary) {
        unlink(file->temporary);
        pending[0] = '\0';
    }
    g_free(file->temporary);
    g_free(file->target);
    g_free(file->shown);
    g_free(file);
}
