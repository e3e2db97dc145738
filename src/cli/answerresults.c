/* SPDX-License-Identifier: Apache-2.0
 *
 * The two formats for programs: "SPARQL 1.1 Query Results JSON Format" and "SPARQL Query Results
 * XML Format" (W3C, 2013). JSON through serialize/json.h, so that whatever a store sends, JSON
 * comes out; XML leaves out the code points that it cannot have.
 */
#include <string.h>

#include "cli/answerformat.h"
#include "serialize/json.h"

static const char *
get_kind_name(const HsCell *cell)
{
    return cell->kind == HS_CELL_IRI ? "uri" : cell->kind == HS_CELL_BLANK ? "bnode" : "literal";
}

/* ---- JSON */

static void
begin_json(HsAnswerWriter *writer)
{
    HsJson json = { writer->out, TRUE };

    g_string_append(writer->out, "{\"head\":");
    hs_json_open(&json, NULL, '{');
    if (writer->form == HS_ANSWER_ROWS) {
        hs_json_open(&json, "vars", '[');
        for (guint i = 0; i < writer->n_columns; i++)
            hs_json_string(&json, NULL, writer->names[i]);
        hs_json_close(&json, ']');
    }
    hs_json_close(&json, '}');
    g_string_append(writer->out,
                    writer->form == HS_ANSWER_ROWS ? ",\"results\":{\"bindings\":[" : "");
}

static void
write_json_row(HsAnswerWriter *writer, const HsCell *cells)
{
    HsJson json = { writer->out, TRUE };

    if (writer->form == HS_ANSWER_TRUTH) {
        g_string_append_printf(writer->out, ",\"boolean\":%s",
                               strcmp(cells[0].value, "true") == 0 ? "true" : "false");
        return;
    }
    g_string_append(writer->out, writer->n_rows > 0 ? ",\n" : "\n");
    hs_json_open(&json, NULL, '{');
    for (guint i = 0; i < writer->n_columns; i++) {
        if (!cells[i].value)
            continue;
        hs_json_open(&json, writer->names[i], '{');
        hs_json_string(&json, "type", get_kind_name(&cells[i]));
        hs_json_string(&json, "value", cells[i].value);
        hs_json_known(&json, "xml:lang", cells[i].language);
        hs_json_known(&json, "datatype", cells[i].datatype);
        hs_json_close(&json, '}');
    }
    hs_json_close(&json, '}');
}

static void
end_json(HsAnswerWriter *writer)
{
    g_string_append(writer->out, writer->form == HS_ANSWER_ROWS ? "\n]}}\n" : "}\n");
}

/* ---- XML */

static void
append_xml(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);

        if ((c < 0x20 && !strchr("\t\n\r", (int)c)) || c == 0xFFFE || c == 0xFFFF)
            continue;
        if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\r')
            g_string_append_printf(out, "&#%u;", c);
        else
            g_string_append_unichar(out, c);
    }
}

static void
begin_xml(HsAnswerWriter *writer)
{
    g_string_append(writer->out, "<?xml version=\"1.0\"?>\n"
                                 "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
                                 "<head>");
    for (guint i = 0; writer->form == HS_ANSWER_ROWS && i < writer->n_columns; i++) {
        g_string_append(writer->out, "<variable name=\"");
        append_xml(writer->out, writer->names[i]);
        g_string_append(writer->out, "\"/>");
    }
    g_string_append(writer->out, "</head>\n");
    g_string_append(writer->out, writer->form == HS_ANSWER_ROWS ? "<results>\n" : "");
}

static void
write_xml_cell(GString *out, const char *name, const HsCell *cell)
{
    g_string_append(out, "<binding name=\"");
    append_xml(out, name);
    g_string_append_printf(out, "\"><%s", get_kind_name(cell));
    if (cell->language || cell->datatype) {
        g_string_append(out, cell->language ? " xml:lang=\"" : " datatype=\"");
        append_xml(out, cell->language ? cell->language : cell->datatype);
        g_string_append_c(out, '"');
    }
    g_string_append_c(out, '>');
    append_xml(out, cell->value);
    g_string_append_printf(out, "</%s></binding>", get_kind_name(cell));
}

static void
write_xml_row(HsAnswerWriter *writer, const HsCell *cells)
{
    if (writer->form == HS_ANSWER_TRUTH) {
        g_string_append_printf(writer->out, "<boolean>%s</boolean>\n",
                               strcmp(cells[0].value, "true") == 0 ? "true" : "false");
        return;
    }
    g_string_append(writer->out, "<result>");
    for (guint i = 0; i < writer->n_columns; i++)
        if (cells[i].value)
            write_xml_cell(writer->out, writer->names[i], &cells[i]);
    g_string_append(writer->out, "</result>\n");
}

static void
end_xml(HsAnswerWriter *writer)
{
    g_string_append(writer->out, writer->form == HS_ANSWER_ROWS ? "</results>\n" : "");
    g_string_append(writer->out, "</sparql>\n");
}

const HsAnswerFormat hs_answerjson_format = { "json", begin_json, write_json_row, end_json };
const HsAnswerFormat hs_answerxml_format = { "xml", begin_xml, write_xml_row, end_xml };
