/* SPDX-License-Identifier: Apache-2.0
 *
 * The door: reads at most the limit, recognizes the kind, lets its reader fill a draft, lets the
 * user's options win and finishes the article. The table FORMATS is the only place that knows which
 * kinds are read. Files are read with plain read(2) into a growing buffer, never trusting the size
 * that the file system tells, so that pipes and growing files meet the same limit.
 */
#include "ingest/ingest.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/dates.h"
#include "ingest/intake.h"
#include "ingest/sniff.h"

#define CHUNK (256 * 1024)                    /* bytes of the first buffer */
#define MAX_LIMIT ((gsize)1024 * 1024 * 1024) /* no limit of the user's goes beyond */

G_DEFINE_QUARK(hs - ingest - error - quark, hs_ingest_error)

static const struct {
    HsKind kind;
    gboolean (*read)(const HsSource *source, HsDraft *draft, GError **error);
} FORMATS[] = {
    { HS_KIND_TEXT, hs_plaintext_read },
    { HS_KIND_WEBPAGE, hs_webpage_read },
};

static gsize
limit_of(const HsIngestOptions *options)
{
    const gsize asked = options == NULL ? 0 : options->max_bytes;
    return asked == 0 ? HS_INGEST_MAX_BYTES : MIN(asked, MAX_LIMIT);
}

static gboolean
fail_too_large(const char *name, const HsIngestOptions *options, GError **error)
{
    return hs_source_fail(name, HS_INGEST_ERROR_TOO_LARGE, error,
                          "larger than %" G_GSIZE_FORMAT " bytes, the limit for one article",
                          limit_of(options));
}

static void
set_line(char **field, const char *said)
{
    char *line = hs_line_clean(said);
    if (line == NULL)
        return;
    g_free(*field);
    *field = line;
}

static gboolean
apply_options(HsDraft *draft, const char *file, const HsIngestOptions *options, GError **error)
{
    if (options->date != NULL) {
        char *const date = hs_date_parse(options->date);
        if (date == NULL)
            return hs_source_fail(file, HS_INGEST_ERROR_OPTION, error,
                                  "'%s' is not a date (YYYY-MM-DD)", options->date);
        g_free(draft->date);
        draft->date = date;
    }
    set_line(&draft->headline, options->headline);
    set_line(&draft->url, options->url);
    set_line(&draft->publisher, options->publisher);
    return TRUE;
}

static gboolean
read_draft(const HsSource *source, HsDraft *draft, GError **error)
{
    if (source->length == 0)
        return hs_source_fail(source->file, HS_INGEST_ERROR_EMPTY, error, "holds no text");
    g_autofree char *what = NULL;
    const HsKind kind = hs_sniff(source->bytes, source->length, &what);
    for (gsize i = 0; i < G_N_ELEMENTS(FORMATS); i++)
        if (FORMATS[i].kind == kind)
            return FORMATS[i].read(source, draft, error);
    if (kind == HS_KIND_BINARY)
        return hs_source_fail(source->file, HS_INGEST_ERROR_BINARY, error, "not a text: %s", what);
    return hs_source_fail(source->file, HS_INGEST_ERROR_MARKUP, error,
                          "XML of a kind that is not read (its root element: %s)",
                          what != NULL ? what : "none");
}

gboolean
hs_ingest_bytes(HsArena *arena, const char *name, const guint8 *bytes, gsize length,
                const HsIngestOptions *options, const HsArticle **out_article, GError **error)
{
    static const HsIngestOptions nothing = { 0 };
    if (options == NULL)
        options = &nothing;
    if (length > limit_of(options))
        return fail_too_large(name, options, error);
    const HsSource source = {
        .file = name, .bytes = bytes, .length = length, .encoding = options->encoding
    };
    g_auto(HsDraft) draft;
    hs_draft_init(&draft);
    return read_draft(&source, &draft, error) && apply_options(&draft, name, options, error) &&
           hs_draft_finish(&draft, name, arena, out_article, error);
}

static gboolean
fail_unreadable(const char *name, int fault, GError **error)
{
    return hs_source_fail(name, HS_INGEST_ERROR_UNREADABLE, error, "cannot be read: %s",
                          g_strerror(fault));
}

gboolean
hs_ingest_descriptor(HsArena *arena, const char *name, int descriptor,
                     const HsIngestOptions *options, const HsArticle **out_article, GError **error)
{
    const gsize limit = limit_of(options);
    g_autofree guint8 *bytes = NULL;
    gsize length = 0;
    for (gsize room = 0;;) {
        if (room == length) {
            room = MIN(MAX(2 * room, (gsize)CHUNK), limit + 1);
            guint8 *const larger = g_try_realloc(bytes, room);
            if (larger == NULL)
                return fail_unreadable(name, ENOMEM, error);
            bytes = larger;
        }
        const gssize got = read(descriptor, bytes + length, room - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail_unreadable(name, errno, error);
        if (got == 0)
            break;
        length += (gsize)got;
        if (length > limit)
            return fail_too_large(name, options, error);
    }
    return hs_ingest_bytes(arena, name, bytes, length, options, out_article, error);
}

gboolean
hs_ingest_file(HsArena *arena, const char *path, const HsIngestOptions *options,
               const HsArticle **out_article, GError **error)
{
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return fail_unreadable(path, errno, error);
    const gboolean done = hs_ingest_descriptor(arena, path, descriptor, options, out_article,
                                               error);
    close(descriptor);
    return done;
}
