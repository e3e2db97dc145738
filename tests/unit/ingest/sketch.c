/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sketch.h"

#include <string.h>

#define HALF                                                                            \
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen " \
    "fifteen sixteen seventeen eighteen nineteen twenty and then once more from one on"

static HsSketch
sketch(const char *text)
{
    HsSketch made;

    hs_sketch_make(text, strlen(text), &made);
    return made;
}

static void
test_marks_do_not_count(void)
{
    const HsSketch a = sketch(HALF);
    const HsSketch b = sketch("\xE2\x80\x9CONE two, three\nfour five six seven eight -- nine ten "
                              "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                              "nineteen twenty; and then once more from one on!\xE2\x80\x9D");

    g_assert_true(a.made && b.made);
    g_assert_cmpuint(hs_sketch_compare(&a, &b), ==, HS_SKETCH_SIZE);
}

/* Two texts that have 100 of 300 shingles in common, as many as one may hope to tell. */
static void
test_estimates_the_share(void)
{
    g_autoptr(GString) a = g_string_new(NULL);
    g_autoptr(GString) b = g_string_new(NULL);

    for (guint i = 0; i < 203; i++)
        g_string_append_printf(a, "word%u ", i);
    for (guint i = 100; i < 303; i++)
        g_string_append_printf(b, "word%u ", i);
    const HsSketch one = sketch(a->str);
    const HsSketch other = sketch(b->str);
    const double share = (double)hs_sketch_compare(&one, &other) / HS_SKETCH_SIZE;
    g_assert_cmpfloat(share, >, 1.0 / 3 - 0.1);
    g_assert_cmpfloat(share, <, 1.0 / 3 + 0.1);
}

static void
test_few_words_have_none(void)
{
    g_assert_false(sketch("").made);
    g_assert_false(sketch("Only a few words, said Edda Moen.").made);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/sketch/case-and-marks-do-not-count", test_marks_do_not_count);
    g_test_add_func("/ingest/sketch/estimates-the-share-in-common", test_estimates_the_share);
    g_test_add_func("/ingest/sketch/a-few-words-have-none", test_few_words_have_none);
    return g_test_run();
}
