/* SPDX-License-Identifier: Apache-2.0
 *
 * Contents that the heads left unfinished inside of quotation marks.
 */
#include "annotate/wholequotes.h"

#include "treed.h"

typedef struct {
    const char *name;
    const char *line;
    const char *expected;
} Case;

static const Case cases[] = {
    { "to-the-closing-mark",
      "“/``/0/root [c1 We/PRP/1/dep will/MD/1/dep ] see/VB/1/dep ,/,/1/dep ”/''/1/dep "
      "[k1 said/VBD/1/dep ] [s1 Voss/NNP/1/dep ]",
      "Voss / said / We will see" },
    { "from-the-opening-mark",
      "“/``/0/root We/PRP/1/dep [c1 will/MD/1/dep see/VB/1/dep ] ,/,/1/dep ”/''/1/dep "
      "[k1 said/VBD/1/dep ] [s1 Voss/NNP/1/dep ]",
      "Voss / said / We will see" },
    { "what-comes-before-stays",
      "[s1 Voss/NNP/0/root ] [k1 said/VBD/1/dep ] [c1 it/PRP/1/dep was/VBD/1/dep “/``/1/dep "
      "too/RB/1/dep ] late/RB/1/dep ”/''/1/dep ././1/dep",
      "Voss / said / it was “ too late" },
    { "what-meets-is-one",
      "“/``/0/root [c1 We/PRP/1/dep ] will/MD/1/dep [c1 see/VB/1/dep ] ”/''/1/dep "
      "[k1 said/VBD/1/dep ] [s1 Voss/NNP/1/dep ]",
      "Voss / said / We will see" },
    { "a-word-of-many-is-not-enough",
      "“/``/0/root It/PRP/1/dep will/MD/1/dep be/VB/1/dep a/DT/1/dep [c1 disaster/NN/1/dep ] "
      "for/IN/1/dep us/PRP/1/dep all/DT/1/dep ”/''/1/dep [k1 said/VBD/1/dep ] [s1 Voss/NNP/1/dep ]",
      "Voss / said / disaster" },
    { "a-cue-inside-tells-of-its-own",
      "“/``/0/root [s1 They/PRP/1/dep ] [k1 said/VBD/1/dep ] [c1 it/PRP/1/dep ended/VBD/1/dep ] "
      "and/CC/1/dep left/VBD/1/dep ”/''/1/dep",
      "They / said / it ended" },
};

static void
test_case(gconstpointer user)
{
    const Case *const c = user;
    TreedText treed;

    treed_text_init(&treed, c->line);
    hs_whole_quotes_settle(&treed.findings);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, c->expected);
    treed_text_clear(&treed);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/annotate/wholequotes/%s", cases[i].name);
        g_test_add_data_func(path, &cases[i], test_case);
    }
    return g_test_run();
}
