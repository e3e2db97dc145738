/* SPDX-License-Identifier: Apache-2.0
 *
 * WARC 0.17 to 1.1 (ISO 28500), as crawls and Common Crawl's extracts come. Articles are the
 * responses with a page in them (status 200, HTML or of no declared type; http.c reads them), the
 * conversions to text (WET) and the resources that are pages or texts; requests, metadata,
 * revisits, redirects, pictures and the like are passed over. Files whose records are compressed
 * one by one have been unpacked on the way here (archive.c), so offsets count in the unpacked file.
 */
#include <string.h>

#include "ingest/divider.h"
#include "ingest/headers.h"
#include "ingest/weblink.h"

#define MAX_HEAD ((gsize)32 * 1024) /* bytes of a record's head */

typedef struct {
    HsDivider divider;
    gboolean ended;
} Warc;

typedef struct {
    char *type;
    char *content_type;
    char *link;
    guint64 length; /* of its content, in bytes */
} Head;

static void
clear_head(Head *head)
{
    g_free(head->type);
    g_free(head->content_type);
    g_free(head->link);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Head, clear_head)

static gboolean
fail(Warc *warc, const char *reason, GError **error)
{
    warc->ended = TRUE;
    g_set_error_literal(error, HS_INGEST_ERROR, HS_INGEST_ERROR_MARKUP, reason);
    return FALSE;
}

/* Passes over the empty lines between records. `out_end` says that nothing follows. */
static gboolean
skip_lines(HsStream *stream, gboolean *out_end, GError **error)
{
    const guint8 *bytes;
    gsize n;
    guint64 taken;

    do {
        if (!hs_stream_peek(stream, 2, &bytes, &n, error))
            return FALSE;
        if (n > 0 && *bytes != '\r' && *bytes != '\n')
            break;
        if (!hs_stream_take_some(stream, n > 0, NULL, &taken, error))
            return FALSE;
    } while (n > 0);
    *out_end = n == 0;
    return TRUE;
}

/* Takes the head of the record that begins here. */
static gboolean
take_head(Warc *warc, Head *head, GError **error)
{
    HsStream *const stream = warc->divider.stream;
    const guint8 *bytes;
    gsize n;
    guint64 taken;

    if (!hs_stream_peek(stream, MAX_HEAD, &bytes, &n, error)) {
        warc->ended = TRUE;
        return FALSE;
    }
    const char *const text = (const char *)bytes;
    const gsize length = n > 5 && memcmp(text, "WARC/", 5) == 0 ? hs_headers_length(text, n) : 0;
    if (length == 0)
        return fail(warc, "WARC: no record begins here", error);
    g_autofree char *size = hs_headers_dup(text, length, "Content-Length");
    if (!size || !g_ascii_string_to_unsigned(size, 10, 0, G_MAXINT64, &head->length, NULL))
        return fail(warc, "WARC: a record of no length", error);
    head->type = hs_headers_dup(text, length, "WARC-Type");
    head->content_type = hs_headers_dup(text, length, "Content-Type");
    head->link = hs_headers_dup(text, length, "WARC-Target-URI");
    return hs_stream_take_some(stream, length, NULL, &taken, error);
}

/* Says whether the HTTP response that begins with the `length` bytes at `text` may hold a page. */
static gboolean
answers_page(const char *text, gsize length)
{
    const gsize end = hs_headers_length(text, length);
    const char *const space = memchr(text, ' ', MIN(length, (gsize)16));
    g_autofree char *type = hs_headers_dup(text, end ? end : length, "Content-Type");

    return space && (gsize)(space - text) + 4 <= length && memcmp(space, " 200", 4) == 0 &&
           (!type || strstr(type, "html") || g_str_has_prefix(type, "text/plain") ||
            g_str_has_prefix(type, "text/markdown"));
}

/* Says what kind of article the record's content is; HS_KIND_BINARY where it is none. */
static HsKind
find_kind(const Head *head, const guint8 *bytes, gsize length)
{
    g_autofree char *what = NULL;

    if (!head->type)
        return HS_KIND_BINARY;
    if (strcmp(head->type, "response") == 0)
        return (!head->content_type || strstr(head->content_type, "http")) &&
                       answers_page((const char *)bytes, length)
                   ? HS_KIND_HTTP
                   : HS_KIND_BINARY;
    if (strcmp(head->type, "conversion") != 0 && strcmp(head->type, "resource") != 0)
        return HS_KIND_BINARY;
    HsKind kind = hs_sniff(bytes, length, &what);
    if (kind == HS_KIND_MARKDOWN) /* an extract keeps the marks of its page, which mean nothing */
        kind = HS_KIND_TEXT;
    const gboolean page = kind == HS_KIND_WEBPAGE ||
                          (kind == HS_KIND_TEXT &&
                           (!head->content_type || strstr(head->content_type, "text/plain")));
    return page ? kind : HS_KIND_BINARY;
}

/* Return the facts that the record tells of its article. */
static HsDraft *
new_facts(const Head *head)
{
    HsDraft *const facts = hs_draft_new();

    if (head->link) {
        g_strdelimit(head->link, "<>", ' '); /* WARC 1.0 showed them in its grammar */
        g_strstrip(head->link);
        facts->url = hs_weblink_canonize(head->link, /* base= */ NULL);
    }
    return facts;
}

/* Takes the content that follows `head`: as the part, or drops it where it is no article. */
static gboolean
take_content(Warc *warc, const Head *head, HsPart *out_part, GError **error)
{
    HsStream *const stream = warc->divider.stream;
    const gsize limit = warc->divider.options->max_bytes;
    g_autoptr(GByteArray) content = NULL;
    const guint8 *bytes;
    gsize n;
    guint64 taken;

    if (!hs_stream_peek(stream, (gsize)MIN(head->length, MAX_HEAD), &bytes, &n, error))
        return FALSE;
    const HsKind kind = find_kind(head, bytes, n);
    if (kind != HS_KIND_BINARY && head->length <= limit)
        content = g_byte_array_sized_new((guint)head->length);
    if (!hs_stream_take_some(stream, head->length, content, &taken, error))
        return FALSE;
    if (taken < head->length)
        return fail(warc, "WARC: the file ends inside a record", error);
    if (kind != HS_KIND_BINARY && !content) {
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_TOO_LARGE,
                    "larger than %" G_GSIZE_FORMAT " bytes, the limit for one article", limit);
        return FALSE;
    }
    if (content) {
        out_part->kind = kind;
        out_part->bytes = g_byte_array_free_to_bytes(g_steal_pointer(&content));
        out_part->draft = new_facts(head);
    }
    return TRUE;
}

static gboolean
next_record(HsDivider *divider, HsPart *out_part, GError **error)
{
    Warc *const warc = (Warc *)divider;

    while (!warc->ended && !out_part->bytes) {
        g_auto(Head) head = { 0 };
        if (!skip_lines(divider->stream, &warc->ended, error)) {
            warc->ended = TRUE;
            return FALSE;
        }
        out_part->offset = hs_stream_tell(divider->stream);
        if (!warc->ended &&
            (!take_head(warc, &head, error) || !take_content(warc, &head, out_part, error)))
            return FALSE;
    }
    return TRUE;
}

static void
free_warc(HsDivider *divider)
{
    g_free(divider);
}

HsDivider *
hs_warc_open(HsStream *stream, const HsIngestOptions *options, GError **error)
{
    Warc *const warc = g_new0(Warc, 1);

    (void)error;
    warc->divider = (HsDivider){ .next = next_record,
                                 .free = free_warc,
                                 .numbered = TRUE,
                                 .options = options,
                                 .stream = stream };
    return &warc->divider;
}
