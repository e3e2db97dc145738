/* SPDX-License-Identifier: Apache-2.0
 *
 * Measures and wraps by code point, in one pass over the text; the one thing kept of a line is its
 * latest place to break. Grapheme clusters are not formed: an emoji joined of several counts as its
 * parts, so a line may come out short, never long.
 */
#include "view/columns.h"

#include <string.h>

/* Says whether a terminal could take `c` for an order instead of a letter. */
static gboolean
drives_terminal(gunichar c)
{
    return g_unichar_iscntrl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static guint
width_of(gunichar c)
{
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

/* Says whether no line may begin with `c`. */
static gboolean
ends_phrase(gunichar c)
{
    switch (g_unichar_type(c)) {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
        return TRUE;
    default:
        return width_of(c) == 0;
    }
}

void
hs_columns_clean(GString *out, const char *text, gsize length)
{
    const char *const end = text + length;
    gboolean space = FALSE, begun = FALSE;

    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (g_unichar_isspace(c) || c == 0x2028 || c == 0x2029 || c == 0x85) {
            space = begun;
        } else if (!drives_terminal(c)) {
            if (space)
                g_string_append_c(out, ' ');
            g_string_append_unichar(out, c);
            space = FALSE;
            begun = TRUE;
        }
    }
}

guint
hs_columns_measure(const char *text, gsize length)
{
    const char *const end = text + length;
    guint columns = 0;

    for (const char *p = text; p < end; p = g_utf8_next_char(p))
        columns += width_of(g_utf8_get_char(p));
    return columns;
}

static void
break_line(GString *out, const char *line, const char *end, guint indent)
{
    if (line == end && out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_len(out, line, end - line);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < indent; i++)
        g_string_append_c(out, ' ');
}

guint
hs_columns_wrap(GString *out, const char *text, guint column, guint indent, guint width)
{
    g_autoptr(GString) clean = g_string_new(NULL);
    hs_columns_clean(clean, text, strlen(text));

    const char *line = clean->str; /* where the current line begins */
    const char *stop = NULL;       /* its latest place to break: it would end here ... */
    const char *next = line;       /* ... and the next one begin here */
    gboolean wide_before = FALSE;

    if (column > indent)
        stop = line;
    for (const char *p = line; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        const guint columns = width_of(c);

        if (c == ' ') {
            stop = p;
            next = p + 1;
        } else if (p > line && (wide_before || columns == 2) && !ends_phrase(c) && p[-1] != ' ') {
            stop = next = p;
        }
        while (c != ' ' && column + columns > width && (stop || p > line)) {
            if (!stop)
                stop = next = p;
            break_line(out, line, stop, indent);
            line = next;
            stop = NULL;
            column = indent + hs_columns_measure(line, (gsize)(p - line));
        }
        column += columns;
        wide_before = columns == 2;
    }
    g_string_append(out, line);
    return column;
}
