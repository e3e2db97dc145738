/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room graph: one article's report as RDF quads, all of them in one named graph. A
 * graph that was read back from a file (parse/parse.h) is the same without the report; only such a
 * one may lie in no named graph.
 *
 * Terms are interned: each stands once in `terms`, quads are four indexes into it. Both are sorted,
 * terms by kind and bytes, quads by graph, subject, predicate, object, and no quad stands twice; so
 * the same report gives the same bytes in every format, in whatever order the quads were added.
 * There are no blank nodes and no lists. Literals hold valid UTF-8 without the characters that one
 * syntax or another cannot carry. Lives in the arena given to the door (describe.h).
 */
#pragma once

#include "statement/report.h"

typedef enum {
    HS_TERM_IRI,
    HS_TERM_LITERAL,
} HsTermKind;

typedef struct {
    HsTermKind kind;
    const char *value;    /* the IRI, or the literal's text */
    const char *datatype; /* IRI; NULL for IRIs, plain strings and strings with a language */
    const char *language; /* BCP 47 tag, or NULL */
} HsTerm;

#define HS_DEFAULT_GRAPH G_MAXUINT32 /* for a term of HsQuad.graph: in no named graph */

typedef struct {
    guint32 graph; /* indexes into terms */
    guint32 subject;
    guint32 predicate;
    guint32 object;
} HsQuad;

typedef struct {
    const HsReport
        *report; /* what the graph tells; NULL for a graph that was read or put together by hand */
    const HsTerm *terms; /* [n_terms] */
    const HsQuad *quads; /* [n_quads] */
    guint32 n_terms;
    guint32 n_quads;
    const char *base;    /* IRI that every IRI coined here begins with; NULL where it is not */
    const char *article; /* known, as the IRI of the article */
    const char *text;    /* and that of the text version the offsets count in */
    const char *const *entities;    /* [n_entities of the cast] their IRIs; NULL without report */
    const char *const *memberships; /* [n_memberships of the report] their IRIs */
    const char *const *occasions;   /* [n_occasions of the report] their IRIs */
    const char *const *statements;  /* [n_statements of the report] their IRIs */
} HsGraph;

/* Return the IRI of the named graph that all quads of `graph` are in; NULL for the default graph,
   and for a graph without quads. Borrowed. */
static inline const char *
hs_graph_get_name(const HsGraph *graph)
{
    const guint32 name = graph->n_quads > 0 ? graph->quads[0].graph : HS_DEFAULT_GRAPH;

    return name == HS_DEFAULT_GRAPH ? NULL : graph->terms[name].value;
}

/* Return the number of the term `iri`; -1 where the graph has it not. Looks at every term: who asks
   often uses lookup.h. */
static inline gint64
hs_graph_find_iri(const HsGraph *graph, const char *iri)
{
    for (guint32 i = 0; i < graph->n_terms; i++) {
        if (graph->terms[i].kind == HS_TERM_IRI && g_str_equal(graph->terms[i].value, iri))
            return i;
    }
    return -1;
}
