/* SPDX-License-Identifier: Apache-2.0
 *
 * What an instance of a class is to us: of Wikidata's classes, by a table (classes.inc), and of
 * those of FOAF, ORG and schema.org.
 */
#pragma once

#include "knowledge/knowledge.h"

typedef struct {
    gboolean is_office; /* an office, not an entity: kind means nothing */
    HsKnownKind kind;
    const char *subtype; /* static */
} HsClass;

/* Find the class with the IRI `iri`. Returns FALSE for one that we have no use for. */
gboolean
hs_class_find(const char *iri, HsClass *out_class);

/* Say whether something that is both is rather `a` than `b`: people, then organizations, countries,
   other places ...; an office before all. */
gboolean
hs_class_is_stronger(const HsClass *a, const HsClass *b);
