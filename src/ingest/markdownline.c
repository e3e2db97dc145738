/* SPDX-License-Identifier: Apache-2.0
 *
 * See markdownline.h. Bytes are compared, for all marks of Markdown are ASCII; only whether a
 * heading has a letter asks for characters.
 */
#include "ingest/markdownline.h"

#include <string.h>

#define TAB_COLUMNS 4
#define MAX_HEADING 6
#define MAX_LABEL 999 /* bytes; CommonMark's own limit */
#define MIN_ROW 3     /* marks in a rule, a fence, an underline */

static gboolean
is_space(char c)
{
    return c == ' ' || c == '\t';
}

/* Takes the white space at both ends off. */
static void
trim(HsMarkdownLine *line)
{
    const gsize given = line->length;

    while (line->length > 0 &&
           (is_space(line->text[line->length - 1]) || line->text[line->length - 1] == '\r'))
        line->length--;
    line->hard_break = given - line->length >= 2 && line->text[given - 1] == ' ';
    line->indent = 0;
    while (line->length > 0 && is_space(*line->text)) {
        line->indent += *line->text == '\t' ? TAB_COLUMNS : 1;
        line->text++;
        line->length--;
    }
}

gboolean
hs_markdownline_next(const char **at, const char *end, HsMarkdownLine *out_line)
{
    if (*at >= end)
        return FALSE;
    const char *newline = memchr(*at, '\n', (gsize)(end - *at));
    const char *const stop = newline ? newline : end;

    *out_line = (HsMarkdownLine){ .text = *at, .length = (gsize)(stop - *at) };
    if (out_line->length > 0 && stop[-1] == '\r')
        out_line->length--;
    trim(out_line);
    *at = newline ? newline + 1 : end;
    return TRUE;
}

HsMarkdownLine
hs_markdownline_behind(const HsMarkdownLine *line, gsize n)
{
    const gboolean hard = line->hard_break;
    HsMarkdownLine rest = { .text = line->text + n, .length = line->length - n };

    trim(&rest);
    rest.hard_break = hard;
    return rest;
}

/* Returns how many of `mark` the line begins with. */
static gsize
count_marks(const HsMarkdownLine *line, char mark)
{
    gsize n = 0;

    while (n < line->length && line->text[n] == mark)
        n++;
    return n;
}

static gboolean
has_letter(const HsMarkdownLine *line)
{
    for (gsize i = 0; i < line->length; i++)
        if (g_ascii_isalpha(line->text[i]) || (guint8)line->text[i] >= 0x80)
            return TRUE;
    return FALSE;
}

guint
hs_markdownline_heading(const HsMarkdownLine *line, HsMarkdownLine *out_text)
{
    const gsize level = count_marks(line, '#');

    if (level == 0 || level > MAX_HEADING || level == line->length || !is_space(line->text[level]))
        return 0;
    HsMarkdownLine text = hs_markdownline_behind(line, level);
    gsize n = text.length;
    while (n > 0 && text.text[n - 1] == '#')
        n--;
    if (n > 0 && is_space(text.text[n - 1]))
        text.length = n;
    trim(&text);
    if (!has_letter(&text))
        return 0;
    *out_text = text;
    return (guint)level;
}

guint
hs_markdownline_underline(const HsMarkdownLine *line)
{
    const char mark = line->length >= MIN_ROW ? *line->text : '\0';

    if ((mark != '=' && mark != '-') || count_marks(line, mark) != line->length)
        return 0;
    return mark == '=' ? 1 : 2;
}

gboolean
hs_markdownline_is_rule(const HsMarkdownLine *line)
{
    const char mark = line->length >= MIN_ROW ? *line->text : '\0';
    gsize n = 0;

    if (mark == '\0' || !strchr("*-_", mark))
        return FALSE;
    for (gsize i = 0; i < line->length; i++) {
        if (line->text[i] != mark && !is_space(line->text[i]))
            return FALSE;
        n += line->text[i] == mark;
    }
    return n >= MIN_ROW;
}

gsize
hs_markdownline_fence(const HsMarkdownLine *line, char *out_mark)
{
    const char mark = line->length >= MIN_ROW ? *line->text : '\0';
    const gsize n = count_marks(line, mark);

    if ((mark != '`' && mark != '~') || n < MIN_ROW)
        return 0;
    if (mark == '`' && memchr(line->text + n, '`', line->length - n))
        return 0; /* code inside a line */
    *out_mark = mark;
    return n;
}

gsize
hs_markdownline_item(const HsMarkdownLine *line, guint *out_number)
{
    gsize n = 0;

    *out_number = 0;
    while (n < line->length && n < 3 && g_ascii_isdigit(line->text[n]))
        *out_number = *out_number * 10 + (guint)(line->text[n++] - '0');
    if (line->length < n + 3 || !is_space(line->text[n + 1]))
        return 0;
    return strchr(n > 0 ? ".)" : "-+*", line->text[n]) ? n + 2 : 0;
}

char *
hs_markdownline_dup_label(const HsMarkdownLine *line)
{
    const char *const close = line->length > 4 && *line->text == '['
                                  ? memchr(line->text, ']', MIN(line->length, (gsize)MAX_LABEL))
                                  : NULL;
    const gsize n = close ? (gsize)(close - line->text) : 0;

    if (n < 2 || line->text[1] == '^' || n + 2 >= line->length || close[1] != ':')
        return NULL;
    const HsMarkdownLine address = hs_markdownline_behind(line, n + 2);
    if (address.length == 0 ||
        (!memchr(address.text, '/', address.length) && !memchr(address.text, '#', address.length)))
        return NULL;
    return g_ascii_strdown(line->text + 1, (gssize)n - 1);
}

gboolean
hs_markdownline_divides_table(const HsMarkdownLine *line)
{
    gsize n_dashes = 0, n_bars = 0;

    for (gsize i = 0; i < line->length; i++) {
        if (!strchr("|-: \t", line->text[i]))
            return FALSE;
        n_dashes += line->text[i] == '-';
        n_bars += line->text[i] == '|';
    }
    return n_dashes > 0 && n_bars > 0;
}
