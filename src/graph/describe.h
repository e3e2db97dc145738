/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room graph: a report becomes a graph. Says where the article, its text version, its
 * people, organizations, places and statements stand on the web (iri.h, mint.h), and what is said
 * of them in the words of ontology/. Knows no clock, host or counter: the same report gives the
 * same graph.
 */
#pragma once

#include "base/arena.h"
#include "graph/graph.h"
#include "graph/profile.h"

#define HS_DEFAULT_BASE "https://hearsay.example/"

typedef struct {
    const char *base;      /* as hs_iri_dup_base() returns it; NULL: HS_DEFAULT_BASE */
    const char *version;   /* of the program, named as the maker of the graph; NULL: this one's */
    gboolean embed_text;   /* also write the article's whole text (nif:isString); may infringe its
                              copyright */
    HsProfileOptions part; /* what of all that is wanted */
} HsDescribeOptions;

/* Return the graph of `report`, in `arena`, which must be the one that holds the report or outlive
   with it. `options` may be NULL. What a report may hold but RDF may not (control characters, a
   malformed date or language tag) is replaced or left out, never passed on. */
const HsGraph *
hs_describe(HsArena *arena, const HsReport *report, const HsDescribeOptions *options);
