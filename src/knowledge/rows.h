/* SPDX-License-Identifier: Apache-2.0
 *
 * The kinds of tables: their columns, and what a row of each must be. Rows come in as fields in the
 * order of the columns, UTF-8 without control characters, each of HS_MAX_FIELD bytes at most, that
 * live as long as the facts; what is refused becomes a problem of the facts.
 */
#pragma once

#include "knowledge/facts.h"

#define HS_ROW_MAX_FIELDS 9

/* Whoever adds somebody by hand, in RDF of his own or in a table without weights, has him in his
   news: of the prominence of those who are in all news, and meant by his names before others. */
#define HS_OWN_WEIGHT 600
#define HS_OWN_ALIAS_WEIGHT 1000

typedef struct {
    const char *name;
    guint n_columns;
    const char *columns[HS_ROW_MAX_FIELDS];
    void (*add)(HsFacts *facts, HsOrigin origin, const char *const *fields /* [n_columns] */);
} HsRowKind;

/* Return the kind called `name` ("entities", "aliases" ...), or NULL. */
const HsRowKind *
hs_row_find_kind(const char *name);

/* Say whether `id` is one of Wikidata's or may be a local one. */
gboolean
hs_row_is_id(const char *id);
