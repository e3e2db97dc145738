/* SPDX-License-Identifier: Apache-2.0
 *
 * See spelling.h. Names in ASCII, nearly all, take a short cut that gives the same.
 */
#include "knowledge/spelling.h"

#define FNV_START 0xcbf29ce484222325u /* http://www.isthe.com/chongo/tech/comp/fnv: FNV-1a, 64 */
#define FNV_FACTOR 0x100000001b3u

/* What a letter without decomposition is printed as where a newspaper lacks it. */
static const struct {
    gunichar letter;
    const char *plain;
} LETTERS[] = {
    { 0x00c6, "AE" }, { 0x00d0, "D" }, { 0x00d8, "O" }, { 0x00de, "Th" }, { 0x00df, "ss" },
    { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0110, "D" },
    { 0x0111, "d" },  { 0x0131, "i" }, { 0x0141, "L" }, { 0x0142, "l" },  { 0x0152, "OE" },
    { 0x0153, "oe" }, { 0x018f, "A" }, { 0x0259, "a" }, { 0x0126, "H" },  { 0x0127, "h" },
};

static const char *
find_plain(gunichar letter)
{
    for (guint i = 0; i < G_N_ELEMENTS(LETTERS); i++)
        if (LETTERS[i].letter == letter)
            return LETTERS[i].plain;
    return NULL;
}

/* Full stops and apostrophes of every kind stand or fall with the edition. */
static gboolean
is_dropped(gunichar c)
{
    return c == '.' || c == '\'' || c == '`' || c == 0xb4 || (c >= 0x2018 && c <= 0x201b) ||
           (c >= 0x2b9 && c <= 0x2bf) || c == 0x2032;
}

static void
add_gap(GString *folded)
{
    if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c(folded, ' ');
}

static void
add_ascii(GString *folded, char c, gboolean keep_case)
{
    if (g_ascii_isalnum(c)) {
        g_string_append_c(folded, keep_case ? c : g_ascii_tolower(c));
    } else if (c == '&') {
        add_gap(folded);
        g_string_append(folded, "and ");
    } else if (c == '+' || c == '@' || c == '$' || c == '%' || c == '#') {
        g_string_append_c(folded, c);
    } else if (!is_dropped((guchar)c)) {
        add_gap(folded);
    }
}

static void
add_letter(GString *folded, gunichar c, gboolean keep_case)
{
    if (c < 0x80) {
        add_ascii(folded, (char)c, keep_case);
        return;
    }
    if (is_dropped(c) || g_unichar_ismark(c))
        return;
    if (!g_unichar_isalnum(c)) {
        add_gap(folded);
        return;
    }
    const char *const plain = find_plain(c);
    for (const char *at = plain ? plain : ""; *at; at++)
        add_ascii(folded, *at, keep_case);
    if (!plain)
        g_string_append_unichar(folded, keep_case ? c : g_unichar_tolower(c));
}

static void
fold_unicode(GString *folded, const char *name, gsize length, gboolean keep_case)
{
    g_autofree char *parts = g_utf8_normalize(name, (gssize)length, G_NORMALIZE_ALL);

    g_string_truncate(folded, 0);
    for (const char *at = parts ? parts : ""; *at; at = g_utf8_next_char(at))
        add_letter(folded, g_utf8_get_char(at), keep_case);
}

void
hs_spelling_fold(GString *folded, const char *name, gsize length, gboolean keep_case)
{
    gsize i = 0;

    g_string_truncate(folded, 0);
    for (; i < length && (guchar)name[i] < 0x80 && name[i]; i++)
        add_ascii(folded, name[i], keep_case);
    if (i < length)
        fold_unicode(folded, name, g_utf8_validate(name, (gssize)length, NULL) ? length : 0,
                     keep_case);
    if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
        g_string_truncate(folded, folded->len - 1);
    if (folded->len > 4 && g_ascii_strncasecmp(folded->str, "the ", 4) == 0)
        g_string_erase(folded, 0, 4);
}

guint32
hs_spelling_hash(const GString *folded)
{
    guint64 hash = FNV_START;

    for (gsize i = 0; i < folded->len; i++)
        hash = (hash ^ (guchar)folded->str[i]) * FNV_FACTOR;
    hash ^= hash >> 29; /* the high bits choose the bucket: let all bytes reach them */
    hash *= 0x9e3779b97f4a7c15u;
    return (guint32)(hash >> 32);
}

static void
slug_unicode(GString *slug, const char *label)
{
    g_autofree char *composed = g_utf8_normalize(label, -1, G_NORMALIZE_NFC);
    gboolean gap = FALSE;

    for (const char *at = composed ? composed : ""; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);

        if (!g_unichar_isalnum(c)) {
            gap = slug->len > 0;
            continue;
        }
        if (gap)
            g_string_append_c(slug, '-');
        gap = FALSE;
        g_string_append_unichar(slug, g_unichar_tolower(c)); /* not by locale, as strdown goes */
    }
}

void
hs_spelling_slug(GString *slug, const char *label)
{
    g_string_truncate(slug, 0);
    if (!g_str_is_ascii(label)) {
        slug_unicode(slug, label);
        return;
    }
    for (const char *at = label; *at; at++) {
        if (g_ascii_isalnum(*at))
            g_string_append_c(slug, g_ascii_tolower(*at));
        else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
            g_string_append_c(slug, '-');
    }
    if (slug->len > 0 && slug->str[slug->len - 1] == '-')
        g_string_truncate(slug, slug->len - 1);
}
