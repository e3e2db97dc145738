/* SPDX-License-Identifier: Apache-2.0
 *
 * The heads on top of the encoder: raw scores (logits), not probabilities; viterbi.h decodes them
 * and hs_log_softmax() (kernels.h) turns them into log probabilities. Results are borrowed from the
 * scratch until the same head is asked again (act and medium count as one). Words are counted from
 * the window's first one, as the rows of h.
 */
#pragma once

#include "encoder/scratch.h"
#include "encoder/weights.h"

/* Score every BIO layer: returns [W, N], columns as HsLabelLayer.first and n_labels say. */
const float *
hs_heads_flat(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 n_words);

/* Project the words of a window for the pair head: once for each h [W, D], before hs_heads_pair().
 */
void
hs_heads_pair_prepare(HsScratch *scratch, const HsWeights *weights, const float *h,
                      guint32 n_words);

/* Score the words `unit_first` .. `unit_first + unit_n - 1` as source or content of the cue that
   covers the words `cue_first` .. `cue_last` (both inside, need not lie within the unit): returns
   [unit_n, 5], columns O, B-source, I-source, B-content, I-content. hs_heads_pair_prepare() must
   have seen the same h. */
const float *
hs_heads_pair(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 unit_first,
              guint32 unit_n, guint32 cue_first, guint32 cue_last);

/* Score what the source of a cue does: returns [A], labels as hs_weights_get_acts(). */
const float *
hs_heads_act(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 cue_first,
             guint32 cue_last);

/* Score by what means a source spoke ("interview", "speech"): returns [M], labels as
   hs_weights_get_list() of "media"; NULL where the weights have no such head. */
const float *
hs_heads_medium(HsScratch *scratch, const HsWeights *weights, const float *h, guint32 cue_first,
                guint32 cue_last);

/* Return the row of pair.distance for word `word` and a cue (doc/encoder.md): 0 inside, 1..15 after
   it, 16..30 before it. */
guint32
hs_heads_bucket(guint32 word, guint32 cue_first, guint32 cue_last);

/* The pair head's labels in order, NULL-terminated: for hs_transitions_new(). */
extern const char *const hs_heads_pair_labels[];
