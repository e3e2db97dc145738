/* SPDX-License-Identifier: Apache-2.0
 *
 * Where the text is between quotation marks.
 */
#pragma once

#include "text/text.h"

/* Return what stands between quotation marks in `text`, outermost marks only and without them, in
   text order; (element-type HsSpan), free with g_array_unref(). All styles: “ ” ‘ ’ " ' `` '' « » ‹
   › „ ‟, and one that opens with one mark and closes with another. None crosses a paragraph: one of
   several paragraphs is several, see hs_quotations_go_on(). A mark without a partner opens a
   quotation to the end of its paragraph where the next one takes it up, or where a colon or comma
   announces it; to the end of its sentence where it begins that; elsewhere it is passed over. A
   paragraph without marks that the article sets off as quoted (HsArticle.quotes) is one too.
   Linear in the length of the text, but for a look-up of sentences for each stray mark. */
GArray *
hs_quotations_find(const HsText *text);

/* Return what stands between quotation marks inside of `outer`, one of the quotations, likewise;
   free with g_array_unref(). Linear in its length. */
GArray *
hs_quotations_find_inside(const HsText *text, HsSpan outer);

/* Return the number of the first of `quotations` that ends after byte `offset`; how many there are
   where none does. */
guint
hs_quotations_first(const GArray *quotations, guint32 offset);

/* Return the one of `quotations`, as hs_quotations_find() returns them, in which byte `offset`
   stands; NULL outside of them. Borrowed. */
const HsSpan *
hs_quotations_get(const GArray *quotations, guint32 offset);

/* Say whether byte `offset` stands in one of `quotations`. */
gboolean
hs_quotations_hold(const GArray *quotations, guint32 offset);

/* Say whether number `i` of `quotations` is not closed in its paragraph and number `i` + 1, which
   begins the next one, goes on with it: one quotation of several paragraphs. */
gboolean
hs_quotations_go_on(const HsText *text, const GArray *quotations, guint i);
