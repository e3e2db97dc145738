/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room publish: graphs become a folder of files that any web server can show, so that
 * the IRIs under the base lead somewhere. Every text version of an article, with its statements,
 * and every person, organization, place, role and membership under the base gets a page, Turtle and
 * JSON-LD; beside them lie lists, all of the data as N-Quads, a VoID description, site maps, and
 * what nginx and Apache need to choose the form that a reader asks for.
 *
 * An article's own page is written when its graph comes; what it tells of others waits in a
 * temporary file (spool.h) until all have come. Memory grows with the number of pages by a few
 * hundred bytes each, not with what is on them. The same graphs in the same order give the same
 * files. Linked data as in Berners-Lee, "Linked Data" (W3C Design Issues, 2006) and "Cool URIs for
 * the Semantic Web" (W3C Interest Group Note, 2008): fragments for what is told in a document, 303
 * for what is no document.
 */
#pragma once

#include "graph/graph.h"

typedef enum {
    HS_PUBLISH_ERROR_GRAPH, /* the graph is none of hearsay's; nothing of it was written */
} HsPublishError;

#define HS_PUBLISH_ERROR (hs_publish_error_quark())

GQuark
hs_publish_error_quark(void);

typedef struct HsPublisher HsPublisher;

typedef struct {
    guint64 n_articles;
    guint64 n_repeated; /* graphs that had come before and were left out */
    guint64 n_quads;
    guint64 n_pages;
} HsPublishCounts;

/* Begin a site at `folder` (sitefolder.h) for the IRIs under `base`, which is as hs_iri_dup_base()
   returns it. G_FILE_ERROR. */
HsPublisher *
hs_publisher_new(const char *base, const char *folder, GError **error);

/* Free `publisher`, which may be NULL; a site that was not ended leaves nothing. */
void
hs_publisher_free(HsPublisher *publisher);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsPublisher, hs_publisher_free)

/* Add `graph`, that of one text version. A second graph of the same text version is left out. After
   HS_PUBLISH_ERROR and HS_SERIALIZE_ERROR_BAD_TERM others may follow, after G_FILE_ERROR none. */
gboolean
hs_publisher_add(HsPublisher *publisher, const HsGraph *graph, GError **error);

/* Write all that had to wait, and put the site in its place. G_FILE_ERROR. */
gboolean
hs_publisher_end(HsPublisher *publisher, HsPublishCounts *out_counts, GError **error);
