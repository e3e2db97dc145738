/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside annotate: a quotation that no cue introduces, taken for speech, and what the search for
 * such ones knows of the article. Words are those of the encoder (findings.h).
 */
#pragma once

#include "annotate/findings.h"
#include "annotate/syntax.h"
#include "text/blogposts.h"

typedef struct {
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax; /* [n_tokens], or NULL */
    gint32 *holders;        /* [quotations] the finding that has it as content, -1 without one */
    gint32 *last; /* [paragraphs] the finding that speaks last in it so far, -1 without one */
    guint *order; /* [n_order] the findings of the heads by their cues */
    guint n_order;
    GArray *posts;    /* of the text (text/blogposts.h) */
    guint n_compared; /* speeches that were looked for elsewhere in the text */
    guint n_noted;    /* how many of those are in `last` */
} HsSpeechSearch;

typedef struct {
    guint first, end;  /* quotations */
    HsRange mark;      /* that opens the first one; empty without one */
    HsSpan whole;      /* with its marks */
    guint32 sentence;  /* in which it begins */
    guint32 paragraph; /* in which it begins */
    guint32 ends_in;   /* sentence in which it ends */
    gboolean set_off;  /* the article shows it as quoted (HsArticle.quotes) */
} HsSpeech;

/* Return quotation `i`. Borrowed. */
const HsSpan *
hs_speech_get_quotation(const HsSpeechSearch *search, guint i);

/* Return word `word`. Borrowed. */
const HsWord *
hs_speech_get_word(const HsSpeechSearch *search, guint32 word);

/* Return the words from the first that ends in or behind `span` to the first behind it. */
HsRange
hs_speech_words_of(const HsSpeechSearch *search, HsSpan span);

/* Return the word ":" that announces the speech, 0 where none does. */
guint32
hs_speech_find_colon(const HsSpeechSearch *search, const HsSpeech *speech);

/* Say whether word `word` is a mark with which sentences end, or break off. */
gboolean
hs_speech_is_end_mark(const HsSpeechSearch *search, guint32 word);
