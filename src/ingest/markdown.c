/* SPDX-License-Identifier: Apache-2.0
 *
 * Markdown (CommonMark, with the tables and crossed-out words of GitHub's) as editors, static site
 * makers and note takers write it. Its lines are gathered into blocks, each block becomes a
 * paragraph of HTML (its marks by markdownmarks.c), and that goes the way of every delivered body
 * (fragment.h), so HTML inside, entities and white space are treated as everywhere. Offsets count
 * in the text that comes out.
 *
 * Facts are those of the front matter; else the first heading is the headline, and a line below it
 * that is a byline or a date and nothing else is taken as that. All three are left out of the body,
 * as on web pages. Text that is indented is prose, not code.
 */
#include "ingest/markdown.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/fragment.h"
#include "ingest/frontmatter.h"
#include "ingest/markdownline.h"
#include "ingest/markdownmarks.h"
#include "ingest/pagefacts.h"

#define MAX_FACTS 200 /* bytes of a line with a byline or a date */

typedef enum {
    BLOCK_PARAGRAPH,
    BLOCK_ITEM, /* of a list */
    BLOCK_HEADING,
    BLOCK_CODE,
    BLOCK_ROW, /* of a table */
} BlockKind;

typedef struct {
    HsDraft *draft;
    GHashTable *labels; /* char *, of links that are defined somewhere */
    GString *html;
    GString *block; /* lines of the block being read, as they stand */
    BlockKind kind;
    guint level;       /* of a heading */
    guint quote_depth; /* of the block */
    gboolean begun;    /* something of the body has been written */
    gboolean in_table;
    gboolean no_remark_ends; /* in what is still to come */
    gsize fence;             /* marks of the fence that is open, 0 while none is */
    char fence_mark;
} Reader;

/* ---- facts at the start */

/* The text of the block as a reader sees it, one line; NULL where there is none. */
static char *
dup_seen(const Reader *reader)
{
    g_autoptr(GString) html = g_string_new("<p>");
    g_autoptr(GString) seen = g_string_new(NULL);

    hs_markdownmarks_append(html, reader->block->str, reader->block->len, reader->labels);
    return hs_fragment_append(html->str, "", seen, /* quotes= */ NULL, NULL)
               ? hs_line_clean(seen->str)
               : NULL;
}

/* Takes the heading at hand where it is the article's headline; says whether it is. */
static gboolean
take_headline(Reader *reader)
{
    char **const headline = &reader->draft->headline;
    g_autofree char *seen = reader->begun && reader->level > 1 ? NULL : dup_seen(reader);

    if (seen && !*headline) {
        *headline = g_steal_pointer(&seen);
        return !reader->begun;
    }
    return seen && !reader->begun && g_ascii_strcasecmp(seen, *headline) == 0;
}

/* Says whether `piece` is "By A. Writer". */
static gboolean
is_byline(const char *piece)
{
    return g_ascii_strncasecmp(piece, "by ", 3) == 0 &&
           g_unichar_isupper(g_utf8_get_char(piece + 3)) && !g_str_has_suffix(piece, ".");
}

/* Takes a paragraph that is nothing but byline and date ("By A. Writer | 19 November 2026"). */
static gboolean
take_facts(Reader *reader)
{
    g_autofree char *seen = reader->block->len < MAX_FACTS ? dup_seen(reader) : NULL;
    g_auto(GStrv) pieces = g_regex_split_simple("\\s*(?:[|\xE2\x80\xA2\xC2\xB7\xE2\x80\x93"
                                                "\xE2\x80\x94]|\\s-\\s)\\s*",
                                                seen ? seen : "", 0, 0);
    g_autofree char *date = NULL;

    if (!seen)
        return FALSE;
    for (char **piece = pieces; *piece; piece++) {
        char *const day = hs_date_parse(*piece);
        if (!day && !is_byline(*piece))
            return FALSE;
        if (day) {
            g_free(date);
            date = day;
        }
    }
    for (char **piece = pieces; *piece && reader->draft->authors->len == 0; piece++)
        if (is_byline(*piece))
            hs_authors_add(reader->draft->authors, *piece);
    if (!reader->draft->date)
        reader->draft->date = g_steal_pointer(&date);
    return TRUE;
}

static gboolean
is_fact(Reader *reader)
{
    if (reader->kind == BLOCK_HEADING)
        return take_headline(reader);
    return !reader->begun && reader->kind == BLOCK_PARAGRAPH && reader->quote_depth == 0 &&
           take_facts(reader);
}

/* ---- blocks */

static void
write_code(Reader *reader)
{
    g_string_append(reader->html, "<pre>");
    for (const char *p = reader->block->str; *p; p++)
        g_string_append_printf(reader->html, *p == '<' ? "&lt;" : *p == '&' ? "&amp;" : "%c", *p);
    g_string_append(reader->html, "</pre>\n");
}

static void
write_row(Reader *reader)
{
    g_auto(GStrv) cells = g_strsplit(reader->block->str, "|", -1);

    g_string_append(reader->html, "<table><tr>");
    for (char **cell = cells; *cell; cell++) {
        g_string_append(reader->html, "<td>");
        hs_markdownmarks_append(reader->html, *cell, strlen(*cell), reader->labels);
        g_string_append(reader->html, "</td>");
    }
    g_string_append(reader->html, "</tr></table>\n");
}

static void
write_text(Reader *reader)
{
    static const char *const tags[] = {
        [BLOCK_PARAGRAPH] = "p", [BLOCK_ITEM] = "li", [BLOCK_HEADING] = "h2"
    };
    const gboolean quoted = reader->quote_depth > 0;
    const char *const tag = tags[reader->kind];

    g_string_append_printf(reader->html, "%s<%s>", quoted ? "<blockquote>" : "", tag);
    hs_markdownmarks_append(reader->html, reader->block->str, reader->block->len, reader->labels);
    g_string_append_printf(reader->html, "</%s>%s\n", tag, quoted ? "</blockquote>" : "");
}

/* Ends the block at hand. */
static void
flush(Reader *reader)
{
    if (reader->block->len > 0 && !is_fact(reader)) {
        if (reader->kind == BLOCK_CODE)
            write_code(reader);
        else if (reader->kind == BLOCK_ROW)
            write_row(reader);
        else
            write_text(reader);
        reader->begun = TRUE;
    }
    g_string_truncate(reader->block, 0);
    reader->kind = BLOCK_PARAGRAPH;
}

static void
add_line(Reader *reader, const HsMarkdownLine *line)
{
    if (reader->block->len > 0)
        g_string_append_c(reader->block, '\n');
    g_string_append_len(reader->block, line->text, (gssize)line->length);
    if (line->hard_break && line->length > 0)
        g_string_append(reader->block, "<br>");
}

static void
write_heading(Reader *reader, const HsMarkdownLine *text, guint level)
{
    flush(reader);
    add_line(reader, text);
    reader->kind = BLOCK_HEADING;
    reader->level = level;
    flush(reader);
}

/* Opens, fills or closes a block of code; says whether the line was one of it. */
static gboolean
take_code_line(Reader *reader, const HsMarkdownLine *line)
{
    char mark = '\0';
    const gsize n = hs_markdownline_fence(line, &mark);

    if (reader->fence == 0 && n == 0)
        return FALSE;
    if (reader->fence == 0) {
        flush(reader);
        reader->fence = n;
        reader->fence_mark = mark;
        reader->kind = BLOCK_CODE;
    } else if (mark == reader->fence_mark && n >= reader->fence && n == line->length) {
        reader->fence = 0;
        flush(reader);
    } else {
        add_line(reader, line);
    }
    return TRUE;
}

/* A table's rows, from the line below its head on; says whether the line was one. */
static gboolean
take_table_line(Reader *reader, const HsMarkdownLine *line)
{
    const gboolean head = !reader->in_table && reader->kind == BLOCK_PARAGRAPH &&
                          strchr(reader->block->str, '|') && !strchr(reader->block->str, '\n') &&
                          hs_markdownline_divides_table(line);

    if (!head && !reader->in_table)
        return FALSE;
    reader->in_table = TRUE;
    if (!head)
        add_line(reader, line);
    reader->kind = BLOCK_ROW;
    flush(reader);
    return TRUE;
}

/* Takes the marks of quotation (">") off `line`; a deeper one begins a new block. */
static void
take_quote_marks(Reader *reader, HsMarkdownLine *line)
{
    guint depth = 0;

    while (line->length > 0 && *line->text == '>') {
        *line = hs_markdownline_behind(line, 1);
        depth++;
    }
    if (depth > reader->quote_depth || reader->block->len == 0 || line->length == 0) {
        if (depth != reader->quote_depth)
            flush(reader);
        reader->quote_depth = depth;
    } /* else the lazy continuation of a quoted paragraph */
}

/* Takes the label of a footnote ("[^1]: ") off `line`. */
static void
take_note_label(HsMarkdownLine *line)
{
    const char *const close = line->length > 4 && g_str_has_prefix(line->text, "[^")
                                  ? memchr(line->text, ']', line->length - 1)
                                  : NULL;

    if (close && close[1] == ':')
        *line = hs_markdownline_behind(line, (gsize)(close + 2 - line->text));
}

/* A line of a paragraph or of a list. */
static void
take_text_line(Reader *reader, HsMarkdownLine *line)
{
    guint number;
    const gsize marker = hs_markdownline_item(line, &number);
    const gboolean interrupts = reader->block->len == 0 || reader->kind == BLOCK_ITEM ||
                                number <= 1;

    if (marker > 0 && interrupts) {
        flush(reader);
        reader->kind = BLOCK_ITEM;
        *line = hs_markdownline_behind(line, marker);
    }
    if (reader->block->len == 0)
        take_note_label(line);
    add_line(reader, line);
}

static void
take_line(Reader *reader, HsMarkdownLine *line)
{
    HsMarkdownLine text;
    guint level;

    if (reader->fence == 0)
        take_quote_marks(reader, line);
    if (take_code_line(reader, line))
        return;
    if (line->length == 0) {
        flush(reader);
        reader->in_table = FALSE;
        return;
    }
    g_autofree char *label = reader->block->len == 0 ? hs_markdownline_dup_label(line) : NULL;
    if (label || g_str_has_prefix(line->text, "{:") || take_table_line(reader, line))
        return;
    if ((level = hs_markdownline_heading(line, &text)) > 0) {
        write_heading(reader, &text, level);
    } else if (reader->block->len > 0 && reader->kind == BLOCK_PARAGRAPH &&
               (level = hs_markdownline_underline(line)) > 0) {
        reader->kind = BLOCK_HEADING;
        reader->level = level;
        flush(reader);
    } else if (hs_markdownline_is_rule(line)) {
        flush(reader);
    } else {
        take_text_line(reader, line);
    }
}

/* ---- the file */

/* Gathers the labels of all links that are defined, for a definition may come last. */
static void
gather_labels(GHashTable *labels, const char *at, const char *end)
{
    HsMarkdownLine line;

    while (hs_markdownline_next(&at, end, &line)) {
        char *const label = hs_markdownline_dup_label(&line);
        if (label)
            g_hash_table_add(labels, label);
    }
}

/* Moves `at` behind the remark that begins with `line` and ends on a later one ("<!--" ... "-->");
   says whether it did. */
static gboolean
skip_remark(Reader *reader, const HsMarkdownLine *line, const char **at, const char *end)
{
    if (reader->no_remark_ends || line->length < 4 || memcmp(line->text, "<!--", 4) != 0 ||
        g_strstr_len(line->text, (gssize)line->length, "-->"))
        return FALSE;
    const char *const close = g_strstr_len(*at, end - *at, "-->");
    reader->no_remark_ends = !close;
    *at = close ? close + strlen("-->") : *at;
    return close != NULL;
}

static void
read_blocks(Reader *reader, const char *at, const char *end)
{
    HsMarkdownLine line;

    while (hs_markdownline_next(&at, end, &line))
        if (reader->fence > 0 || !skip_remark(reader, &line, &at, end))
            take_line(reader, &line);
    flush(reader);
}

gboolean
hs_markdown_read(const HsSource *source, HsDraft *draft, GError **error)
{
    if (!hs_plaintext_read(source, draft, error))
        return FALSE;
    g_autoptr(GString) text = g_steal_pointer(&draft->body);
    draft->body = g_string_sized_new(text->len);
    g_autoptr(GHashTable) labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GString) html = g_string_sized_new(text->len + text->len / 8);
    g_autoptr(GString) block = g_string_new(NULL);
    Reader reader = { .draft = draft, .labels = labels, .html = html, .block = block };
    const gsize front = hs_frontmatter_length(text->str, text->len);
    const char *const begin = text->str + front;
    const char *const end = text->str + text->len;

    hs_frontmatter_read(text->str, front, draft);
    gather_labels(labels, begin, end);
    read_blocks(&reader, begin, end);
    return hs_fragment_append(html->str, source->file, draft->body, draft->quotes, error);
}
