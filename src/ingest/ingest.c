/* SPDX-License-Identifier: Apache-2.0
 *
 * The door: recognizes the kind where the harvest has not done it, lets its reader fill a draft,
 * lets the user's options win and finishes the article. The table FORMATS is the only place that
 * knows which kinds of article are read.
 */
#include "ingest/ingest.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/fragment.h"
#include "ingest/intake.h"
#include "ingest/language.h"
#include "ingest/pagefacts.h"
#include "ingest/record.h"

/* No limit of the user's goes beyond. */
#define MAX_LIMIT ((gsize)1024 * 1024 * 1024)

G_DEFINE_QUARK(hs - ingest - error - quark, hs_ingest_error)

static const struct {
    HsKind kind;
    gboolean (*read)(const HsSource *source, HsDraft *draft, GError **error);
} FORMATS[] = {
    { HS_KIND_TEXT, hs_plaintext_read },    { HS_KIND_WEBPAGE, hs_webpage_read },
    { HS_KIND_NITF, hs_nitf_read },         { HS_KIND_JSON, hs_jsonrecord_read },
    { HS_KIND_HTTP, hs_http_read },         { HS_KIND_MAIL, hs_mail_read },
    { HS_KIND_MARKDOWN, hs_markdown_read },
};

const char *
hs_ingest_error_name(int code)
{
    static const char *const names[] = {
        [HS_INGEST_ERROR_UNREADABLE] = "unreadable", [HS_INGEST_ERROR_TOO_LARGE] = "too large",
        [HS_INGEST_ERROR_BINARY] = "not a text",     [HS_INGEST_ERROR_ENCODING] = "encoding",
        [HS_INGEST_ERROR_EMPTY] = "no text",         [HS_INGEST_ERROR_MARKUP] = "markup",
        [HS_INGEST_ERROR_LANGUAGE] = "language",     [HS_INGEST_ERROR_DEPTH] = "depth",
        [HS_INGEST_ERROR_RATIO] = "ratio",           [HS_INGEST_ERROR_HEADLINE] = "headline",
        [HS_INGEST_ERROR_OPTION] = "option",
    };

    return code >= 0 && code < (int)G_N_ELEMENTS(names) ? names[code] : "unknown";
}

HsIngestOptions
hs_ingest_options_complete(const HsIngestOptions *options)
{
    HsIngestOptions complete = options ? *options : (HsIngestOptions){ 0 };

    complete.max_bytes = complete.max_bytes ? MIN(complete.max_bytes, MAX_LIMIT)
                                            : HS_INGEST_MAX_BYTES;
    complete.max_depth = complete.max_depth ? MIN(complete.max_depth, HS_INGEST_MOST_DEPTH)
                                            : HS_INGEST_MAX_DEPTH;
    complete.max_ratio = complete.max_ratio ? complete.max_ratio : HS_INGEST_MAX_RATIO;
    return complete;
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
read_kind(const HsSource *source, HsKind kind, HsDraft *draft, GError **error)
{
    g_autofree char *what = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(FORMATS); i++)
        if (FORMATS[i].kind == kind)
            return FORMATS[i].read(source, draft, error);
    hs_sniff(source->bytes, source->length, &what);
    if (kind == HS_KIND_BINARY || kind == HS_KIND_PACKED)
        return hs_source_fail(source->file, HS_INGEST_ERROR_BINARY, error, "not a text: %s", what);
    return hs_source_fail(source->file, HS_INGEST_ERROR_MARKUP, error,
                          "XML of a kind that is not read (its root element: %s)",
                          what != NULL ? what : "none");
}

static void
share(char **field, const char *shared)
{
    if (*field == NULL)
        *field = g_strdup(shared);
}

/* Fills what the record left open with what its file says of all of them. */
static void
apply_shared(HsDraft *draft, const HsDraft *shared)
{
    share(&draft->publisher, shared->publisher);
    share(&draft->language, shared->language);
    share(&draft->date, shared->date);
    share(&draft->url, shared->url);
    for (guint i = 0; draft->authors->len == 0 && i < shared->authors->len; i++)
        hs_authors_add(draft->authors, shared->authors->pdata[i]);
}

/* Fills `draft` with what the divider read of the article, and reads its body. */
static gboolean
read_delivered(const HsRecord *record, HsDraft *draft, GError **error)
{
    hs_draft_copy(record->draft, draft);
    if (draft->markup &&
        !hs_fragment_append(draft->markup, record->name, draft->body, draft->quotes, error))
        return FALSE;
    const gboolean of_feed = record->kind == HS_KIND_FEED || record->kind == HS_KIND_JSON_FEED;
    g_autofree char *line = of_feed ? hs_line_clean(draft->body->str) : NULL;
    return !of_feed || line ||
           hs_source_fail(record->name, HS_INGEST_ERROR_HEADLINE, error, "a headline without text");
}

/* Fills `draft` from the bytes of the record. */
static gboolean
read_bytes(const HsRecord *record, const HsIngestOptions *options, HsDraft *draft, GError **error)
{
    gsize length;
    const guint8 *const bytes = g_bytes_get_data(record->bytes, &length);
    const HsSource source = { .file = record->name,
                              .bytes = bytes,
                              .length = length,
                              .encoding = options->encoding,
                              .fields = options->fields,
                              .limit = options->max_bytes };

    if (length > options->max_bytes)
        return hs_source_fail(record->name, HS_INGEST_ERROR_TOO_LARGE, error,
                              "larger than %" G_GSIZE_FORMAT " bytes, the limit for one article",
                              options->max_bytes);
    if (length == 0)
        return hs_source_fail(record->name, HS_INGEST_ERROR_EMPTY, error, "holds no text");
    return read_kind(&source, record->kind, draft, error);
}

/* Holds the draft's language to what its text is in, and refuses what is not English. */
static gboolean
check_language(HsDraft *draft, const char *file, gboolean any_language, GError **error)
{
    const char *const guess = hs_language_guess(draft->body->str, draft->body->len);

    if (guess == NULL)
        return TRUE;
    if (strcmp(guess, "und") != 0 &&
        (draft->language == NULL || strncmp(draft->language, guess, 2) != 0)) {
        g_free(draft->language);
        draft->language = g_strdup(guess);
    }
    return any_language || strcmp(guess, "en") == 0 ||
           hs_source_fail(file, HS_INGEST_ERROR_LANGUAGE, error,
                          "not in English but in %s, so far as its words tell; to be read all the "
                          "same with --language any",
                          hs_language_name(guess));
}

gboolean
hs_ingest_record(HsArena *arena, const HsRecord *record, const HsIngestOptions *options,
                 const HsArticle **out_article, GError **error)
{
    const HsIngestOptions complete = hs_ingest_options_complete(options);
    g_auto(HsDraft) draft;

    hs_draft_init(&draft);
    if (record->fault != NULL) {
        g_propagate_error(error, g_error_copy(record->fault));
        return FALSE;
    }
    if (!(record->bytes ? read_bytes(record, &complete, &draft, error)
                        : read_delivered(record, &draft, error)))
        return FALSE;
    if (record->bytes != NULL && record->draft != NULL)
        apply_shared(&draft, record->draft);
    if (record->shared != NULL)
        apply_shared(&draft, record->shared);
    return check_language(&draft, record->name, complete.any_language, error) &&
           apply_options(&draft, record->name, &complete, error) &&
           hs_draft_finish(&draft, record, arena, out_article, error);
}

gboolean
hs_ingest_bytes(HsArena *arena, const char *name, const guint8 *bytes, gsize length,
                const HsIngestOptions *options, const HsArticle **out_article, GError **error)
{
    g_autoptr(GBytes) borrowed = g_bytes_new_static(bytes, length);
    g_autoptr(HsRecord) record = hs_record_new(name, borrowed);

    return hs_ingest_record(arena, record, options, out_article, error);
}
