/* SPDX-License-Identifier: Apache-2.0
 *
 * Exact products of 16-bit whole numbers, which packed.c (weights) and attention.c (queries, keys
 * and values) are made of. One side lies in rows, the other in panels of 32 columns: for each pair
 * of inputs 2k and 2k+1 the two numbers of column 0, of column 1, ... (128 bytes). AVX2 multiplies
 * 16 such numbers and adds them in pairs in one instruction, twice as many as floats. Three rows
 * times 32 columns stay in registers: 12 sums, and a pair of inputs is fetched once for 4 products,
 * since a core that two threads share is short of instructions before it is short of multipliers.
 *
 * Callers choose how large the numbers get, so that no sum passes 32 bits. Whole numbers have one
 * sum, in whatever order: without AVX2 plain loops give the same bits.
 */
#pragma once

#include <glib.h>

#define HS_TILE_COLUMNS 32
#define HS_TILE_ROWS 3

/* sums += a panel, exactly.   a [n_rows, 2 n_pairs], rows `stride` numbers apart, n_rows a multiple
   of HS_TILE_ROWS; panel [n_pairs, HS_TILE_COLUMNS, 2]; sums [n_rows, HS_TILE_COLUMNS] */
void
hs_tile_multiply(const gint16 *a, gsize stride, gsize n_rows, const gint16 *panel, gsize n_pairs,
                 gint32 *sums);

/* The same by plain loops, whatever the processor: for tests, and where there is no AVX2. */
void
hs_tile_multiply_plainly(const gint16 *a, gsize stride, gsize n_rows, const gint16 *panel,
                         gsize n_pairs, gint32 *sums);

/* Round the `n` finite numbers of `x` so that the one of largest magnitude becomes +-`largest`, a
   whole number up to 32767, halves to even. Returns what the results have to be multiplied with. */
float
hs_tile_round(const float *x, gsize n, float largest, gint16 *out_rounded);

/* y = sum * (column_scale * row_scale) for the first n_columns of each row.
   sums [n_rows, HS_TILE_COLUMNS], column_scale [HS_TILE_COLUMNS], row_scale [n_rows],
   y [n_rows, n_columns], rows `stride` floats apart */
void
hs_tile_scale(const gint32 *sums, gsize n_rows, const float *column_scale, const float *row_scale,
              gsize n_columns, float *y, gsize stride);
