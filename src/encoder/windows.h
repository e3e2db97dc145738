/* SPDX-License-Identifier: Apache-2.0
 *
 * What the encoder sees at once: paragraphs are packed in order into windows
 * `[CLS] paragraph [SEP] paragraph [SEP] ...` of at most so many pieces. A paragraph that is longer
 * than a window by itself is cut into stretches, at the last end of a sentence that fits or else at
 * the last word; every other paragraph is one stretch. No overlap: each word is in exactly one
 * stretch, each stretch in exactly one window.
 */
#pragma once

#include "encoder/pieces.h"

typedef struct {        /* a paragraph, or a part of one that is longer than a window */
    guint32 first_word; /* index into HsPieces.words */
    guint32 n_words;    /* at least 1 */
    guint32 paragraph;  /* as HsWord.paragraph */
    guint32 n_pieces;   /* without [SEP] */
} HsStretch;

typedef struct {
    guint32 first_stretch;
    guint32 n_stretches; /* at least 1 */
    guint32 first_word;
    guint32 n_words;  /* W */
    guint32 n_pieces; /* T, with [CLS] and [SEP]s */
} HsWindow;

typedef struct {
    const HsWindow *windows;    /* [n_windows] */
    const HsStretch *stretches; /* [n_stretches] */
    guint32 n_windows;
    guint32 n_stretches;
} HsWindows;

/* Pack `pieces` into windows of at most `limit` pieces (hs_weights_get_config()->window; at least
   HS_WEIGHTS_MIN_WINDOW, or whatever holds the longest word and 2 more). Free with
   hs_windows_free(). */
HsWindows *
hs_windows_new(const HsPieces *pieces, guint32 limit);

/* Free `windows`, which may be NULL. */
void
hs_windows_free(HsWindows *windows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsWindows, hs_windows_free)
