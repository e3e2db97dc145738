/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes down triples of one article: what describe.c says in words of the ontology becomes quads
 * of the article's named graph. Subjects are term numbers, so that a node is looked up once.
 */
#pragma once

#include "base/arena.h"
#include "graph/builder.h"

typedef struct {
    HsGraphBuilder *builder;
    const HsArticle *article;
    const char *text;     /* IRI of the text version */
    const char *language; /* the article's, if it is a well-formed tag, else NULL */
    guint32 graph;        /* term number of the named graph */
    GHashTable *spans;    /* begin and end of a span -> its node's term number */
} HsScribe;

/* Begin on the named graph `graph_iri` of `article`. */
void
hs_scribe_begin(HsScribe *scribe, HsArena *arena, const HsArticle *article, const char *graph_iri,
                const char *text_iri);

/* Return the graph of all that was written; the scribe is done. */
HsGraph *
hs_scribe_finish(HsScribe *scribe);

/* Return the term number of `iri`. */
guint32
hs_scribe_node(HsScribe *scribe, const char *iri);

/* Write subject - predicate - IRI. */
void
hs_scribe_iri(HsScribe *scribe, guint32 subject, const char *predicate, const char *iri);

/* Write that `subject` is of `class_iri`. */
void
hs_scribe_type(HsScribe *scribe, guint32 subject, const char *class_iri);

/* Write a plain string, or nothing where `value` is NULL or empty. */
void
hs_scribe_string(HsScribe *scribe, guint32 subject, const char *predicate, const char *value);

/* Write a string in the article's language, or nothing where `value` is NULL or empty. */
void
hs_scribe_words(HsScribe *scribe, guint32 subject, const char *predicate, const char *value);

/* Write an integer. */
void
hs_scribe_integer(HsScribe *scribe, guint32 subject, const char *predicate, gsize value);

/* Write a probability. */
void
hs_scribe_decimal(HsScribe *scribe, guint32 subject, const char *predicate, double value);

/* Write `value` as xsd:date or xsd:dateTime; nothing where it is NULL or neither. */
void
hs_scribe_time(HsScribe *scribe, guint32 subject, const char *predicate, const char *value);

/* Return the term number of the node of `span`, described in full the first time. */
guint32
hs_scribe_span(HsScribe *scribe, HsSpan span);

/* Write subject - predicate - node of the span, for each of `n` spans. */
void
hs_scribe_spans(HsScribe *scribe, guint32 subject, const char *predicate, const HsSpan *spans,
                guint32 n);
