/* SPDX-License-Identifier: Apache-2.0
 *
 * The forms that a line of Markdown has, each asked of one line alone (CommonMark 0.30, sections 4
 * and 5). Who recognizes Markdown and who reads it ask the same questions.
 */
#pragma once

#include <glib.h>

/* A line without its end, indentation and trailing white space; borrowed from the text. */
typedef struct {
    const char *text;
    gsize length;
    gsize indent;        /* columns of white space before it, a tab counted as four */
    gboolean hard_break; /* two spaces or more stood at its end */
} HsMarkdownLine;

/* Read the line at `*at` and move `*at` behind it. FALSE at `end`. */
gboolean
hs_markdownline_next(const char **at, const char *end, HsMarkdownLine *out_line);

/* Return what is left of `line` behind its first `n` bytes, as a line. */
HsMarkdownLine
hs_markdownline_behind(const HsMarkdownLine *line, gsize n);

/* Return 1 to 6 where the line is a heading ("## Text ##"), its text in `out_text`; else 0. Marks
   without a letter behind them ("# # #", which ends a press release) are none. */
guint
hs_markdownline_heading(const HsMarkdownLine *line, HsMarkdownLine *out_text);

/* Return 1 for a row of "=", 2 for one of "-", three at least: a heading where a paragraph stands
   above; else 0. */
guint
hs_markdownline_underline(const HsMarkdownLine *line);

/* Say whether the line is a rule: three or more of one of "*-_", spaces between them or not. */
gboolean
hs_markdownline_is_rule(const HsMarkdownLine *line);

/* Return how many "`" or "~" (which one in `out_mark`) the line begins with where they are three at
   least and open or close a fence; else 0. */
gsize
hs_markdownline_fence(const HsMarkdownLine *line, char *out_mark);

/* Return the length of the list marker ("- ", "2. ") at the start, `out_number` its number, 0 for a
   bullet; else 0. Numbers of four digits are years. */
gsize
hs_markdownline_item(const HsMarkdownLine *line, guint *out_number);

/* Return the label of the link definition that the line is ("[label]: address"), in lower case;
   else NULL. Free with g_free(). */
char *
hs_markdownline_dup_label(const HsMarkdownLine *line);

/* Say whether the line stands below the head of a table: "|---|:--:|". */
gboolean
hs_markdownline_divides_table(const HsMarkdownLine *line);
