/* SPDX-License-Identifier: Apache-2.0
 *
 * What a web page says about its article outside of the text: headline, authors, dates, publisher,
 * canonical address, language. Sources, the first that speaks wins: JSON-LD, Open Graph and other
 * meta elements, microdata and time elements, the headings and names that readers see.
 */
#pragma once

#include "ingest/page.h"

/* Fill those fields of `draft` that are still NULL (authors: still empty) with what `page` says. */
void
hs_pagefacts_read(const HsPage *page, HsDraft *draft);

/* Return the encoding that the first bytes of a page name in a meta element or an XML declaration,
   as written there; NULL where they name none. Free with g_free(). */
char *
hs_pagefacts_dup_charset(const guint8 *bytes, gsize length);

/* Add the names in the byline `byline` ("By A. Writer, B. Author and C. Editor"), each once; what
   is an address or no name is passed over. `byline` may be NULL. */
void
hs_authors_add(GPtrArray *authors, const char *byline);

/* Return `tag` ("EN_us") as a language tag ("en-US"), NULL when it is none. Free with g_free(). */
char *
hs_language_clean(const char *tag);

/* Return `text` with its HTML entities decoded. Free with g_free(). */
char *
hs_entities_decode(const char *text);
