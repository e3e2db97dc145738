/* SPDX-License-Identifier: Apache-2.0
 *
 * The tokens of a paragraph, found from left to right by a hand-written scanner: a paragraph is cut
 * at white space into chunks, a chunk into tokens. What is special in a chunk is tried in the order
 * link (URL, e-mail address, @handle, #tag), number, word, mark. Each kind of look-ahead is bounded
 * by a constant or remembered in the chunk, so that a line of many megabytes without a space costs
 * no more than any other text. Every character that is not white space ends up in one token.
 *
 * A token's kind is what the sentence splitter (sentences.h) needs to know of it; it is not part of
 * the product.
 */
#pragma once

#include "text/text.h"

typedef enum {
    HS_TOKEN_LOWER,        /* word in lower case */
    HS_TOKEN_UPPER,        /* word that begins with a capital, or has no case */
    HS_TOKEN_CLITIC,       /* n't, 's, ' */
    HS_TOKEN_NUMBER,       /* number, date, time */
    HS_TOKEN_LINK,         /* URL, e-mail address, @handle, #tag */
    HS_TOKEN_TITLE,        /* abbreviation that goes on: Mr., e.g., J. */
    HS_TOKEN_ABBREVIATION, /* abbreviation that may end a sentence: Inc., U.S., p.m. */
    HS_TOKEN_STOP,         /* . */
    HS_TOKEN_ELLIPSIS,     /* .. ... … */
    HS_TOKEN_EXCLAIM,      /* ! ? and runs of them */
    HS_TOKEN_PAUSE,        /* , ; : */
    HS_TOKEN_DASH,
    HS_TOKEN_OPEN,        /* opening bracket or quotation mark */
    HS_TOKEN_CLOSE,       /* closing bracket */
    HS_TOKEN_CLOSE_QUOTE, /* closing quotation mark */
    HS_TOKEN_QUOTE,       /* quotation mark of which only the paragraph tells whether it opens */
    HS_TOKEN_EMOTICON,
    HS_TOKEN_SYMBOL, /* all other marks */
} HsTokenKind;

typedef struct {
    const char *body;
    GArray *tokens;    /* HsToken; field sentence not filled in */
    GByteArray *kinds; /* HsTokenKind, one for each token */
} HsTokenList;

/* Append the tokens of `paragraph`, a span without line feeds, to `list`. */
void
hs_tokens_scan(HsTokenList *list, HsSpan paragraph);
