/* SPDX-License-Identifier: Apache-2.0
 *
 * Verb forms and their lemmas; one line, one expectation.
 */
#include "base/lemma.h"

static void
test_lemma(void)
{
    static const char *const cases[][2] = {
        { "said", "say" },
        { "says", "say" },
        { "told", "tell" },
        { "thought", "think" },
        { "denies", "deny" },
        { "denied", "deny" },
        { "denying", "deny" },
        { "argued", "argue" },
        { "arguing", "argue" },
        { "noted", "note" },
        { "noting", "note" },
        { "stated", "state" },
        { "asserted", "assert" },
        { "admitted", "admit" },
        { "admitting", "admit" },
        { "pledges", "pledge" },
        { "pushes", "push" },
        { "stressed", "stress" },
        { "stresses", "stress" },
        { "announced", "announce" },
        { "proposing", "propose" },
        { "referred", "refer" },
        { "wrote", "write" },
        { "writing", "write" },
        { "lied", "lie" },
        { "lying", "lie" },
        { "tweeted", "tweet" },
        { "agreed", "agree" },
        { "agrees", "agree" },
        { "called", "call" },
        { "hoped", "hope" },
        { "hoping", "hope" },
        { "worries", "worry" },
        { "hinted", "hint" },
        { "vowing", "vow" },
        { "acknowledged", "acknowledge" },
        /* not in the lists, cut by rule */
        { "bellowed", "bellow" },
        { "chortled", "chortle" },
        { "yapping", "yap" },
        { "minced", "mince" },
        { "hissed", "hiss" },
        { "drilled", "drill" },
        { "prayed", "pray" },
        { "intones", "intone" },
        { "say", "say" },
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(hs_lemma_of_verb(arena, cases[i][0]), ==, cases[i][1]);
}

static void
test_sorted(void)
{
    /* the ends and the middle of both lists are found only while they are sorted */
    static const char *const known[] = { "abandon", "became", "conclude", "hint",
                                         "written", "yell",   "wrote" };
    for (guint i = 0; i < G_N_ELEMENTS(known); i++)
        g_assert_true(hs_lemma_is_known(known[i]));
    g_assert_false(hs_lemma_is_known("table"));
    g_assert_false(hs_lemma_is_known(""));
}

static void
test_auxiliaries(void)
{
    g_assert_cmpstr(hs_lemma_of_auxiliary("had"), ==, "have");
    g_assert_cmpstr(hs_lemma_of_auxiliary("was"), ==, "be");
    g_assert_null(hs_lemma_of_auxiliary("said"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/lemma/forms-to-lemmas", test_lemma);
    g_test_add_func("/base/lemma/lists-are-sorted", test_sorted);
    g_test_add_func("/base/lemma/auxiliaries", test_auxiliaries);
    return g_test_run();
}
