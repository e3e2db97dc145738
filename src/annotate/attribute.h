/* SPDX-License-Identifier: Apache-2.0
 *
 * From the scores of one window to what they say: names, and for each cue its source and contents.
 * The twin of read_document() in training/decode.py; the two must find the same.
 */
#pragma once

#include "annotate/findings.h"
#include "encoder/heads.h"
#include "encoder/viterbi.h"
#include "encoder/windows.h"

typedef struct { /* what the heads of one weight file mean; made once */
    const HsWeights *weights;
    const HsLabelLayer *source, *cue, *content, *inner, *names;
    HsTransitions *bio;   /* O, B, I */
    HsTransitions *kinds; /* of names */
    HsTransitions *pair;
    const HsEntityType *types; /* [labels of names] what a B label stands for */
    const HsAct *acts;         /* [labels of the act head] what each stands for; HS_N_ACTS: none */
    const HsMedium *media;     /* [labels of the medium head] the same; HS_N_MEDIA: none. NULL where
                                  the weights have no such head */
} HsDecoder;

/* Read window `window`, whose words have the vectors `h` [W, D], into `findings`. */
void
hs_attribute_window(const HsDecoder *decoder, HsScratch *scratch, const HsWindows *windows,
                    guint32 window, const float *h, HsFindings *findings);
