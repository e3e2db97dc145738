/* SPDX-License-Identifier: Apache-2.0
 *
 * See tile.h.
 */
#include "encoder/tile.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2")))
#define INSIDE AVX2 static inline __attribute__((always_inline))
#endif

#define PANEL_LINE (2 * HS_TILE_COLUMNS)

void
hs_tile_multiply_plainly(const gint16 *a, gsize stride, gsize n_rows, const gint16 *panel,
                         gsize n_pairs, gint32 *sums)
{
    for (gsize row = 0; row < n_rows; row++, a += stride, sums += HS_TILE_COLUMNS) {
        for (gsize k = 0; k < n_pairs; k++) {
            const gint16 *line = panel + k * PANEL_LINE;
            for (gsize column = 0; column < HS_TILE_COLUMNS; column++)
                sums[column] += a[2 * k] * line[2 * column] + a[2 * k + 1] * line[2 * column + 1];
        }
    }
}

/* What a row is multiplied with before it is rounded. */
static float
factor_for(float most, float largest)
{
    const float up = most > 0.0f ? largest / most : 0.0f;
    return isfinite(up) ? up : 0.0f;
}

static float
most_of(const float *x, gsize n, float most)
{
    for (gsize i = 0; i < n; i++)
        most = MAX(most, fabsf(x[i]));
    return most;
}

/* As the processor's own conversion does: halves to even. */
static void
round_rest(const float *x, gsize n, float up, gint16 *rounded)
{
    for (gsize i = 0; i < n; i++)
        rounded[i] = (gint16)lrintf(x[i] * up);
}

static void
scale_rest(const gint32 *sums, const float *column_scale, float row_scale, gsize n, float *y)
{
    for (gsize i = 0; i < n; i++)
        y[i] = (float)sums[i] * (column_scale[i] * row_scale);
}

#if defined(__x86_64__)

/* The pair of inputs at `a` in all lanes. */
INSIDE __m256i
pair_of(const gint16 *a)
{
    gint32 pair;
    memcpy(&pair, a, sizeof pair);
    return _mm256_set1_epi32(pair);
}

/* The products of `pair` with what lies at `line`, straight from memory: a compiler that sees three
   uses of a line loads it into a register, and there are only 16. */
INSIDE __m256i
products_with(__m256i pair, const __m256i *line)
{
    __m256i products;
    __asm__("vpmaddwd %2, %1, %0" : "=x"(products) : "x"(pair), "m"(*line));
    return products;
}

#define SUMS(r)                                           \
    __m256i s##r##0 = _mm256_loadu_si256(to + 4 * r),     \
            s##r##1 = _mm256_loadu_si256(to + 4 * r + 1), \
            s##r##2 = _mm256_loadu_si256(to + 4 * r + 2), \
            s##r##3 = _mm256_loadu_si256(to + 4 * r + 3)
#define ADD_PRODUCTS(r)                                                      \
    do {                                                                     \
        const __m256i pair = pair_of(a + r * stride);                        \
        s##r##0 = _mm256_add_epi32(s##r##0, _mm256_madd_epi16(pair, first)); \
        s##r##1 = _mm256_add_epi32(s##r##1, products_with(pair, line + 1));  \
        s##r##2 = _mm256_add_epi32(s##r##2, products_with(pair, line + 2));  \
        s##r##3 = _mm256_add_epi32(s##r##3, products_with(pair, line + 3));  \
    } while (0)
#define STORE_SUMS(r)                                 \
    do {                                              \
        _mm256_storeu_si256(to + 4 * r, s##r##0);     \
        _mm256_storeu_si256(to + 4 * r + 1, s##r##1); \
        _mm256_storeu_si256(to + 4 * r + 2, s##r##2); \
        _mm256_storeu_si256(to + 4 * r + 3, s##r##3); \
    } while (0)

/* HS_TILE_ROWS rows times one panel. */
AVX2 static void
multiply_tile(const gint16 *a, gsize stride, const gint16 *panel, gsize n_pairs, gint32 *sums)
{
    __m256i *const to = (__m256i *)(gpointer)sums;
    const __m256i *line = (const __m256i *)(gconstpointer)panel;
    SUMS(0);
    SUMS(1);
    SUMS(2);
    for (; n_pairs > 0; n_pairs--, a += 2, line += 4) {
        const __m256i first = _mm256_loadu_si256(line);
        ADD_PRODUCTS(0);
        ADD_PRODUCTS(1);
        ADD_PRODUCTS(2);
    }
    STORE_SUMS(0);
    STORE_SUMS(1);
    STORE_SUMS(2);
}

AVX2 static float
round_row(const float *x, gsize n, float largest, gint16 *rounded)
{
    const gsize whole = n / 16 * 16;
    const __m256 magnitude = _mm256_castsi256_ps(_mm256_set1_epi32(0x7fffffff));
    __m256 lanes = _mm256_setzero_ps();
    for (gsize i = 0; i < whole; i += 8)
        lanes = _mm256_max_ps(lanes, _mm256_and_ps(magnitude, _mm256_loadu_ps(x + i)));
    float each[8];
    _mm256_storeu_ps(each, lanes);
    const float most = most_of(x + whole, n - whole, most_of(each, 8, 0.0f));
    const float up = factor_for(most, largest);
    const __m256 factor = _mm256_set1_ps(up);
    for (gsize i = 0; i < whole; i += 16) {
        const __m256i low = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + i), factor));
        const __m256i high = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + i + 8), factor));
        const __m256i mixed = _mm256_packs_epi32(low, high);
        _mm256_storeu_si256((__m256i *)(gpointer)(rounded + i),
                            _mm256_permute4x64_epi64(mixed, 0xd8));
    }
    round_rest(x + whole, n - whole, up, rounded + whole);
    return most / largest;
}

AVX2 static void
scale_rows(const gint32 *sums, gsize n_rows, const float *column_scale, const float *row_scale,
           gsize n_columns, float *y, gsize stride)
{
    const gsize whole = n_columns / 8 * 8;
    for (gsize row = 0; row < n_rows; row++, sums += HS_TILE_COLUMNS, y += stride) {
        const __m256 of_row = _mm256_set1_ps(row_scale[row]);
        for (gsize i = 0; i < whole; i += 8) {
            const __m256i *from = (const __m256i *)(gconstpointer)(sums + i);
            const __m256 scale = _mm256_mul_ps(_mm256_loadu_ps(column_scale + i), of_row);
            _mm256_storeu_ps(y + i,
                             _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_loadu_si256(from)), scale));
        }
        scale_rest(sums + whole, column_scale + whole, row_scale[row], n_columns - whole,
                   y + whole);
    }
}

#endif

void
hs_tile_multiply(const gint16 *a, gsize stride, gsize n_rows, const gint16 *panel, gsize n_pairs,
                 gint32 *sums)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        for (gsize row = 0; row < n_rows; row += HS_TILE_ROWS)
            multiply_tile(a + row * stride, stride, panel, n_pairs, sums + row * HS_TILE_COLUMNS);
        return;
    }
#endif
    hs_tile_multiply_plainly(a, stride, n_rows, panel, n_pairs, sums);
}

float
hs_tile_round(const float *x, gsize n, float largest, gint16 *out_rounded)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return round_row(x, n, largest, out_rounded);
#endif
    const float most = most_of(x, n, 0.0f);
    round_rest(x, n, factor_for(most, largest), out_rounded);
    return most / largest;
}

void
hs_tile_scale(const gint32 *sums, gsize n_rows, const float *column_scale, const float *row_scale,
              gsize n_columns, float *y, gsize stride)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        scale_rows(sums, n_rows, column_scale, row_scale, n_columns, y, stride);
        return;
    }
#endif
    for (gsize row = 0; row < n_rows; row++)
        scale_rest(sums + row * HS_TILE_COLUMNS, column_scale, row_scale[row], n_columns,
                   y + row * stride);
}
