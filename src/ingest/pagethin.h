/* SPDX-License-Identifier: Apache-2.0
 *
 * A page on its way into the parser, without what nobody asks for afterwards: most of what a page
 * of today is.
 */
#pragma once

#include <glib.h>

/* Return `html` (UTF-8) without the content of scripts other than JSON-LD, of styles and of
   drawings (svg), without comments, without attributes that hs_page_wants_attribute() does not want
   and the addresses of links in the text; of spaces one after another the first is left, and all
   line ends, so that lines can be counted. What follows a tag, comment or script that does not end
   is left as it is. Free with g_string_free(). */
GString *
hs_pagethin_new(const GString *html);
