/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON of strangers: parsed within limits, and asked for what is seldom of the type that it should
 * be.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "ingest/ingest.h"

/* Parse the `length` bytes at `text`. NULL with MARKUP, without a file's name, where they are no
   JSON or nested too deep. Free with json_node_unref(). */
JsonNode *
hs_value_parse(const char *text, gsize length, GError **error);

/* Return the member `name`, borrowed; NULL without one. */
JsonNode *
hs_value_member(JsonObject *object, const char *name);

/* Return the string in `node`, or that in the first element of an array; borrowed. NULL where there
   is none, or `node` is NULL. */
const char *
hs_value_text(JsonNode *node);

/* Return the string in the member `name` as one clean line, HTML entities decoded; NULL where there
   is none. Free with g_free(). */
char *
hs_value_dup_line(JsonObject *object, const char *name);
