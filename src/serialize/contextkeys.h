/* SPDX-License-Identifier: Apache-2.0
 *
 * The JSON-LD context of hearsay's graphs (ontology/context.jsonld), as the writer of JSON-LD needs
 * it: which key a property or class has, and how values below that key are meant. Both are made of
 * the ontology's files by ontology/context.awk.
 */
#pragma once

#include "serialize/json.h"

/* What strings below a key are. */
typedef enum {
    HS_CONTEXT_PLAIN,   /* strings */
    HS_CONTEXT_CONCEPT, /* names of concepts */
    HS_CONTEXT_DATE,    /* of type xsd:date */
    HS_CONTEXT_DECIMAL, /* of type xsd:decimal */
} HsContextValues;

typedef struct {
    const char *iri;
    const char *key;
    HsContextValues values;
    const char *language; /* of strings below the key, or NULL */
    gboolean is_set;      /* values are always a list */
} HsContextKey;

typedef enum {
    HS_REVERSE_STATEMENTS, /* of an article */
    HS_REVERSE_QUOTATIONS, /* likewise, in plain schema.org */
    HS_REVERSE_VERSIONS,   /* texts of an article */
    HS_REVERSE_SPANS,      /* of a text */
    HS_REVERSE_MEMBERSHIPS,
    HS_N_REVERSES,
} HsContextReverse;

typedef struct HsContextKeys HsContextKeys;

/* Gather the keys. Free with hs_contextkeys_free(). */
HsContextKeys *
hs_contextkeys_new(void);

/* Free `keys`, which may be NULL. */
void
hs_contextkeys_free(HsContextKeys *keys);

/* Return the key of the property, class or concept `iri`, NULL where the context has none. */
const HsContextKey *
hs_contextkeys_find(const HsContextKeys *keys, const char *iri);

/* Return how `iri` is written where a key, a class or a datatype stands: by its key, with its
   prefix (in `scratch`, of which it is then part), or in full. Borrowed. */
const char *
hs_contextkeys_name(const HsContextKeys *keys, const char *iri, GString *scratch);

/* Say whether `iri`, written in full, is read as itself: one like "schema:x" is taken for a prefix
   and a name. */
gboolean
hs_contextkeys_is_plain(const char *iri);

/* Return the key under which an object lists the subjects of a property, and set `out_predicate` to
   that property's IRI. */
const char *
hs_contextkeys_reverse(HsContextReverse reverse, const char **out_predicate);

/* Write the whole context as the member "@context" of the object that is open. */
void
hs_contextkeys_write(HsJson *json);
