/* SPDX-License-Identifier: Apache-2.0
 *
 * What kind of file is this? Told by the first bytes, never by the name, as browsers do it.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_KIND_TEXT,
    HS_KIND_MARKDOWN,
    HS_KIND_WEBPAGE, /* HTML or XHTML */
    HS_KIND_FEED,    /* RSS 0.9x, 1.0 and 2.0, Atom */
    HS_KIND_NEWSML,  /* NewsML-G2: newsMessage, packageItem, newsItem */
    HS_KIND_NITF,    /* one article in the News Industry Text Format */
    HS_KIND_JSON,    /* JSON objects, one or many */
    HS_KIND_JSON_FEED,
    HS_KIND_MAIL,   /* a mail, or a page saved as MHTML */
    HS_KIND_WARC,   /* a crawl */
    HS_KIND_HTTP,   /* one HTTP response, in a crawl only */
    HS_KIND_XML,    /* XML of another kind */
    HS_KIND_PACKED, /* compressed, or an archive */
    HS_KIND_BINARY,
} HsKind;

/* Return what people call `kind`: "plain text", "web page". A static string. */
const char *
hs_kind_name(HsKind kind);

/* Return the kind of the `length` bytes at `bytes`, of which the first few thousand are looked at.
   `out_what` gets words for it ("a PDF document"; for XML the name of its root element), owned by
   the caller, or NULL where there is nothing to add. */
HsKind
hs_sniff(const guint8 *bytes, gsize length, char **out_what);
