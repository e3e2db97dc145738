/* SPDX-License-Identifier: Apache-2.0
 *
 * Why each mention is its entity's, and how sure that is: each case is an article of which one
 * mention is asked; and no mention of anybody in any of them is without a reason.
 */
#include "casts.h"

#include <string.h>

static const struct {
    const char *marked, *words, *why;
} cases[] = {
    { "[per Ada Voss] left.", "Ada Voss", "the same name" },
    { "[per Ada Voss] left. [per Ms. Voss] came back.", "Ms. Voss", "surname of Ada Voss" },
    { "[per Ada Voss] left. [per Ada] came back.", "Ada", "given name of Ada Voss" },
    { "The [org Norland Harbour Board] met. The [org NHB] left.", "NHB",
      "another form of Norland Harbour Board" },
    { "[s1 [per Ada Voss]] [k1 said] [c1 so]. [s2 She] [k2 said] [c2 no].", "She",
      "the only one that fits, in the sentence before" },
    { "[per Ada Voss] met [per Mary Hale]. [s1 She] [k1 said] [c1 no].", "She",
      "likeliest of 2 that fit, in the sentence before" },
    { "[s1 [per Ada Voss]] [k1 said] [c1 \"[s2 I] [k2 fear] [c2 floods]\"].", "I",
      "speaks these words" },
    { "[s1 Senator [per Ada Voss]] [k1 said] [c1 so]. It rained. [s2 The senator] [k2 said] [c2 "
      "no].",
      "The senator", "said of the same before: senator" },
    { "[s1 An engineer at the board] [k1 said] [c1 so]. [s2 The engineer] [k2 said] [c2 no].",
      "An engineer at the board", "described, not named" },
    { "[s1 An engineer at the board] [k1 said] [c1 so]. [s2 The engineer] [k2 said] [c2 no].",
      "The engineer", "the only one near who was called so" },
    { "[s1 Two officials] [k1 said] [c1 so]. [s2 Two officials] [k2 said] [c2 no].",
      "Two officials", "described in the same words" },
    { "[s1 The chairman, [per Ada Voss],] [k1 said] [c1 so].", "The chairman, Ada Voss,",
      "the name in it" },
};

/* Returns the last mention that reads `words`. */
static guint32
find_mention(const HsCast *cast, const char *words)
{
    for (guint32 i = cast->annotation->n_mentions; i-- > 0;) {
        if (cast_reads(cast->annotation, i, words))
            return i;
    }
    g_error("no such mention: %s", words);
}

static void
test_reasons(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsCast *const cast = cast_of(arena, cases[i].marked);
        g_test_message("%s", cases[i].marked);
        g_assert_cmpstr(cast->mention_joins[find_mention(cast, cases[i].words)].why, ==,
                        cases[i].why);
    }
}

static void
test_all_have_one(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsCast *const cast = cast_of(arena, cases[i].marked);
        for (guint32 k = 0; k < cast->annotation->n_mentions; k++) {
            const HsMentionJoin *const join = &cast->mention_joins[k];
            const gboolean joined = cast->mention_entities[k] >= 0;
            g_assert_true((*join->why != '\0') == joined);
            g_assert_true((join->confidence > 0) == joined);
            g_assert_cmpfloat(join->confidence, <=, 1);
        }
    }
}

/* Of two whom a pronoun can mean neither is as sure as one who is alone. */
static void
test_rivals_cost(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *const alone = cast_of(arena, "[per Ada Voss] left. [s1 She] [k1 said] [c1 no].");
    const HsCast *const two = cast_of(
        arena, "[per Ada Voss] met [per Mary Hale]. [s1 She] [k1 said] [c1 no].");
    g_assert_cmpfloat(two->mention_joins[find_mention(two, "She")].confidence, <,
                      alone->mention_joins[find_mention(alone, "She")].confidence);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/joins/reasons", test_reasons);
    g_test_add_func("/resolve/joins/all-have-one", test_all_have_one);
    g_test_add_func("/resolve/joins/rivals-cost", test_rivals_cost);
    return g_test_run();
}
