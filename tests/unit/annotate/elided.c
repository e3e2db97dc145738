/* SPDX-License-Identifier: Apache-2.0
 *
 * Who does what a cue without a source tells of, on trees written by hand (treed.h).
 */
#include "annotate/elided.h"

#include "annotate/wordspans.h"
#include "treed.h"

/* Checks that the cue of the one attribution that `line` marks is done by `expected`, "-" for
   nobody. */
static void
check(const char *line, const char *expected)
{
    TreedText treed;
    treed_text_init(&treed, line);
    const HsFinding *const finding = &g_array_index(treed.findings.findings, HsFinding, 0);
    const HsSpan cue = hs_words_get_span(&treed.findings, finding->cue);
    const HsSpan content = hs_words_get_content(
        &treed.findings, g_array_index(treed.findings.contents, HsRange, finding->first_content));
    const HsAttribution attribution = {
        .cues = &cue, .contents = &content, .n_cues = 1, .n_contents = 1, .source_mention = -1
    };
    const gint32 mention = hs_elided_find(&treed.findings, treed.syntax, &attribution);
    g_autofree char *found = g_strdup("-");
    if (mention >= 0) {
        const HsSpan span = g_array_index(treed.findings.mentions, HsMention, mention).span;
        g_free(found);
        found = g_strndup(treed.findings.text->article->body + span.begin, hs_span_length(span));
    }
    g_assert_cmpstr(found, ==, expected);
    g_assert_cmpint(hs_elided_find(&treed.findings, NULL, &attribution), ==, -1);
    treed_text_clear(&treed);
}

static void
test_joined(void)
{
    check("She/PRP/2/nsubj praised/VBD/0/root dams/NNS/2/obj but/CC/5/cc [k1 backs/VBZ/2/conj ] "
          "[c1 locks/NNS/5/obj ] ././2/punct",
          "She");
}

static void
test_adverbial(void)
{
    check("After/IN/2/mark [k1 attacking/VBG/6/advcl ] [c1 dams/NNS/2/obj ] ,/,/2/punct "
          "she/PRP/6/nsubj left/VBD/0/root ././6/punct",
          "she");
}

static void
test_participle(void)
{
    check("A/DT/2/det plan/NN/6/nsubj [k1 calling/VBG/2/acl for/IN/5/case ] [c1 dams/NNS/3/obl ] "
          "failed/VBD/0/root ././6/punct",
          "A plan");
}

static void
test_complement(void)
{
    check("She/PRP/2/nsubj urged/VBD/0/root him/PRP/2/obj to/TO/5/mark [k1 promise/VB/2/xcomp ] "
          "[c1 dams/NNS/5/obj ] ././2/punct",
          "him");
    check("She/PRP/2/nsubj began/VBD/0/root to/TO/4/mark [k1 promise/VB/2/xcomp ] "
          "[c1 dams/NNS/4/obj ] ././2/punct",
          "She");
}

static void
test_passive(void)
{
    check("[k1 Asked/VBN/5/advcl ] [c1 why/WRB/1/advmod ] ,/,/1/punct she/PRP/5/nsubj "
          "left/VBD/0/root ././5/punct",
          "-");
    check("It/PRP/3/nsubj:pass is/VBZ/3/aux:pass [k1 believed/VBN/0/root ] [c1 so/RB/3/advmod ] "
          "././3/punct",
          "-");
}

static void
test_noun(void)
{
    check("The/DT/2/det [k1 fear/NN/0/root of/IN/4/case ] [c1 floods/NNS/2/nmod ] ././2/punct",
          "-");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/elided/joined-verbs-share-a-subject", test_joined);
    g_test_add_func("/annotate/elided/adverbial-clauses-too", test_adverbial);
    g_test_add_func("/annotate/elided/participle-belongs-to-its-noun", test_participle);
    g_test_add_func("/annotate/elided/complement-of-an-object", test_complement);
    g_test_add_func("/annotate/elided/passives-have-no-doer", test_passive);
    g_test_add_func("/annotate/elided/nouns-have-none", test_noun);
    return g_test_run();
}
