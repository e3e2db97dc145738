/* SPDX-License-Identifier: Apache-2.0
 *
 * How well one mention takes up an earlier one ("she", "Ada Voss"), by the encoder's vectors alone:
 * a bilinear score and a small perceptron over both and their product (doc/encoder.md, "Heads";
 * after Lee et al., End-to-end Neural Coreference Resolution, EMNLP 2017). Mentions of a whole
 * article are compared, wherever their windows lie. Scores are log odds against "nobody before";
 * who is meant in the end, the room resolve decides, which knows genders, numbers and speakers.
 *
 *   float *ends = hs_likeness_get_ends(scorer, n);     fill rows 0 .. n - 1
 *   hs_likeness_project(scorer);                       what all pairs share
 *   hs_likeness_score(scorer, i, first, out);          mention i against first .. i - 1
 */
#pragma once

#include "encoder/weights.h"

#define HS_LIKENESS_REACH 120 /* mentions back; training/coreference.py looks as far */

typedef struct HsLikenessScorer HsLikenessScorer;

/* Create what one worker scores with. `out_scorer` is NULL where the weights have no such head.
   Fails with HS_ENCODER_ERROR where it is damaged. Free with hs_likeness_free(). */
gboolean
hs_likeness_new(const HsWeights *weights, HsLikenessScorer **out_scorer, GError **error);

/* Free `scorer`, which may be NULL. */
void
hs_likeness_free(HsLikenessScorer *scorer);

/* Return rows [n, 2D] to fill with the vectors of each mention's first and last word, in the order
   of the text. NULL where there is no memory for so many. */
float *
hs_likeness_get_ends(HsLikenessScorer *scorer, guint32 n);

/* Read the rows. */
void
hs_likeness_project(HsLikenessScorer *scorer);

/* Score mention `i` as one that takes up mention `first` .. `i` - 1, at most HS_LIKENESS_REACH of
   them.   out_scores [i - first] log odds */
void
hs_likeness_score(HsLikenessScorer *scorer, guint32 i, guint32 first, float *out_scores);
