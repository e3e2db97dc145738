/* SPDX-License-Identifier: Apache-2.0
 *
 * What lies in a site beside its pages: the style of the pages; what the data set is, in VoID (W3C
 * Interest Group Note, 2011); site maps (sitemaps.org 0.9), which lead search engines to every
 * page; and the rules by which nginx and Apache answer an IRI with the form that a reader asks for.
 */
#pragma once

#include "publish/sitefolder.h"

typedef struct {
    const char *base;
    const char *example; /* IRI of one thing in it, or NULL */
    guint64 n_quads;
    guint64 n_pages;
} HsSiteFigures;

/* Write all of it. `paths` are those of all pages, without ending. G_FILE_ERROR. */
gboolean
hs_siteextras_write(HsSiteFolder *folder, const HsSiteFigures *figures, const GPtrArray *paths,
                    GError **error);
