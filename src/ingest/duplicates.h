/* SPDX-License-Identifier: Apache-2.0
 *
 * What a run remembers of the texts that it has met, so that it knows one that comes again, or one
 * that is much like an earlier one, as the copies of an agency's report are. Articles go in one
 * after another; out comes which earlier one each of them repeats.
 *
 * Remembered are the last HS_DUPLICATES_MEMORY texts, some 350 bytes each: one that comes again
 * after more than so many others is taken for new. What comes out depends on the order only.
 */
#pragma once

#include "ingest/record.h"
#include "ingest/sketch.h"

#define HS_DUPLICATES_MEMORY 262144u

/* Of the places of two sketches, those in which they agree if one text is taken to be like the
   other: 26 of 100. Among 954 articles of eleven papers one pair has between .1 and .5 of its
   wording in common, .13 (doc/figures.md). */
#define HS_DUPLICATES_LEAST (HS_SKETCH_SIZE * 26 / 100)

typedef enum {
    HS_DUPLICATE_NONE,
    HS_DUPLICATE_ALIKE, /* much of the wording is the same */
    HS_DUPLICATE_SAME,  /* the very same text */
} HsDuplicateKind;

/* The earlier text that one repeats. */
typedef struct {
    HsDuplicateKind kind; /* with NONE nothing else is set */
    double similarity;    /* share of the wording that is the same, 0 to 1, as estimated */
    char *file;           /* where the earlier one lies, as in HsRecord */
    guint64 number;
    guint64 offset;
} HsDuplicate;

/* Free what `duplicate` holds. */
void
hs_duplicate_clear(HsDuplicate *duplicate);

typedef struct HsDuplicates HsDuplicates;

/* Begin with no text. */
HsDuplicates *
hs_duplicates_new(void);

/* Free `duplicates`, which may be NULL. */
void
hs_duplicates_free(HsDuplicates *duplicates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsDuplicates, hs_duplicates_free)

/* Meet `article`, which lies in `record`; `sketch` is of its body, or NULL where only the very same
   texts are asked for. `out_duplicate` is the earlier text that it repeats: the same one, else the
   one most alike, of several the earliest. Clear it. */
void
hs_duplicates_meet(HsDuplicates *duplicates, const HsRecord *record, const HsArticle *article,
                   const HsSketch *sketch, HsDuplicate *out_duplicate);
