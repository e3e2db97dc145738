/* SPDX-License-Identifier: Apache-2.0
 *
 * What kind of file is this? Told by the first bytes, never by the name, as browsers do it.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_KIND_TEXT,
    HS_KIND_WEBPAGE, /* HTML or XHTML */
    HS_KIND_XML,     /* XML that is no web page */
    HS_KIND_PACKED,  /* compressed, or an archive */
    HS_KIND_BINARY,
} HsKind;

/* Return the kind of the `length` bytes at `bytes`, of which the first few thousand are looked at.
   `out_what` gets words for it ("a PDF document"; for XML the name of its root element), owned by
   the caller, or NULL where there is nothing to add. */
HsKind
hs_sniff(const guint8 *bytes, gsize length, char **out_what);
