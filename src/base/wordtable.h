/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables of words: lists, and rows that begin with a pointer to their word, sorted by the words'
 * bytes and each word once. Most are written in files of their own (.inc).
 */
#pragma once

#include <glib.h>
#include <string.h>

/* Return which of `rows` [n], of `size` bytes each, has the `length` bytes at `word` as its word;
   -1 where none has. */
gssize
hs_wordtable_find(gconstpointer rows, gsize n, gsize size, const char *word, gsize length);

/* The same where the table's words are in small letters, and ASCII capitals of `word` count as
   such. */
gssize
hs_wordtable_find_small(gconstpointer rows, gsize n, gsize size, const char *word, gsize length);

/* Both for an array whose length is known to the compiler. */
#define HS_WORDTABLE_FIND(rows, word) \
    hs_wordtable_find((rows), G_N_ELEMENTS(rows), sizeof *(rows), (word), strlen(word))
#define HS_WORDTABLE_FIND_SMALL(rows, word, length) \
    hs_wordtable_find_small((rows), G_N_ELEMENTS(rows), sizeof *(rows), (word), (length))
