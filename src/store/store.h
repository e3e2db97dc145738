/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room store: where graphs are kept and asked. A place is the path of a folder, for the
 * embedded store, or an address that begins with http:// or https://, for a server that speaks
 * SPARQL 1.1. Both are used in the same way; a graph is known by its name, and one that comes again
 * replaces the one of that name whole.
 *
 * All functions fail with HS_STORE_ERROR (storekind.h) or G_FILE_ERROR, the message begins with the
 * place. A store belongs to one thread.
 */
#pragma once

#include "store/storekind.h"

/* Open the store at `place`. Unless it is only read, whoever else writes to the folder is waited
   for; `waiting`, unless NULL, is called once before that. Free with hs_store_close(). */
HsStore *
hs_store_open(const char *place, HsStoreUse use, HsStoreWaiting waiting, GError **error);

/* Take `graph` in, in place of the one of its name. A graph of the default graph must tell one text
   that it was derived from, else HS_STORE_ERROR_REFUSED. It may be written later, but not after
   hs_store_flush() has returned. After HS_STORE_ERROR_REFUSED the next graph may follow. */
gboolean
hs_store_replace(HsStore *store, const HsGraph *graph, GError **error);

/* Write all that was taken in. */
gboolean
hs_store_flush(HsStore *store, GError **error);

/* Take out the graphs of `article`: the IRI of an article, of a text version or of a graph.
   `out_n` is how many there were, 0 when nothing is known by this IRI. */
gboolean
hs_store_forget(HsStore *store, const char *article, guint *out_n, GError **error);

/* Ask `sparql`, a SELECT, ASK, CONSTRUCT or DESCRIBE; updates are refused. */
gboolean
hs_store_query(HsStore *store, const char *sparql, const HsAnswerTaker *taker, GError **error);

/* Hand those graphs that tell of an article's text to `take`, as they were taken in and in the
   order of their names, until it fails. A folder has lost the languages of strings. Fails also with
   whatever `take` fails with. */
gboolean
hs_store_export(HsStore *store, HsExportTake take, gpointer user, GError **error);

/* Return what was done so far; borrowed. */
const HsStoreTally *
hs_store_get_tally(const HsStore *store);

/* Close `store`, which may be NULL. What was not flushed is dropped. */
void
hs_store_close(HsStore *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsStore, hs_store_close)
