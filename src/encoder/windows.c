/* SPDX-License-Identifier: Apache-2.0
 *
 * See windows.h and doc/encoder.md, "Windows". Linear: each word is looked at once, and once more
 * when the cut falls before it, which a stretch's length bounds.
 */
#include "encoder/windows.h"

#define BEGIN_AND_SEPARATOR 2 /* [CLS] and [SEP] of a stretch alone in its window */

typedef struct {
    const HsPieces *pieces;
    guint32 limit;
    GArray *stretches; /* of HsStretch */
    GArray *windows;   /* of HsWindow */
} Packer;

/* Says whether a sentence ends before word `next`, which begins no earlier than `first` + 1. */
static gboolean
ends_before(const HsWord *words, guint32 first, guint32 next)
{
    if (!words[next].space)
        return FALSE;
    if (words[next - 1].mark == HS_MARK_CLOSE && next - first >= 2)
        return words[next - 2].mark == HS_MARK_STOP;
    return words[next - 1].mark == HS_MARK_STOP;
}

/* Return the word before which the stretch that begins at `first` ends; `end` is its paragraph's.
 */
static guint32
find_cut(const Packer *packer, guint32 first, guint32 end)
{
    const HsWord *words = packer->pieces->words;
    guint32 n_pieces = 0;
    guint32 cut = 0;
    guint32 next = first;
    while (next < end && n_pieces + words[next].n_pieces + BEGIN_AND_SEPARATOR <= packer->limit) {
        n_pieces += words[next++].n_pieces;
        if (next < end && ends_before(words, first, next))
            cut = next;
    }
    if (next == end || cut == 0)
        return MAX(next, first + 1);
    return cut;
}

static void
add_to_window(Packer *packer, const HsStretch *stretch)
{
    const guint32 cost = stretch->n_pieces + 1;
    HsWindow *last = packer->windows->len > 0
                         ? &g_array_index(packer->windows, HsWindow, packer->windows->len - 1)
                         : NULL;
    if (last == NULL || last->n_pieces + cost > packer->limit) {
        const HsWindow fresh = {
            .first_stretch = packer->stretches->len,
            .first_word = stretch->first_word,
            .n_pieces = 1,
        };
        g_array_append_val(packer->windows, fresh);
        last = &g_array_index(packer->windows, HsWindow, packer->windows->len - 1);
    }
    last->n_stretches++;
    last->n_words += stretch->n_words;
    last->n_pieces += cost;
    g_array_append_vals(packer->stretches, stretch, 1);
}

static void
add_paragraph(Packer *packer, guint32 first, guint32 end)
{
    const HsWord *words = packer->pieces->words;
    while (first < end) {
        const guint32 cut = find_cut(packer, first, end);
        const HsWord *last = &words[cut - 1];
        const HsStretch stretch = {
            .first_word = first,
            .n_words = cut - first,
            .paragraph = words[first].paragraph,
            .n_pieces = last->first_piece + last->n_pieces - words[first].first_piece,
        };
        add_to_window(packer, &stretch);
        first = cut;
    }
}

HsWindows *
hs_windows_new(const HsPieces *pieces, guint32 limit)
{
    Packer packer = {
        .pieces = pieces,
        .limit = limit,
        .stretches = g_array_new(FALSE, FALSE, sizeof(HsStretch)),
        .windows = g_array_new(FALSE, FALSE, sizeof(HsWindow)),
    };
    for (guint32 first = 0, end; first < pieces->n_words; first = end) {
        end = first + 1;
        while (end < pieces->n_words &&
               pieces->words[end].paragraph == pieces->words[first].paragraph)
            end++;
        add_paragraph(&packer, first, end);
    }
    HsWindows *windows = g_new(HsWindows, 1);
    windows->n_windows = packer.windows->len;
    windows->n_stretches = packer.stretches->len;
    windows->windows = (const HsWindow *)(gpointer)g_array_free(packer.windows, FALSE);
    windows->stretches = (const HsStretch *)(gpointer)g_array_free(packer.stretches, FALSE);
    return windows;
}

void
hs_windows_free(HsWindows *windows)
{
    if (windows == NULL)
        return;
    g_free((gpointer)windows->windows);
    g_free((gpointer)windows->stretches);
    g_free(windows);
}
