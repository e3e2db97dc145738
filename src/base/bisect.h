/* SPDX-License-Identifier: Apache-2.0
 *
 * Looking up by halves. What lies in the order of the text (tokens, sentences, mentions, times) is
 * found by a number that never falls from one item to the next: where its span begins or ends,
 * its first token. GLib's search of arrays finds an item that is equal; here the first one behind
 * a place is wanted.
 */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <string.h>

/* Return the index of the first of `n` items of `size` bytes each whose number, a guint32 at byte
   `place` of the item, is `least` or more; `n` where there is none. */
static inline guint32
hs_bisect(gconstpointer items, guint32 n, gsize size, gsize place, guint64 least)
{
    guint32 low = 0, high = n;
    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        guint32 number;
        memcpy(&number, (const guint8 *)items + middle * size + place, sizeof number);
        if (number < least)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first of `n` items of type Item whose `field` is `number` or more. */
#define HS_FIRST_FROM(Item, field, items, n, number) \
    hs_bisect((items), (n), sizeof(Item), offsetof(Item, field), (number))

/* The first whose `field` is more than `number`. */
#define HS_FIRST_ABOVE(Item, field, items, n, number) \
    hs_bisect((items), (n), sizeof(Item), offsetof(Item, field), (guint64)(number) + 1)
