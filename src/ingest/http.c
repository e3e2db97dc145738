/* SPDX-License-Identifier: Apache-2.0
 *
 * An HTTP response as a crawl keeps it: head, then a page or a text. The body may come in chunks
 * and compressed (gzip, deflate); crawlers often undo both and leave the headers that announce
 * them, so a body that is not what its head says is taken as it is. A character set that the head
 * names stands above what the page says of itself, as in browsers, but below a byte order mark.
 */
#include <gio/gio.h>
#include <string.h>

#include "ingest/encoding.h"
#include "ingest/headers.h"
#include "ingest/sniff.h"

typedef struct {
    const char *head;
    gsize head_length;
    const guint8 *body;
    gsize body_length;
} Response;

/* Return the chunks' content, or NULL where these are no chunks. */
static GByteArray *
join_chunks(const guint8 *bytes, gsize length)
{
    g_autoptr(GByteArray) whole = g_byte_array_new();
    gsize at = 0;

    while (at < length) {
        gsize size = 0, digits = 0;
        while (at < length && g_ascii_isxdigit((char)bytes[at]) && ++digits <= 8)
            size = size * 16 + (gsize)g_ascii_xdigit_value((char)bytes[at++]);
        const guint8 *const newline = memchr(bytes + at, '\n', length - at);
        if (digits == 0 || digits > 8 || !newline)
            return NULL;
        at = (gsize)(newline + 1 - bytes);
        if (size == 0)
            break;
        const gsize n = MIN(size, length - at); /* a cut one gives what it has */
        g_byte_array_append(whole, bytes + at, (guint)n);
        at += n;
        while (at < length && (bytes[at] == '\r' || bytes[at] == '\n'))
            at++;
    }
    return g_steal_pointer(&whole);
}

/* Return what `packed` unpacks to, at most `limit` bytes and one; NULL where it is not compressed
   like that. */
static GByteArray *
unpack(const guint8 *packed, gsize length, GZlibCompressorFormat format, gsize limit)
{
    g_autoptr(GZlibDecompressor) zlib = g_zlib_decompressor_new(format);
    g_autoptr(GByteArray) whole = g_byte_array_new();
    guint8 buffer[16384];
    GConverterResult result = G_CONVERTER_CONVERTED;

    while (result == G_CONVERTER_CONVERTED && whole->len <= limit) {
        gsize used, made;
        result = g_converter_convert(G_CONVERTER(zlib), packed, length, buffer, sizeof buffer,
                                     G_CONVERTER_INPUT_AT_END, &used, &made, NULL);
        if (result == G_CONVERTER_ERROR)
            return whole->len > 0 ? g_steal_pointer(&whole) : NULL; /* cut: what there is */
        g_byte_array_append(whole, buffer, (guint)made);
        packed += used;
        length -= used;
    }
    return g_steal_pointer(&whole);
}

/* Put the body behind `response` that `bytes` holds, where there is one. */
static void
replace_body(Response *response, GByteArray *bytes)
{
    if (!bytes)
        return;
    response->body = bytes->data;
    response->body_length = bytes->len;
}

static GByteArray *
decode_chunks(const Response *response)
{
    g_autofree char *transfer = hs_headers_dup(response->head, response->head_length,
                                               "Transfer-Encoding");

    return transfer && strstr(transfer, "chunked")
               ? join_chunks(response->body, response->body_length)
               : NULL;
}

static GByteArray *
decode_content(const Response *response, gsize limit)
{
    g_autofree char *coding = hs_headers_dup(response->head, response->head_length,
                                             "Content-Encoding");

    if (coding && strstr(coding, "gzip"))
        return unpack(response->body, response->body_length, G_ZLIB_COMPRESSOR_FORMAT_GZIP, limit);
    if (!coding || !strstr(coding, "deflate"))
        return NULL;
    GByteArray *const zlib = unpack(response->body, response->body_length,
                                    G_ZLIB_COMPRESSOR_FORMAT_ZLIB, limit);
    return zlib
               ? zlib
               : unpack(response->body, response->body_length, G_ZLIB_COMPRESSOR_FORMAT_RAW, limit);
}

/* The encoding that the head names; NULL where it names none that is known, or the body says itself
   by a mark. */
static const char *
find_encoding(const Response *response)
{
    g_autofree char *type = hs_headers_dup(response->head, response->head_length, "Content-Type");
    g_autofree char *charset = hs_headers_dup_parameter(type, "charset");
    gsize mark;

    if (!charset || hs_encoding_by_mark(response->body, response->body_length, &mark))
        return NULL;
    return hs_encoding_by_label(charset);
}

gboolean
hs_http_read(const HsSource *source, HsDraft *draft, GError **error)
{
    const char *const text = (const char *)source->bytes;
    const gsize head = hs_headers_length(text, source->length);
    Response response = { text, head, source->bytes + head, source->length - head };
    g_autofree char *what = NULL;

    if (head == 0)
        return hs_source_fail(source->file, HS_INGEST_ERROR_MARKUP, error,
                              "an HTTP response whose head does not end");
    g_autoptr(GByteArray) joined = decode_chunks(&response);
    replace_body(&response, joined);
    g_autoptr(GByteArray) unpacked = decode_content(&response, source->limit);
    replace_body(&response, unpacked);
    if (response.body_length > source->limit)
        return hs_source_fail(source->file, HS_INGEST_ERROR_TOO_LARGE, error,
                              "larger than %" G_GSIZE_FORMAT " bytes, the limit for one article",
                              source->limit);
    HsSource inner = *source;
    inner.bytes = response.body;
    inner.length = response.body_length;
    inner.encoding = source->encoding ? source->encoding : find_encoding(&response);
    switch (hs_sniff(inner.bytes, inner.length, &what)) {
    case HS_KIND_WEBPAGE:
        return hs_webpage_read(&inner, draft, error);
    case HS_KIND_MARKDOWN:
        return hs_markdown_read(&inner, draft, error);
    case HS_KIND_TEXT:
        return hs_plaintext_read(&inner, draft, error);
    default:
        return hs_source_fail(source->file, HS_INGEST_ERROR_BINARY, error,
                              "an HTTP response that holds no page: %s",
                              what ? what : "of another kind");
    }
}
