/* SPDX-License-Identifier: Apache-2.0
 *
 * What ingest understood of an article, as JSON: the members that begin an article's object in JSON
 * Lines (jsonl.c), and an object of their own with the text, for those who only want articles.
 */
#pragma once

#include "graph/graph.h"
#include "serialize/json.h"

/* Write what is known of `article` as members of the object that is open. `iri` is the one it has
   in a graph, or NULL. */
void
hs_articlejson_write(HsJson *json, const HsArticle *article, const char *iri);

/* Append to `out` a line with one object: all that is known of `article`, its body as `text`
   and what is set off in it as quoted. */
void
hs_articlejson_append_line(GString *out, const HsArticle *article);
