/* SPDX-License-Identifier: Apache-2.0
 *
 * What RDF says of one subject, gathered triple by triple, and the rows that come of it.
 */
#pragma once

#include "knowledge/classes.h"
#include "knowledge/facts.h"

typedef struct {
    char *iri;
    guint32 line; /* of its first triple */
    gboolean has_class;
    HsClass class;
    char *label;      /* the best so far, or NULL */
    guint label_rank; /* 0: none; higher is better */
    char *same_as;    /* Wikidata's id, of one that is called otherwise here; or NULL */
    char *country;    /* IRI, or NULL; so all that follow */
    GPtrArray *names; /* of char *: other names */
    GPtrArray *positions;
    GPtrArray *employers;
    GPtrArray *memberships;
    char gender;
    guint sitelinks;
} HsSubject;

/* Create what is known so far of `iri`: nothing. Free with hs_subject_free(). */
HsSubject *
hs_subject_new(const char *iri, guint32 line);

/* Free `subject`, which may be NULL. */
void
hs_subject_free(HsSubject *subject);

/* Take one triple: `object` is an IRI, or a literal in `language` ("" for none). What is of no use
   is left. */
void
hs_subject_take(HsSubject *subject, const char *predicate, const char *object, gboolean is_iri,
                const char *language);

/* Say whether a predicate with this IRI of `length` bytes says something that is taken. */
gboolean
hs_subject_is_of_use(const char *predicate, gsize length);

/* Return the id that Wikidata's IRI `iri` ends in, borrowed; NULL for other IRIs. */
const char *
hs_subject_get_wikidata(const char *iri);

/* Add the rows of `subject` under the name `id`. References are still IRIs. Returns FALSE, and adds
   nothing, where it is not of use: no class, no name, too few sitelinks. */
gboolean
hs_subject_add(const HsSubject *subject, const char *id, guint32 file, guint min_sitelinks,
               HsFacts *facts);
