/* SPDX-License-Identifier: Apache-2.0
 *
 * Text is printed an article at a time, with an empty line between two; the other formats have a
 * writer, opened with the first graph.
 */
#include "cli/printer.h"

#include <string.h>

#include "hearsay.h"
#include "serialize/articlejson.h"
#include "view/explanation.h"

struct HsPrinter {
    const HsFormat *format; /* NULL: text */
    const HsTerminalStyle *style;
    const char *wanted; /* NULL: the whole report */
    HsSink *sink;
    HsWriter *writer; /* NULL before the first graph, and for text */
    gboolean begun;
};

HsPrinter *
hs_printer_new(const HsFormat *format, const HsTerminalStyle *style, HsSink *sink)
{
    HsPrinter *const printer = g_new0(HsPrinter, 1);

    printer->format = format;
    printer->style = style;
    printer->sink = sink;
    return printer;
}

void
hs_printer_explain(HsPrinter *printer, const char *wanted)
{
    printer->wanted = wanted;
}

void
hs_printer_go_on(HsPrinter *printer)
{
    printer->begun = TRUE;
}

static gboolean
add_text(HsPrinter *printer, const HsGraph *graph, GError **error)
{
    g_autoptr(GString) text = g_string_new(printer->begun ? "\n" : NULL);

    if (!printer->wanted) {
        hs_terminal_write(text, graph, printer->style);
    } else if (hs_explanation_write(text, graph, printer->wanted, printer->style) == 0) {
        g_set_error(error, HS_ERROR, HS_ERROR_ARTICLE, "nobody and nothing here is called '%s'",
                    printer->wanted);
        return FALSE;
    }
    printer->begun = TRUE;
    return hs_sink_write(printer->sink, text->str, text->len, error) &&
           hs_sink_flush(printer->sink, error);
}

gboolean
hs_printer_add(HsPrinter *printer, const HsGraph *graph, GError **error)
{
    if (!printer->format)
        return add_text(printer, graph, error);
    if (!printer->writer)
        printer->writer = hs_writer_new(printer->format, printer->sink, error);
    return printer->writer && hs_writer_add(printer->writer, graph, error);
}

gboolean
hs_printer_add_article(HsPrinter *printer, const HsArticle *article, GError **error)
{
    g_autoptr(GString) line = g_string_new(NULL);

    hs_articlejson_append_line(line, article);
    return hs_sink_write(printer->sink, line->str, line->len, error);
}

gboolean
hs_printer_add_record(HsPrinter *printer, const HsRecord *record, GError **error)
{
    g_autofree char *line = g_strdup_printf("%s\t%s\t%" G_GSIZE_FORMAT "\n", record->name,
                                            hs_kind_name(record->kind), hs_record_size(record));

    return hs_sink_write(printer->sink, line, strlen(line), error);
}

gboolean
hs_printer_end(HsPrinter *printer, GError **error)
{
    return printer->writer ? hs_writer_end(printer->writer, error)
                           : hs_sink_flush(printer->sink, error);
}

void
hs_printer_free(HsPrinter *printer)
{
    if (!printer)
        return;
    hs_writer_free(printer->writer);
    g_free(printer);
}
