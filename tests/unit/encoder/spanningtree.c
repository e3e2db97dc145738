/* SPDX-License-Identifier: Apache-2.0
 *
 * The best tree, against all trees there are: every way to give up to six tokens heads is tried.
 */
#include "encoder/spanningtree.h"

#include <math.h>

#define MOST 6

/* Say whether the heads make one tree with one token at the root. */
static gboolean
is_tree(const guint32 *heads, guint32 n)
{
    guint32 n_roots = 0;
    for (guint32 i = 0; i < n; i++) {
        n_roots += heads[i] == 0;
        guint32 at = i + 1, steps = 0;
        while (at != 0 && steps++ <= n)
            at = heads[at - 1];
        if (at != 0)
            return FALSE;
    }
    return n_roots == 1;
}

static double
sum_of(const float *scores, const guint32 *heads, guint32 n)
{
    double sum = 0.0;
    for (guint32 i = 0; i < n; i++)
        sum += (double)scores[i * (n + 1) + heads[i]];
    return sum;
}

static double
best_of_all(const float *scores, guint32 n)
{
    guint32 heads[MOST] = { 0 };
    double best = -INFINITY;
    for (;;) {
        if (is_tree(heads, n))
            best = MAX(best, sum_of(scores, heads, n));
        guint32 i = 0;
        while (i < n && ++heads[i] > n)
            heads[i++] = 0;
        if (i == n)
            return best;
    }
}

/* Whole numbers below 6, so that many trees are equally good, or fine ones, and small or large. */
static void
draw(GRand *dice, float *scores, guint32 n, guint32 round)
{
    static const float reach[] = { 1.0f, 40.0f, 1e-3f };
    for (guint32 i = 0; i < n * (n + 1); i++)
        scores[i] = round % 4 == 0 ? (float)g_rand_int_range(dice, 0, 6)
                                   : (float)g_rand_double_range(dice, -1, 1) * reach[round % 4 - 1];
}

static void
test_all_trees(void)
{
    g_autoptr(GRand) dice = g_rand_new_with_seed(11);
    for (guint32 n = 1; n <= MOST; n++) {
        for (guint32 round = 0; round < (n < 5 ? 400u : n < 6 ? 80u : 12u); round++) {
            float scores[MOST * (MOST + 1)];
            guint32 heads[MOST];
            draw(dice, scores, n, round);
            hs_spanning_tree_find(scores, n, heads);
            g_assert_true(is_tree(heads, n));
            g_assert_cmpfloat_with_epsilon(sum_of(scores, heads, n), best_of_all(scores, n), 1e-4);
        }
    }
}

/* Two tokens would each rather hang at the root. */
static void
test_one_root(void)
{
    static const float scores[] = { 9, 0, -5, /**/ 9, -4, 0 };
    guint32 heads[2];
    hs_spanning_tree_find(scores, 2, heads);
    g_assert_cmpuint(heads[0], ==, 0);
    g_assert_cmpuint(heads[1], ==, 1);
}

static void
test_equal_arcs(void)
{
    float scores[4 * 5] = { 0 };
    guint32 heads[4];
    hs_spanning_tree_find(scores, 4, heads);
    g_assert_true(is_tree(heads, 4));
}

/* Circles within circles: each token likes its neighbour best, more the closer to the end. */
static void
test_longest(void)
{
    const guint32 n = HS_SPANNING_TREE_MAX;
    const gsize n_scores = (gsize)n * (n + 1);
    g_autofree float *scores = g_new(float, n_scores);
    g_autofree guint32 *heads = g_new(guint32, n);
    for (guint32 i = 0; i < n; i++) {
        for (guint32 h = 0; h <= n; h++)
            scores[i * (n + 1) + h] = h == 0 ? -1.0f : -fabsf((float)h - 1.0f - (float)(i ^ 1)) + i;
    }
    hs_spanning_tree_find(scores, n, heads);
    g_assert_true(is_tree(heads, n));
}

static void
test_no_numbers(void)
{
    const float bad[] = { NAN, INFINITY, -INFINITY };
    for (guint k = 0; k < G_N_ELEMENTS(bad); k++) {
        float scores[3 * 4];
        guint32 heads[3];
        for (guint i = 0; i < G_N_ELEMENTS(scores); i++)
            scores[i] = i % 2 == 0 ? bad[k] : 1.0f;
        hs_spanning_tree_find(scores, 3, heads);
        g_assert_true(is_tree(heads, 3));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/spanningtree/is-the-best-of-all", test_all_trees);
    g_test_add_func("/encoder/spanningtree/has-one-root", test_one_root);
    g_test_add_func("/encoder/spanningtree/takes-equal-arcs", test_equal_arcs);
    g_test_add_func("/encoder/spanningtree/takes-the-longest-sentence", test_longest);
    g_test_add_func("/encoder/spanningtree/takes-what-is-no-number", test_no_numbers);
    return g_test_run();
}
