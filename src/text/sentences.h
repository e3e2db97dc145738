/* SPDX-License-Identifier: Apache-2.0
 *
 * The sentences of a paragraph, found from its tokens and their kinds. A sentence ends with a stop,
 * an ellipsis before a capital, or an abbreviation before a word that begins sentences; quotation
 * marks and brackets that close right after the stop belong to it. It does not end inside
 * "What?" he asked, nor after the number that opens a list's item, nor before a lower-case word
 * after an abbreviation, an ellipsis or a closing quotation mark. A paragraph's end ends a sentence
 * with or without a mark (headlines).
 */
#pragma once

#include "text/tokens.h"

/* Return the index after the last token of the sentence that begins with token `first` in a
   paragraph that ends before token `end`. Never returns `first`; each token is looked at a fixed
   number of times. `*is_quoted` says whether a straight quotation mark is open; set it to FALSE
   at each paragraph's begin, it is kept up from sentence to sentence. */
guint32
hs_sentence_end(const HsTokenList *list, guint32 first, guint32 end, gboolean *is_quoted);
