/* SPDX-License-Identifier: Apache-2.0
 *
 * See growfile.h. Bytes gather in the sink's buffer; write(2) and fsync(2) are looked at.
 */
#include "cli/growfile.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

struct HsGrowfile {
    char *shown;
    int descriptor;
    guint64 length; /* of what went to the file, without what the sink still holds */
    HsSink *sink;
};

static gboolean
fail(const HsGrowfile *file, int number, GError **error)
{
    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(number),
                "%s: cannot be written: %s", file->shown, g_strerror(number));
    return FALSE;
}

static gboolean
write_file(gpointer user, const char *bytes, gsize length, GError **error)
{
    HsGrowfile *const file = user;

    while (length > 0) {
        const ssize_t written = write(file->descriptor, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(file, errno, error);
        bytes += written;
        length -= (gsize)written;
        file->length += (guint64)written;
    }
    return TRUE;
}

/* Cuts the open file behind its first `length` bytes. */
static gboolean
cut(HsGrowfile *file, guint64 length, GError **error)
{
    struct stat about;

    if (fstat(file->descriptor, &about) < 0)
        return fail(file, errno, error);
    if ((guint64)about.st_size < length) {
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                    "%s: has lost bytes: %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " are there",
                    file->shown, (guint64)about.st_size, length);
        return FALSE;
    }
    if (ftruncate(file->descriptor, (off_t)length) < 0 ||
        lseek(file->descriptor, (off_t)length, SEEK_SET) < 0)
        return fail(file, errno, error);
    file->length = length;
    return TRUE;
}

HsGrowfile *
hs_growfile_open(const char *path, guint64 length, GError **error)
{
    g_autoptr(HsGrowfile) file = g_new0(HsGrowfile, 1);

    file->shown = g_filename_display_name(path);
    file->descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
    if (file->descriptor < 0) {
        fail(file, errno, error);
        return NULL;
    }
    if (!cut(file, length, error))
        return NULL;
    file->sink = hs_sink_new(write_file, file, /* free_user= */ NULL);
    return g_steal_pointer(&file);
}

HsSink *
hs_growfile_get_sink(HsGrowfile *file)
{
    return file->sink;
}

gboolean
hs_growfile_sync(HsGrowfile *file, guint64 *out_length, GError **error)
{
    if (!hs_sink_flush(file->sink, error))
        return FALSE;
    if (fsync(file->descriptor) < 0 && errno != EINVAL && errno != EROFS)
        return fail(file, errno, error);
    *out_length = file->length;
    return TRUE;
}

gboolean
hs_growfile_sync_folder(const char *path, GError **error)
{
    const int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const gboolean done = descriptor >= 0 &&
                          (fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS);
    const int number = errno;
    g_autofree char *shown = g_filename_display_name(path);

    if (!done)
        g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(number),
                    "%s: cannot be written: %s", shown, g_strerror(number));
    if (descriptor >= 0)
        close(descriptor);
    return done;
}

void
hs_growfile_free(HsGrowfile *file)
{
    if (!file)
        return;
    if (file->descriptor >= 0)
        close(file->descriptor);
    hs_sink_free(file->sink);
    g_free(file->shown);
    g_free(file);
}
