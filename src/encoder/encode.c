/* SPDX-License-Identifier: Apache-2.0
 *
 * See encode.h.
 */
#include "encoder/encode.h"

#include "encoder/block.h"
#include "encoder/kernels.h"
#include "encoder/product.h"
#include "encoder/tensors.h"

typedef struct {
    const HsWeights *weights;
    float *x;       /* [T, D] */
    guint32 *first; /* [W] piece of each word that stands for it */
    guint32 t;      /* pieces so far */
    guint32 n_words;
} Feed;

/* Add one piece's row of x. */
static void
feed_piece(Feed *feed, guint32 id, guint8 shape, guint8 quote, guint8 space)
{
    const HsWeights *weights = feed->weights;
    const gsize d = weights->config.width;
    const float *position = weights->position + feed->t * d;
    const float *of_shape = weights->shape + shape * d;
    const float *of_quote = weights->quote + quote * d;
    const float *of_space = weights->space + space * d;
    float *row = feed->x + feed->t++ * d;
    hs_weights_read_word(weights, id, row);
    for (gsize i = 0; i < d; i++)
        row[i] += position[i] + of_shape[i] + of_quote[i] + of_space[i];
}

static void
feed_word(Feed *feed, const HsPieces *pieces, const HsWord *word)
{
    feed->first[feed->n_words++] = feed->t;
    for (guint32 i = 0; i < word->n_pieces; i++)
        feed_piece(feed, pieces->ids[word->first_piece + i], word->shape, word->quote, word->space);
}

static void
feed_window(Feed *feed, const HsPieces *pieces, const HsWindows *windows, const HsWindow *window)
{
    const HsVocabulary *vocabulary = feed->weights->vocabulary;
    feed_piece(feed, hs_vocabulary_get_begin(vocabulary), HS_SHAPE_SPECIAL, 0, 0);
    for (guint32 s = 0; s < window->n_stretches; s++) {
        const HsStretch *stretch = &windows->stretches[window->first_stretch + s];
        for (guint32 w = 0; w < stretch->n_words; w++)
            feed_word(feed, pieces, &pieces->words[stretch->first_word + w]);
        feed_piece(feed, hs_vocabulary_get_separator(vocabulary), HS_SHAPE_SPECIAL, 0, 0);
    }
}

const float *
hs_encode(HsScratch *scratch, const HsWeights *weights, const HsPieces *pieces,
          const HsWindows *windows, guint32 window)
{
    const HsWindow *which = &windows->windows[window];
    const HsEncoderConfig *config = &weights->config;
    g_autofree guint32 *first = g_new(guint32, which->n_words);
    Feed feed = {
        .weights = weights,
        .x = hs_scratch_get(scratch, HS_SCRATCH_X, (gsize)which->n_pieces * config->width),
        .first = first,
    };
    const int held = hs_product_hold_threads();
    feed_window(&feed, pieces, windows, which);
    hs_kernel_norm(feed.x, weights->embed_norm.weight, weights->embed_norm.bias, feed.t,
                   config->width);
    for (guint32 i = 0; i < config->layers; i++) {
        const gboolean last = i + 1 == config->layers;
        hs_block_run(scratch, &weights->blocks[i], config->heads, feed.x, feed.t,
                     last ? first : NULL, feed.n_words);
    }
    hs_product_release_threads(held);
    return feed.x;
}
