/* SPDX-License-Identifier: Apache-2.0
 *
 * A sketch of a text, small and of fixed size: two sketches tell how much of their texts' wording
 * is the same. In goes a text, out come the least values that HS_SKETCH_SIZE hash functions take on
 * its shingles, runs of four words: the share of places in which two sketches agree estimates the
 * share of shingles that the texts have in common, give or take .04 (A. Broder, On the resemblance
 * and containment of documents, 1997). Of each value 8 bits are kept (P. Li and A. König, b-bit
 * minwise hashing, 2010).
 */
#pragma once

#include <glib.h>

#define HS_SKETCH_SIZE 128u

/* Texts with fewer shingles have no sketch: a few words of a form are no likeness. */
#define HS_SKETCH_MIN_SHINGLES 24u

typedef struct {
    gboolean made;
    guint8 least[HS_SKETCH_SIZE];
} HsSketch;

/* Sketch the `length` bytes of UTF-8 at `text`. Case, marks and spaces do not count. */
void
hs_sketch_make(const char *text, gsize length, HsSketch *out_sketch);

/* Return in how many places `a` and `b`, both made, agree. */
guint
hs_sketch_compare(const HsSketch *a, const HsSketch *b);
