/* SPDX-License-Identifier: Apache-2.0
 *
 * See sketch.h. Words are runs of letters and digits in lower case; a word's hash is FNV-1a, a
 * shingle's the four of its words mixed one after another. The hash functions of the sketch are one
 * mixer (splitmix64's) on the shingle and a different odd number each.
 */
#include "ingest/sketch.h"

#include <string.h>

#define SHINGLE 4u /* words */

static guint64
mix(guint64 x)
{
    x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT(0xBF58476D1CE4E5B9);
    x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT(0x94D049BB133111EB);
    return x ^ (x >> 31);
}

/* Finds the next word from `at` on and hashes it; returns where it ends, or NULL where there is
   none. */
static const char *
next_word(const char *at, const char *end, guint64 *out_hash)
{
    guint64 hash = G_GUINT64_CONSTANT(0xCBF29CE484222325);
    gboolean inside = FALSE;

    for (; at < end; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);

        if (!g_unichar_isalnum(c)) {
            if (inside)
                break;
            continue;
        }
        inside = TRUE;
        hash = (hash ^ g_unichar_tolower(c)) * G_GUINT64_CONSTANT(0x100000001B3);
    }
    *out_hash = hash;
    return inside ? at : NULL;
}

static void
add_shingle(guint64 least[HS_SKETCH_SIZE], const guint64 words[SHINGLE], guint first)
{
    guint64 shingle = 0;

    for (guint i = 0; i < SHINGLE; i++)
        shingle = mix(shingle + words[(first + i) % SHINGLE]);
    for (guint i = 0; i < HS_SKETCH_SIZE; i++) {
        const guint64 value = mix(shingle ^ (i * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)));
        least[i] = MIN(least[i], value);
    }
}

void
hs_sketch_make(const char *text, gsize length, HsSketch *out_sketch)
{
    const char *const end = text + length;
    guint64 least[HS_SKETCH_SIZE];
    guint64 words[SHINGLE];
    guint64 n_words = 0;

    memset(least, 0xFF, sizeof least);
    for (const char *at = text; (at = next_word(at, end, &words[n_words % SHINGLE]));)
        if (++n_words >= SHINGLE)
            add_shingle(least, words, (guint)(n_words % SHINGLE));
    out_sketch->made = n_words >= HS_SKETCH_MIN_SHINGLES + SHINGLE - 1;
    for (guint i = 0; i < HS_SKETCH_SIZE; i++)
        out_sketch->least[i] = (guint8)least[i];
}

guint
hs_sketch_compare(const HsSketch *a, const HsSketch *b)
{
    guint n = 0;

    for (guint i = 0; i < HS_SKETCH_SIZE; i++)
        n += a->least[i] == b->least[i];
    return n;
}
