/* SPDX-License-Identifier: Apache-2.0
 *
 * See graphfile.h.
 */
#include "parse/graphfile.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_BYTES ((gsize)64 * 1024)

struct HsGraphFile {
    char *name;
    int descriptor;
    int failure; /* errno of a read that failed; 0 while none did */
    guint64 line;
    guint64 column;
    gsize at;   /* of the next byte in the buffer */
    gsize have; /* bytes in the buffer */
    char buffer[BUFFER_BYTES];
};

/* Fills the buffer from its beginning; at most until it is full. */
static void
fill(HsGraphFile *file)
{
    file->at = 0;
    file->have = 0;
    while (file->have < BUFFER_BYTES && file->failure == 0) {
        const ssize_t n = read(file->descriptor, file->buffer + file->have,
                               BUFFER_BYTES - file->have);
        if (n < 0 && errno != EINTR)
            file->failure = errno;
        if (n == 0)
            return;
        if (n > 0)
            file->have += (gsize)n;
    }
}

gboolean
hs_graphfile_check(const HsGraphFile *file, GError **error)
{
    if (file->failure == 0)
        return TRUE;
    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(file->failure), "%s: %s",
                file->name, g_strerror(file->failure));
    return FALSE;
}

HsGraphFile *
hs_graphfile_open(const char *path, GError **error)
{
    g_autoptr(HsGraphFile) file = g_new0(HsGraphFile, 1);
    const gboolean is_stdin = strcmp(path, "-") == 0;

    file->name = is_stdin ? g_strdup("stdin") : g_filename_display_name(path);
    file->descriptor = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    file->line = 1;
    if (file->descriptor < 0)
        file->failure = errno;
    else
        fill(file);
    if (!hs_graphfile_check(file, error))
        return NULL;
    if (file->have >= 3 && memcmp(file->buffer, "\xef\xbb\xbf", 3) == 0)
        file->at = 3;
    return g_steal_pointer(&file);
}

void
hs_graphfile_close(HsGraphFile *file)
{
    if (!file)
        return;
    if (file->descriptor > STDERR_FILENO)
        close(file->descriptor);
    g_free(file->name);
    g_free(file);
}

const char *
hs_graphfile_get_name(const HsGraphFile *file)
{
    return file->name;
}

const char *
hs_graphfile_get_head(const HsGraphFile *file, gsize *out_n)
{
    *out_n = file->have - file->at;
    return file->buffer + file->at;
}

void
hs_graphfile_get_place(const HsGraphFile *file, guint64 *out_line, guint64 *out_column)
{
    *out_line = file->line;
    *out_column = MAX(file->column, 1);
}

/* Says whether there is a byte to read. */
static gboolean
has_more(HsGraphFile *file)
{
    if (file->at == file->have)
        fill(file);
    return file->have > 0 && file->failure == 0;
}

gboolean
hs_graphfile_read_line(HsGraphFile *file, GString *line, gsize most)
{
    const char *end = NULL;

    g_string_truncate(line, 0);
    /* The line that was read before this one is done. */
    file->line += file->column > 0;
    while (!end && line->len < most && has_more(file)) {
        const char *const begin = file->buffer + file->at;
        end = memchr(begin, '\n', file->have - file->at);
        const gsize n = end ? (gsize)(end - begin) + 1 : file->have - file->at;
        const gsize taken = MIN(n, most - line->len);
        g_string_append_len(line, begin, (gssize)taken);
        file->at += taken;
    }
    file->column = 1;
    if (line->len == 0 || file->failure != 0)
        return FALSE;
    if (!end && line->len < most)
        g_string_append_c(line, '\n');
    return TRUE;
}

gboolean
hs_graphfile_read_byte(HsGraphFile *file, char *out_byte)
{
    if (!has_more(file))
        return FALSE;
    *out_byte = file->buffer[file->at++];
    if (file->column > 0 && *out_byte == '\n') {
        file->line++;
        file->column = 0;
    } else {
        file->column++;
    }
    return TRUE;
}
