/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON-LD 1.1: all quads of a graph, told as a tree. The context stands in the file itself, so that
 * it is read without the network; it is that of ontology/context.jsonld, compact, schema.org's
 * words under schema.org's names.
 *
 *   { "@context": { ... },
 *     "@graph": [
 *       { "@id": G, "@graph": [              one for each graph; what is in none stands there
 * directly { "@id": A, "@type": "NewsArticle", "headline": H, ... "statements": [ { "@id": S,
 * "@type": "Statement", "text": W, "date": D, "speaker": [ { "@id": P, "@type": "Person", "name":
 * N, ... } ], "source": [ { "@id": X, "beginIndex": 0, ... } ], ... } ], "versions": [ { "@id": T,
 * "spans": [ ... ] } ] },
 *           ... ] } ] }
 *
 * Each node is told in full where it is met first, and where it is met again by its "@id", with its
 * "name" where it has one. Statements stand below their article (in plain
 * schema.org as its "quotations"), spans that no statement has below their text. Confidences are
 * strings (of type xsd:decimal); a number with a fraction would be an xsd:double. One graph is held
 * in memory.
 */
#pragma once

#include "serialize/format.h"

HsWriter *
hs_linkedjson_open(const HsFormat *format, HsSink *sink, GError **error);

gboolean
hs_linkedjson_add(HsWriter *writer, const HsGraph *graph, GError **error);

gboolean
hs_linkedjson_end(HsWriter *writer, GError **error);

void
hs_linkedjson_close(HsWriter *writer);
