/* SPDX-License-Identifier: Apache-2.0
 *
 * See links.h.
 */
#include "text/links.h"

#include <string.h>

#include "base/wordtable.h"

#define MAX_SCHEME 16

/* Last labels of host names and endings of file names, sorted. Words of every day (in, it, is, me,
   to, so, my, no, am, at) are left out: "finish.in" is two sentences typed in haste. */
static const char *const endings[] = {
    "ae",   "aero", "ar",  "asp", "aspx", "au",    "avi",  "biz",  "bmp",  "br",   "ca",
    "cfm",  "ch",   "cl",  "cn",  "co",   "com",   "csv",  "cz",   "de",   "dk",   "doc",
    "docx", "edu",  "eu",  "exe", "fi",   "fr",    "gif",  "gov",  "gr",   "hk",   "htm",
    "html", "hu",   "ie",  "il",  "int",  "io",    "ir",   "jobs", "jp",   "jpeg", "jpg",
    "jsp",  "ke",   "kr",  "mil", "mobi", "mov",   "mp3",  "mp4",  "mpg",  "mx",   "net",
    "ng",   "nl",   "nz",  "org", "pdf",  "php",   "pk",   "pl",   "png",  "ppt",  "pptx",
    "ro",   "rss",  "rtf", "ru",  "sg",   "shtml", "th",   "tif",  "tiff", "tr",   "tv",
    "tw",   "txt",  "ua",  "uk",  "wav",  "xls",   "xlsx", "xml",  "za",   "zip",
};

static gboolean
is_known_ending(const char *label, guint32 length)
{
    return HS_WORDTABLE_FIND_SMALL(endings, label, length) >= 0;
}

/* Leave out what stands at the end of a URL but closes the text around it. */
static guint32
trim_url(const HsChunk *chunk, guint32 begin, guint32 end)
{
    gboolean has_open = FALSE;

    for (guint32 i = begin; i < end && !has_open; i++)
        has_open = chunk->body[i] == '(';
    while (end > begin + 1) {
        const char c = chunk->body[end - 1];
        if (strchr(".,;:!?'*]}", c) == NULL && (c != ')' || has_open))
            break;
        end--;
    }
    return end;
}

static guint32
match_url_rest(const HsChunk *chunk, guint32 begin, guint32 at)
{
    while (at < chunk->end) {
        const HsCharacter c = hs_chunk_read(chunk, at);
        if (c.code == '<' || c.code == '>' || c.code == '"' ||
            (c.code >= 0x80 && !hs_character_is_alnum(c.class)))
            break;
        at = c.next;
    }
    return trim_url(chunk, begin, at);
}

static guint32
match_scheme(const HsChunk *chunk, guint32 at)
{
    guint32 i = at;

    while (i < at + MAX_SCHEME && g_ascii_isalpha(hs_chunk_byte(chunk, i)))
        i++;
    if (hs_chunk_byte(chunk, i) == ':' && hs_chunk_byte(chunk, i + 1) == '/' &&
        hs_chunk_byte(chunk, i + 2) == '/' && i > at)
        return i + 3;
    if (chunk->end - at > 4 && g_ascii_strncasecmp(chunk->body + at, "www.", 4) == 0)
        return at + 4;
    return at;
}

static gboolean
is_address_byte(char c)
{
    return g_ascii_isalnum(c) || c == '.' || c == '_' || c == '-' || c == '%' || c == '+' ||
           c == '&';
}

/* Return the end of the run of labels at `at` and, in `*out_label`, where the last one begins. */
static guint32
scan_address(const HsChunk *chunk, guint32 at, guint32 *out_label)
{
    *out_label = at;
    while (is_address_byte(hs_chunk_byte(chunk, at))) {
        if (chunk->body[at] == '.' && is_address_byte(hs_chunk_byte(chunk, at + 1)) &&
            chunk->body[at + 1] != '.')
            *out_label = at + 1;
        at++;
    }
    while (at > *out_label && !g_ascii_isalnum(chunk->body[at - 1]))
        at--;
    return at;
}

/* Names of three and more labels in lower case, as of newsgroups (alt.example.talk) and programs.
 */
static gboolean
is_dotted_path(const HsChunk *chunk, guint32 begin, guint32 end)
{
    guint labels = 1;
    guint32 label = begin;

    for (guint32 i = begin; i < end; i++) {
        const char c = chunk->body[i];
        if (c == '.' && i - label < 2)
            return FALSE;
        if (c == '.') {
            labels++;
            label = i + 1;
        } else if (!g_ascii_islower(c) && !g_ascii_isdigit(c) && c != '-' && c != '_') {
            return FALSE;
        }
    }
    return labels >= 3 && g_ascii_islower(chunk->body[begin]);
}

/* Match a host name, with a path if it has one, a file name or an e-mail address. */
static guint32
match_address(HsChunk *chunk, guint32 at)
{
    guint32 label;
    guint32 end = scan_address(chunk, at, &label);
    gboolean is_mail = FALSE;

    chunk->links_from = end;
    if (end > at && hs_chunk_byte(chunk, end) == '@') {
        guint32 host_label;
        const guint32 host_end = scan_address(chunk, end + 1, &host_label);
        is_mail = host_label > end + 1;
        if (is_mail)
            return host_end;
    }
    if (label == at)
        return at;
    if (!is_known_ending(chunk->body + label, end - label) && !is_dotted_path(chunk, at, end))
        return at;
    if (hs_character_is_alnum(hs_chunk_read(chunk, end).class))
        return at;
    if (hs_chunk_byte(chunk, end) == '/' && hs_chunk_byte(chunk, end + 1) != '\0')
        end = match_url_rest(chunk, at, end);
    return end;
}

static guint32
match_handle(const HsChunk *chunk, guint32 at)
{
    gboolean has_letter = FALSE;
    guint32 i = at + 1;

    for (HsCharacter c = hs_chunk_read(chunk, i); i < chunk->end; c = hs_chunk_read(chunk, i)) {
        if (!hs_character_is_alnum(c.class) && c.code != '_')
            break;
        has_letter |= hs_character_is_letter(c.class);
        i = c.next;
    }
    return has_letter ? i : at;
}

guint32
hs_link_match(HsChunk *chunk, guint32 at)
{
    if (!chunk->has_links || at < chunk->links_from)
        return at;
    if (chunk->body[at] == '@' || chunk->body[at] == '#')
        return match_handle(chunk, at);
    if (!g_ascii_isalnum(chunk->body[at]))
        return at;

    const guint32 after_scheme = match_scheme(chunk, at);
    if (after_scheme > at && after_scheme < chunk->end)
        return match_url_rest(chunk, at, after_scheme);
    return match_address(chunk, at);
}
