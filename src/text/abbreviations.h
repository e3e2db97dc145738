/* SPDX-License-Identifier: Apache-2.0
 *
 * Which words keep the full stop after them, and whether a sentence can end with them. The words
 * are one sorted table. Words that are also plain words (No, Sat, Miss, Ill, art) keep it only
 * where what stands around them says so: a number after them, a comma before or after them.
 */
#pragma once

#include "text/chunk.h"

typedef enum {
    HS_ABBREVIATION_NONE,  /* the full stop is a token of its own */
    HS_ABBREVIATION_TITLE, /* keeps it; the sentence goes on: Mr., e.g., J. */
    HS_ABBREVIATION_END,   /* keeps it; the sentence may be over: Inc., U.S., p.m. */
} HsAbbreviation;

/* Return what the word that begins at byte `begin` is, given that a full stop stands at byte `stop`
   right after it; it may hold full stops itself (U.S). `after_comma`: a comma stands before it. */
HsAbbreviation
hs_abbreviation_classify(const HsChunk *chunk, guint32 begin, guint32 stop, gboolean after_comma);

/* Says whether the word of `length` bytes is one that begins sentences more often than names: The,
   But, He. Such a word after an abbreviation begins a sentence. */
gboolean
hs_abbreviation_is_starter(const char *word, guint32 length);
