/* SPDX-License-Identifier: Apache-2.0
 *
 * Descriptions joined to those whom they describe: appositions, nouns that take up what was said.
 */
#include "casts.h"

static void
test_apposition(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Dunn]’s campaign manager, [per Ada Quill],] [k1 said] [c1 no]."
               " [s2 [per Tom Hale], an aide to [per Dunn],] [k2 said] [c2 yes]."
               " [s3 A spokesman for [per Tom Hale]] [k3 said] [c3 so]."
               " [s4 [org Trellis] workers] [k4 said] [c4 nothing].");
    g_assert_cmpstr(cast_who(cast, "Dunn’s campaign manager, Ada Quill,", 0), ==, "Ada Quill");
    g_assert_cmpstr(cast_who(cast, "Tom Hale, an aide to Dunn,", 0), ==, "Tom Hale");
    g_assert_cmpstr(cast_who(cast, "A spokesman for Tom Hale", 0), ==, "A spokesman for Tom Hale");
    g_assert_cmpstr(cast_who(cast, "Trellis workers", 0), ==, "Trellis workers");
    g_assert_false(cast_find(cast, "Trellis workers")->named);
    g_assert_cmpint(cast_find(cast, "A spokesman for Tom Hale")->type, ==, HS_ENTITY_PERSON);
}

static void
test_unnamed(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 U.S. officials] [k1 said] [c1 it was late]. [s2 Some U.S. officials] [k2 feared]"
        " [c2 rain]. [s3 Harbour officials] [k3 said] [c3 no].");
    g_assert_cmpuint(cast->n_entities, ==, 2);
    g_assert_cmpstr(cast_who(cast, "Some U.S. officials", 0), ==, "U.S. officials");
    g_assert_false(cast->entities[0].named);
    g_assert_cmpuint(cast->entities[0].n_mentions, ==, 2);
}

/* Several people are a group, one is a person, a study is a document; of what else there is nothing
   is known. */
static void
test_kinds(void)
{
    static const struct {
        const char *source;
        HsEntityType type;
    } cases[] = {
        { "Reporters", HS_ENTITY_GROUP },
        { "About 200 doctors", HS_ENTITY_GROUP },
        { "Two voters", HS_ENTITY_GROUP },
        { "The driver", HS_ENTITY_PERSON },
        { "One witness, a baker", HS_ENTITY_PERSON },
        { "His deputy", HS_ENTITY_PERSON },
        { "A study", HS_ENTITY_DOCUMENT },
        { "Companies", HS_ENTITY_OTHER },
        { "The union", HS_ENTITY_ORGANIZATION },
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *marked = g_strdup_printf("[s1 %s] [k1 said] [c1 so].", cases[i].source);
        const HsCast *const cast = cast_of(arena, marked);
        g_test_message("%s", cases[i].source);
        g_assert_cmpuint(cast->n_entities, ==, 1);
        g_assert_false(cast->entities[0].named);
        g_assert_cmpint(cast->entities[0].type, ==, cases[i].type);
    }
}

static void
test_described(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Senator Jane Roe] met [per Tom Hale], a fisherman from Arden. [s1 The senator] [k1"
        " said] [c1 yes]. [s2 The fisherman] [k2 said] [c2 no]. [s3 The judge] [k3 said] [c3"
        " maybe]. [org Trellis] closed. [s4 The company] [k4 said] [c4 it was over].");
    g_assert_cmpstr(cast_who(cast, "The senator", 0), ==, "Jane Roe");
    g_assert_cmpstr(cast_who(cast, "The fisherman", 0), ==, "Tom Hale");
    g_assert_cmpstr(cast_who(cast, "The judge", 0), ==, "The judge");
    g_assert_cmpstr(cast_who(cast, "The company", 0), ==, "Trellis");
}

static void
test_described_twice(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[per Senator Jane Roe] met [per Senator Ada Quill]. [s1 The"
                                 " senator] [k1 said] [c1 yes].");
    g_assert_cmpstr(cast_who(cast, "The senator", 0), ==, "The senator");
    cast = cast_of(arena, "[per Vice President Jane Roe] met [per President Ada Quill]. [s1 The"
                          " president] [k1 said] [c1 yes].");
    g_assert_cmpstr(cast_who(cast, "The president", 0), ==, "Ada Quill");
}

static void
test_kinds_of_bodies(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 [org Tarn Passage Lines]] [k1 denied] [c1 it]. [s2 The [org Harbour Board]] [k2 found]"
        " [c2 rust]. [s3 The company] [k3 said] [c3 no]. [s4 The agency] [k4 said] [c4 yes].");
    g_assert_cmpstr(cast_who(cast, "The company", 0), ==, "Tarn Passage Lines");
    g_assert_cmpstr(cast_who(cast, "The agency", 0), ==, "Tarn Passage Lines");
    cast = cast_of(arena,
                   "The [org Nurses Union] met. [s1 The trust] [k1 said] [c1 no]. In the [loc"
                   " Arden Museum], [s2 the museum] [k2 said] [c2 so].");
    g_assert_cmpstr(cast_who(cast, "The trust", 0), ==, "The trust");
    g_assert_cmpint(cast_find(cast, "The trust")->type, ==, HS_ENTITY_ORGANIZATION);
    g_assert_cmpstr(cast_who(cast, "the museum", 0), ==, "Arden Museum");
}

/* A source that the tagger did not name here, but elsewhere. */
static void
test_spelled_elsewhere(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[s1 Tarn Passage Lines] [k1 denied] [c1 it]. The ships of [org"
                                 " Tarn Passage Lines] sank.");
    g_assert_cmpuint(cast->n_entities, ==, 1);
    g_assert_true(cast->entities[0].named);
}

static void
test_taken_up(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 A senior engineer at the board] [k1 saw] [c1 smoke]. [s2 The engineer] [k2 said]"
        " [c2 no]. [s3 Two officials] [k3 said] [c3 yes]. [s4 The officials, who asked for"
        " silence,] [k4 said] [c4 so]. [s5 Harbour officials] [k5 said] [c5 no]. [s6 The officials]"
        " [k6 said] [c6 what]?");
    g_assert_cmpstr(cast_who(cast, "The engineer", 0), ==, "A senior engineer at the board");
    g_assert_cmpstr(cast_who(cast, "The officials, who asked for silence,", 0), ==,
                    "Two officials");
    g_assert_cmpstr(cast_who(cast, "The officials", 0), ==, "The officials");
}

static void
test_described_before(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Tom Hale] and his sister, [per Vivian Hale], met a lawyer for the mill, [per "
               "Jo Dunn],"
               " at the lake, [per Ada Roe], of course, said. [s1 His sister] [k1 said] [c1 no]."
               " [s2 The lawyer] [k2 said] [c2 yes]. [s3 The lake] [k3 said] [c3 nothing].");
    g_assert_cmpstr(cast_who(cast, "His sister", 0), ==, "Vivian Hale");
    g_assert_cmpstr(cast_who(cast, "The lawyer", 0), ==, "Jo Dunn");
    g_assert_cmpstr(cast_who(cast, "The lake", 0), ==, "The lake");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/description/apposition-names-the-speaker", test_apposition);
    g_test_add_func("/resolve/description/same-words-same-agent", test_unnamed);
    g_test_add_func("/resolve/description/kinds", test_kinds);
    g_test_add_func("/resolve/description/repeats-what-was-said-of-one", test_described);
    g_test_add_func("/resolve/description/of-two-is-nobody", test_described_twice);
    g_test_add_func("/resolve/description/kinds-of-bodies", test_kinds_of_bodies);
    g_test_add_func("/resolve/description/spelled-as-elsewhere", test_spelled_elsewhere);
    g_test_add_func("/resolve/description/noun-takes-up-the-one", test_taken_up);
    g_test_add_func("/resolve/apposition/before-the-name", test_described_before);
    return g_test_run();
}
