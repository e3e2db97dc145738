/* SPDX-License-Identifier: Apache-2.0
 *
 * Parts that end in the middle of a phrase, on sentences with their trees written out.
 */
#include "annotate/phrases.h"

#include "treed.h"

typedef struct {
    const char *name;
    const char *line;
    const char *expected;
} Case;

static const Case cases[] = {
    { "a-cue-takes-the-noun-of-its-preposition",
      "[s1 Voss/NNP/2/nsubj ] [k1 said/VBD/0/root in/IN/5/case an/DT/5/det ] interview/NN/2/obl "
      "that/IN/8/mark [c1 it/PRP/8/nsubj ends/VBZ/2/ccomp ] ././2/punct",
      "Voss / said in an interview / it ends" },
    { "but-none-of-the-content",
      "[s1 Voss/NNP/2/nsubj ] [k1 talked/VBD/0/root about/IN/4/case ] [c1 talks/NNS/2/obl ] "
      "././2/punct",
      "Voss / talked about / talks" },
    { "a-content-takes-the-head-and-what-hangs-at-it",
      "[s1 Voss/NNP/2/nsubj ] [k1 saw/VBD/0/root ] [c1 a/DT/4/det room/NN/2/obj with/IN/8/case "
      "some/DT/8/det ] old/JJ/8/amod chairs/NNS/4/nmod of/IN/10/case oak/NN/8/nmod ,/,/2/punct "
      "today/NN/2/obl:unmarked ././2/punct",
      "Voss / saw / a room with some old chairs of oak" },
    { "a-subject-takes-its-verb",
      "[s1 Voss/NNP/2/nsubj ] [k1 said/VBD/0/root ] [c1 the/DT/4/det deal/NN/5/nsubj ] "
      "failed/VBD/2/ccomp ././2/punct",
      "Voss / said / the deal failed" },
    { "but-a-source-does-not",
      "[s1 Voss/NNP/3/nsubj ] then/RB/3/advmod left/VBD/0/root ,/,/5/punct [k1 saying/VBG/3/advcl "
      "] "
      "[c1 so/RB/5/advmod ]",
      "Voss / saying / so" },
    { "a-source-ends-with-its-noun",
      "[s1 The/DT/3/det former/JJ/3/amod secretary/NN/6/nsubj of/IN/5/case ] state/NN/3/nmod "
      "[k1 said/VBD/0/root ] [c1 so/RB/6/advmod ]",
      "The former secretary of state / said / so" },
    { "and-takes-the-adjective-before-it",
      "Senior/JJ/2/amod [s1 officials/NNS/3/nsubj ] [k1 said/VBD/0/root ] [c1 so/RB/3/advmod ]",
      "Senior officials / said / so" },
    { "an-adjective-of-the-content-is-no-cue",
      "[s1 Voss/NNP/2/nsubj ] [k1 mentioned/VBD/0/root rude/JJ/4/amod ] [c1 remarks/NNS/2/obj ] "
      "././2/punct",
      "Voss / mentioned / rude remarks" },
    { "nor-is-its-not",
      "[s1 Voss/NNP/2/nsubj ] [k1 vowed/VBD/0/root not/RB/5/advmod ] [c1 to/TO/5/mark "
      "leave/VB/2/xcomp ] ././2/punct",
      "Voss / vowed / not to leave" },
    { "an-adverb-of-the-verb-is",
      "[s1 Voss/NNP/3/nsubj ] [k1 often/RB/3/advmod ] said/VBD/0/root [c1 so/RB/3/advmod ]",
      "Voss / often said / so" },
    { "what-is-far-is-another-matter",
      "[s1 Voss/NNP/2/nsubj ] [k1 saw/VBD/0/root ] [c1 the/DT/9/det ] big/JJ/9/amod ,/,/9/punct "
      "old/JJ/9/amod ,/,/9/punct red/JJ/9/amod barn/NN/2/obj",
      "Voss / saw / the" },
};

static void
test_case(gconstpointer user)
{
    const Case *const c = user;
    TreedText treed;

    treed_text_init(&treed, c->line);
    hs_phrases_complete(&treed.findings, treed.syntax);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, c->expected);
    treed_text_clear(&treed);
}

/* Without trees nothing is known of phrases. */
static void
test_no_trees(void)
{
    TreedText treed;

    treed_text_init(&treed, cases[0].line);
    hs_phrases_complete(&treed.findings, NULL);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, "Voss / said in an / it ends");
    treed_text_clear(&treed);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/annotate/phrases/%s", cases[i].name);
        g_test_add_data_func(path, &cases[i], test_case);
    }
    g_test_add_func("/annotate/phrases/without-trees-all-stays", test_no_trees);
    return g_test_run();
}
