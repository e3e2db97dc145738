/* SPDX-License-Identifier: Apache-2.0
 *
 * Mail (RFC 5322, MIME): a newsletter as an .eml file, or a page that a browser saved as MHTML (RFC
 * 2557). Of a saved page the HTML is read as a web page and its address is where it was saved from.
 * Of a newsletter the plain text is read where there is one of some length, else all text of the
 * HTML; subject, sender and date are headline, publisher and date. Pictures and attachments are
 * passed over.
 */
#include <string.h>

#include "ingest/dates.h"
#include "ingest/encoding.h"
#include "ingest/fragment.h"
#include "ingest/headers.h"
#include "ingest/mimetext.h"
#include "ingest/weblink.h"

#define MAX_DEPTH 16   /* multiparts inside each other */
#define SHORT_TEXT 200 /* bytes; a plain text below says "see the HTML" */

typedef struct {
    const char *head;
    gsize head_length;
    const char *body;
    gsize body_length;
} Entity;

/* The parts of a mail that count: of each kind the first. */
typedef struct {
    Entity text;
    Entity html;
    gboolean has_text;
    gboolean has_html;
} Parts;

static Entity
read_entity(const char *text, gsize length)
{
    const gsize head = hs_headers_length(text, length);

    return (Entity){ text, head, text + head, length - head };
}

static char *
dup_header(const Entity *entity, const char *name)
{
    return hs_headers_dup(entity->head, entity->head_length, name);
}

/* Return where the line "--BOUNDARY" begins at or behind `from`, NULL where it does not. */
static const char *
find_boundary(const Entity *entity, const char *from, const char *boundary)
{
    const gsize n = strlen(boundary);
    const char *const end = entity->body + entity->body_length;

    for (const char *at = from; at && (gsize)(end - at) >= n + 2;) {
        if (at[0] == '-' && at[1] == '-' && memcmp(at + 2, boundary, n) == 0)
            return at;
        at = memchr(at, '\n', (gsize)(end - at));
        at = at ? at + 1 : NULL;
    }
    return NULL;
}

static void
gather(const Entity *entity, guint depth, Parts *parts);

static void
gather_multipart(const Entity *entity, const char *boundary, guint depth, Parts *parts)
{
    const char *const end = entity->body + entity->body_length;
    const gsize n = strlen(boundary) + 2;

    for (const char *at = find_boundary(entity, entity->body, boundary); at;) {
        const char *const begin = memchr(at, '\n', (gsize)(end - at));
        if (!begin || ((gsize)(end - at) >= n + 2 && at[n] == '-' && at[n + 1] == '-'))
            return;
        const char *const next = find_boundary(entity, begin + 1, boundary);
        const Entity part = read_entity(begin + 1, (gsize)((next ? next : end) - begin - 1));
        gather(&part, depth + 1, parts);
        at = next;
    }
}

static void
gather(const Entity *entity, guint depth, Parts *parts)
{
    g_autofree char *type = dup_header(entity, "Content-Type");
    g_autofree char *boundary = hs_headers_dup_parameter(type, "boundary");
    g_autofree char *disposition = dup_header(entity, "Content-Disposition");

    if (disposition && g_ascii_strncasecmp(disposition, "attachment", 10) == 0)
        return;
    if (type && g_ascii_strncasecmp(type, "multipart/", 10) == 0) {
        if (boundary && *boundary && depth < MAX_DEPTH)
            gather_multipart(entity, boundary, depth, parts);
    } else if (type && g_ascii_strncasecmp(type, "text/html", 9) == 0) {
        if (!parts->has_html)
            parts->html = *entity;
        parts->has_html = TRUE;
    } else if (!type || g_ascii_strncasecmp(type, "text/plain", 10) == 0) {
        if (!parts->has_text)
            parts->text = *entity;
        parts->has_text = TRUE;
    }
}

/* Return the entity's content in its own character set, the transfer encoding undone. */
static GByteArray *
decode_transfer(const Entity *entity)
{
    g_autofree char *coding = dup_header(entity, "Content-Transfer-Encoding");

    if (coding && g_ascii_strcasecmp(coding, "base64") == 0)
        return hs_mimetext_base64(entity->body, entity->body_length);
    if (coding && g_ascii_strcasecmp(coding, "quoted-printable") == 0)
        return hs_mimetext_quoted(entity->body, entity->body_length, /* is_word= */ FALSE);
    GByteArray *const plain = g_byte_array_sized_new((guint)entity->body_length);
    return g_byte_array_append(plain, (const guint8 *)entity->body, (guint)entity->body_length);
}

/* Return the source that the content of `entity` is, as if it were a file of its own. */
static HsSource
as_source(const HsSource *mail, const Entity *entity, const GByteArray *content)
{
    g_autofree char *type = dup_header(entity, "Content-Type");
    g_autofree char *charset = hs_headers_dup_parameter(type, "charset");
    HsSource source = *mail;

    source.bytes = content->data;
    source.length = content->len;
    if (!source.encoding && charset)
        source.encoding = hs_encoding_by_label(charset);
    return source;
}

static gboolean
read_text(const HsSource *mail, const Entity *entity, HsDraft *draft, GError **error)
{
    g_autoptr(GByteArray) content = decode_transfer(entity);
    const HsSource source = as_source(mail, entity, content);

    return hs_encoding_decode(&source, 0, source.encoding ? source.encoding : "UTF-8",
                              /* lenient= */ TRUE, draft->body, error);
}

static gboolean
read_html(const HsSource *mail, const Entity *entity, HsDraft *draft, GError **error)
{
    g_autoptr(GByteArray) content = decode_transfer(entity);
    const HsSource source = as_source(mail, entity, content);
    g_autoptr(GString) html = g_string_new(NULL);

    return hs_encoding_decode(&source, 0, source.encoding ? source.encoding : "UTF-8",
                              /* lenient= */ TRUE, html, error) &&
           hs_fragment_append(html->str, mail->file, draft->body, draft->quotes, error);
}

/* The name in "Name <address>", else the address. */
static char *
dup_sender(const char *from)
{
    g_autofree char *decoded = from ? hs_mimetext_dup_words(from) : NULL;
    char *const bracket = decoded ? strchr(decoded, '<') : NULL;

    if (bracket && bracket > decoded)
        *bracket = '\0';
    if (decoded)
        g_strdelimit(decoded, "\"<>", ' ');
    return decoded ? hs_line_clean(decoded) : NULL;
}

/* What the head of the mail tells, where the text has not told it. */
static void
take_head(const Entity *mail, HsDraft *draft)
{
    g_autofree char *subject = dup_header(mail, "Subject");
    g_autofree char *from = dup_header(mail, "From");
    g_autofree char *date = dup_header(mail, "Date");
    g_autofree char *words = subject ? hs_mimetext_dup_words(subject) : NULL;

    if (!draft->headline && words)
        draft->headline = hs_line_clean(words);
    if (!draft->publisher)
        draft->publisher = dup_sender(from);
    if (!draft->date && date)
        draft->date = hs_date_parse(date);
}

/* Reads a saved page. The date of the mail is the day when it was saved, and its sender says only
   that a browser did it. */
static gboolean
read_saved_page(const HsSource *source, const Entity *mail, const Entity *html, HsDraft *draft,
                GError **error)
{
    g_autofree char *saved = dup_header(mail, "Snapshot-Content-Location");
    g_autofree char *location = saved ? g_strdup(saved) : dup_header(html, "Content-Location");
    g_autoptr(GByteArray) content = decode_transfer(html);
    const HsSource page = as_source(source, html, content);

    if (!hs_webpage_read(&page, draft, error))
        return FALSE;
    if (!draft->url && location)
        draft->url = hs_weblink_canonize(location, /* base= */ NULL);
    return TRUE;
}

gboolean
hs_mail_read(const HsSource *source, HsDraft *draft, GError **error)
{
    const Entity mail = read_entity((const char *)source->bytes, source->length);
    g_autofree char *type = dup_header(&mail, "Content-Type");
    const gboolean saved = type && g_ascii_strncasecmp(type, "multipart/related", 17) == 0;
    Parts parts = { 0 };

    gather(&mail, 0, &parts);
    if (saved && parts.has_html)
        return read_saved_page(source, &mail, &parts.html, draft, error);
    if (!parts.has_text && !parts.has_html)
        return hs_source_fail(source->file, HS_INGEST_ERROR_EMPTY, error, "a mail without text");
    take_head(&mail, draft);
    if (parts.has_text && (!parts.has_html || parts.text.body_length >= SHORT_TEXT))
        return read_text(source, &parts.text, draft, error);
    return read_html(source, &parts.html, draft, error);
}
