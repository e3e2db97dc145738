/* SPDX-License-Identifier: Apache-2.0
 *
 * The writing end of a run: graphs come in one by one, in input order, and go to a sink either as
 * text for eyes, the whole report or one of the cast explained, or in one of serialize's formats.
 * Nothing is written before the first graph, so a
 * run without any leaves no trace.
 */
#pragma once

#include "ingest/record.h"
#include "serialize/serialize.h"
#include "view/terminal.h"

typedef struct HsPrinter HsPrinter;

/* Create a printer into `sink`; `format` NULL means text in `style`. The three must outlive it. */
HsPrinter *
hs_printer_new(const HsFormat *format, const HsTerminalStyle *style, HsSink *sink);

/* Print of each graph, instead of the report, only who or what `wanted` names (UTF-8; borrowed),
   and why. The printer must be one of text. */
void
hs_printer_explain(HsPrinter *printer, const char *wanted);

/* Hear that what the sink goes to holds articles already, of a printer that ended as this one. */
void
hs_printer_go_on(HsPrinter *printer);

/* Print `graph`. After HS_SERIALIZE_ERROR_BAD_TERM, and HS_ERROR_ARTICLE where nobody is called
   what is to be explained, nothing of it is written and the next one may follow; after any other
   error the output is lost. */
gboolean
hs_printer_add(HsPrinter *printer, const HsGraph *graph, GError **error);

/* Print `article`, as one JSON object a line, instead of a graph. */
gboolean
hs_printer_add_article(HsPrinter *printer, const HsArticle *article, GError **error);

/* Print a line about `record`: what messages call it, its kind, its size in bytes, with tabs
 * between.
 */
gboolean
hs_printer_add_record(HsPrinter *printer, const HsRecord *record, GError **error);

/* End the output and flush the sink. */
gboolean
hs_printer_end(HsPrinter *printer, GError **error);

/* Free `printer`, which may be NULL. */
void
hs_printer_free(HsPrinter *printer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsPrinter, hs_printer_free)
