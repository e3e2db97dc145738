/* SPDX-License-Identifier: Apache-2.0
 *
 * Terms as libserd gives them, made terms of a graph (graph.h): prefixed names are expanded,
 * relative IRIs resolved where the file says against what, xsd:string is a plain string. Blank
 * nodes become IRIs of their own, as RDF 1.1 (3.5) allows: an HsGraph has none, so that reading a
 * file twice gives the same graph twice, and nodes of two files never fall together.
 */
#pragma once

#include <serd/serd.h>

#include "graph/builder.h"

typedef enum {
    HS_PARSE_ERROR_SYNTAX, /* not the notation that it should be: FILE:LINE:COLUMN in the message */
    HS_PARSE_ERROR_TERM,   /* a term that no graph of ours can hold: likewise */
    HS_PARSE_ERROR_LIMIT,  /* a statement or a graph that is too large: likewise */
} HsParseError;

#define HS_PARSE_ERROR (hs_parse_error_quark())

GQuark
hs_parse_error_quark(void);

typedef struct {
    const SerdEnv *env; /* prefixes and base that the file has declared so far */
    const char *genid;  /* begins the IRIs of its blank nodes */
} HsRdfNames;

/* Set `out_number` to the number in `builder` of the term `node`, which has `datatype` and
   `language`, each of which may be NULL or SERD_NOTHING. HS_PARSE_ERROR_TERM, without place. */
gboolean
hs_rdfterm_add(HsGraphBuilder *builder, const HsRdfNames *names, const SerdNode *node,
               const SerdNode *datatype, const SerdNode *language, guint32 *out_number,
               GError **error);
