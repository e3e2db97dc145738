/* SPDX-License-Identifier: Apache-2.0
 *
 * XHTML on its way into the parser of HTML, which knows neither CDATA sections nor declarations
 * inside a document type.
 */
#pragma once

#include <glib.h>

/* Rewrite the page `html` so that a parser of HTML reads it as one of XML would: CDATA sections
   become escaped text, but in scripts and styles, which are read as they stand; the document type
   goes, and with it every entity of the page's own. A page that does not begin with an XML
   declaration is left alone. */
void
hs_xhtml_rewrite(GString *html);
