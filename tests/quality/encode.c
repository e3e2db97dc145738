/* SPDX-License-Identifier: Apache-2.0
 *
 * Shows what the encoder makes of a text, for comparison with training/ and for measuring:
 *
 *   encode WEIGHTS TEXT        a JSON line a word: span (code points of the file), features,
 * pieces, the best label of each flat layer, the scores with --scores encode WEIGHTS TEXT --time
 * processor seconds of each step instead encode --tiny|--full PATH       write a file of random
 * weights (tests/support/tinyweights.h)
 *
 * TEXT is UTF-8, a paragraph a line.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "encoder/encode.h"
#include "encoder/heads.h"
#include "encoder/kernels.h"
#include "encoder/product.h"
#include "support/tinyweights.h"

typedef struct {
    HsWeights *weights;
    char *text;
    HsPieces *pieces;
    HsWindows *windows;
} Reading;

static GArray *
cut_lines(const char *text, gsize length)
{
    GArray *spans = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    for (gsize begin = 0, end; begin < length; begin = end + 1) {
        const char *newline = memchr(text + begin, '\n', length - begin);
        end = newline != NULL ? (gsize)(newline - text) : length;
        const HsSpan span = { (guint32)begin, (guint32)end };
        g_array_append_val(spans, span);
    }
    return spans;
}

static void
print_word(const Reading *reading, guint32 w, const float *scores, gboolean all)
{
    const HsWord *word = &reading->pieces->words[w];
    const char *const text = reading->text;
    const glong begin = g_utf8_strlen(text, word->span.begin);
    const glong end = begin + g_utf8_strlen(text + word->span.begin, hs_span_length(word->span));
    printf("{\"span\": [%ld, %ld], \"features\": [%u, %u, %u], \"pieces\": [", begin, end,
           word->shape, word->quote, word->space);
    for (guint32 i = 0; i < word->n_pieces; i++)
        printf("%s%u", i > 0 ? ", " : "", reading->pieces->ids[word->first_piece + i]);
    printf("], \"labels\": [");
    guint32 n_layers;
    const HsLabelLayer *layers = hs_weights_get_layers(reading->weights, &n_layers);
    for (guint32 i = 0; i < n_layers; i++) {
        guint32 best = 0;
        for (guint32 l = 1; l < layers[i].n_labels; l++) {
            if (scores[layers[i].first + l] > scores[layers[i].first + best])
                best = l;
        }
        printf("%s\"%s\"", i > 0 ? ", " : "", layers[i].labels[best]);
    }
    printf("]");
    for (guint32 i = 0; all && i < hs_weights_get_n_flat(reading->weights); i++)
        printf("%s%.5f", i > 0 ? ", " : ", \"scores\": [", (double)scores[i]);
    printf("%s}\n", all ? "]" : "");
}

static void
print_all(const Reading *reading, gboolean scores)
{
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    const guint32 n = hs_weights_get_n_flat(reading->weights);
    for (guint32 i = 0; i < reading->windows->n_windows; i++) {
        const HsWindow *window = &reading->windows->windows[i];
        const float *h = hs_encode(scratch, reading->weights, reading->pieces, reading->windows, i);
        const float *flat = hs_heads_flat(scratch, reading->weights, h, window->n_words);
        for (guint32 w = 0; w < window->n_words; w++)
            print_word(reading, window->first_word + w, flat + (gsize)w * n, scores);
    }
}

/* Return the processor's seconds since `begin`, and begin anew: other programs' work does not
 * count. */
static double
seconds_since(clock_t *begin)
{
    const clock_t now = clock();
    const double seconds = (double)(now - *begin) / CLOCKS_PER_SEC;
    *begin = now;
    return seconds;
}

static void
print_times(const Reading *reading)
{
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    for (guint round = 0; round < 3; round++) {
        clock_t begin = clock();
        guint32 n_pieces = 0;
        double heads = 0.0;
        for (guint32 i = 0; i < reading->windows->n_windows; i++) {
            const HsWindow *window = &reading->windows->windows[i];
            const float *h = hs_encode(scratch, reading->weights, reading->pieces, reading->windows,
                                       i);
            clock_t between = clock();
            hs_heads_flat(scratch, reading->weights, h, window->n_words);
            hs_heads_pair_prepare(scratch, reading->weights, h, window->n_words);
            for (guint32 w = 0; w + 20 < window->n_words; w += 20)
                hs_heads_pair(scratch, reading->weights, h, 0, window->n_words, w, w);
            heads += seconds_since(&between);
            n_pieces += window->n_pieces;
        }
        const double all = seconds_since(&begin);
        printf("encode %.4f s, heads (a cue every 20 words) %.4f s: %u pieces, %.0f a second\n",
               all - heads, heads, n_pieces, n_pieces / (all - heads));
    }
}

static int
read_text(const char *weights_path, const char *text_path, const char *option)
{
    g_autoptr(GError) error = NULL;
    clock_t begin = clock();
    g_autoptr(HsWeights) weights = hs_weights_open(weights_path, &error);
    const double open = seconds_since(&begin);
    g_autofree char *text = NULL;
    gsize length;
    if (weights == NULL || !g_file_get_contents(text_path, &text, &length, &error)) {
        fprintf(stderr, "encode: %s\n", error->message);
        return 1;
    }
    g_autoptr(GArray) lines = cut_lines(text, length);
    begin = clock();
    g_autoptr(HsPieces) pieces = hs_pieces_new(hs_weights_get_vocabulary(weights), text,
                                               (const HsSpan *)(gpointer)lines->data, lines->len);
    g_autoptr(HsWindows) windows = hs_windows_new(pieces, hs_weights_get_config(weights)->window);
    const double cut = seconds_since(&begin);
    const Reading reading = { weights, text, pieces, windows };
    if (g_strcmp0(option, "--time") != 0) {
        print_all(&reading, g_strcmp0(option, "--scores") == 0);
        return 0;
    }
    printf("%s, kernels %s\nopen %.4f s, pieces %.4f s: %u words, %u windows\n", hs_product_name(),
           hs_kernel_name(), open, cut, pieces->n_words, windows->n_windows);
    print_times(&reading);
    return 0;
}

int
main(int argc, char **argv)
{
    TinyWeights tiny = tiny_weights_usual;
    tiny.extra = TRUE;
    if (argc == 3 && strcmp(argv[1], "--tiny") == 0)
        tiny_weights_write(&tiny, argv[2]);
    else if (argc == 3 && strcmp(argv[1], "--full") == 0)
        tiny_weights_write(&tiny_weights_full, argv[2]);
    else if (argc == 3 || argc == 4)
        return read_text(argv[1], argv[2], argc == 4 ? argv[3] : NULL);
    else {
        fprintf(stderr, "encode WEIGHTS TEXT [--scores|--time] | encode --tiny|--full PATH\n");
        return 64;
    }
    return 0;
}
