/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes JSON into a string, field after field. json-glib's generator is not used: it writes a
 * confidence of 0.91 as 0.91000000000000003, and wants a tree of the whole article first.
 *
 * Every string is made valid UTF-8 on its way out (a file's name need not be), so what comes out is
 * JSON whatever goes in. Keys are the caller's own and must need no escape.
 */
#pragma once

#include <glib.h>

typedef struct {
    GString *out;
    gboolean first; /* nothing yet in the innermost object or array */
} HsJson;

/* Begin an object or array; `key` is NULL inside arrays, as in all functions below. `bracket` is
   '{' or '['. */
void
hs_json_open(HsJson *json, const char *key, char bracket);

/* End it; `bracket` is '}' or ']'. */
void
hs_json_close(HsJson *json, char bracket);

/* Write a string, null for NULL. */
void
hs_json_string(HsJson *json, const char *key, const char *value);

/* Write a string; nothing for NULL. */
void
hs_json_known(HsJson *json, const char *key, const char *value);

/* Write `text` as it stands: a number. */
void
hs_json_number(HsJson *json, const char *key, const char *text);

/* Write a count or an offset. */
void
hs_json_count(HsJson *json, const char *key, gsize value);
