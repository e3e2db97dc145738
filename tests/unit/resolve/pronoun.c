/* SPDX-License-Identifier: Apache-2.0
 *
 * Pronouns: gender and number, first person and third, in quotations and outside.
 */
#include "casts.h"

/* A note at the end says who wrote the article; who is spoken of before is no author. */
static void
test_noted_author(void)
{
    static const char begin[] = "[s1 I] [k1 fear] [c1 floods].\n\n[s2 I] [k2 know] [c2 why]. The "
                                "[loc Arden] rises.\n\nSo it"
                                " goes for [per Tom Hale].\n\n";
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *note = g_strconcat(begin, "[per Ada Voss] is a writer.", NULL);
    g_autofree char *story = g_strconcat(begin, "[per Tom Hale] is a grower.", NULL);
    g_assert_cmpstr(cast_who(cast_of(arena, note), "I", 0), ==, "Ada Voss");
    g_assert_cmpstr(cast_who(cast_of(arena, note), "I", 1), ==, "Ada Voss");
    g_assert_null(cast_who(cast_of(arena, story), "I", 0));
}

static void
test_gendered_pronouns(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 [per Angela Dunn]] [k1 praised] [c1 [per Peter Quill]]. [s2 She] [k2 said] [c2 the"
        " harbour was safe]. [s3 He] [k3 said] [c3 nothing]. [s4 It] [k4 said] [c4 no].");
    g_assert_cmpstr(cast_who(cast, "She", 0), ==, "Angela Dunn");
    g_assert_cmpstr(cast_who(cast, "He", 0), ==, "Peter Quill");
    g_assert_null(cast_who(cast, "It", 0));
}

static void
test_pronoun_keeps_speaker(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "“[c1 The pier is gone],” [s1 [per Tom Hale]] [k1 said]. [per Peter Quill] built it."
               " “[c2 [per Peter Quill] is a fool],” [s2 he] [k2 added].");
    g_assert_cmpstr(cast_who(cast, "he", 0), ==, "Tom Hale");
}

static void
test_title_tells_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 [per Jordan Hale], a spokeswoman for [org Trellis],] [k1 told] [c1 [per Peter Dunn]"
        " to go]. [s2 She] [k2 said] [c2 no more].");
    g_assert_cmpstr(cast_who(cast, "She", 0), ==, "Jordan Hale");
}

static void
test_first_person(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "“[c1 [s2 I] [k2 believe] [c2 that [per Peter Quill] lied]],” [s1 [per Ada Dunn]] [k1"
        " said]. [s3 I] [k3 think] [c3 she is right].");
    g_assert_cmpstr(cast_who(cast, "I", 0), ==, "Ada Dunn");
    g_assert_null(cast_who(cast, "I", 1));
}

/* Whoever utters the quotation says "I" in it, whatever it reports of others. */
static void
test_first_person_inside(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "“[c1 [s2 My father] [k2 feared] [c2 floods and [s3 I] [k3 fear] [c3 rain]]],” [s1 [per Ada"
        " Dunn]] [k1 said]. “[c4 [s5 [per Tom Hale]] [k5 told] me [c5 ‘[s6 I] [k6 think] [c6 "
        "so]’]],”"
        " [s4 she] [k4 said].");
    g_assert_cmpstr(cast_who(cast, "I", 0), ==, "Ada Dunn");
    g_assert_cmpstr(cast_who(cast, "she", 0), ==, "Ada Dunn");
    g_assert_cmpstr(cast_who(cast, "I", 1), ==, "Tom Hale");
}

/* Nobody calls himself "he", even where the speaker is told only after the quotation. */
static void
test_third_person_inside(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Tom Hale] met [s1 [per Peter Dunn]], who [k1 said] [c1 it was late]. “[c2 [s3"
               " He] [k3 knows] [c3 the way]],” [s2 he] [k2 said].");
    g_assert_cmpstr(cast_who(cast, "he", 0), ==, "Peter Dunn");
    g_assert_cmpstr(cast_who(cast, "He", 0), ==, "Tom Hale");
}

/* Hardly anybody speaks of himself by name, but where all else points at him he does. */
static void
test_own_name(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Peter Quill]] [k1 said] [c1 no]. It rained. It rained. [s2 [per Tom Hale]]"
               " [k2 said] [c2 yes]. “[c3 There is no better [per Tom]],” [s3 he] [k3 said].");
    g_assert_cmpstr(cast_who(cast, "he", 0), ==, "Tom Hale");
}

static void
test_kin_tells_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Angela Dunn] left. [s1 His grandmother] [k1 said] [c1 no]. [s2 She] [k2 said]"
               " [c2 yes]. [s3 He] [k3 said] [c3 so].");
    g_assert_cmpstr(cast_who(cast, "She", 0), ==, "His grandmother");
    g_assert_null(cast_who(cast, "He", 0));
    g_assert_cmpint(cast_find(cast, "His grandmother")->type, ==, HS_ENTITY_PERSON);
}

static void
test_learns_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Okwu Bakare]] [k1 said] [c1 so]. [s2 She] [k2 said] [c2 no]. [s3 He] [k3"
               " said] [c3 yes].");
    g_assert_cmpstr(cast_who(cast, "She", 0), ==, "Okwu Bakare");
    g_assert_null(cast_who(cast, "He", 0));
}

static void
test_government_is_no_she(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Angela Dunn]] [k1 said] [c1 no]. [s2 The government] [k2 said] [c2 yes]."
               " [s3 She] [k3 said] [c3 so]. [s4 It] [k4 said] [c4 nothing].");
    g_assert_cmpstr(cast_who(cast, "She", 0), ==, "Angela Dunn");
    g_assert_cmpstr(cast_who(cast, "It", 0), ==, "The government");
}

static void
test_relative(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Ada Dunn], [s1 who] [k1 believes] [c1 in rain], met [per Tom Hale], a fisherman from"
        " [loc Arden], [s2 who] [k2 hopes for] [c2 sun]. The man [s3 who] [k3 asked] [c3 why] "
        "left.");
    g_assert_cmpstr(cast_who(cast, "who", 0), ==, "Ada Dunn");
    g_assert_cmpstr(cast_who(cast, "who", 1), ==, "Tom Hale");
    g_assert_null(cast_who(cast, "who", 2));
}

static void
test_bodies_and_groups_as_they(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 Harbour officials] [k1 said] [c1 no]. [s2 They] [k2 added] [c2 that it was late]."
        " [s3 [org Trellis]] [k3 denied] [c3 it]. [s4 It] [k4 said] [c4 it had paid].");
    g_assert_cmpstr(cast_who(cast, "They", 0), ==, "Harbour officials");
    g_assert_cmpstr(cast_who(cast, "It", 0), ==, "Trellis");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/pronoun/noted-author", test_noted_author);
    g_test_add_func("/resolve/pronoun/gender", test_gendered_pronouns);
    g_test_add_func("/resolve/pronoun/speaker-goes-on", test_pronoun_keeps_speaker);
    g_test_add_func("/resolve/pronoun/title-tells-gender", test_title_tells_gender);
    g_test_add_func("/resolve/pronoun/first-person-is-the-speaker", test_first_person);
    g_test_add_func("/resolve/pronoun/first-person-inside-others-words", test_first_person_inside);
    g_test_add_func("/resolve/pronoun/third-person-is-another", test_third_person_inside);
    g_test_add_func("/resolve/pronoun/own-name", test_own_name);
    g_test_add_func("/resolve/pronoun/kin-tells-gender", test_kin_tells_gender);
    g_test_add_func("/resolve/pronoun/learns-gender", test_learns_gender);
    g_test_add_func("/resolve/pronoun/government-is-no-person", test_government_is_no_she);
    g_test_add_func("/resolve/pronoun/relative", test_relative);
    g_test_add_func("/resolve/pronoun/number", test_bodies_and_groups_as_they);
    return g_test_run();
}
