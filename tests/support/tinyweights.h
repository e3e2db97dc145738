/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes weight files of random numbers: whole and sound, only small (or of the real sizes, for
 * measuring), the same bytes each time. Nothing that such weights find in a text has a meaning;
 * they show that the path from file to scores is right, and let other rooms run where the trained
 * file is not there.
 */
#pragma once

#include <glib.h>

typedef struct {
    guint32 width, layers, heads, feed, window;
    guint32 pair_width, pair_heads, pair_feed;
    gboolean quantized; /* I8 with scales; else the very same numbers as F32 */
    gboolean extra;     /* with the heads that a file may do without: parser and media */
    guint32 seed;
    const char *vocabulary;   /* pieces joined by '\n', must hold [UNK], [CLS], [SEP] */
    const char *label_layers; /* JSON of the metadata "layers" */
    const char *acts;         /* JSON of the metadata "acts" */
} TinyWeights;

/* The usual small file: width 16, 2 layers, 4 heads, window 128, int8, letters and some words as
   vocabulary, the five layers of doc/encoder.md with all types of names. */
extern const TinyWeights tiny_weights_usual;

/* The sizes of the shipped file with the same small vocabulary. */
extern const TinyWeights tiny_weights_full;

/* Return the bytes of a weight file as `wishes` says. Free with g_bytes_unref(). */
GBytes *
tiny_weights_make(const TinyWeights *wishes);

/* Write them to `path`; aborts the test when that fails. */
void
tiny_weights_write(const TinyWeights *wishes, const char *path);
