/* SPDX-License-Identifier: Apache-2.0
 *
 * Quotations that no word introduces. PolNeAR, from which the heads learn, has next to none of
 * them; newspapers have many: a second quotation after "he said", a paragraph that is one
 * quotation, one of several paragraphs, one with its speaker behind a dash.
 *
 * A quotation that is a part of a longer one (text/quotation.h) whose other part the heads found
 * becomes a content of that. Any other that reads as a sentence and stands as one becomes an
 * attribution of its own, as people mark it (gold/train, `C` events), whose cue is the mark that
 * opens it, a colon or a dash. Scare quotes, titles, nicknames and terms stand inside sentences and
 * are left alone.
 */
#pragma once

#include "annotate/findings.h"

/* Add to `findings`, whose namings are finished, the quotations that nothing in it covers; `syntax`
   may be NULL. Each gets the words that tell its speaker as source, or where they stand in another
   sentence or are another one's source, as HsFinding.carried. Linear in the length of the text but
   for look-ups by halving. */
void
hs_uncued_find(HsFindings *findings, const HsSyntax *syntax);
