/* SPDX-License-Identifier: Apache-2.0
 *
 * Borders of sources and cues that trees and names put right, nested cues of nouns and
 * adjectives, and cues of nobody, on sentences with their trees written out.
 */
#include "annotate/borders.h"
#include "annotate/nestedcues.h"
#include "annotate/unspoken.h"

#include "treed.h"

typedef struct {
    const char *name;
    const char *line;
    const char *expected;
} Case;

static const Case borders[] = {
    { "auxiliary-takes-its-verb",
      "[s1 They/PRP/3/nsubj ] [k1 would/MD/3/aux ] [c1 welcome/VB/0/root a/DT/5/det "
      "settlement/NN/3/obj ] ././3/punct",
      "They / would welcome / a settlement" },
    { "and-what-is-between",
      "[s1 They/PRP/4/nsubj ] [k1 are/VBP/4/aux ] [c1 not/RB/4/advmod weighing/VBG/0/root "
      "a/DT/6/det "
      "deal/NN/4/obj ] ././4/punct",
      "They / are not weighing / a deal" },
    { "a-copula-has-no-verb",
      "[s1 They/PRP/3/nsubj ] [k1 are/VBP/3/cop ] [c1 sure/JJ/0/root of/IN/5/case it/PRP/3/obl ] "
      "././3/punct",
      "They / are / sure of it" },
    { "the-last-word-of-a-content-stays",
      "[s1 They/PRP/3/nsubj ] [k1 would/MD/3/aux ] [c1 agree/VB/0/root ] ././3/punct",
      "They / would / agree" },
    { "participle-takes-the-owned-noun",
      "[s1 [loc Norland/NNP/4/nmod:poss ] 's/POS/1/case ] [k1 stated/VBN/4/amod ] "
      "[c1 desire/NN/0/root to/TO/6/mark join/VB/4/acl ] ././4/punct",
      "Norland's / stated desire / to join" },
    { "light-verb-takes-its-noun",
      "[s1 She/PRP/2/nsubj ] [k1 offered/VBD/0/root ] [c1 long/JJ/4/amod defenses/NNS/2/obj "
      "of/IN/7/case "
      "the/DT/7/det plan/NN/4/nmod ] ././2/punct",
      "She / offered long defenses of / the plan" },
    { "other-objects-stay",
      "[s1 She/PRP/2/nsubj ] [k1 offered/VBD/0/root ] [c1 long/JJ/4/amod walks/NNS/2/obj "
      "of/IN/7/case "
      "the/DT/7/det plan/NN/4/nmod ] ././2/punct",
      "She / offered / long walks of the plan" },
    { "aside-before-that",
      "[s1 We/PRP/3/nsubj ] [k1 have/VBP/3/aux said/VBN/0/root ] [c1 many/JJ/5/amod ] "
      "times/NNS/3/obl "
      "[c1 that/IN/8/mark it/PRP/8/nsubj ends/VBZ/3/ccomp ] ././3/punct",
      "We / have said many times / that it ends" },
    { "preposition-of-what-is-said",
      "[s1 She/PRP/2/nsubj ] [k1 warned/VBD/0/root ] [c1 all/DT/4/det along/RB/2/advmod "
      "about/IN/7/case the/DT/7/det cost/NN/2/obl ] ././2/punct",
      "She / warned all along about / the cost" },
    { "not-by-and-to",
      "[s1 She/PRP/2/nsubj ] [k1 objected/VBD/0/root ] [c1 to/IN/5/case the/DT/5/det cost/NN/2/obl "
      "] ././2/punct",
      "She / objected / to the cost" },
    { "not-of-another-word",
      "[s1 She/PRP/2/nsubj ] [k1 said/VBD/0/root ] [c1 of/IN/4/case all/DT/6/nmod costs/NNS/4/dep "
      "fell/VBD/2/ccomp ] ././2/punct",
      "She / said / of all costs fell" },
    { "call-of-another",
      "[s1 She/PRP/2/nsubj ] [k1 dismissed/VBD/0/root on/IN/4/case Friday/NNP/2/obl a/DT/6/det "
      "call/NN/2/obj ] by/IN/8/case [per Voss/NNP/6/nmod ] [c1 for/IN/10/case talks/NNS/6/nmod ] "
      "././2/punct",
      "She / dismissed / a call by Voss for talks" },
    { "her-own-support",
      "[s1 She/PRP/2/nsubj ] [k1 voiced/VBD/0/root her/PRP$/4/nmod:poss support/NN/2/obj ] [c1 "
      "for/IN/6/case talks/NNS/4/nmod ] ././2/punct",
      "She / voiced / her support for talks" },
    { "but-no-other-noun",
      "[s1 She/PRP/2/nsubj ] [k1 made/VBD/0/root a/DT/4/det call/NN/2/obj ] [c1 for/IN/6/case "
      "talks/NNS/4/nmod ] ././2/punct",
      "She / made a call for / talks" },
    { "owner-behind-of",
      "[k1 unwillingness/NN/5/nsubj ] [c1 of/IN/4/case the/DT/4/det public/NN/1/nmod to/TO/6/mark "
      "agree/VB/1/acl ] stays/VBZ/0/root",
      "the public / unwillingness / to agree" },
};

static const Case nested[] = {
    { "a-call-by",
      "[s1 She/PRP/2/nsubj ] [k1 dismissed/VBD/0/root ] [c1 a/DT/4/det call/NN/2/obj by/IN/6/case "
      "[per Voss/NNP/4/nmod ] for/IN/8/case talks/NNS/4/nmod ] ././2/punct",
      "She / dismissed / a call by Voss for talks // Voss / call / for talks" },
    { "owned-request",
      "[s1 She/PRP/2/nsubj ] [k1 opposed/VBD/0/root ] [c1 [per Voss/NNP/6/nmod:poss ] "
      "'s/POS/3/case "
      "latest/JJ/6/amod request/NN/2/obj for/IN/8/case aid/NN/6/nmod ] ././2/punct",
      "She / opposed / Voss's latest request for aid // Voss / request / for aid" },
    { "his-desire",
      "[s1 She/PRP/2/nsubj ] [k1 knew/VBD/0/root ] [c1 his/PRP$/4/nmod:poss desire/NN/2/obj "
      "to/TO/6/mark "
      "leave/VB/4/acl ] ././2/punct",
      "She / knew / his desire to leave // his / desire / to leave" },
    { "unwillingness-of",
      "[s1 She/PRP/2/nsubj ] [k1 named/VBD/0/root ] [c1 the/DT/4/det unwillingness/NN/2/obj "
      "of/IN/7/case "
      "the/DT/7/det public/NN/4/nmod to/TO/9/mark agree/VB/4/acl ] ././2/punct",
      "She / named / the unwillingness of the public to agree // the public / unwillingness / to "
      "agree" },
    { "made-inclined",
      "[s1 She/PRP/2/nsubj ] [k1 said/VBD/0/root ] [c1 it/PRP/4/nsubj made/VBD/2/ccomp [per "
      "Voss/NNP/4/obj ] "
      "more/RBR/7/advmod inclined/JJ/4/xcomp to/TO/9/mark agree/VB/7/xcomp ] ././2/punct",
      "She / said / it made Voss more inclined to agree // Voss / inclined / to agree" },
    { "nobody-owns-it",
      "[s1 She/PRP/2/nsubj ] [k1 dismissed/VBD/0/root ] [c1 a/DT/4/det call/NN/2/obj for/IN/6/case "
      "talks/NNS/4/nmod ] ././2/punct",
      "She / dismissed / a call for talks" },
    { "nothing-is-called-for",
      "[s1 She/PRP/2/nsubj ] [k1 dismissed/VBD/0/root ] [c1 his/PRP$/4/nmod:poss call/NN/2/obj ] "
      "././2/punct",
      "She / dismissed / his call" },
    { "not-outside-a-content",
      "His/PRP$/2/nmod:poss call/NN/5/nsubj for/IN/4/case talks/NNS/2/nmod failed/VBD/0/root "
      "././5/punct",
      "" },
};

static const Case unspoken[] = {
    { "reportedly-in-the-middle",
      "The/DT/2/det mayor/NN/4/nsubj reportedly/RB/4/advmod left/VBD/0/root town/NN/4/obj "
      "././4/punct",
      "- / reportedly / The mayor + left town" },
    { "allegedly-first",
      "Allegedly/RB/5/advmod ,/,/5/punct he/PRP/5/nsubj had/VBD/5/aux left/VBN/0/root ././5/punct",
      "- / Allegedly / he had left" },
    { "in-a-content-it-is-the-source's",
      "[s1 She/PRP/2/nsubj ] [k1 said/VBD/0/root ] [c1 he/PRP/5/nsubj reportedly/RB/5/advmod "
      "left/VBD/2/ccomp ] ././2/punct",
      "She / said / he reportedly left" },
    { "of-a-noun-it-says-nothing", "the/DT/3/det allegedly/RB/3/advmod thief/NN/0/root", "" },
};

static void
test_unspoken(gconstpointer user)
{
    const Case *const c = user;
    TreedText treed;

    treed_text_init(&treed, c->line);
    hs_unspoken_find(&treed.findings, treed.syntax);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, c->expected);
    treed_text_clear(&treed);
}

static void
test_borders(gconstpointer user)
{
    const Case *const c = user;
    TreedText treed;

    treed_text_init(&treed, c->line);
    hs_borders_settle(&treed.findings, treed.syntax);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, c->expected);
    treed_text_clear(&treed);
}

static void
test_nested(gconstpointer user)
{
    const Case *const c = user;
    TreedText treed;

    treed_text_init(&treed, c->line);
    hs_nested_cues_find(&treed.findings, treed.syntax);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, c->expected);
    treed_text_clear(&treed);
}

/* Without trees names are whole all the same. */
static void
test_names(void)
{
    TreedText treed;

    treed_text_init(&treed,
                    "[per Jane/NNP/2/nmod:desc Roe/NNP/0/root ] said/VBD/2/dep so/RB/2/dep");
    const HsFinding cut = { .cue = { 2, 3 }, .source = { 0, 1 } };
    g_array_append_val(treed.findings.findings, cut);
    hs_findings_add_content(&treed.findings, &g_array_index(treed.findings.findings, HsFinding, 0),
                            (HsRange){ 3, 4 });
    hs_borders_settle(&treed.findings, NULL);
    hs_nested_cues_find(&treed.findings, NULL);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, "Jane Roe / said / so");
    treed_text_clear(&treed);
}

static void
add_cases(const char *folder, const Case *cases, guint n, GTestDataFunc test)
{
    for (guint i = 0; i < n; i++) {
        g_autofree char *path = g_strdup_printf("/annotate/%s/%s", folder, cases[i].name);
        g_test_add_data_func(path, &cases[i], test);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_cases("borders", borders, G_N_ELEMENTS(borders), test_borders);
    add_cases("unspoken", unspoken, G_N_ELEMENTS(unspoken), test_unspoken);
    add_cases("nestedcues", nested, G_N_ELEMENTS(nested), test_nested);
    g_test_add_func("/annotate/borders/names-are-whole", test_names);
    return g_test_run();
}
