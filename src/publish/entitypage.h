/* SPDX-License-Identifier: Apache-2.0
 *
 * The page of a person, an organization, a place, a role, a membership or an article with an
 * address of its own under the base: what it is, which posts it holds or held, what it said, what
 * was said to and about it. NULL where the graph does not tell of it.
 */
#pragma once

#include "publish/pageview.h"

#define HS_ENTITYPAGE_MAX_STATEMENTS 500u /* of one list; the Turtle beside the page has all */

/* Return the page of the thing `matter->iri`. Free with g_free(). */
char *
hs_entitypage_dup(const HsPageMatter *matter, gsize *out_length);
