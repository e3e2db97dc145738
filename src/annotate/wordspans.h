/* SPDX-License-Identifier: Apache-2.0
 *
 * From ranges of the encoder's words to spans of the text. The heads are trained on spans without
 * marks at their edges (annotators put those here or there), so what a reader expects is put back:
 * the full stop of an abbreviation, and the quotation marks around a content that begins or ends
 * inside them.
 */
#pragma once

#include "annotate/findings.h"
#include "annotate/subtree.h"

/* Return the text of word `word` and its length in bytes. Borrowed, not NUL-terminated. */
const char *
hs_words_get_text(const HsFindings *findings, guint32 word, gsize *out_length);

/* Say whether word `word` is exactly `string`. */
gboolean
hs_words_equal(const HsFindings *findings, guint32 word, const char *string);

/* Say whether the words `a` and `b` have the same bytes. */
gboolean
hs_words_same(const HsFindings *findings, guint32 a, guint32 b);

/* Say whether word `word`, its capitals made small, is in `list` [n], which is sorted. */
gboolean
hs_words_among(const HsFindings *findings, guint32 word, const char *const *list, gsize n);

#define HS_WORDS_AMONG(findings, word, list) \
    hs_words_among((findings), (word), (list), G_N_ELEMENTS(list))

/* Return the first word that ends after byte `offset`: the one that holds it, or the next. */
guint32
hs_words_at(const HsFindings *findings, guint32 offset);

/* Return the span of `range`, less punctuation at its edges, widened to whole tokens. A range of
   nothing but punctuation (a colon as cue) keeps it. */
HsSpan
hs_words_get_span(const HsFindings *findings, HsRange range);

/* The same for a name, which ends at a hyphen or slash inside its token: "anti-Voss". */
HsSpan
hs_words_get_name(const HsFindings *findings, HsRange range);

/* The same for a content: with the quotation marks that open right before it and close right after
   it, and the punctuation between it and the closing mark. A content that begins inside a quotation
   does not take its closing mark. */
HsSpan
hs_words_get_content(const HsFindings *findings, HsRange range);

/* Shorten `range` by punctuation at both ends; leaves it as it is when nothing else is in it. */
HsRange
hs_words_trim(const HsFindings *findings, HsRange range);

/* Return the tokens in which the words of `range`, which is not empty, stand. */
HsSubtree
hs_words_get_tokens(const HsFindings *findings, HsRange range);

/* Return the words of the tokens `subtree`, which is not empty. */
HsRange
hs_words_of_tokens(const HsFindings *findings, HsSubtree subtree);
