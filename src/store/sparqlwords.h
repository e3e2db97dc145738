/* SPDX-License-Identifier: Apache-2.0
 *
 * SPARQL as a row of words, as far as one must read a query that another program will answer: to
 * see what it asks for, to keep from the embedded store what would end it, and to show the place of
 * an error. Strings, IRIs and comments are told from words, so LANG in a string is no LANG. Nothing
 * is parsed: what is no SPARQL is for the store to refuse.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_SPARQL_NAME,     /* SELECT, count, schema:name, a */
    HS_SPARQL_VARIABLE, /* ?x, $x */
    HS_SPARQL_IRI,      /* <...> */
    HS_SPARQL_STRING,   /* in any of the four quotations */
    HS_SPARQL_MARK,     /* one character of anything else */
} HsSparqlKind;

typedef struct {
    HsSparqlKind kind;
    gsize begin; /* bytes into the query */
    gsize end;
} HsSparqlWord;

typedef enum {
    HS_SPARQL_SELECT,
    HS_SPARQL_ASK,
    HS_SPARQL_GRAPH,  /* CONSTRUCT, DESCRIBE */
    HS_SPARQL_UPDATE, /* INSERT, DELETE, LOAD, CLEAR and their like */
    HS_SPARQL_UNKNOWN,
} HsSparqlForm;

/* Set `out_word` to the first word of `sparql` at byte `at` or after it. FALSE at the end. */
gboolean
hs_sparqlwords_next(const char *sparql, gsize at, HsSparqlWord *out_word);

/* Say whether the word is `name`, upper or lower case alike. */
gboolean
hs_sparqlwords_is(const char *sparql, const HsSparqlWord *word, const char *name);

/* Tell what `sparql` asks for: by the first word behind its prefixes. */
HsSparqlForm
hs_sparqlwords_get_form(const char *sparql);

/* Return a message about byte `at` of `sparql`: "LINE:COLUMN: MESSAGE", the line, and a caret below
   the place, columns counted in code points from 1. Free with g_free(). */
char *
hs_sparqlwords_dup_place(const char *sparql, gsize at, const char *message);

/* Return a copy of `sparql`, as long as it, for a store without named graphs that must be kept from
   what it cannot bear: GRAPH ?g is blanked out, where ?g is named nowhere else. Returns NULL and
   sets `out_at` and `out_why` (static) for what cannot be asked there: LANG, LANGMATCHES, SERVICE,
   UUID, STRUUID, named graphs otherwise. Free with g_free(). */
char *
hs_sparqlwords_dup_flat(const char *sparql, gsize *out_at, const char **out_why);
