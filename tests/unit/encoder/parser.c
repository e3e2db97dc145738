/* SPDX-License-Identifier: Apache-2.0
 *
 * Tags and trees with the tiny weights: the scores against numbers that
 * training/reference_forward.py printed (as for encode.c, whose text this is), the parse against
 * the scores.
 */
#include "encoder/parser.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "encoder/encode.h"
#include "encoder/heads.h"
#include "support/tinyweights.h"

#define MAX_ERROR 5e-5          /* absolute, scores up to 10; observed 7e-6 */
#define MAX_ROUNDING_ERROR 5e-2 /* the same with weights that stay int8; observed 4e-2 */
#define WIDTH 16
#define N_TOKENS 8

static const char text[] = "Mr. Abel told the mayor’s aides, “We will not go.” She said 5 things!\n"
                           "The Ünder-minister was unhappy; \"NATO\" and eBay agreed. 東\n";
static const guint32 tokens[N_TOKENS][2] = {
    { 0, 1 }, { 2, 2 }, { 3, 3 }, { 4, 4 }, { 5, 5 }, { 6, 7 }, { 8, 8 }, { 9, 9 },
};
static const guint32 heads[N_TOKENS] = { 2, 3, 0, 5, 7, 5, 3, 3 };

/* clang-format off */
static const float medium_of_cue[2] = { -1.571250f, -2.237266f };
static const float upos_5[3] = { -0.374141f, -4.371203f, -1.689224f };
static const float xpos_5[4] = { -1.071158f, +1.052090f, +0.837716f, +0.488012f };
static const float arcs_0[9] = {
    -0.563851f, +2.784272f, +0.539513f, -0.462700f, +2.737701f, +0.644359f,
    +3.146763f, +2.666771f, +2.015168f,
};
static const float arcs_7[9] = {
    -0.445413f, -1.166105f, -3.987691f, -2.790429f, +1.419364f, +1.245914f,
    -0.302301f, -0.916094f, -4.311409f,
};
static const float relations_2[5] = { -0.018428f, -0.500950f, -1.559753f, +1.565337f, -1.586805f };
static const float relations_5[5] = { -8.102533f, -9.803654f, +8.895555f, +1.178817f, -4.601378f };
/* clang-format on */

typedef struct {
    HsWeights *weights;
    HsScratch *scratch;
    HsParser *parser;
    const float *h; /* [W, WIDTH] */
    double limit;
} Reading;

static HsWeights *
open_weights(const TinyWeights *wishes)
{
    g_autofree char *folder = g_dir_make_tmp("hearsay-parser-XXXXXX", NULL);
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
set_up(Reading *reading, gconstpointer user)
{
    const TinyWeights *const wishes = user;
    const guint32 cut = (guint32)(strchr(text, '\n') - text);
    const HsSpan spans[] = { { 0, cut }, { cut + 1, (guint32)strlen(text) - 1 } };
    reading->weights = open_weights(wishes);
    reading->scratch = hs_scratch_new();
    reading->parser = hs_parser_new(reading->weights);
    reading->limit = wishes->quantized ? MAX_ROUNDING_ERROR : MAX_ERROR;
    g_autoptr(HsPieces)
        pieces = hs_pieces_new(hs_weights_get_vocabulary(reading->weights), text, spans, 2);
    g_autoptr(HsWindows) windows = hs_windows_new(pieces, wishes->window);
    reading->h = hs_encode(reading->scratch, reading->weights, pieces, windows, 0);
    float *const rows = hs_parser_get_tokens(reading->parser);
    for (guint32 i = 0; i < 2 * N_TOKENS; i++) /* the same sentence twice */
        for (guint32 side = 0; side < 2; side++)
            memcpy(rows + (2 * i + side) * WIDTH,
                   reading->h + tokens[i % N_TOKENS][side] * (gsize)WIDTH, WIDTH * sizeof(float));
    hs_parser_project(reading->parser, 2 * N_TOKENS);
}

static void
tear_down(Reading *reading, gconstpointer user G_GNUC_UNUSED)
{
    hs_parser_free(reading->parser);
    hs_scratch_free(reading->scratch);
    hs_weights_close(reading->weights);
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
test_reference(Reading *reading, gconstpointer user G_GNUC_UNUSED)
{
    HsParser *const parser = reading->parser;
    const double limit = reading->limit;
    for (guint32 first = 0; first <= N_TOKENS; first += N_TOKENS) {
        const guint32 end = first + N_TOKENS;
        check_near("upos", hs_parser_get_upos(parser, first + 5), upos_5, 3, limit);
        check_near("xpos", hs_parser_get_xpos(parser, first + 5), xpos_5, 4, limit);
        const float *const arcs = hs_parser_score_arcs(parser, first, end);
        check_near("arcs of the first", arcs, arcs_0, N_TOKENS + 1, limit);
        check_near("arcs of the last", arcs + 7 * (N_TOKENS + 1), arcs_7, N_TOKENS + 1, limit);
        const float *const relations = hs_parser_score_relations(parser, first, end, heads);
        check_near("relations of the root", relations + 2 * 5, relations_2, 5, limit);
        check_near("relations of token 5", relations + 5 * 5, relations_5, 5, limit);
    }
    check_near("medium", hs_heads_medium(reading->scratch, reading->weights, reading->h, 4, 5),
               medium_of_cue, 2, limit);
}

/* A sentence is parsed the same whatever stands beside it, with one root that is called so. */
static void
test_parse(Reading *reading, gconstpointer user G_GNUC_UNUSED)
{
    HsParsed first[N_TOKENS], second[N_TOKENS];
    guint32 n_labels, n_roots = 0;
    const char *const *const labels = hs_weights_get_list(reading->weights, "relations", &n_labels);
    g_assert_cmpuint(n_labels, ==, 5);
    hs_parser_parse(reading->parser, 0, N_TOKENS, first);
    hs_parser_parse(reading->parser, N_TOKENS, 2 * N_TOKENS, second);
    g_assert_cmpuint(first[5].upos, ==, 0);
    g_assert_cmpuint(first[5].xpos, ==, 1);
    for (guint32 i = 0; i < N_TOKENS; i++) {
        g_assert_cmpuint(first[i].head, ==, second[i].head);
        g_assert_cmpuint(first[i].relation, ==, second[i].relation);
        g_assert_cmpuint(first[i].head, <=, N_TOKENS);
        g_assert_true(g_str_equal(labels[first[i].relation], "root") == (first[i].head == 0));
        n_roots += first[i].head == 0;
    }
    g_assert_cmpuint(n_roots, ==, 1);
}

/* Sentences of one token and of as many as there can be. */
static void
test_sizes(Reading *reading, gconstpointer user G_GNUC_UNUSED)
{
    HsParsed parsed[HS_PARSER_MAX_TOKENS];
    float *const rows = hs_parser_get_tokens(reading->parser);
    for (gsize i = 0; i < HS_PARSER_MAX_TOKENS * (gsize)2 * WIDTH; i++)
        rows[i] = sinf((float)i);
    hs_parser_project(reading->parser, HS_PARSER_MAX_TOKENS);
    hs_parser_parse(reading->parser, 0, HS_PARSER_MAX_TOKENS, parsed);
    guint32 n_roots = 0;
    for (guint32 i = 0; i < HS_PARSER_MAX_TOKENS; i++)
        n_roots += parsed[i].head == 0;
    g_assert_cmpuint(n_roots, ==, 1);
    hs_parser_parse(reading->parser, HS_PARSER_MAX_TOKENS - 1, HS_PARSER_MAX_TOKENS, parsed);
    g_assert_cmpuint(parsed[0].head, ==, 0);
}

static void
test_without(void)
{
    g_autoptr(HsWeights) weights = open_weights(&tiny_weights_usual);
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    const float h[WIDTH] = { 0 };
    g_assert_null(hs_parser_new(weights));
    g_assert_null(hs_weights_get_list(weights, "relations", NULL));
    g_assert_null(hs_heads_medium(scratch, weights, h, 0, 0));
    hs_parser_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TinyWeights whole = tiny_weights_usual;
    whole.extra = TRUE;
    TinyWeights floats = whole;
    floats.quantized = FALSE;
    g_test_add("/encoder/parser/agrees-with-the-reference", Reading, &floats, set_up,
               test_reference, tear_down);
    g_test_add("/encoder/parser/agrees-in-whole-numbers", Reading, &whole, set_up, test_reference,
               tear_down);
    g_test_add("/encoder/parser/parses-each-sentence-by-itself", Reading, &whole, set_up,
               test_parse, tear_down);
    g_test_add("/encoder/parser/takes-one-token-and-many", Reading, &whole, set_up, test_sizes,
               tear_down);
    g_test_add_func("/encoder/parser/weights-may-have-none", test_without);
    return g_test_run();
}
