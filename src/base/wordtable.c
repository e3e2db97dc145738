/* SPDX-License-Identifier: Apache-2.0
 *
 * See wordtable.h. bsearch() would want the word ended by a NUL, and a function for every kind of
 * row.
 */
#include "base/wordtable.h"

typedef int (*Compare)(const char *a, const char *b, gsize n);

static int
compare_bytes(const char *a, const char *b, gsize n)
{
    return strncmp(a, b, n);
}

static int
compare_small(const char *a, const char *b, gsize n)
{
    return g_ascii_strncasecmp(a, b, n);
}

static gssize
find(gconstpointer rows, gsize n, gsize size, const char *word, gsize length, Compare compare)
{
    gsize low = 0, high = n;
    while (low < high) {
        const gsize middle = low + (high - low) / 2;
        const char *row;
        memcpy(&row, (const guint8 *)rows + middle * size, sizeof row);
        const gsize row_length = strlen(row);
        int order = compare(word, row, length);
        if (order == 0 && row_length != length) /* the one is the begin of the other */
            order = row_length > length ? -1 : 1;
        if (order == 0)
            return (gssize)middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return -1;
}

gssize
hs_wordtable_find(gconstpointer rows, gsize n, gsize size, const char *word, gsize length)
{
    return find(rows, n, size, word, length, compare_bytes);
}

gssize
hs_wordtable_find_small(gconstpointer rows, gsize n, gsize size, const char *word, gsize length)
{
    return find(rows, n, size, word, length, compare_small);
}
