/* SPDX-License-Identifier: Apache-2.0
 *
 * What the embedded store can hold: the classes and properties of the ontology, each property with
 * the one type of value that TinySPARQL gives it. The rows are made from ontology/ by the build
 * (ontology/embedded.awk), as is the store's own ontology, so neither can forget a term. Triples
 * come out of here in the words of SPARQL, or not at all.
 */
#pragma once

#include "graph/graph.h"

typedef struct HsKept HsKept;

/* Open the table. Free with hs_kept_free(). */
HsKept *
hs_kept_new(void);

/* Append the triple of `quad` to `out` as "<S> <P> O", O in the type that the property has there.
   Returns FALSE, `out` as it was, when the store cannot hold it: an unknown property or class, a
   number that is none. */
gboolean
hs_kept_append_triple(const HsKept *kept, const HsGraph *graph, const HsQuad *quad, GString *out);

/* Append `text` as a string of SPARQL, with its quotation marks. */
void
hs_kept_append_string(GString *out, const char *text);

/* Return the store's ontology, in TinySPARQL's form; static. */
const char *
hs_kept_get_ontology(void);

/* Free `kept`, which may be NULL. */
void
hs_kept_free(HsKept *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsKept, hs_kept_free)
