/* SPDX-License-Identifier: Apache-2.0
 *
 * Where the text is between quotation marks.
 */
#pragma once

#include "text/text.h"

/* Return what stands between quotation marks in `text`, outermost marks only and without them, in
   text order; (element-type HsSpan), free with g_array_unref(). All styles: “ ” ‘ ’ " ' `` '' « » ‹
   › „ ‟. A mark without a partner reaches to the end of its paragraph where it opens a quotation
   that the next paragraph takes up, else it is passed over. */
GArray *
hs_quotations_find(const HsText *text);

/* Return the one of `quotations`, as hs_quotations_find() returns them, in which byte `offset`
   stands; NULL outside of them. Borrowed. */
const HsSpan *
hs_quotations_get(const GArray *quotations, guint32 offset);

/* Say whether byte `offset` stands in one of `quotations`. */
gboolean
hs_quotations_hold(const GArray *quotations, guint32 offset);
