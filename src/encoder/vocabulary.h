/* SPDX-License-Identifier: Apache-2.0
 *
 * The word pieces that the encoder knows: a string that holds them in the order of their ids, one a
 * line, becomes a table from piece to id. The table is one block of numbers that point into the
 * string (open addressing, FNV-1a), so 30,000 pieces are ready in about a millisecond.
 */
#pragma once

#include <glib.h>

#define HS_VOCABULARY_MAX_WORD 100 /* code points of a normal form; longer ones are [UNK] */

typedef struct HsVocabulary HsVocabulary;

/* Build the table from `pieces`, which is borrowed and must outlive the result. Fails with
   HS_ENCODER_ERROR_UNSUITED when a piece is empty or occurs twice, when [UNK], [CLS] or [SEP] is
   missing, or when there are more than 2^20. */
HsVocabulary *
hs_vocabulary_new(const char *pieces, GError **error);

/* Free `vocabulary`, which may be NULL. */
void
hs_vocabulary_free(HsVocabulary *vocabulary);

/* Return the number of pieces. */
guint32
hs_vocabulary_get_size(const HsVocabulary *vocabulary);

/* Return the id of the `length` bytes at `piece`, -1 without one. */
gint32
hs_vocabulary_find(const HsVocabulary *vocabulary, const char *piece, gsize length);

/* Return a copy of the piece `id`, NULL for one past the last. Free with g_free(). */
char *
hs_vocabulary_dup_piece(const HsVocabulary *vocabulary, guint32 id);

/* Return the id of [UNK], [CLS], [SEP]. */
guint32
hs_vocabulary_get_unknown(const HsVocabulary *vocabulary);
guint32
hs_vocabulary_get_begin(const HsVocabulary *vocabulary);
guint32
hs_vocabulary_get_separator(const HsVocabulary *vocabulary);

/* Append the pieces' ids (guint32) of a word in normal form, `length` bytes of UTF-8, to `ids`:
   greedy longest match, continuations with "##"; one [UNK] for an empty word, one longer than
   HS_VOCABULARY_MAX_WORD code points, or one that cannot be matched to its end. Returns how many.
 */
guint32
hs_vocabulary_split(const HsVocabulary *vocabulary, const char *word, gsize length, GArray *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsVocabulary, hs_vocabulary_free)
