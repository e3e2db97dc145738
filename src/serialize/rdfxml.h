/* SPDX-License-Identifier: Apache-2.0
 *
 * RDF/XML, written here: libraptor2's streaming writer begins a new element for every triple and
 * checks every name anew, which took more time than reading and writing any other format. What a
 * subject says stands together here, and files are half as long. No graphs, one document for all of
 * them.
 */
#pragma once

#include "serialize/format.h"

HsWriter *
hs_rdfxml_open(const HsFormat *format, HsSink *sink, GError **error);

gboolean
hs_rdfxml_add(HsWriter *writer, const HsGraph *graph, GError **error);

gboolean
hs_rdfxml_end(HsWriter *writer, GError **error);

void
hs_rdfxml_close(HsWriter *writer);
