/* SPDX-License-Identifier: Apache-2.0
 *
 * Names come in as bytes of the body: with line ends and no-break spaces inside, quotation marks
 * and commas at the ends, possessive endings, accents in one edition and none in another. Two forms
 * go out. The tidy one keeps every letter as printed and is what readers see as a name or an alias.
 * The folded one is only ever compared: "José  Peña’s" and "jose pena" meet there. Compatibility
 * decomposition and removal of marks does that for Latin, Greek and Cyrillic alike; letters that do
 * not decompose (ø, ł, ß) are left, since guessing a transliteration would join strangers.
 */
#include "resolve/fold.h"

#include <string.h>

static gboolean
is_edge(gunichar c)
{
    if (c == '\'' || c == '"' || c == '`' || c == ',' || c == ';' || c == ':' || c == '*')
        return TRUE;
    const GUnicodeType type = g_unichar_type(c);
    return type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION ||
           type == G_UNICODE_DASH_PUNCTUATION || c == 0x201e || c == 0x201a;
}

/* Drops closing marks and a possessive ending; "Jones'" loses its apostrophe as an edge. */
static void
cut_end(GString *name)
{
    static const char *const endings[] = { "'s", "’s", "'S", "’S" };
    for (guint i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (g_str_has_suffix(name->str, endings[i]) && name->len > strlen(endings[i]))
            g_string_truncate(name, name->len - strlen(endings[i]));
    }
    while (name->len > 0) {
        const char *const last = g_utf8_prev_char(name->str + name->len);
        const gunichar c = g_utf8_get_char(last);
        const gboolean open = strchr(name->str, '(') != NULL;
        if (!is_edge(c) && !g_unichar_isspace(c) && !(c == ')' && !open) && c != '(')
            return;
        g_string_truncate(name, (gsize)(last - name->str));
    }
}

const char *
hs_name_tidy(HsArena *arena, const char *bytes, gsize length)
{
    g_autoptr(GString) name = g_string_sized_new(length);
    const char *const end = bytes + length;
    gboolean gap = FALSE;
    for (const char *at = bytes; at < end; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        if (g_unichar_isspace(c)) {
            gap = TRUE;
        } else if (name->len > 0 || !is_edge(c)) {
            if (gap && name->len > 0)
                g_string_append_c(name, ' ');
            gap = FALSE;
            g_string_append_unichar(name, c);
        }
    }
    cut_end(name);
    return hs_arena_strndup(arena, name->str, name->len);
}

static gunichar
plain(gunichar c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
    case '`':
        return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2013:
        return '-';
    default:
        return g_unichar_tolower(c);
    }
}

const char *
hs_name_fold(HsArena *arena, const char *name)
{
    g_autofree char *parts = g_utf8_normalize(name, -1, G_NORMALIZE_ALL);
    g_autoptr(GString) folded = g_string_sized_new(strlen(name));
    for (const char *at = parts ? parts : ""; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        if (g_unichar_ismark(c) || c == '.')
            continue;
        if (g_unichar_isspace(c))
            g_string_append_c(folded, ' ');
        else
            g_string_append_unichar(folded, plain(c));
    }
    const char *const start = g_str_has_prefix(folded->str, "the ") ? folded->str + 4 : folded->str;
    return hs_arena_strdup(arena, start);
}

const char *const *
hs_name_words(HsArena *arena, const char *folded, guint *out_n)
{
    g_auto(GStrv) cut = g_strsplit(folded, " ", -1);
    const guint n = g_strv_length(cut);
    const char **words = hs_arena_new0(arena, const char *, n + 1);
    guint kept = 0;
    for (guint i = 0; i < n; i++) {
        if (*cut[i])
            words[kept++] = hs_arena_strdup(arena, cut[i]);
    }
    *out_n = kept;
    return words;
}
