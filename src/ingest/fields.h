/* SPDX-License-Identifier: Apache-2.0
 *
 * Articles as the JSON objects of dumps: which member is the text, which the date. The names that
 * the common dumps use are known, and a user names others.
 */
#pragma once

#include "ingest/intake.h"
#include "ingest/jsonvalue.h"

/* Say whether `map` ("text=body,date=meta.published") is one: FIELD=NAME pairs with commas between,
   FIELD one of text, headline, date, modified, url, publisher, author, language, id; NAME a member,
   or with dots the member of a member. OPTION, without a file's name, saying what is wrong. */
gboolean
hs_fields_check(const char *map, GError **error);

/* Fill those fields of `draft` that are still NULL from the members of `object`: those that `map`
   (checked, or NULL) names, for what it does not name the ones that are known. The text becomes the
   draft's markup. */
void
hs_fields_take(JsonObject *object, const char *map, HsDraft *draft);
