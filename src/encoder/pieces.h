/* SPDX-License-Identifier: Apache-2.0
 *
 * From text to pieces: paragraphs of UTF-8 come in; out come words with their bytes and features,
 * and the vocabulary's ids that stand for each word (doc/encoder.md, "From text to pieces"). The
 * words are the encoder's own (BERT's basic tokenizer: every punctuation character alone), finer
 * than the tokens of the room text; spans join the two. Takes time linear in the text and bounded
 * memory a byte.
 *
 * Where doc/encoder.md leaves room: characters of all classes C* (control, format, unassigned,
 * private) are gaps, also for the feature space; "a single upper-case letter" is a word of one code
 * point; MiXed is any other word with an upper-case letter; lower is any other with a lower-case
 * one; the limit of 100 code points is taken of the normal form; a word whose normal form is empty
 * is one [UNK]. The text should be NFC (the article's body is) but any UTF-8 is taken; bytes that
 * are not UTF-8 are skipped like spaces.
 */
#pragma once

#include "base/span.h"
#include "encoder/vocabulary.h"

typedef enum {
    HS_SHAPE_SPECIAL, /* not a word: [CLS], [SEP] */
    HS_SHAPE_LOWER,
    HS_SHAPE_CAPITALIZED,
    HS_SHAPE_UPPER,
    HS_SHAPE_MIXED,
    HS_SHAPE_DIGIT, /* holds an ASCII digit */
    HS_SHAPE_PUNCTUATION,
    HS_SHAPE_INITIAL, /* a single upper-case letter */
    HS_SHAPE_OTHER,   /* letters without case and so on */
} HsShape;

typedef enum {
    HS_QUOTE_OUTSIDE,
    HS_QUOTE_INSIDE,
    HS_QUOTE_MARK, /* the word is a double quotation mark */
} HsQuote;

typedef enum { /* what windows.c looks for when it must cut a paragraph */
    HS_MARK_NONE,
    HS_MARK_STOP,  /* the words ".", "!" and "?" */
    HS_MARK_CLOSE, /* the words "\"" and "”", which may follow one */
} HsMark;

typedef struct {
    HsSpan span;         /* bytes of the text that was given */
    guint32 paragraph;   /* index into the spans that were given */
    guint32 first_piece; /* index into ids */
    guint16 n_pieces;    /* 1..HS_VOCABULARY_MAX_WORD */
    guint8 shape;        /* HsShape */
    guint8 quote;        /* HsQuote */
    guint8 space;        /* 1 after white space or at the paragraph's begin */
    guint8 mark;         /* HsMark */
} HsWord;

typedef struct {
    const HsWord *words; /* [n_words] in text order */
    const guint32 *ids;  /* [n_pieces] */
    guint32 n_words;
    guint32 n_pieces;
} HsPieces;

/* Cut the `n_paragraphs` paragraphs of `text` (spans of its bytes on character borders, in order,
   without overlap) into words and pieces. Free with hs_pieces_free(). */
HsPieces *
hs_pieces_new(const HsVocabulary *vocabulary, const char *text, const HsSpan *paragraphs,
              guint32 n_paragraphs);

/* Free `pieces`, which may be NULL. */
void
hs_pieces_free(HsPieces *pieces);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsPieces, hs_pieces_free)
