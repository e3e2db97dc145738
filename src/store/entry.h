/* SPDX-License-Identifier: Apache-2.0
 *
 * A graph as the embedded store's ledger sees it. The store holds all triples in one heap, since
 * TinySPARQL has room for ten named graphs; so that a graph can be taken out again, it notes
 *
 *   - what is the graph's own: its name, the text version that it was derived from and all that has
 *     an IRI within that text (spans, statements, people known by a surname). A list of them is
 *     enough: they go when the graph goes.
 *   - what it tells of all else (people, organizations, roles, the article's address): its account
 * of each such thing, with an IRI made of its words, to which the graph's entry points. A triple
 * goes when no account has it any more.
 *
 * About one triple in twenty is of the second kind.
 */
#pragma once

#include "store/kept.h"
#include "store/storekind.h"

typedef struct {
    const HsGraph *graph;
    const char *name; /* IRI of the graph; borrowed from it, as is the next */
    const char *text; /* IRI of the text version it was derived from; NULL when it tells none */
    char *iri;        /* of the entry */
    char *digest;     /* hexadecimal SHA-256 of all that the graph tells */
} HsEntry;

/* Make the entry of `graph`. HS_STORE_ERROR_REFUSED for triples of the default graph that do not
   tell which one graph they are. Free with hs_entry_free(). */
HsEntry *
hs_entry_new(const HsGraph *graph, GError **error);

/* Return the IRI of the entry of the graph `name`. Free with g_free(). */
char *
hs_entry_dup_iri(const char *name);

/* Append to `out` that the entry `iri` tells the account with these `triples` (one a line) of
   `subject`. */
void
hs_entry_append_account(GString *out, const char *iri, const char *subject, const char *triples);

/* Say whether what has `iri` belongs to the entry's graph alone. */
gboolean
hs_entry_owns(const HsEntry *entry, const char *iri);

/* Return the IRI of what `iri` lies within: the part before "#". NULL when there is none. Free with
   g_free(). */
char *
hs_entry_dup_whole(const char *iri);

/* Return the end of the run of quads that begins at `begin`, all of one subject. */
guint32
hs_entry_end_subject(const HsEntry *entry, guint32 begin);

/* Append to `out` all of the entry's graph and the entry itself, as triples for INSERT DATA. Of its
   own that is in `contested` (a set of IRIs) there will be accounts too. What the store cannot hold
   is counted in `tally`. */
void
hs_entry_inscribe(const HsEntry *entry, const HsKept *kept, GHashTable *contested, GString *out,
                  HsStoreTally *tally);

/* Free `entry`, which may be NULL. */
void
hs_entry_free(HsEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsEntry, hs_entry_free)
