/* SPDX-License-Identifier: Apache-2.0
 *
 * The one address of an article: absolute, without fragment and without the parameters that only
 * follow readers about, so that one article met through three campaigns is one article.
 */
#pragma once

/* Return `href`, resolved against `base` (an absolute URL, or NULL) where it is relative, as a
   canonical http or https URL: scheme and host in lower case, fragment and tracking parameters
   (utm_*, fbclid, ...) dropped, characters that no URL may hold escaped. NULL when it is none. Free
   with g_free(). */
char *
hs_weblink_canonize(const char *href, const char *base);

/* Return the day that the path of `link` tells ("/2026/11/19/", "/2026/nov/19/", "/2026-11-19/") as
   YYYY-MM-DD; NULL where it tells none or `link` is NULL. Free with g_free(). */
char *
hs_weblink_dup_day(const char *link);
