/* SPDX-License-Identifier: Apache-2.0
 *
 * See places.h. Sentences and paragraphs are in text order, so that both are found by halving.
 */
#include "text/places.h"

guint32
hs_text_sentence_at(const HsText *text, guint32 offset)
{
    guint32 low = 0, high = text->n_sentences;

    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (text->sentences[middle].span.end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

guint32
hs_text_token_at(const HsText *text, guint32 offset)
{
    guint32 low = 0, high = text->n_tokens;

    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (text->tokens[middle].span.end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
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
    guint32 low = 0, high = text->n_paragraphs;

    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (text->paragraphs[middle].span.end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
