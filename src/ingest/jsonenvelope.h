/* SPDX-License-Identifier: Apache-2.0
 *
 * The envelope in which news services answer: one object with a list of articles in it
 * ({"status": "ok", "articles": [{...}, ...]}), at its top or inside another object.
 */
#pragma once

#include <glib.h>

/* Return how many bytes lie before the first article of the envelope that `head` [length] begins
   with, the list's bracket included; 0 where it is none, or an article itself. */
gsize
hs_jsonenvelope_length(const char *head, gsize length);
