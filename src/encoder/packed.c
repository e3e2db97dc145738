/* SPDX-License-Identifier: Apache-2.0
 *
 * See packed.h. The weights lie in panels of 32 output columns as tile.h wants them, but in 8 bits:
 * a stretch of a panel that the first cache holds is widened to 16 bits at a time, and serves all
 * rows of a block that the second cache holds.
 */
#include "encoder/packed.h"

#include <math.h>
#include <string.h>

#include "encoder/tile.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2")))
#endif

#define COLUMNS HS_TILE_COLUMNS
#define ROWS HS_TILE_ROWS
#define STRETCH 384 /* inputs of a panel at a time: 24 KiB widened */
#define BLOCK_BYTES (256 * 1024)
#define MOST_WEIGHT 128 /* the largest magnitude of an int8 */

struct HsPacked {
    guint32 out;
    guint32 in;
    guint32 n_panels;
    float largest; /* whole number that an activation becomes at most */
    float *scale;  /* [n_panels * COLUMNS], 0 beyond out */
    gint8 *panels; /* [n_panels, in / 2, COLUMNS, 2] */
};

typedef struct {
    gint16 *rounded; /* [T padded to ROWS, in] */
    float *scale;    /* [T padded to ROWS] */
    gint16 *panel;   /* [STRETCH / 2, COLUMNS, 2] */
    gint32 *sums;    /* [rows of a block, COLUMNS] */
} Room;

gboolean
hs_packed_is_wanted(void)
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && !__builtin_cpu_supports("avx512f");
#else
    return FALSE;
#endif
}

HsPacked *
hs_packed_new(const gint8 *weight, const float *scale, guint32 out, guint32 in)
{
    g_return_val_if_fail(in % 2 == 0 && in <= 8192, NULL);
    HsPacked *packed = g_new0(HsPacked, 1);
    packed->out = out;
    packed->in = in;
    packed->n_panels = (out + COLUMNS - 1) / COLUMNS;
    packed->largest = (float)MIN(G_MAXINT16, G_MAXINT32 / (MOST_WEIGHT * in));
    const gsize columns = (gsize)packed->n_panels * COLUMNS;
    packed->scale = g_try_new0(float, columns);
    packed->panels = g_try_malloc0(columns * in);
    if (packed->scale == NULL || packed->panels == NULL) {
        hs_packed_free(packed);
        return NULL;
    }
    memcpy(packed->scale, scale, out * sizeof *scale);
    for (gsize o = 0; o < out; o++) {
        const gint8 *from = weight + o * in;
        gint8 *to = packed->panels + o / COLUMNS * COLUMNS * in + o % COLUMNS * 2;
        for (gsize i = 0; i < in; i += 2, to += 2 * COLUMNS)
            memcpy(to, from + i, 2);
    }
    return packed;
}

void
hs_packed_free(HsPacked *packed)
{
    if (packed == NULL)
        return;
    g_free(packed->scale);
    g_free(packed->panels);
    g_free(packed);
}

static gsize
padded(guint32 t)
{
    return ((gsize)t + ROWS - 1) / ROWS * ROWS;
}

/* Rows of a block, at most `t`. */
static gsize
block_of(const HsPacked *packed, guint32 t)
{
    const gsize rows = BLOCK_BYTES / (packed->in * sizeof(gint16)) / ROWS * ROWS;
    return MIN(MAX(rows, ROWS), padded(t));
}

gsize
hs_packed_room(const HsPacked *packed, guint32 t)
{
    return padded(t) * (packed->in / 2 + 1) + STRETCH * COLUMNS / 2 + block_of(packed, t) * COLUMNS;
}

/* Divide `room`, and clear the rows that only fill the last tile. */
static Room
divide_room(const HsPacked *packed, guint32 t, float *room)
{
    const gsize n = padded(t);
    float *panel = room + n * (packed->in / 2);
    float *sums = panel + STRETCH * COLUMNS / 2;
    const Room parts = {
        .rounded = (gint16 *)(gpointer)room,
        .panel = (gint16 *)(gpointer)panel,
        .sums = (gint32 *)(gpointer)sums,
        .scale = sums + block_of(packed, t) * COLUMNS,
    };
    memset(parts.rounded + (gsize)t * packed->in, 0, (n - t) * packed->in * sizeof(gint16));
    memset(parts.scale + t, 0, (n - t) * sizeof(float));
    return parts;
}

static void
round_rows(const HsPacked *packed, const float *x, guint32 t, Room room)
{
    for (gsize row = 0; row < t; row++)
        room.scale[row] = hs_tile_round(x + row * packed->in, packed->in, packed->largest,
                                        room.rounded + row * packed->in);
}

void
hs_packed_multiply_plainly(const HsPacked *packed, const float *x, guint32 t, float *room, float *y)
{
    const gsize in = packed->in;
    const Room parts = divide_room(packed, t, room);
    round_rows(packed, x, t, parts);
    for (gsize row = 0; row < t; row++) {
        const gint16 *a = parts.rounded + row * in;
        for (gsize o = 0; o < packed->out; o++) {
            const gint8 *w = packed->panels + o / COLUMNS * COLUMNS * in + o % COLUMNS * 2;
            gint32 sum = 0;
            for (gsize i = 0; i < in; i += 2, w += 2 * COLUMNS)
                sum += a[i] * w[0] + a[i + 1] * w[1];
            y[row * packed->out + o] = (float)sum * (packed->scale[o] * parts.scale[row]);
        }
    }
}

#if defined(__x86_64__)

/* n a multiple of 16 */
AVX2 static void
widen(const gint8 *from, gsize n, gint16 *to)
{
    for (gsize i = 0; i < n; i += 16)
        _mm256_storeu_si256(
            (__m256i *)(gpointer)(to + i),
            _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(gconstpointer)(from + i))));
}

/* The rows from `begin` to `end` times panel `p`. */
static void
multiply_block(const HsPacked *packed, Room room, gsize begin, gsize end, gsize p, float *y)
{
    const gsize in = packed->in;
    const gsize out = packed->out;
    const gsize n_rows = padded((guint32)(end - begin));
    const gint8 *panel = packed->panels + p * COLUMNS * in;
    memset(room.sums, 0, n_rows * COLUMNS * sizeof *room.sums);
    for (gsize i = 0; i < in; i += STRETCH) {
        const gsize n = MIN(STRETCH, in - i);
        widen(panel + i * COLUMNS, n * COLUMNS, room.panel);
        hs_tile_multiply(room.rounded + begin * in + i, in, n_rows, room.panel, n / 2, room.sums);
    }
    hs_tile_scale(room.sums, end - begin, packed->scale + p * COLUMNS, room.scale + begin,
                  MIN(COLUMNS, out - p * COLUMNS), y + begin * out + p * COLUMNS, out);
}

static void
multiply_wide(const HsPacked *packed, const float *x, guint32 t, float *room, float *y)
{
    const Room parts = divide_room(packed, t, room);
    const gsize block = block_of(packed, t);
    round_rows(packed, x, t, parts);
    for (gsize begin = 0; begin < t; begin += block) {
        for (gsize p = 0; p < packed->n_panels; p++)
            multiply_block(packed, parts, begin, MIN(begin + block, t), p, y);
    }
}

#endif

void
hs_packed_multiply(const HsPacked *packed, const float *x, guint32 t, float *room, float *y)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        multiply_wide(packed, x, t, room, y);
        return;
    }
#endif
    hs_packed_multiply_plainly(packed, x, t, room, y);
}
