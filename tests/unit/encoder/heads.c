/* SPDX-License-Identifier: Apache-2.0
 *
 * The buckets of distance, as the table in doc/encoder.md has them. What the heads calculate is
 * tested with the encoder, in encode.c.
 */
#include "encoder/heads.h"

static void
test_buckets(void)
{
    static const struct {
        guint32 least, most, bucket;
    } rows[] = {
        { 1, 1, 1 },    { 2, 2, 2 },    { 3, 3, 3 },    { 4, 4, 4 },    { 5, 5, 5 },
        { 6, 6, 6 },    { 7, 7, 7 },    { 8, 8, 8 },    { 9, 12, 9 },   { 13, 16, 10 },
        { 17, 24, 11 }, { 25, 32, 12 }, { 33, 48, 13 }, { 49, 64, 14 }, { 65, 400, 15 },
    };
    const guint32 first = 500, last = 502;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (guint32 d = rows[i].least; d <= rows[i].most; d++) {
            g_assert_cmpuint(hs_heads_bucket(last + d, first, last), ==, rows[i].bucket);
            g_assert_cmpuint(hs_heads_bucket(first - d, first, last), ==, rows[i].bucket + 15);
        }
    }
    for (guint32 w = first; w <= last; w++)
        g_assert_cmpuint(hs_heads_bucket(w, first, last), ==, 0);
}

static void
test_pair_labels(void)
{
    const char *const expected[] = { "O", "B-source", "I-source", "B-content", "I-content" };
    g_assert_cmpuint(g_strv_length((char **)hs_heads_pair_labels), ==, HS_WEIGHTS_PAIR_LABELS);
    for (guint i = 0; i < G_N_ELEMENTS(expected); i++)
        g_assert_cmpstr(hs_heads_pair_labels[i], ==, expected[i]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/heads/distance-has-31-buckets", test_buckets);
    g_test_add_func("/encoder/heads/pair-labels-are-in-order", test_pair_labels);
    return g_test_run();
}
