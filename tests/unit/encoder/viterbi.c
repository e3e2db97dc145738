/* SPDX-License-Identifier: Apache-2.0
 *
 * The decoder against all sequences tried one by one, and the rules of BIO as a table.
 */
#include "encoder/viterbi.h"

#include <math.h>

#include "encoder/heads.h"

#define MAX_WORDS 5
#define MAX_LABELS 5
#define N_TRIALS 200

static const char *const plain[] = { "O", "B", "I" };
static const char *const typed[] = { "O", "B-person", "I-person", "B-place", "I-place" };

static void
test_rules(void)
{
    static const struct {
        const char *from; /* NULL: begin */
        const char *to;
        gboolean allowed;
    } rows[] = {
        { NULL, "O", TRUE },      { NULL, "B-x", TRUE },    { NULL, "I-x", FALSE },
        { NULL, "I", FALSE },     { "O", "I", FALSE },      { "O", "I-x", FALSE },
        { "B", "I", TRUE },       { "I", "I", TRUE },       { "B-x", "I-x", TRUE },
        { "I-x", "I-x", TRUE },   { "B-y", "I-x", FALSE },  { "I-y", "I-x", FALSE },
        { "B-xy", "I-x", FALSE }, { "B-x", "I-xy", FALSE }, { "B-x", "B-x", TRUE },
        { "I-x", "B-y", TRUE },   { "I-x", "O", TRUE },     { "B", "I-x", FALSE },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *const labels[] = { rows[i].from != NULL ? rows[i].from : "O", rows[i].to };
        g_autoptr(HsTransitions) transitions = hs_transitions_new(labels, 2);
        const float cost = rows[i].from != NULL ? transitions->step[0 * 2 + 1]
                                                : transitions->begin[1];
        g_assert_true((cost == 0.0f) == rows[i].allowed);
        g_assert_true(isinf(cost) != rows[i].allowed);
    }
}

static float
sum_of_sequence(const HsTransitions *transitions, const float *scores, gsize stride,
                guint32 n_words, const guint8 *labels)
{
    float sum = 0.0f;
    for (guint32 w = 0; w < n_words; w++) {
        sum += w == 0 ? transitions->begin[labels[0]]
                      : transitions->step[labels[w - 1] * transitions->n_labels + labels[w]];
        sum += scores[w * stride + labels[w]];
    }
    return sum;
}

/* The greatest sum of all sequences. */
static float
try_all(const HsTransitions *transitions, const float *scores, gsize stride, guint32 n_words)
{
    guint8 labels[MAX_WORDS] = { 0 };
    float best = -INFINITY;
    for (;;) {
        best = MAX(best, sum_of_sequence(transitions, scores, stride, n_words, labels));
        guint32 w = 0;
        while (w < n_words && ++labels[w] == transitions->n_labels)
            labels[w++] = 0;
        if (w == n_words)
            return best;
    }
}

static void
compare_with_all(const char *const *labels, guint32 n_labels, gboolean costs)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    for (guint trial = 0; trial < N_TRIALS; trial++) {
        g_autoptr(HsTransitions) transitions = hs_transitions_new(labels, n_labels);
        for (guint32 i = 0; costs && i < n_labels * n_labels; i++)
            transitions->step[i] += (float)g_rand_double_range(random, -2, 2);
        const guint32 n_words = 1 + trial % MAX_WORDS;
        const gsize stride = n_labels + trial % 3;
        float scores[MAX_WORDS * (MAX_LABELS + 2)];
        for (guint i = 0; i < G_N_ELEMENTS(scores); i++)
            scores[i] = (float)g_rand_double_range(random, -3, 3);
        guint8 found[MAX_WORDS];
        const float sum = hs_viterbi_decode(transitions, scores, stride, n_words, found);
        g_assert_cmpfloat_with_epsilon(sum, try_all(transitions, scores, stride, n_words), 1e-5);
        g_assert_cmpfloat_with_epsilon(
            sum, sum_of_sequence(transitions, scores, stride, n_words, found), 1e-5);
    }
}

static void
test_best_of_all(void)
{
    compare_with_all(plain, G_N_ELEMENTS(plain), FALSE);
    compare_with_all(typed, G_N_ELEMENTS(typed), FALSE);
    compare_with_all(hs_heads_pair_labels, 5, FALSE);
}

static void
test_best_with_costs(void)
{
    compare_with_all(plain, G_N_ELEMENTS(plain), TRUE);
    compare_with_all(typed, G_N_ELEMENTS(typed), TRUE);
}

static void
test_greedy_is_not_best(void)
{
    /* The best label of each word alone would be O I I, which may not be. */
    const float scores[] = { 2, 1, 0, 0, 0, 5, 0, 0, 5 };
    g_autoptr(HsTransitions) transitions = hs_transitions_new(plain, 3);
    guint8 labels[3];
    g_assert_cmpfloat(hs_viterbi_decode(transitions, scores, 3, 3, labels), ==, 11.0f);
    g_assert_cmpuint(labels[0], ==, 1);
    g_assert_cmpuint(labels[1], ==, 2);
    g_assert_cmpuint(labels[2], ==, 2);
}

static void
test_ties(void)
{
    const float scores[12] = { 0 };
    g_autoptr(HsTransitions) transitions = hs_transitions_new(plain, 3);
    guint8 labels[4] = { 9, 9, 9, 9 };
    hs_viterbi_decode(transitions, scores, 3, 4, labels);
    for (guint i = 0; i < 4; i++)
        g_assert_cmpuint(labels[i], ==, 0);
}

static void
test_no_words(void)
{
    g_autoptr(HsTransitions) transitions = hs_transitions_new(plain, 3);
    g_assert_cmpfloat(hs_viterbi_decode(transitions, NULL, 3, 0, NULL), ==, 0.0f);
    hs_transitions_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/viterbi/bio-rules-hold", test_rules);
    g_test_add_func("/encoder/viterbi/finds-the-best-of-all", test_best_of_all);
    g_test_add_func("/encoder/viterbi/finds-the-best-with-costs", test_best_with_costs);
    g_test_add_func("/encoder/viterbi/greedy-is-not-best", test_greedy_is_not_best);
    g_test_add_func("/encoder/viterbi/lower-label-wins-ties", test_ties);
    g_test_add_func("/encoder/viterbi/takes-no-words", test_no_words);
    return g_test_run();
}
