/* SPDX-License-Identifier: Apache-2.0
 *
 * What a page says about its article in schema.org terms, as JSON-LD in a script element:
 * NewsArticle and its kin, alone, in an array or in a @graph. Refused silently, since a page
 * without them is still an article: blocks that are no JSON, nested too deep or too large.
 */
#pragma once

#include "ingest/intake.h"
#include "ingest/jsonvalue.h"

/* Read the `length` bytes of JSON-LD at `text` into those fields of `draft` that are still NULL
   (authors: still empty); articleBody becomes its markup. Returns whether an article was found in
   it. */
gboolean
hs_jsonld_read(const char *text, gsize length, HsDraft *draft);

/* The same for JSON that has been parsed. */
gboolean
hs_jsonld_take(JsonNode *root, HsDraft *draft);
