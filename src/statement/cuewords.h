/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a cue by their part in it: which one tells the act, and which govern that one
 * ("refused to say": "say" tells it, "refused" governs).
 */
#pragma once

#include "statement/grammar.h"

typedef struct {
    HsTokenRange range; /* of the first cue */
    guint32 act;        /* the word that tells the act; HS_NO_TOKEN where there is no grammar */
    guint32 governor;   /* the outermost of the verbs and adjectives that govern it; else the act */
    const char *lemma;  /* of the act word */
    gboolean verb;      /* the act word is a verb */
} HsCueWords;

/* Read the cue `span`, whose verb is `verb` where the grammar knows no better. The lemma lives as
   long as text->scratch and `verb`. */
HsCueWords
hs_cue_words_read(const HsRoleText *text, HsSpan span, const char *verb);

/* Say whether `token` is the first word of "has yet to". */
gboolean
hs_cue_words_is_yet(const HsRoleText *text, guint32 token);

/* Say whether `lemma` governs an act without being one ("try", "plan", "likely"), and what that
   says of the act, bits of HsCertainty; `out_open`: that it does not tell whether the act takes
   place. */
gboolean
hs_cue_words_is_governor(const char *lemma, guint *out_certainty, gboolean *out_open);
