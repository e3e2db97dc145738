/* SPDX-License-Identifier: Apache-2.0
 *
 * All pages of a site by kind, and the pages that list them: who is quoted most and what came last
 * on the first one, then people, organizations, places, roles and articles, a thousand a page.
 */
#pragma once

#include "publish/sitefolder.h"

typedef enum {
    HS_LISTED_ARTICLE,
    HS_LISTED_PERSON,
    HS_LISTED_ORGANIZATION,
    HS_LISTED_PLACE,
    HS_LISTED_ROLE,
    HS_LISTED_NOWHERE, /* memberships and the like: reached from others' pages only */
    HS_N_LISTED
} HsListed;

typedef struct HsCatalogue HsCatalogue;

HsCatalogue *
hs_catalogue_new(void);

/* Free `catalogue`, which may be NULL. */
void
hs_catalogue_free(HsCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsCatalogue, hs_catalogue_free)

/* Add the page at `path` (without ending). `day` is that of an article, or NULL; `n_statements` how
   many it reports or made. Strings are copied. */
void
hs_catalogue_add(HsCatalogue *catalogue, HsListed kind, const char *path, const char *label,
                 const char *day, guint n_statements);

/* Return the paths of all pages added, sorted by bytes. Free the list only, with
 * g_ptr_array_unref(). */
GPtrArray *
hs_catalogue_dup_paths(const HsCatalogue *catalogue);

/* Write the pages that list them, and the first one. G_FILE_ERROR. */
gboolean
hs_catalogue_write(HsCatalogue *catalogue, HsSiteFolder *folder, const char *base, GError **error);
