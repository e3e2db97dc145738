/* SPDX-License-Identifier: Apache-2.0
 *
 * An HTML page in the making, on libxml2's writer, which escapes what comes from articles. The
 * pages are XML too: what has no content is given some, since browsers do not know <p/>.
 */
#pragma once

#include <glib.h>

typedef struct HsHtml HsHtml;

/* Begin a page. Browsers show `title`; `path` is the page's own below the site's top, without
   ending, of which the links to its Turtle and JSON-LD are made; NULL: it has none.
   `canonical` is its address on the web. */
HsHtml *
hs_html_new(const char *title, const char *path, const char *canonical);

/* Free `html`, which may be NULL. */
void
hs_html_free(HsHtml *html);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsHtml, hs_html_free)

/* Begin an element with one attribute, or without where `value` is NULL. */
void
hs_html_open(HsHtml *html, const char *name, const char *attribute, const char *value);

/* Give the element just begun a further attribute, unless `value` is NULL. */
void
hs_html_attribute(HsHtml *html, const char *attribute, const char *value);

/* End the innermost element. */
void
hs_html_close(HsHtml *html);

/* Append text. */
void
hs_html_text(HsHtml *html, const char *text);

/* Append an element that holds only text, of this class unless NULL. */
void
hs_html_element(HsHtml *html, const char *name, const char *css_class, const char *text);

/* Append a link; only the text where `href` is NULL. */
void
hs_html_link(HsHtml *html, const char *href, const char *text);

/* Append a script element that holds `json`, data in JSON-LD. */
void
hs_html_json(HsHtml *html, const char *json, gsize length);

/* End the page and return it. Free with g_free(). */
char *
hs_html_finish(HsHtml *html, gsize *out_length);
