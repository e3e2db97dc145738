/* SPDX-License-Identifier: Apache-2.0
 *
 * Names joined to entities: forms of one person, strangers of one surname, bodies and their short
 * forms.
 */
#include "casts.h"

static void
test_one_person(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Orlov] wins again. [per President Vadim V. Orlov] spoke on Monday. [per Mr. Orlov]"
        " was late. [per Vadim Orlov’s] aides smiled at [per Vadim].");
    g_assert_cmpuint(cast->n_entities, ==, 1);
    const HsEntity *orlov = &cast->entities[0];
    g_assert_cmpstr(orlov->name, ==, "Vadim V. Orlov");
    g_assert_true(orlov->named);
    g_assert_cmpint(orlov->type, ==, HS_ENTITY_PERSON);
    g_assert_cmpuint(orlov->n_mentions, ==, 5);
    g_assert_cmpuint(orlov->first_mention, ==, 0);
    g_autofree char *aliases = g_strjoinv("|", (char **)orlov->aliases);
    g_assert_cmpstr(aliases, ==, "Orlov|Vadim Orlov|Vadim");
}

/* What is printed in capitals is called as others are; short names may be initials. */
static void
test_capitals(void)
{
    static const struct {
        const char *marked, *name;
    } cases[] = {
        { "[per ADA QUILL] spoke.", "Ada Quill" },
        { "[per ADA O'QUILL-ROE] spoke.", "Ada O'Quill-Roe" },
        { "[per ADA MCQUILL] spoke.", "Ada McQuill" },
        { "[per QUILL]: Yes.", "Quill" },
        { "[per JFK] spoke.", "JFK" },
        { "[per J.D. QUILL] spoke. [per J.D. Quill] left.", "J.D. Quill" },
        { "[per ADA QUILL] spoke. [per Ada Quill] left.", "Ada Quill" },
        { "[loc ARDEN BAY] is wet.", "Arden Bay" },
        { "[loc USA] is wet.", "USA" },
        { "[org UNESCO] said so.", "UNESCO" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsCast *cast = cast_of(arena, cases[i].marked);
        g_test_message("%s", cases[i].marked);
        g_assert_cmpuint(cast->n_entities, ==, 1);
        g_assert_cmpstr(cast->entities[0].name, ==, cases[i].name);
    }
}

/* A clause that begins at the end of a description is no part of it. */
static void
test_description_ends(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[s1 A doctor, who] was late, [k1 said] [c1 so]. [s2 A woman "
                                 "who knew] [k2 said] [c2 no].");
    g_assert_nonnull(cast_find(cast, "A doctor"));
    g_assert_nonnull(cast_find(cast, "A woman who knew"));
}

static void
test_strangers(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[per Robert Dunn Jr.] met [per Robert Dunn], [per Ada Quill] and"
                                 " [per Adam Quill]. [loc Orlov] is a town.");
    g_assert_cmpuint(cast->n_entities, ==, 5);
}

static void
test_ambiguous_title(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Peter Quill] and his wife [per Angela Quill] came. [per Mr. Quill] left first,"
               " then [per Mrs. Quill]. “Good,” said Ms. [per Quill].");
    g_assert_cmpstr(cast_who(cast, "Mr. Quill", 0), ==, "Peter Quill");
    g_assert_cmpstr(cast_who(cast, "Mrs. Quill", 0), ==, "Angela Quill");
    g_assert_cmpstr(cast_who(cast, "Quill", 0), ==, "Angela Quill");
}

static void
test_ambiguous_recent(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[per Ada Dunn] runs the mill. [per Tom Dunn] runs the shop."
                                 " [per Tom Dunn] is older. [per Dunn] went home.");
    g_assert_cmpstr(cast_who(cast, "Dunn", 0), ==, "Tom Dunn");
}

static void
test_titles_are_no_names(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Senator] Mara Quill waved. [per The] end. [per French] wine. [per Prince] sang.");
    g_assert_null(cast_who(cast, "Senator", 0));
    g_assert_null(cast_who(cast, "The", 0));
    g_assert_cmpint(cast_find(cast, "French")->type, ==, HS_ENTITY_GROUP);
    g_assert_cmpint(cast_find(cast, "Prince")->type, ==, HS_ENTITY_PERSON);
}

static void
test_types_by_longer_names(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[org Harrow Capital] grew. [per Harrow] hires. [per Ada Quill] came."
               " [org QUILL]: Thanks. [per Tom Dunn] left [org Dunn Company]."
               " [per Dunn] smiled.");
    g_assert_cmpuint(cast->n_entities, ==, 4);
    g_assert_cmpstr(cast_who(cast, "Harrow", 0), ==, "Harrow Capital");
    g_assert_cmpstr(cast_who(cast, "QUILL", 0), ==, "Ada Quill");
    g_assert_cmpstr(cast_who(cast, "Dunn", 0), ==, "Tom Dunn");
}

static void
test_titles_apart(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena, "[per Mr. Quill] met [per Mrs. Quill].");
    g_assert_cmpuint(cast->n_entities, ==, 2);
}

static void
test_ranks_apart(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena, "[per Sir Basil Hale] wrote to [per Mr. Hale]. [per Lord"
                                        " Hale] laughed. [per Hale] was an explorer.");
    g_assert_cmpuint(cast->n_entities, ==, 2);
    g_assert_cmpstr(cast_who(cast, "Lord Hale", 0), ==, "Hale");
    g_assert_cmpstr(cast_who(cast, "Hale", 0), ==, "Basil Hale");
}

static void
test_type_votes(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Trellis] fell. [org Trellis] rose. [org Trellis] fell again.");
    g_assert_cmpuint(cast->n_entities, ==, 1);
    g_assert_cmpint(cast->entities[0].type, ==, HS_ENTITY_ORGANIZATION);
}

static void
test_acronyms(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "The [org National Grid Board] met the [org Arden Port and Harbour Office] ([org APO])."
        " The [org NGB] agreed; the [org APO] did not. [org ABC] watched.");
    g_assert_cmpuint(cast->n_entities, ==, 3);
    g_assert_cmpstr(cast_who(cast, "NGB", 0), ==, "National Grid Board");
    g_assert_cmpstr(cast_who(cast, "APO", 1), ==, "Arden Port and Harbour Office");
}

static void
test_short_bodies(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "The [org Trellis Corporation] sold the [org Arden Times]. [org Trellis] kept the"
               " [org Harbour Times]; [org the Times] said so.");
    g_assert_cmpstr(cast_who(cast, "Trellis", 0), ==, "Trellis Corporation");
    g_assert_cmpstr(cast_who(cast, "the Times", 0), ==, "Times");
    g_assert_cmpuint(cast->n_entities, ==, 4);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/join/forms-of-one-person", test_one_person);
    g_test_add_func("/resolve/join/capitals", test_capitals);
    g_test_add_func("/resolve/join/description-ends", test_description_ends);
    g_test_add_func("/resolve/join/keeps-strangers-apart", test_strangers);
    g_test_add_func("/resolve/join/titles-tell-two-of-one-surname", test_ambiguous_title);
    g_test_add_func("/resolve/join/surname-goes-to-who-was-named-last", test_ambiguous_recent);
    g_test_add_func("/resolve/join/titles-are-no-names", test_titles_are_no_names);
    g_test_add_func("/resolve/join/types-by-longer-names", test_types_by_longer_names);
    g_test_add_func("/resolve/join/man-and-woman-of-one-surname", test_titles_apart);
    g_test_add_func("/resolve/join/lord-and-knight-of-one-surname", test_ranks_apart);
    g_test_add_func("/resolve/join/majority-of-types", test_type_votes);
    g_test_add_func("/resolve/bodies/acronyms", test_acronyms);
    g_test_add_func("/resolve/bodies/short-forms-only-of-one", test_short_bodies);
    return g_test_run();
}
