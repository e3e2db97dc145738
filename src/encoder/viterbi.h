/* SPDX-License-Identifier: Apache-2.0
 *
 * The best sequence of labels under rules about what may follow what. Scores of each word and label
 * come in, the sequence with the greatest sum of scores and transitions comes out. Subtracting a
 * constant from all labels of a word does not change it, so raw scores and log-softmax give the
 * same sequence; use the latter where the sum is to mean a log probability. Among equal sums the
 * lower label wins, from the last word backwards: no input gives two answers.
 */
#pragma once

#include <glib.h>

typedef struct {
    guint32 n_labels; /* N, 1..255 */
    float *begin;     /* [N] added to a sequence's first label; -INFINITY forbids it */
    float *step;      /* [N, N] step[from * N + to]; -INFINITY forbids it */
} HsTransitions;

/* Build the rules of BIO from label names: "I" may only follow "B" or "I", "I-x" only "B-x" or
   "I-x", neither may begin; all else is free (0). The caller may then change single entries. Free
   with hs_transitions_free(). */
HsTransitions *
hs_transitions_new(const char *const *labels, guint32 n_labels);

/* Free `transitions`, which may be NULL. */
void
hs_transitions_free(HsTransitions *transitions);

/* Find the best sequence for `n_words` words whose scores start at `scores` and lie `stride` floats
   apart (so a layer of the flat scores is `flat + layer->first`, stride N). Writes [n_words] to
   `out_labels` and returns the sum; 0 for no words. At least one sequence must be allowed (with BIO
   rules "O" or "B" is). */
float
hs_viterbi_decode(const HsTransitions *transitions, const float *scores, gsize stride,
                  guint32 n_words, guint8 *out_labels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsTransitions, hs_transitions_free)
