/* SPDX-License-Identifier: Apache-2.0
 *
 * The whole way from a text to scores, with the usual tiny weights, against numbers that
 * training/reference_forward.py (another writing of doc/encoder.md, in plain Python) printed:
 *
 *   encode --tiny tiny.safetensors                         (tests/quality/encode.c)
 *   python reference_forward.py tiny.safetensors TEXT --table      (TEXT: `text` below)
 */
#include "encoder/encode.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "encoder/heads.h"
#include "support/tinyweights.h"

#define MAX_ERROR 2e-5          /* absolute, scores up to 7; observed 8e-6 */
#define MAX_ROUNDING_ERROR 5e-3 /* the same with weights that stay int8; observed 2e-3 */

static const char text[] = "Mr. Abel told the mayor’s aides, “We will not go.” She said 5 things!\n"
                           "\n"
                           "The Ünder-minister was unhappy; \"NATO\" and eBay agreed. 東\n";

#define UNIT_FIRST 2
#define CUE_FIRST 4
#define CUE_LAST 5

/* clang-format off */
static const float h_first[16] = {
    -1.033352f, -1.319669f, +2.130624f, +1.100248f, +0.239642f, -0.542837f,
    -0.086937f, -0.277638f, -0.612509f, -0.224881f, +0.275266f, -1.293972f,
    -0.599880f, +0.084706f, +1.382934f, -0.263980f,
};
static const float h_last[16] = {
    -0.543624f, -1.134488f, +2.014981f, +1.230503f, +0.483620f, -0.131564f,
    -0.365789f, -0.042529f, -0.898824f, -0.148126f, +0.026984f, -2.110788f,
    -0.474589f, -0.326422f, +1.166268f, +0.303468f,
};
static const float flat_of_word_3[27] = {
    -2.810656f, +2.697270f, +0.167704f, -3.338005f, -2.721275f, -2.922129f,
    +0.701747f, +3.376439f, -3.105872f, +0.816052f, +2.127590f, +0.030000f,
    +0.496712f, +2.534178f, +0.027420f, -0.069173f, -1.647635f, +1.868266f,
    +3.172436f, +4.248565f, -0.024153f, -1.031764f, -1.600851f, -2.866856f,
    +0.072367f, +1.281811f, -2.048387f,
};
static const float act_of_cue[4] = {
    +3.338122f, +0.224275f, -3.790376f, +1.393928f,
};
static const float pair_first[5] = { -1.891907f, +0.865057f, +0.921278f, +0.824768f, -0.376309f };
static const float pair_cue[5] = { -3.637206f, +0.705580f, +2.249054f, +0.155033f, -2.719763f };
static const float pair_last[5] = { -3.133448f, +0.752148f, +1.312846f, +1.019651f, -0.910752f };
/* clang-format on */

typedef struct {
    HsWeights *weights;
    HsScratch *scratch;
    char *text;
    HsPieces *pieces;
    HsWindows *windows;
} Reading;

static HsWeights *
open_weights(const TinyWeights *wishes)
{
    g_autofree char *folder = g_dir_make_tmp("hearsay-encode-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "tiny.safetensors", NULL);
    tiny_weights_write(wishes, path);
    g_autoptr(GError) error = NULL;
    HsWeights *weights = hs_weights_open(path, &error);
    g_assert_no_error(error);
    g_remove(path);
    g_rmdir(folder);
    return weights;
}

static void
cut_paragraphs(Reading *reading, const char *string)
{
    reading->text = g_strdup(string);
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    for (const char *at = string, *end; (end = strchr(at, '\n')) != NULL; at = end + 1) {
        const HsSpan span = { (guint32)(at - string), (guint32)(end - string) };
        g_array_append_val(spans, span);
    }
    reading->pieces = hs_pieces_new(hs_weights_get_vocabulary(reading->weights), reading->text,
                                    (const HsSpan *)(gpointer)spans->data, spans->len);
    reading->windows = hs_windows_new(reading->pieces,
                                      hs_weights_get_config(reading->weights)->window);
}

static void
set_up(Reading *reading, gconstpointer wishes)
{
    reading->weights = open_weights(wishes);
    reading->scratch = hs_scratch_new();
    cut_paragraphs(reading, text);
}

static void
tear_down(Reading *reading, gconstpointer wishes G_GNUC_UNUSED)
{
    hs_windows_free(reading->windows);
    hs_pieces_free(reading->pieces);
    hs_scratch_free(reading->scratch);
    hs_weights_close(reading->weights);
    g_free(reading->text);
}

static const float *
encode(Reading *reading, guint32 window)
{
    return hs_encode(reading->scratch, reading->weights, reading->pieces, reading->windows, window);
}

static void
check_near(const char *what, const float *found, const float *expected, gsize n, double limit)
{
    double largest = 0.0;
    for (gsize i = 0; i < n; i++) {
        g_assert_true(isfinite(found[i]));
        largest = MAX(largest, fabs((double)found[i] - (double)expected[i]));
    }
    g_test_message("%s: %g", what, largest);
    g_assert_cmpfloat(largest, <, limit);
}

static void
test_reference(Reading *reading, gconstpointer wishes)
{
    const gboolean quantized = ((const TinyWeights *)wishes)->quantized;
    const double limit = quantized ? MAX_ROUNDING_ERROR : MAX_ERROR;
    g_assert_cmpuint(reading->windows->n_windows, ==, 1);
    g_assert_cmpuint(reading->windows->n_stretches, ==, 2);
    const guint32 n = reading->windows->windows[0].n_words;
    g_assert_cmpuint(n, ==, 37);
    const float *h = encode(reading, 0);
    check_near("h of the first word", h, h_first, 16, limit);
    check_near("h of the last word", h + (n - 1) * 16, h_last, 16, limit);

    const float *flat = hs_heads_flat(reading->scratch, reading->weights, h, n);
    check_near("flat", flat + 3 * hs_weights_get_n_flat(reading->weights), flat_of_word_3, 27,
               limit);
    check_near("act", hs_heads_act(reading->scratch, reading->weights, h, CUE_FIRST, CUE_LAST),
               act_of_cue, 4, limit);
    hs_heads_pair_prepare(reading->scratch, reading->weights, h, n);
    const float *pair = hs_heads_pair(reading->scratch, reading->weights, h, UNIT_FIRST,
                                      n - UNIT_FIRST, CUE_FIRST, CUE_LAST);
    check_near("pair of the first word", pair, pair_first, 5, limit);
    check_near("pair of the cue", pair + (CUE_FIRST - UNIT_FIRST) * 5, pair_cue, 5, limit);
    check_near("pair of the last word", pair + (n - UNIT_FIRST - 1) * 5, pair_last, 5, limit);
    check_near("h after the heads", h, h_first, 16, limit);
}

/* What came before in the same scratch, larger or smaller, must not show. */
static void
test_repeatable(Reading *reading, gconstpointer wishes)
{
    const gsize n = reading->windows->windows[0].n_words * 16 * sizeof(float);
    g_autofree float *first = g_memdup2(encode(reading, 0), n);
    Reading other = *reading;
    g_autoptr(GString) longer = g_string_new(NULL);
    for (guint i = 0; i < 6; i++)
        g_string_append(longer, text);
    cut_paragraphs(&other, longer->str);
    g_assert_cmpuint(other.windows->n_windows, >, 1);
    for (guint32 i = 0; i < other.windows->n_windows; i++)
        encode(&other, i);
    g_assert_cmpmem(encode(reading, 0), n, first, n);
    other.weights = NULL;
    other.scratch = NULL;
    tear_down(&other, wishes);
}

typedef struct {
    const Reading *reading;
    float *h;
} Worker;

static gpointer
encode_elsewhere(gpointer user)
{
    const Reading *reading = ((Worker *)user)->reading;
    const gsize n = reading->windows->windows[0].n_words * 16 * sizeof(float);
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    for (guint i = 0; i < 20; i++) {
        const float *h = hs_encode(scratch, reading->weights, reading->pieces, reading->windows, 0);
        g_assert_true(i == 0 || memcmp(((Worker *)user)->h, h, n) == 0);
        memcpy(((Worker *)user)->h, h, n);
    }
    return NULL;
}

static void
test_threads(Reading *reading, gconstpointer wishes G_GNUC_UNUSED)
{
    const gsize n = reading->windows->windows[0].n_words * 16 * sizeof(float);
    GThread *threads[4];
    Worker workers[4];
    for (guint i = 0; i < 4; i++) {
        workers[i] = (Worker){ reading, g_malloc(n) };
        threads[i] = g_thread_new("worker", encode_elsewhere, &workers[i]);
    }
    const float *h = encode(reading, 0);
    for (guint i = 0; i < 4; i++) {
        g_thread_join(threads[i]);
        g_assert_cmpmem(workers[i].h, n, h, n);
        g_free(workers[i].h);
    }
}

/* A window that is full to the last piece, and a text of one word. */
static void
test_full_window(Reading *reading, gconstpointer wishes)
{
    Reading other = *reading;
    g_autoptr(GString) words = g_string_new(NULL);
    for (guint i = 0; i < 200; i++)
        g_string_append(words, "the ");
    g_string_append(words, "\nthe\n");
    cut_paragraphs(&other, words->str);
    g_assert_cmpuint(other.windows->n_windows, ==, 2);
    g_assert_cmpuint(other.windows->windows[0].n_pieces, ==, 128);
    for (guint32 i = 0; i < 2; i++) {
        const float *h = encode(&other, i);
        for (gsize k = 0; k < other.windows->windows[i].n_words * (gsize)16; k++)
            g_assert_true(isfinite(h[k]));
    }
    other.weights = NULL;
    other.scratch = NULL;
    tear_down(&other, wishes);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TinyWeights floats = tiny_weights_usual;
    floats.quantized = FALSE;
    g_test_add("/encoder/encode/agrees-with-the-reference", Reading, &floats, set_up,
               test_reference, tear_down);
    g_test_add("/encoder/encode/agrees-in-whole-numbers", Reading, &tiny_weights_usual, set_up,
               test_reference, tear_down);
    g_test_add("/encoder/encode/same-window-same-bits", Reading, &tiny_weights_usual, set_up,
               test_repeatable, tear_down);
    g_test_add("/encoder/encode/threads-do-not-disturb", Reading, &tiny_weights_usual, set_up,
               test_threads, tear_down);
    g_test_add("/encoder/encode/takes-a-full-window", Reading, &tiny_weights_usual, set_up,
               test_full_window, tear_down);
    return g_test_run();
}
