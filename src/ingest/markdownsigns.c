/* SPDX-License-Identifier: Apache-2.0
 *
 * Is it Markdown? A plain text must stay one, for its offsets count in the user's own file, so
 * signs count by how often plain text shows them by accident. Alone enough: front matter; a link or
 * picture with an address; the title as a heading at the very start; a heading of the second level
 * or below. Two kinds together: a later heading of the first level, a heading that is underlined,
 * bold words, a link's definition, a fence. Nothing: lists, quoted lines and single marks, which
 * mails and notes have too.
 */
#include "ingest/markdown.h"

#include <string.h>

#include "ingest/frontmatter.h"
#include "ingest/markdownline.h"

typedef struct {
    gboolean sure;
    gboolean heading, underlined, bold, definition;
    guint n_fences;
} Signs;

/* What is remembered of the lines before. */
typedef struct {
    guint n_lines;         /* that are not empty */
    guint n_blanks;        /* empty ones just before; at the start as good as one */
    guint heading;         /* level of the heading that is the line before, else 0 */
    gboolean first;        /* ... and it is the first line of all */
    gboolean above_stands; /* the line before has an empty one before it */
} Before;

/* Says whether a link's address begins at `p`. */
static gboolean
begins_address(const char *p, const char *end)
{
    static const char *const starts[] = { "http://", "https://", "mailto:", "/", "<http" };

    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
        const gsize n = strlen(starts[i]);
        if ((gsize)(end - p) > n && g_ascii_strncasecmp(p, starts[i], n) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Looks for "[text](address" in the line. */
static gboolean
has_link(const HsMarkdownLine *line)
{
    const char *const end = line->text + line->length;
    const char *open = memchr(line->text, '[', line->length);

    while (open) {
        const char *const close = memchr(open, ']', (gsize)(end - open));
        if (!close)
            return FALSE;
        if (end - close > 2 && close[1] == '(' && begins_address(close + 2, end))
            return TRUE;
        open = memchr(close, '[', (gsize)(end - close));
    }
    return FALSE;
}

/* Looks for "**words**" in the line: marks outside, letters just inside. */
static gboolean
has_bold(const HsMarkdownLine *line)
{
    const char *const open = g_strstr_len(line->text, (gssize)line->length, "**");
    const gsize rest = open ? line->length - (gsize)(open + 2 - line->text) : 0;
    const char *const close = open ? g_strstr_len(open + 2, (gssize)rest, "**") : NULL;

    return close && close > open + 2 && !g_ascii_isspace(open[2]) && !g_ascii_isspace(close[-1]) &&
           open[2] != '*';
}

/* Says of which level the heading is that the line may be; a sentence behind a "#" is none. */
static guint
heading_level(const HsMarkdownLine *line)
{
    HsMarkdownLine text;
    const guint level = line->indent < 4 ? hs_markdownline_heading(line, &text) : 0;

    return level > 0 && text.text[text.length - 1] != '.' ? level : 0;
}

static void
look_at(const HsMarkdownLine *line, Before *before, Signs *signs)
{
    char mark;
    g_autofree char *label = hs_markdownline_dup_label(line);

    if (line->length == 0) {
        signs->sure |= before->heading > 0 && (before->first || before->heading > 1);
        signs->heading |= before->heading > 0;
        before->heading = 0;
        before->n_blanks++;
        return;
    }
    const gboolean stands = before->n_blanks > 0 || before->n_lines == 0;
    signs->underlined |= !stands && before->above_stands && hs_markdownline_underline(line) > 0;
    signs->sure |= has_link(line);
    signs->bold |= has_bold(line);
    signs->definition |= label != NULL;
    signs->n_fences += hs_markdownline_fence(line, &mark) > 0;
    before->heading = stands ? heading_level(line) : 0;
    before->first = before->n_lines == 0;
    before->above_stands = stands;
    before->n_blanks = 0;
    before->n_lines++;
}

gboolean
hs_markdown_recognize(const char *head, gsize length)
{
    const char *at = head;
    HsMarkdownLine line;
    Signs signs = { 0 };
    Before before = { 0 };

    if (hs_frontmatter_length(head, length) > 0)
        return TRUE;
    while (!signs.sure && hs_markdownline_next(&at, head + length, &line))
        look_at(&line, &before, &signs);
    return signs.sure || signs.heading + signs.underlined + signs.bold + signs.definition +
                                 (signs.n_fences > 1) >=
                             2;
}
