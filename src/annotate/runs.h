/* SPDX-License-Identifier: Apache-2.0
 *
 * Decoded labels as runs of words: B starts a run, I goes on with it, O is between. Words are
 * counted as the scores are; a run remembers the label that began it and how probable its labels
 * were.
 */
#pragma once

#include "encoder/viterbi.h"

typedef struct {
    guint32 first; /* word */
    guint32 end;   /* one past the last word */
    guint8 label;  /* the B label, index into the layer's labels */
    float log;     /* mean log probability of its labels */
    float gain;    /* sum over its words: log probability of the label less that of O */
} HsRun;

/* Decode `n_words` rows of log probabilities, `stride` floats apart, column 0 being O, and append
   the runs to `out_runs` (GArray of HsRun). `labels` are BIO names. */
void
hs_runs_decode(const HsTransitions *transitions, const char *const *labels, const float *scores,
               gsize stride, guint32 n_words, GArray *out_runs);
