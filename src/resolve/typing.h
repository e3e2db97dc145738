/* SPDX-License-Identifier: Apache-2.0
 *
 * What kind of thing each name names, decided once for all mentions of one spelling in the article,
 * and which of what the tagger found is no name at all.
 */
#pragma once

#include "knowledge/knowledge.h"
#include "resolve/casting.h"

typedef struct {
    const char *key;  /* folded, a person's without titles */
    GArray *mentions; /* [..] guint32, in order */
} HsSpelling;

/* Collect the names of the article by spelling, as HsSpelling by first appearance; `out_keys`
   [n_mentions] gets the key of each mention, NULL for what is no name. */
GPtrArray *
hs_typing_collect(HsCasting *casting, const char **out_keys);

/* Decide the types of all names: `out_types` [n_mentions]; of others it is the tagger's. `out_keys`
   as above, NULL for what turned out to be no name too. `knowledge` may be NULL. */
void
hs_typing_decide(HsCasting *casting, const HsKnowledge *knowledge, const char **out_keys,
                 HsEntityType *out_types);
