/* SPDX-License-Identifier: Apache-2.0
 *
 * What every page of a site shares: its graph and the look-up of it, the page in the making, and
 * how things are called and linked there. Links go from file to file, so that a site can be looked
 * at without a server, and lies under whatever address it is put.
 */
#pragma once

#include "graph/lookup.h"
#include "publish/html.h"

/* What a page is made of. */
typedef struct {
    const char *base;
    const char *path; /* in the site, without ending */
    const HsGraph *graph;
    const char *iri;  /* of what the page tells of, a subject in the graph */
    const char *json; /* the same as JSON-LD, to be embedded; NULL: not */
    gsize json_length;
} HsPageMatter;

typedef struct {
    const char *base; /* IRIs under it have pages of this site */
    const char *path; /* of this page, without ending */
    const HsGraph *graph;
    const HsLookup *lookup;
    HsHtml *html;
} HsPageView;

/* Return where a link on the page to `iri` goes; NULL where it can go nowhere: no web address.
   Free with g_free(). */
char *
hs_pageview_dup_href(const HsPageView *view, const char *iri);

/* Return what to call the term number `term`: its headline, label or name, else the end of its
   IRI. Free with g_free(). */
char *
hs_pageview_dup_label(const HsPageView *view, guint32 term);

/* Append a link to the term number `term`, under its label. */
void
hs_pageview_link(const HsPageView *view, guint32 term);

/* Append links to all objects that `subject` has by `predicate`, with commas and `before` before
   the first; nothing where there are none. Returns how many there are. */
guint
hs_pageview_links(const HsPageView *view, guint32 subject, const char *predicate,
                  const char *before);

/* Return the name of the concept `iri` in words: hs:PressConference is "press conference". Free
   with g_free(). */
char *
hs_pageview_dup_concept(const char *iri);

/* End the page with a line for readers and return it. Free with g_free(). */
char *
hs_pageview_finish(const HsPageView *view, gsize *out_length);
