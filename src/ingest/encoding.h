/* SPDX-License-Identifier: Apache-2.0
 *
 * From bytes to UTF-8. In: bytes and the name of their encoding, or their byte order mark. Out:
 * valid UTF-8 without byte order mark. A strict reading refuses the first byte that the encoding
 * does not allow and says where it stands; a lenient one, for web pages, puts U+FFFD in its place
 * as browsers do.
 */
#pragma once

#include "ingest/intake.h"

/* Return the name of the encoding that a byte order mark at the start of `bytes` tells and the
   mark's length in bytes in `out_mark`; NULL and 0 where there is none. */
const char *
hs_encoding_by_mark(const guint8 *bytes, gsize length, gsize *out_mark);

/* Return the name that iconv knows for `label` as web pages write it, with the readings that
   browsers give to it ("latin1" and "ascii" mean windows-1252), or NULL where no converter is known
   by it. */
const char *
hs_encoding_by_label(const char *label);

/* Append the source's bytes from `begin` on, read as `encoding`, to `out`. ENCODING with the byte's
   position in the whole source when a byte is invalid or the last character incomplete (only where
   not `lenient`), or when the name is unknown. */
gboolean
hs_encoding_decode(const HsSource *source, gsize begin, const char *encoding, gboolean lenient,
                   GString *out, GError **error);
