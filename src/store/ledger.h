/* SPDX-License-Identifier: Apache-2.0
 *
 * What the embedded store has noted of its graphs (entry.h), asked when one comes in or goes. Only
 * reads: what comes out is the text of an update, which the store (embedded.c) does as one
 * transaction, so that after a crash a graph is there wholly or not at all.
 */
#pragma once

#include <libtracker-sparql/tracker-sparql.h>

#include "store/entry.h"

/* Set `out_digest` to the digest of the graph of the entry `iri` as it is in the store, NULL when
   it is not there. Free with g_free(). */
gboolean
hs_ledger_find_digest(TrackerSparqlConnection *connection, const char *iri, char **out_digest,
                      GError **error);

/* Append to `out` the update that puts in the graph of `entry`, which is not there. */
gboolean
hs_ledger_plan_insert(TrackerSparqlConnection *connection, const HsKept *kept, const HsEntry *entry,
                      GString *out, HsStoreTally *tally, GError **error);

/* Append to `out` the update that takes out the graph whose entry has `iri`, all that nobody else
   tells. */
gboolean
hs_ledger_plan_forget(TrackerSparqlConnection *connection, const char *iri, GString *out,
                      GError **error);

/* Return the IRIs of the entries of `article`: the IRI of a graph, of a text version or of an
   article. Free with g_ptr_array_unref(). */
GPtrArray *
hs_ledger_find(TrackerSparqlConnection *connection, const char *article, GError **error);
