/* SPDX-License-Identifier: Apache-2.0
 *
 * See places.h. Sentences and paragraphs are in text order, so that both are found by halving.
 */
#include "text/places.h"

#include "base/bisect.h"

guint32
hs_text_sentence_at(const HsText *text, guint32 offset)
{
    return HS_FIRST_ABOVE(HsSentence, span.end, text->sentences, text->n_sentences, offset);
}

guint32
hs_text_token_at(const HsText *text, guint32 offset)
{
    return HS_FIRST_ABOVE(HsToken, span.end, text->tokens, text->n_tokens, offset);
}

guint32
hs_text_token_from(const HsText *text, guint32 offset)
{
    const guint32 token = hs_text_token_at(text, offset);
    return token < text->n_tokens && text->tokens[token].span.begin < offset ? token + 1 : token;
}

guint32
hs_text_paragraph_at(const HsText *text, guint32 offset)
{
    return HS_FIRST_ABOVE(HsParagraph, span.end, text->paragraphs, text->n_paragraphs, offset);
}
