/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room text: the body cut into paragraphs, sentences and tokens. Spans only: no text
 * is copied or changed. Paragraphs hold whole sentences, sentences hold whole tokens, all three in
 * text order; white space between them belongs to none.
 */
#pragma once

#include "ingest/article.h"

typedef struct {
    HsSpan span;
    guint32 first_sentence;
    guint32 n_sentences;
} HsParagraph;

typedef struct {
    HsSpan span;
    guint32 paragraph;
    guint32 first_token;
    guint32 n_tokens;
} HsSentence;

typedef struct {
    HsSpan span;
    guint32 sentence;
} HsToken;

typedef struct {
    const HsArticle *article;
    const HsParagraph *paragraphs; /* [n_paragraphs] */
    const HsSentence *sentences;   /* [n_sentences] */
    const HsToken *tokens;         /* [n_tokens] */
    guint32 n_paragraphs;
    guint32 n_sentences;
    guint32 n_tokens;
} HsText;
