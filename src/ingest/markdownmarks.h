/* SPDX-License-Identifier: Apache-2.0
 *
 * The marks inside a paragraph of Markdown: emphasis, code, links, pictures, escapes.
 */
#pragma once

#include <glib.h>

/* Append the paragraph `text` [length] to `html` as HTML that says the same to a reader: marks of
   emphasis gone, a link as its text, a picture as nothing, code and escaped characters as they are
   to be read. HTML inside goes through as it is. `labels` are the links defined elsewhere, in lower
   case. Time is linear in the length. */
void
hs_markdownmarks_append(GString *html, const char *text, gsize length, GHashTable *labels);
