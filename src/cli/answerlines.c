/* SPDX-License-Identifier: Apache-2.0
 *
 * CSV and TSV as in "SPARQL 1.1 Query Results CSV and TSV Formats" (W3C, 2013): CSV has bare values
 * and lines that end in CR LF, TSV has terms as in Turtle. A truth value, of which they do not
 * speak, is a line of its own.
 */
#include <string.h>

#include "cli/answerformat.h"

/* ---- CSV */

static void
append_csv(GString *out, const char *value)
{
    if (!value[strcspn(value, "\",\r\n")]) {
        g_string_append(out, value);
        return;
    }
    g_string_append_c(out, '"');
    for (; *value; value++) {
        if (*value == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *value);
    }
    g_string_append_c(out, '"');
}

static void
begin_csv(HsAnswerWriter *writer)
{
    if (writer->form == HS_ANSWER_TRUTH)
        return;
    for (guint i = 0; i < writer->n_columns; i++) {
        g_string_append(writer->out, i ? "," : "");
        append_csv(writer->out, writer->names[i]);
    }
    g_string_append(writer->out, "\r\n");
}

static void
write_csv_row(HsAnswerWriter *writer, const HsCell *cells)
{
    for (guint i = 0; i < writer->n_columns; i++) {
        g_string_append(writer->out, i ? "," : "");
        if (cells[i].kind == HS_CELL_BLANK)
            g_string_append(writer->out, "_:");
        if (cells[i].value)
            append_csv(writer->out, cells[i].value);
    }
    g_string_append(writer->out, "\r\n");
}

/* ---- TSV */

static void
append_quoted(GString *out, const char *value)
{
    g_string_append_c(out, '"');
    for (; *value; value++) {
        const char *const special = strchr("\"\\\n\r\t", *value);

        if (special) {
            g_string_append_c(out, '\\');
            g_string_append_c(out, "\"\\nrt"[special - strchr("\"\\\n\r\t", '"')]);
        } else {
            g_string_append_c(out, *value);
        }
    }
    g_string_append_c(out, '"');
}

static gboolean
is_bare(const HsCell *cell)
{
    return cell->datatype && (g_str_has_suffix(cell->datatype, "XMLSchema#integer") ||
                              g_str_has_suffix(cell->datatype, "XMLSchema#decimal"));
}

static void
append_term(GString *out, const HsCell *cell)
{
    if (cell->kind == HS_CELL_IRI) {
        g_string_append_printf(out, "<%s>", cell->value);
    } else if (cell->kind == HS_CELL_BLANK) {
        g_string_append_printf(out, "_:%s", cell->value);
    } else if (is_bare(cell)) {
        g_string_append(out, cell->value);
    } else {
        append_quoted(out, cell->value);
        if (cell->language)
            g_string_append_printf(out, "@%s", cell->language);
        else if (cell->datatype)
            g_string_append_printf(out, "^^<%s>", cell->datatype);
    }
}

static void
begin_tsv(HsAnswerWriter *writer)
{
    if (writer->form == HS_ANSWER_TRUTH)
        return;
    for (guint i = 0; i < writer->n_columns; i++)
        g_string_append_printf(writer->out, "%s?%s", i ? "\t" : "", writer->names[i]);
    g_string_append_c(writer->out, '\n');
}

static void
write_tsv_row(HsAnswerWriter *writer, const HsCell *cells)
{
    for (guint i = 0; i < writer->n_columns; i++) {
        g_string_append(writer->out, i ? "\t" : "");
        if (cells[i].value && writer->form == HS_ANSWER_TRUTH)
            g_string_append(writer->out, cells[i].value);
        else if (cells[i].value)
            append_term(writer->out, &cells[i]);
    }
    g_string_append_c(writer->out, '\n');
}

static void
end_lines(HsAnswerWriter *writer)
{
    (void)writer;
}

const HsAnswerFormat hs_answercsv_format = { "csv", begin_csv, write_csv_row, end_lines };
const HsAnswerFormat hs_answertsv_format = { "tsv", begin_tsv, write_tsv_row, end_lines };
