/* SPDX-License-Identifier: Apache-2.0
 *
 * An answer as a table for eyes. The first rows are held back until the widths of the columns are
 * known; a longer answer goes on in those. Where a table is wider than the screen, its widest
 * columns become narrower and their cells take several lines: nothing is cut off. What a terminal
 * would take for a command is shown as a replacement character.
 */

#include "cli/answerformat.h"

#define N_HELD 500u   /* rows that decide the widths */
#define NARROWEST 12u /* columns of the screen that every column keeps */
#define GAP 2u

/* Returns the cell as it is shown: on one line, without control characters. */
static char *
dup_shown(const char *value)
{
    g_autofree char *valid = g_utf8_make_valid(value ? value : "", -1);
    g_autoptr(GString) shown = g_string_new(NULL);

    for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);

        if (c == '\n' || c == '\t' || c == '\r')
            g_string_append_c(shown, ' ');
        else
            g_string_append_unichar(shown, g_unichar_iscntrl(c) ? 0xFFFD : c);
    }
    return g_string_free(g_steal_pointer(&shown), FALSE);
}

static guint
get_width(gunichar c)
{
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

static guint
measure(const char *text)
{
    guint width = 0;

    for (; *text; text = g_utf8_next_char(text))
        width += get_width(g_utf8_get_char(text));
    return width;
}

/* Returns how many bytes of `text` go on a line of `width`: up to the last space that fits, where
   there is one. */
static gsize
fit(const char *text, guint width)
{
    const char *space = NULL;
    const char *at = text;

    for (guint used = 0; *at; at = g_utf8_next_char(at)) {
        used += get_width(g_utf8_get_char(at));
        if (used > width && at > text)
            return (gsize)((space ? space : at) - text);
        if (*at == ' ')
            space = at + 1;
    }
    return (gsize)(at - text);
}

/* Writes one line of each cell; moves on `rests`. Returns whether any is left. */
static gboolean
write_line(HsAnswerWriter *writer, const char **rests)
{
    gboolean left = FALSE;
    guint blank = 0;

    for (guint i = 0; i < writer->n_columns; i++) {
        const gsize n = fit(rests[i], writer->widths[i]);
        g_autofree char *line = g_strndup(rests[i], n);
        g_strchomp(line);

        if (*line) {
            g_string_append_printf(writer->out, "%*s%s", (int)blank, "", line);
            blank = 0;
        }
        blank += writer->widths[i] + GAP - MIN(measure(line), writer->widths[i] + GAP);
        rests[i] += n;
        left = left || *rests[i];
    }
    g_string_append_c(writer->out, '\n');
    return left;
}

static void
write_cells(HsAnswerWriter *writer, char *const *cells)
{
    g_autofree const char **rests = g_new0(const char *, writer->n_columns + 1);

    for (guint i = 0; i < writer->n_columns; i++)
        rests[i] = cells[i];
    while (write_line(writer, rests))
        continue;
}

/* Takes from the widest columns what the screen lacks. */
static void
narrow(HsAnswerWriter *writer)
{
    guint total = GAP * (writer->n_columns - 1);

    for (guint i = 0; i < writer->n_columns; i++)
        total += writer->widths[i];
    for (; writer->width > 0 && total > writer->width; total--) {
        guint widest = 0;

        for (guint i = 1; i < writer->n_columns; i++)
            if (writer->widths[i] > writer->widths[widest])
                widest = i;
        if (writer->widths[widest] <= NARROWEST)
            return;
        writer->widths[widest]--;
    }
}

/* Decides the widths, and writes the head and the rows that were held back. */
static void
settle(HsAnswerWriter *writer)
{
    g_auto(GStrv) rules = g_new0(char *, writer->n_columns + 1);

    writer->widths = g_new0(guint, writer->n_columns + 1);
    for (guint i = 0; i < writer->n_columns; i++) {
        writer->widths[i] = measure(writer->names[i]);
        for (guint j = 0; j < writer->kept->len; j++) {
            char *const *const row = g_ptr_array_index(writer->kept, j);

            writer->widths[i] = MAX(writer->widths[i], measure(row[i]));
        }
    }
    if (writer->n_columns > 0)
        narrow(writer);
    for (guint i = 0; i < writer->n_columns; i++)
        rules[i] = g_strnfill(writer->widths[i], '-');
    write_cells(writer, writer->names);
    write_cells(writer, rules);
    for (guint j = 0; j < writer->kept->len; j++)
        write_cells(writer, g_ptr_array_index(writer->kept, j));
    g_ptr_array_set_size(writer->kept, 0);
}

static void
begin_table(HsAnswerWriter *writer)
{
    writer->kept = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
}

static void
write_table_row(HsAnswerWriter *writer, const HsCell *cells)
{
    g_auto(GStrv) row = g_new0(char *, writer->n_columns + 1);

    if (writer->form == HS_ANSWER_TRUTH) {
        g_string_append_printf(writer->out, "%s\n", cells[0].value);
        return;
    }
    for (guint i = 0; i < writer->n_columns; i++)
        row[i] = dup_shown(cells[i].value);
    if (writer->widths)
        write_cells(writer, row);
    else
        g_ptr_array_add(writer->kept, g_steal_pointer(&row));
    if (writer->kept->len >= N_HELD)
        settle(writer);
}

static void
end_table(HsAnswerWriter *writer)
{
    if (writer->form == HS_ANSWER_ROWS && !writer->widths)
        settle(writer);
}

const HsAnswerFormat hs_answertable_format = { "table", begin_table, write_table_row, end_table };
