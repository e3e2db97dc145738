/* SPDX-License-Identifier: Apache-2.0
 *
 * What the graph says of the cast: of each entity its classes, names and gender, and, where it is
 * known, its item in Wikidata and its country; of each mention whom it stands for and how surely.
 *
 * A known entity has the same name in every article, the knowledge base's own, and the article's
 * forms beside it, so that a query for the name finds them all. Of what the knowledge base knows
 * beyond that, offices above all, nothing is written: the graph tells what the article says.
 */
#pragma once

#include "graph/scribe.h"

/* Write the entities of `report`, whose IRIs are `iris`. `base` is as in mint.h. */
void
hs_entities_describe(HsScribe *scribe, const HsReport *report, const char *base,
                     const char *const *iris);

/* Return how sure it is, 0 to 1, that mention `mention` of `cast` stands for what its entity's IRI
   says: that the mention is the entity's, and, of a known one, that this one is meant. 0 where it
   stands for nobody. */
double
hs_entities_confidence(const HsCast *cast, guint32 mention);

/* Write whom the mentions of `cast` stand for. A span stands for one entity: where two mentions
   cover the same words, for the first known one's. Mentions of nobody known are not written: a span
   alone says nothing. */
void
hs_entities_describe_mentions(HsScribe *scribe, const HsCast *cast, const char *const *iris);

/* Write the class of a `type`, and the wider one that goes with it. */
void
hs_entities_describe_type(HsScribe *scribe, guint32 node, HsEntityType type);

/* Write `name` as name and label. */
void
hs_entities_describe_name(HsScribe *scribe, guint32 node, const char *name);

/* Write that `property` of `node` is `country`, and what the country is. */
void
hs_entities_describe_country(HsScribe *scribe, guint32 node, const char *property,
                             const HsCountry *country, const char *base);

/* Return the index of the first entity of `cast` that has the name which gives the IRI `global`, as
   hs_mint_dup_global() returns it; -1 without one. `base` is as there. */
gint32
hs_entities_find(const HsCast *cast, const char *base, const char *global);
