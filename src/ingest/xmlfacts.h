/* SPDX-License-Identifier: Apache-2.0
 *
 * From elements of XML to the fields of a draft. Each fills a field that is still NULL and leaves
 * one that is filled: the caller asks the best place first.
 */
#pragma once

#include "ingest/xmlfile.h"

/* Take the text in `node` (or NULL) as one clean line. */
void
hs_xmlfacts_line(char **field, const xmlNode *node);

/* The same as a date, in the form that articles have. */
void
hs_xmlfacts_date(char **field, const xmlNode *node);

/* Take `link` (or NULL) as a canonical address. */
void
hs_xmlfacts_link(char **field, const char *link);

/* Take what is in `node` (or NULL) as markup: its elements, or the markup that stands escaped in
   its text. */
void
hs_xmlfacts_markup(char **field, xmlNode *node, gboolean escaped);
