/* SPDX-License-Identifier: Apache-2.0
 *
 * Recognizes what comes in: the binary kinds that people feed by mistake by their magic bytes, web
 * pages by their first element (the list that browsers use, with the elements of HTML 5), XML by
 * its declaration and root element. All else is text: Markdown where it shows that surely
 * (markdown.h), and the plain text reader says what is wrong with it. UTF-16 and UTF-32 pages are
 * recognized through their byte order mark: every other byte is skipped.
 */
#include "ingest/sniff.h"

#include <string.h>

#include "ingest/encoding.h"
#include "ingest/headers.h"
#include "ingest/markdown.h"

#define HEAD 4096         /* bytes of the file that are looked at as text */
#define WINDOW (4 * HEAD) /* bytes that may be needed for them in UTF-32 */
#define MAIL_HEAD 65536   /* bytes in which the headers of a mail end */

static const struct {
    const char *what;
    HsKind kind;
    guint16 offset;
    guint16 length;
    const char *bytes;
} MAGIC[] = {
    { "a PDF document", HS_KIND_BINARY, 0, 5, "%PDF-" },
    { "a PNG picture", HS_KIND_BINARY, 0, 4, "\x89PNG" },
    { "a JPEG picture", HS_KIND_BINARY, 0, 3, "\xFF\xD8\xFF" },
    { "a GIF picture", HS_KIND_BINARY, 0, 6, "GIF87a" },
    { "a GIF picture", HS_KIND_BINARY, 0, 6, "GIF89a" },
    { "a WebP picture", HS_KIND_BINARY, 8, 4, "WEBP" },
    { "an icon", HS_KIND_BINARY, 0, 4, "\0\0\1\0" },
    { "a sound file", HS_KIND_BINARY, 8, 4, "WAVE" },
    { "a sound file", HS_KIND_BINARY, 0, 3, "ID3" },
    { "a font", HS_KIND_BINARY, 0, 4, "wOFF" },
    { "a font", HS_KIND_BINARY, 0, 4, "wOF2" },
    /* Documents that are zip archives begin with one of these entries. */
    { "an office document", HS_KIND_BINARY, 30, 19, "[Content_Types].xml" },
    { "an e-book or office document", HS_KIND_BINARY, 30, 8, "mimetype" },
    { "a zip archive", HS_KIND_PACKED, 0, 4, "PK\x03\x04" },
    { "a zip archive", HS_KIND_PACKED, 0, 4, "PK\x05\x06" },
    { "a gzip file", HS_KIND_PACKED, 0, 3, "\x1F\x8B\x08" },
    { "a bzip2 file", HS_KIND_PACKED, 4, 6, "1AY&SY" },
    { "an xz file", HS_KIND_PACKED, 0, 6,
      "\xFD"
      "7zXZ\0" },
    { "a zstd file", HS_KIND_PACKED, 0, 4, "\x28\xB5\x2F\xFD" },
    { "a zstd file", HS_KIND_PACKED, 0, 4, "\x50\x2A\x4D\x18" }, /* of pzstd: sizes come first */
    { "a tar archive", HS_KIND_PACKED, 257, 5, "ustar" },
    { "a WARC file", HS_KIND_WARC, 0, 5, "WARC/" },
    { "a 7-Zip archive", HS_KIND_BINARY, 0, 6, "7z\xBC\xAF\x27\x1C" },
    { "an office document", HS_KIND_BINARY, 0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" },
    { "an RTF document", HS_KIND_BINARY, 0, 5, "{\\rtf" },
    { "a PostScript document", HS_KIND_BINARY, 0, 4, "%!PS" },
    { "a program", HS_KIND_BINARY, 0, 4,
      "\x7F"
      "ELF" },
    { "an SQLite database", HS_KIND_BINARY, 0, 15, "SQLite format 3" },
    { "a film or sound file", HS_KIND_BINARY, 4, 4, "ftyp" },
};

/* clang-format off */
static const char *const HTML_STARTS[] = {
    "a", "article", "b", "body", "br", "div", "font", "h1", "h2", "head", "header", "html",
    "iframe", "link", "main", "meta", "nav", "p", "script", "section", "span", "style", "table",
    "title", "ul",
};
/* clang-format on */

/* Root elements, in lower case and without prefix, of the XML that is read. */
static const struct {
    const char *root;
    HsKind kind;
} ROOTS[] = {
    { "rss", HS_KIND_FEED },           { "rdf", HS_KIND_FEED },
    { "feed", HS_KIND_FEED },          { "newsmessage", HS_KIND_NEWSML },
    { "packageitem", HS_KIND_NEWSML }, { "newsitem", HS_KIND_NEWSML },
    { "nitf", HS_KIND_NITF },
};

const char *
hs_kind_name(HsKind kind)
{
    static const char *const names[] = {
        [HS_KIND_TEXT] = "plain text",   [HS_KIND_WEBPAGE] = "web page",
        [HS_KIND_FEED] = "feed item",    [HS_KIND_NEWSML] = "NewsML-G2 item",
        [HS_KIND_NITF] = "NITF",         [HS_KIND_JSON] = "JSON object",
        [HS_KIND_XML] = "unknown XML",   [HS_KIND_JSON_FEED] = "JSON Feed item",
        [HS_KIND_MAIL] = "mail",         [HS_KIND_WARC] = "WARC",
        [HS_KIND_HTTP] = "crawled page", [HS_KIND_PACKED] = "archive",
        [HS_KIND_BINARY] = "no text",    [HS_KIND_MARKDOWN] = "Markdown",
    };

    return names[kind];
}

/* Return the row of MAGIC that the bytes begin like, G_N_ELEMENTS(MAGIC) for none. */
static gsize
find_magic(const guint8 *bytes, gsize length)
{
    gsize i = 0;

    for (; i < G_N_ELEMENTS(MAGIC); i++) {
        const gsize end = (gsize)MAGIC[i].offset + MAGIC[i].length;
        if (length >= end && memcmp(bytes + MAGIC[i].offset, MAGIC[i].bytes, MAGIC[i].length) == 0)
            break;
    }
    return i;
}

/* The start of the file as a string in which markup can be looked for: without its byte order mark,
   lower case, NUL bytes of the wide encodings dropped. */
static char *
read_head(const guint8 *bytes, gsize length)
{
    gsize mark = 0;
    const char *const encoding = hs_encoding_by_mark(bytes, length, &mark);
    const gboolean wide = encoding != NULL && mark != 3;
    GString *head = g_string_sized_new(HEAD);
    for (gsize i = mark; i < MIN(length, (gsize)WINDOW) && head->len < HEAD; i++)
        if (bytes[i] != 0)
            g_string_append_c(head, g_ascii_tolower((char)bytes[i]));
        else if (!wide)
            break;
    return g_string_free(head, FALSE);
}

/* Skips white space, comments, and where `prolog` also declarations and processing instructions. */
static const char *
skip_prolog(const char *p, gboolean prolog)
{
    for (;;) {
        p += strspn(p, " \t\r\n\f");
        const char *end = NULL;
        if (g_str_has_prefix(p, "<!--"))
            end = strstr(p, "-->");
        else if (prolog && g_str_has_prefix(p, "<?"))
            end = strstr(p, "?>");
        else if (prolog && g_str_has_prefix(p, "<!doctype")) {
            const gsize plain = strcspn(p, "[>");
            end = p[plain] == '[' ? strstr(p, "]>") : p[plain] == '>' ? p + plain : NULL;
        }
        if (end == NULL)
            return p;
        p = strchr(end, '>') + 1;
    }
}

static gsize
name_length(const char *p)
{
    gsize n = 0;
    while (g_ascii_isalnum(p[n]) || (n > 0 && strchr("-_.:", p[n]) != NULL && p[n] != '\0'))
        n++;
    return n;
}

static gboolean
starts_html(const char *p)
{
    if (g_str_has_prefix(p, "<!doctype html"))
        return TRUE;
    if (*p != '<')
        return FALSE;
    const gsize n = name_length(p + 1);
    if (n == 0 || strchr(" \t\r\n\f/>", p[1 + n]) == NULL)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(HTML_STARTS); i++)
        if (strlen(HTML_STARTS[i]) == n && strncmp(p + 1, HTML_STARTS[i], n) == 0)
            return TRUE;
    return FALSE;
}

/* Says whether the bytes are a mail: their first line is a header, and there are those that every
   mail has, or those of a page that Word saved. Prose has none of it. Mail servers put many
   thousand bytes before what the sender wrote. */
static gboolean
starts_mail(const char *text, gsize length)
{
    static const char *const wanted[] = { "From", "Date", "Subject", "MIME-Version" };
    gsize name = 0;
    guint n_found = 0;

    while (name < length && (g_ascii_isalnum(text[name]) || text[name] == '-'))
        name++;
    if (name == 0 || name == length || text[name] != ':')
        return FALSE;
    const gsize end = hs_headers_length(text, length);
    const gsize head = end > 0 ? end : length;
    for (gsize i = 0; i < G_N_ELEMENTS(wanted); i++) {
        g_autofree char *header = hs_headers_dup(text, head, wanted[i]);
        n_found += header != NULL;
    }
    g_autofree char *version = hs_headers_dup(text, head, "MIME-Version");
    g_autofree char *type = version ? hs_headers_dup(text, head, "Content-Type") : NULL;
    return n_found >= 3 || (type && g_ascii_strncasecmp(type, "multipart/related", 17) == 0);
}

/* Says whether JSON begins at `p`: an object, or an array of objects. Prose may begin with a
   bracket too. */
static gboolean
starts_json(const char *p)
{
    if (*p == '[') {
        p++;
        p += strspn(p, " \t\r\n");
        if (*p == ']')
            return p[1 + strspn(p + 1, " \t\r\n")] == '\0';
    }
    if (*p != '{')
        return FALSE;
    p++;
    p += strspn(p, " \t\r\n");
    return *p == '"' || *p == '}';
}

/* Says whether the JSON at `p` calls itself a JSON Feed: its version is the address of the
   standard, whose slashes may be escaped. */
static gboolean
says_feed(const char *p)
{
    const char *const version = *p == '{' ? strstr(p, "\"version\"") : NULL;
    const char *const address = version ? strstr(version, "jsonfeed.org") : NULL;

    return address && address - version < 40;
}

/* Return whether the text is Markdown or plain; `head` is what read_head() made of its bytes. */
static HsKind
kind_of_text(const guint8 *bytes, gsize length, const char *head)
{
    gsize mark = 0;
    const char *const encoding = hs_encoding_by_mark(bytes, length, &mark);

    if (length == mark)
        return HS_KIND_TEXT;
    const gboolean wide = encoding != NULL && mark != 3;
    const char *const text = wide ? head : (const char *)bytes + mark;
    const gsize n = wide ? strlen(head) : MIN(length, (gsize)WINDOW) - mark;

    return hs_markdown_recognize(text, n) ? HS_KIND_MARKDOWN : HS_KIND_TEXT;
}

/* Return the kind of XML that has `name` as its root element. */
static HsKind
kind_of_root(const char *name)
{
    const char *const colon = strrchr(name, ':');
    const char *const local = colon ? colon + 1 : name;

    for (gsize i = 0; i < G_N_ELEMENTS(ROOTS); i++)
        if (strcmp(local, ROOTS[i].root) == 0)
            return ROOTS[i].kind;
    return HS_KIND_XML;
}

HsKind
hs_sniff(const guint8 *bytes, gsize length, char **out_what)
{
    *out_what = NULL;
    const gsize magic = find_magic(bytes, length);
    if (magic < G_N_ELEMENTS(MAGIC)) {
        *out_what = g_strdup(MAGIC[magic].what);
        return MAGIC[magic].kind;
    }
    g_autofree char *head = read_head(bytes, length);
    const char *p = skip_prolog(head, FALSE);
    if (starts_html(p))
        return HS_KIND_WEBPAGE;
    if (starts_mail((const char *)bytes, MIN(length, (gsize)MAIL_HEAD)))
        return HS_KIND_MAIL;
    if (starts_json(p))
        return says_feed(p) ? HS_KIND_JSON_FEED : HS_KIND_JSON;
    const gboolean declared = g_str_has_prefix(p, "<?xml") || g_str_has_prefix(p, "<!doctype");
    p = skip_prolog(p, declared);
    if (starts_html(p))
        return HS_KIND_WEBPAGE;
    g_autofree char *root = *p == '<' ? g_strndup(p + 1, name_length(p + 1)) : g_strdup("");
    const HsKind kind = kind_of_root(root);
    if (kind == HS_KIND_XML && !declared)
        return kind_of_text(bytes, length, head);
    *out_what = *root ? g_steal_pointer(&root) : NULL;
    return kind;
}
