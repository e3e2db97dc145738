/* SPDX-License-Identifier: Apache-2.0
 *
 * See packed.h. The weights lie in panels of 16 output columns: for each pair of inputs 2k and 2k+1
 * the two numbers of column 0, of column 1, ... (32 bytes). One step takes such a line, widens it
 * to 16 bits, and multiplies it with the same pair of inputs of five rows: 10 sums of 8 columns
 * stay in registers until the inputs are through. Rows go in blocks that the second cache holds
 * while all panels pass.
 */
#include "encoder/packed.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2")))
#endif

#define COLUMNS 16 /* of a panel */
#define ROWS 5     /* of a tile: its 10 sums and what they need fit the 16 registers */
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
} Rows;

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

gsize
hs_packed_room(const HsPacked *packed, guint32 t)
{
    return padded(t) * (packed->in / 2 + 1);
}

/* Divide `room` into what Rows needs, and clear the rows that only fill the last tile. */
static Rows
divide_room(const HsPacked *packed, guint32 t, float *room)
{
    const gsize n = padded(t);
    const Rows rows = { (gint16 *)(gpointer)room, room + n * (packed->in / 2) };
    memset(rows.rounded + (gsize)t * packed->in, 0, (n - t) * packed->in * sizeof *rows.rounded);
    return rows;
}

/* Round to the nearest whole number, halves to even, as the processor's conversion does. */
static gint16
nearest(float x)
{
    return (gint16)lrintf(x);
}

static void
round_rows_plainly(const HsPacked *packed, const float *x, guint32 t, Rows rows)
{
    const gsize in = packed->in;
    for (gsize row = 0; row < t; row++, x += in) {
        float most = 0.0f;
        for (gsize i = 0; i < in; i++)
            most = MAX(most, fabsf(x[i]));
        const float up = most > 0.0f ? packed->largest / most : 0.0f;
        rows.scale[row] = most / packed->largest;
        for (gsize i = 0; i < in; i++)
            rows.rounded[row * in + i] = isfinite(up) ? nearest(x[i] * up) : 0;
    }
}

void
hs_packed_multiply_plainly(const HsPacked *packed, const float *x, guint32 t, float *room, float *y)
{
    const gsize in = packed->in;
    const Rows rows = divide_room(packed, t, room);
    round_rows_plainly(packed, x, t, rows);
    for (gsize row = 0; row < t; row++) {
        const gint16 *a = rows.rounded + row * in;
        for (gsize o = 0; o < packed->out; o++) {
            const gint8 *w = packed->panels + o / COLUMNS * COLUMNS * in + o % COLUMNS * 2;
            gint32 sum = 0;
            for (gsize i = 0; i < in; i += 2, w += 2 * COLUMNS)
                sum += a[i] * w[0] + a[i + 1] * w[1];
            y[row * packed->out + o] = (float)sum * (packed->scale[o] * rows.scale[row]);
        }
    }
}

#if defined(__x86_64__)

/* The same as round_rows_plainly(), for `in` a multiple of 16. */
AVX2 static void
round_rows(const HsPacked *packed, const float *x, guint32 t, Rows rows)
{
    const gsize in = packed->in;
    const __m256 magnitude = _mm256_castsi256_ps(_mm256_set1_epi32(0x7fffffff));
    for (gsize row = 0; row < t; row++, x += in) {
        __m256 lanes = _mm256_setzero_ps();
        for (gsize i = 0; i < in; i += 8)
            lanes = _mm256_max_ps(lanes, _mm256_and_ps(magnitude, _mm256_loadu_ps(x + i)));
        float each[8];
        float most = 0.0f;
        _mm256_storeu_ps(each, lanes);
        for (guint i = 0; i < 8; i++)
            most = MAX(most, each[i]);
        float up = most > 0.0f ? packed->largest / most : 0.0f;
        up = isfinite(up) ? up : 0.0f;
        rows.scale[row] = most / packed->largest;
        gint16 *to = rows.rounded + row * in;
        const __m256 factor = _mm256_set1_ps(up);
        for (gsize i = 0; i < in; i += 16) {
            const __m256i low = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + i), factor));
            const __m256i high = _mm256_cvtps_epi32(
                _mm256_mul_ps(_mm256_loadu_ps(x + i + 8), factor));
            const __m256i mixed = _mm256_packs_epi32(low, high);
            _mm256_storeu_si256((__m256i *)(gpointer)(to + i),
                                _mm256_permute4x64_epi64(mixed, 0xd8));
        }
    }
}

/* The pair of inputs at `a` in all lanes. */
AVX2 static inline __attribute__((always_inline)) __m256i
pair_of(const gint16 *a)
{
    gint32 pair;
    memcpy(&pair, a, sizeof pair);
    return _mm256_set1_epi32(pair);
}

/* Write 16 columns of one row, or those of them that there are. */
AVX2 static inline __attribute__((always_inline)) void
store_row(__m256i left, __m256i right, const float *column_scale, float row_scale, guint32 n,
          float *y)
{
    const __m256 scale = _mm256_set1_ps(row_scale);
    left = _mm256_castps_si256(_mm256_mul_ps(_mm256_cvtepi32_ps(left),
                                             _mm256_mul_ps(_mm256_loadu_ps(column_scale), scale)));
    right = _mm256_castps_si256(_mm256_mul_ps(
        _mm256_cvtepi32_ps(right), _mm256_mul_ps(_mm256_loadu_ps(column_scale + 8), scale)));
    if (n == COLUMNS) {
        _mm256_storeu_ps(y, _mm256_castsi256_ps(left));
        _mm256_storeu_ps(y + 8, _mm256_castsi256_ps(right));
    } else {
        float all[COLUMNS];
        _mm256_storeu_ps(all, _mm256_castsi256_ps(left));
        _mm256_storeu_ps(all + 8, _mm256_castsi256_ps(right));
        memcpy(y, all, n * sizeof *y);
    }
}

#define ZERO_SUMS(r) __m256i left##r = _mm256_setzero_si256(), right##r = _mm256_setzero_si256()
#define ADD_PRODUCTS(r)                                                          \
    do {                                                                         \
        const __m256i pair = pair_of(a + r * in);                                \
        left##r = _mm256_add_epi32(left##r, _mm256_madd_epi16(w_left, pair));    \
        right##r = _mm256_add_epi32(right##r, _mm256_madd_epi16(w_right, pair)); \
    } while (0)
#define STORE(r)                                                                                 \
    do {                                                                                         \
        if (r < n_rows)                                                                          \
            store_row(left##r, right##r, column_scale, row_scale[r], n_columns, y + r * stride); \
    } while (0)

/* One tile: ROWS rows of `a` [ROWS, in] times one panel; the first n_rows, n_columns go to y. */
AVX2 static void
multiply_tile(const gint16 *a, const gint8 *panel, gsize in, const float *row_scale,
              const float *column_scale, guint32 n_rows, guint32 n_columns, float *y, gsize stride)
{
    ZERO_SUMS(0);
    ZERO_SUMS(1);
    ZERO_SUMS(2);
    ZERO_SUMS(3);
    ZERO_SUMS(4);
    for (gsize i = 0; i < in; i += 2, a += 2, panel += 2 * COLUMNS) {
        const __m128i *line = (const __m128i *)(gconstpointer)panel;
        const __m256i w_left = _mm256_cvtepi8_epi16(_mm_loadu_si128(line));
        const __m256i w_right = _mm256_cvtepi8_epi16(_mm_loadu_si128(line + 1));
        ADD_PRODUCTS(0);
        ADD_PRODUCTS(1);
        ADD_PRODUCTS(2);
        ADD_PRODUCTS(3);
        ADD_PRODUCTS(4);
    }
    STORE(0);
    STORE(1);
    STORE(2);
    STORE(3);
    STORE(4);
}

static void
multiply_wide(const HsPacked *packed, const float *x, guint32 t, float *room, float *y)
{
    const gsize in = packed->in;
    const gsize out = packed->out;
    const Rows rows = divide_room(packed, t, room);
    const gsize block = MAX(BLOCK_BYTES / (in * sizeof *rows.rounded) / ROWS, 1) * ROWS;
    round_rows(packed, x, t, rows);
    for (gsize begin = 0; begin < t; begin += block) {
        const gsize end = MIN(begin + block, t);
        for (gsize p = 0; p < packed->n_panels; p++) {
            const gsize column = p * COLUMNS;
            for (gsize row = begin; row < end; row += ROWS)
                multiply_tile(rows.rounded + row * in, packed->panels + column * in, in,
                              rows.scale + row, packed->scale + column,
                              (guint32)MIN(ROWS, end - row), (guint32)MIN(COLUMNS, out - column),
                              y + row * out + column, out);
        }
    }
}

#endif

void
hs_packed_multiply(const HsPacked *packed, const float *x, guint32 t, float *room, float *y)
{
#if defined(__x86_64__)
    if (packed->in % 16 == 0 && __builtin_cpu_supports("avx2")) {
        multiply_wide(packed, x, t, room, y);
        return;
    }
#endif
    hs_packed_multiply_plainly(packed, x, t, room, y);
}
