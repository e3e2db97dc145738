/* SPDX-License-Identifier: Apache-2.0
 *
 * See attention.h. Heads go one after another, so that what belongs to one stays in the cache, and
 * within a head a few rows of queries at a time go all the way from scores to the result. Scores
 * need no more than 13 bits a side for 32 inputs to stay within 32 bits; shares add up to 32,767
 * and half a unit of rounding for each key, so that shares times values stay within them too. The
 * sum over keys has no order, so key i of each 16 is paired with key i + 8 and not with its
 * neighbour: no lane of a vector has to change its place.
 */
#include "encoder/attention.h"

#include <math.h>
#include <string.h>

#include "encoder/kernels.h"
#include "encoder/packed.h"
#include "encoder/product.h"
#include "encoder/tile.h"

#define COLUMNS HS_TILE_COLUMNS
#define PAIRED 16  /* keys whose shares lie together */
#define QUERIES 12 /* rows at a time, a multiple of HS_TILE_ROWS */
#define LARGEST ((float)G_MAXINT16)

typedef struct {
    guint32 t, d, size;
    guint32 n_panels;     /* of keys: [size / 2, COLUMNS, 2] each */
    guint32 value_panels; /* of values: [n_pairs, COLUMNS, 2] each */
    gsize stride;         /* T rounded up to whole panels of keys */
    gsize n_pairs;        /* of keys */
    float largest;        /* whole number of a query and a key */
    gint16 *keys;         /* [n_panels, size / 2, COLUMNS, 2] */
    float *key_scale;     /* [stride] */
    gint16 *values;       /* [value_panels, n_pairs, COLUMNS, 2] */
    float *value_up;      /* [value_panels * COLUMNS] */
    float *value_scale;   /* [value_panels * COLUMNS] */
    gint16 *queries;      /* [QUERIES, size] */
    float *query_scale;   /* [QUERIES] */
    gint32 *sums;         /* [QUERIES, COLUMNS] */
    float *scores;        /* [QUERIES, stride] */
    gint16 *shares;       /* [QUERIES, 2 n_pairs] */
    float *none;          /* [COLUMNS] zeros: the value of a key that is not there */
} Head;

/* Cut `n` floats, rounded up to a cache line, off what is left of the room; none is given where
   only the size is asked for. */
static gpointer
cut(float **room, gsize n, gsize *size)
{
    float *part = *room;
    n = (n + 15) / 16 * 16;
    *size += n;
    if (*room != NULL)
        *room += n;
    return part;
}

/* Lay out `head` in `room`, which may be NULL; returns how many floats it takes. */
static gsize
lay_out(Head *head, float *room)
{
    gsize size = 0;
    const gsize value_columns = (gsize)head->value_panels * COLUMNS;
    head->keys = cut(&room, head->stride * head->size / 2, &size);
    head->key_scale = cut(&room, head->stride, &size);
    head->values = cut(&room, head->n_pairs * value_columns, &size);
    head->value_up = cut(&room, value_columns, &size);
    head->value_scale = cut(&room, value_columns, &size);
    head->queries = cut(&room, QUERIES * head->size / 2, &size);
    head->query_scale = cut(&room, QUERIES, &size);
    head->sums = cut(&room, QUERIES * COLUMNS, &size);
    head->scores = cut(&room, QUERIES * head->stride, &size);
    head->shares = cut(&room, QUERIES * head->n_pairs, &size);
    head->none = cut(&room, COLUMNS, &size);
    return size;
}

static void
lay_keys(Head *head, const float *keys)
{
    const gsize n_pairs = head->size / 2;
    for (gsize key = 0; key < head->t; key++) {
        gint32 *to = (gint32 *)(gpointer)head->keys + key / COLUMNS * n_pairs * COLUMNS +
                     key % COLUMNS;
        head->key_scale[key] = hs_tile_round(keys + key * 3 * head->d, head->size, head->largest,
                                             head->queries);
        for (gsize k = 0; k < n_pairs; k++)
            memcpy(to + k * COLUMNS, head->queries + 2 * k, sizeof *to);
    }
}

/* How large the values of each column get decides how they are rounded. */
static void
scale_values(Head *head, const float *values)
{
    memset(head->value_scale, 0, (gsize)head->value_panels * COLUMNS * sizeof(float));
    hs_kernel_most(values, 3 * (gsize)head->d, head->t, head->size, head->value_scale);
    for (guint32 i = 0; i < head->size; i++) {
        const float most = head->value_scale[i];
        const float up = most > 0.0f ? LARGEST / most : 0.0f;
        head->value_up[i] = isfinite(up) ? up : 0.0f;
        head->value_scale[i] = most / LARGEST;
    }
}

static void
lay_values(Head *head, const float *values)
{
    const gsize wide = 3 * (gsize)head->d;
    scale_values(head, values);
    for (gsize pair = 0; pair < head->n_pairs; pair++) {
        const gsize key = pair / (PAIRED / 2) * PAIRED + pair % (PAIRED / 2);
        const gsize other = key + PAIRED / 2;
        for (gsize column = 0; column < head->size; column += COLUMNS) {
            gint16 *to = head->values + 2 * (column * head->n_pairs + pair * COLUMNS);
            hs_kernel_round_pairs(key < head->t ? values + key * wide + column : head->none,
                                  other < head->t ? values + other * wide + column : head->none,
                                  head->value_up + column, MIN(COLUMNS, head->size - column), to);
        }
    }
}

/* Scores and shares of `n` rows of queries. */
static void
weigh_keys(Head *head, const float *queries, guint32 n)
{
    const gsize n_pairs = head->size / 2;
    const gsize rows = (n + HS_TILE_ROWS - 1) / HS_TILE_ROWS * HS_TILE_ROWS;
    memset(head->queries, 0, QUERIES * head->size * sizeof *head->queries);
    for (gsize row = 0; row < n; row++)
        head->query_scale[row] = hs_tile_round(queries + row * 3 * head->d, head->size,
                                               head->largest, head->queries + row * head->size);
    for (gsize panel = 0; panel < head->n_panels; panel++) {
        memset(head->sums, 0, rows * COLUMNS * sizeof *head->sums);
        hs_tile_multiply(head->queries, head->size, rows,
                         head->keys + 2 * panel * n_pairs * COLUMNS, n_pairs, head->sums);
        hs_tile_scale(head->sums, n, head->key_scale + panel * COLUMNS, head->query_scale, COLUMNS,
                      head->scores + panel * COLUMNS, head->stride);
    }
    hs_kernel_shares(head->scores, (float)(1.0 / sqrt((double)head->size)), n, head->t,
                     head->stride, head->shares, 2 * head->n_pairs);
}

static void
mix_values(Head *head, guint32 n, float *mixed)
{
    const gsize rows = (n + HS_TILE_ROWS - 1) / HS_TILE_ROWS * HS_TILE_ROWS;
    for (gsize row = 0; row < n; row++)
        head->query_scale[row] = 1.0f / LARGEST;
    for (gsize column = 0; column < head->size; column += COLUMNS) {
        memset(head->sums, 0, rows * COLUMNS * sizeof *head->sums);
        hs_tile_multiply(head->shares, 2 * head->n_pairs, rows,
                         head->values + 2 * column * head->n_pairs, head->n_pairs, head->sums);
        hs_tile_scale(head->sums, n, head->value_scale + column, head->query_scale,
                      MIN(COLUMNS, head->size - column), mixed + column, head->d);
    }
}

void
hs_attention_run_whole(HsScratch *scratch, const float *qkv, guint32 t, guint32 d, guint32 heads,
                       float *mixed)
{
    const guint32 size = d / heads;
    Head head = {
        .t = t,
        .d = d,
        .size = size,
        .n_panels = (t + COLUMNS - 1) / COLUMNS,
        .value_panels = (size + COLUMNS - 1) / COLUMNS,
        .largest = MIN(LARGEST, floorf(sqrtf((float)(G_MAXINT32 / size)))),
    };
    head.stride = (gsize)head.n_panels * COLUMNS;
    head.n_pairs = ((gsize)t + PAIRED - 1) / PAIRED * (PAIRED / 2);
    const gsize n = lay_out(&head, NULL);
    float *room = hs_scratch_get(scratch, HS_SCRATCH_SCORES, n);
    memset(room, 0, n * sizeof *room);
    lay_out(&head, room);
    for (guint32 i = 0; i < heads; i++, qkv += size, mixed += size) {
        lay_keys(&head, qkv + d);
        lay_values(&head, qkv + 2 * (gsize)d);
        for (guint32 row = 0; row < t; row += QUERIES) {
            weigh_keys(&head, qkv + 3 * (gsize)d * row, MIN(QUERIES, t - row));
            mix_values(&head, MIN(QUERIES, t - row), mixed + (gsize)d * row);
        }
    }
}

void
hs_attention_run_floats(HsScratch *scratch, const float *qkv, guint32 t, guint32 d, guint32 heads,
                        float *mixed)
{
    const guint32 size = d / heads;
    const gsize wide = 3 * (gsize)d;
    const gsize stride = ((gsize)t + 7) / 8 * 8;
    const float scale = (float)(1.0 / sqrt((double)size));
    float *scores = hs_scratch_get(scratch, HS_SCRATCH_SCORES, t * stride);
    for (guint32 i = 0; i < heads; i++) {
        const float *q = qkv + i * size;
        hs_product_rows(t, t, size, q, wide, q + d, wide, scores, stride);
        hs_kernel_softmax(scores, scale, t, t, stride);
        hs_product_columns(t, size, t, scores, stride, q + 2 * d, wide, mixed + i * size, d);
    }
}

void
hs_attention_run(HsScratch *scratch, const float *qkv, guint32 t, guint32 d, guint32 heads,
                 float *mixed)
{
    if (hs_packed_is_wanted() && d / heads % 8 == 0)
        hs_attention_run_whole(scratch, qkv, t, d, heads, mixed);
    else
        hs_attention_run_floats(scratch, qkv, t, d, heads, mixed);
}
