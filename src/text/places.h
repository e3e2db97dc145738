/* SPDX-License-Identifier: Apache-2.0
 *
 * Where in a text a byte stands.
 */
#pragma once

#include "text/text.h"

/* Return the index of the sentence that ends after byte `offset`: the one in which it stands, or
   the next where it stands between two; n_sentences past the last. */
guint32
hs_text_sentence_at(const HsText *text, guint32 offset);

/* Return the same of tokens. */
guint32
hs_text_token_at(const HsText *text, guint32 offset);

/* Return the index of the first token that begins at byte `offset` or later; n_tokens without. */
guint32
hs_text_token_from(const HsText *text, guint32 offset);

/* Return the paragraph that ends after byte `offset`, as above. */
guint32
hs_text_paragraph_at(const HsText *text, guint32 offset);
