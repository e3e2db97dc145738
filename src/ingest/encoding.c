/* SPDX-License-Identifier: Apache-2.0
 *
 * Byte order marks, the labels of web pages and the conversion itself. UTF-8 is checked in place
 * and copied once; everything else goes through GLib's iconv, a buffer at a time, so that the
 * position of the first bad byte is known exactly. The suffixes of iconv ("//IGNORE") are refused:
 * they would hide what the user should hear of.
 */
#include "ingest/encoding.h"

#include <errno.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

static const struct {
    const char *encoding;
    guint8 length;
    guint8 bytes[4];
} MARKS[] = {
    /* UTF-32 first: its little-endian mark begins with that of UTF-16. */
    { "UTF-32LE", 4, { 0xFF, 0xFE, 0, 0 } }, { "UTF-32BE", 4, { 0, 0, 0xFE, 0xFF } },
    { "UTF-8", 3, { 0xEF, 0xBB, 0xBF } },    { "UTF-16LE", 2, { 0xFF, 0xFE } },
    { "UTF-16BE", 2, { 0xFE, 0xFF } },
};

/* Label in lower case, and how browsers read it. Others go to iconv by their own name. */
/* clang-format off */
static const char *const LABELS[][2] = {
    {"ansi_x3.4-1968", "WINDOWS-1252"}, {"ascii", "WINDOWS-1252"}, {"cp1252", "WINDOWS-1252"},
    {"iso-8859-1", "WINDOWS-1252"}, {"iso-8859-9", "WINDOWS-1254"}, {"iso8859-1", "WINDOWS-1252"},
    {"iso_8859-1", "WINDOWS-1252"}, {"latin-1", "WINDOWS-1252"}, {"latin1", "WINDOWS-1252"},
    {"shift_jis", "CP932"}, {"sjis", "CP932"}, {"us-ascii", "WINDOWS-1252"}, {"utf-16", "UTF-8"},
    {"utf-16be", "UTF-8"}, {"utf-16le", "UTF-8"}, {"utf-8", "UTF-8"}, {"utf8", "UTF-8"},
    {"windows-1252", "WINDOWS-1252"}, {"x-sjis", "CP932"}, {"gb2312", "GB18030"},
    {"gbk", "GB18030"}, {"euc-kr", "CP949"}, {"ks_c_5601-1987", "CP949"},
};
/* clang-format on */

const char *
hs_encoding_by_mark(const guint8 *bytes, gsize length, gsize *out_mark)
{
    *out_mark = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(MARKS); i++) {
        if (length < MARKS[i].length || memcmp(bytes, MARKS[i].bytes, MARKS[i].length) != 0)
            continue;
        *out_mark = MARKS[i].length;
        return MARKS[i].encoding;
    }
    return NULL;
}

static gboolean
is_known(const char *encoding)
{
    if (strchr(encoding, '/') != NULL || *encoding == '\0')
        return FALSE;
    const GIConv converter = g_iconv_open("UTF-8", encoding);
    if (converter == (GIConv)-1)
        return FALSE;
    g_iconv_close(converter);
    return TRUE;
}

const char *
hs_encoding_by_label(const char *label)
{
    g_autofree char *lower = g_ascii_strdown(label, -1);
    g_strstrip(lower);
    for (gsize i = 0; i < G_N_ELEMENTS(LABELS); i++)
        if (strcmp(lower, LABELS[i][0]) == 0)
            return LABELS[i][1];
    return is_known(lower) ? g_intern_string(lower) : NULL;
}

static gboolean
is_utf8(const char *encoding)
{
    return g_ascii_strcasecmp(encoding, "UTF-8") == 0 || g_ascii_strcasecmp(encoding, "UTF8") == 0;
}

/* Length of the invalid stretch that browsers replace by one U+FFFD: a lead byte with the
   continuation bytes that fit it, at least one byte. */
static gsize
bad_stretch(const guint8 *p, gsize left)
{
    const gsize want = p[0] >= 0xF0 && p[0] < 0xF5 ? 4 : p[0] >= 0xE0 ? 3 : p[0] >= 0xC2 ? 2 : 1;
    if (p[0] >= 0xF5 || want == 1 || left < 2)
        return 1;
    const guint8 low = p[0] == 0xE0 ? 0xA0 : p[0] == 0xF0 ? 0x90 : 0x80;
    const guint8 high = p[0] == 0xED ? 0x9F : p[0] == 0xF4 ? 0x8F : 0xBF;
    if (p[1] < low || p[1] > high)
        return 1;
    gsize n = 2;
    while (n < want && n < left && (p[n] & 0xC0) == 0x80)
        n++;
    return MIN(n, want);
}

/* Returns where the run of ASCII without NUL that begins at `p` ends, eight bytes at a time. */
static const char *
skip_ascii(const char *p, const char *end)
{
    const guint64 ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    guint64 eight;

    for (; end - p >= 8; p += 8) {
        memcpy(&eight, p, 8);
        if (((eight | (eight - ones)) & highs) != 0) /* a high bit, or a zero byte */
            break;
    }
    while (p < end && *p != '\0' && (guint8)*p < 0x80)
        p++;
    return p;
}

/* Returns where the first byte stands that is no part of valid UTF-8, `end` without one. */
static const char *
skip_valid(const char *p, const char *end)
{
    while ((p = skip_ascii(p, end)) < end) {
        const gunichar c = g_utf8_get_char_validated(p, end - p);
        if (*p == '\0' || c == (gunichar)-1 || c == (gunichar)-2)
            return p;
        p = g_utf8_next_char(p);
    }
    return end;
}

static gboolean
decode_utf8(const HsSource *source, gsize begin, gboolean lenient, GString *out, GError **error)
{
    const char *p = (const char *)source->bytes + begin;
    const char *const end = (const char *)source->bytes + source->length;
    while (p < end) {
        const char *const bad = skip_valid(p, end);
        g_string_append_len(out, p, bad - p);
        if (bad == end)
            return TRUE;
        p = bad;
        if (*p == '\0' && lenient) {
            g_string_append(out, REPLACEMENT);
            p++;
        } else if (*p == '\0') { /* the caller says what a NUL byte means to it */
            g_string_append_c(out, '\0');
            p++;
        } else if (!lenient) {
            return hs_source_fail(source->file, HS_INGEST_ERROR_ENCODING, error,
                                  "invalid UTF-8 at byte %" G_GSIZE_FORMAT
                                  " (name another encoding with --encoding)",
                                  (gsize)(p - (const char *)source->bytes));
        } else {
            g_string_append(out, REPLACEMENT);
            p += bad_stretch((const guint8 *)p, (gsize)(end - p));
        }
    }
    return TRUE;
}

/* windows-1252 leaves five bytes undefined; browsers read them as the control characters they were.
 */
static void
append_undefined(GString *out, const char *encoding, guint8 byte)
{
    if (g_ascii_strcasecmp(encoding, "WINDOWS-1252") == 0)
        g_string_append_unichar(out, byte);
    else
        g_string_append(out, REPLACEMENT);
}

static gboolean
convert(GIConv converter, const HsSource *source, gsize begin, const char *encoding,
        gboolean lenient, GString *out, GError **error)
{
    char *p = (char *)source->bytes + begin;
    gsize left = source->length - begin;
    char buffer[16384];
    for (gboolean flushed = FALSE; !flushed;) {
        flushed = left == 0;
        char *to = buffer;
        gsize room = sizeof buffer;
        const gsize n = g_iconv(converter, left == 0 ? NULL : &p, &left, &to, &room);
        const int fault = errno;
        g_string_append_len(out, buffer, (gssize)(sizeof buffer - room));
        if (n != (gsize)-1)
            continue;
        flushed = FALSE;
        if (fault == E2BIG)
            continue;
        if (lenient && left == 0)
            return TRUE;
        const gsize at = source->length - left;
        if (!lenient && fault == EINVAL)
            return hs_source_fail(source->file, HS_INGEST_ERROR_ENCODING, error,
                                  "ends inside a character of %s at byte %" G_GSIZE_FORMAT,
                                  encoding, at);
        if (!lenient)
            return hs_source_fail(source->file, HS_INGEST_ERROR_ENCODING, error,
                                  "invalid %s at byte %" G_GSIZE_FORMAT, encoding, at);
        append_undefined(out, encoding, (guint8)*p);
        p++;
        left--;
    }
    return TRUE;
}

gboolean
hs_encoding_decode(const HsSource *source, gsize begin, const char *encoding, gboolean lenient,
                   GString *out, GError **error)
{
    if (is_utf8(encoding)) /* of nothing, there may be no bytes to point at */
        return source->length == begin || decode_utf8(source, begin, lenient, out, error);

    const GIConv converter = strchr(encoding, '/') == NULL && *encoding != '\0'
                                 ? g_iconv_open("UTF-8", encoding)
                                 : (GIConv)-1;
    if (converter == (GIConv)-1)
        return hs_source_fail(source->file, HS_INGEST_ERROR_ENCODING, error,
                              "unknown encoding '%s'", encoding);
    const gboolean done = source->length == begin ||
                          convert(converter, source, begin, encoding, lenient, out, error);
    g_iconv_close(converter);
    return done;
}
