/* SPDX-License-Identifier: Apache-2.0
 *
 * "Name: value" lines as HTTP, WARC and mail have them before an empty line, with lines that go on
 * in the next one (RFC 5322, 2.2.3).
 */
#pragma once

#include <glib.h>

/* Return the bytes of the head of `text` (`length` bytes), the empty line that ends it included; 0
   where there is no such line. Lines may end in CR LF or LF. */
gsize
hs_headers_length(const char *text, gsize length);

/* Return the value of the first header called `name` (case does not matter) in the `length` bytes
   of head at `text`, unfolded, without white space around it, valid UTF-8; NULL without one. Free
   with g_free(). */
char *
hs_headers_dup(const char *text, gsize length, const char *name);

/* Return the parameter `name` of the header value `value` ("text/html; charset=utf-8"), without
   quotation marks; NULL without one, or where `value` is NULL. Free with g_free(). */
char *
hs_headers_dup_parameter(const char *value, const char *name);
