/* SPDX-License-Identifier: Apache-2.0
 *
 * Which IRIs entities and statements get, and that no two of one report get the same.
 */
#include "graph/mint.h"

#include "support/report.h"

#define BASE "http://b.example/"
#define TEXT "http://b.example/text/1"

static void
full_names_are_known_everywhere(void)
{
    static const struct {
        HsEntityType type;
        const char *name;
        const char *iri; /* NULL: known in its article only */
    } cases[] = {
        { HS_ENTITY_PERSON, "Ada Voss", BASE "person/ada-voss" },
        { HS_ENTITY_PERSON, "Vladimir V. Petrenko", BASE "person/vladimir-v-petrenko" },
        { HS_ENTITY_PERSON, "Ada Voss Jr.", BASE "person/ada-voss-jr" },
        { HS_ENTITY_PERSON, "李 小明", BASE "person/李-小明" },
        { HS_ENTITY_PERSON, "Voss", NULL },
        { HS_ENTITY_PERSON, "Voss Jr.", NULL },
        { HS_ENTITY_PERSON, "Voss III", NULL },
        { HS_ENTITY_PERSON, "A. Voss", NULL },
        { HS_ENTITY_PERSON, "J.R.R. Voss", NULL },
        { HS_ENTITY_PERSON, "al-Voss", NULL },
        { HS_ENTITY_PERSON, "", NULL },
        { HS_ENTITY_ORGANIZATION, "NATO", BASE "org/nato" },
        { HS_ENTITY_ORGANIZATION, "The Example Times", BASE "org/example-times" },
        { HS_ENTITY_ORGANIZATION, "The Who", BASE "org/the-who" },
        { HS_ENTITY_ORGANIZATION, "—", NULL },
        { HS_ENTITY_PLACE, "Kyiv", BASE "place/kyiv" },
        { HS_ENTITY_GROUP, "Danes", BASE "group/danes" },
        { HS_ENTITY_EVENT, "World Cup", BASE "event/world-cup" },
        { HS_ENTITY_WORK, "The Long Night", BASE "work/long-night" },
        { HS_ENTITY_OTHER, "Two Words", NULL },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *iri = hs_mint_dup_global(BASE, cases[i].type, cases[i].name);
        g_assert_cmpstr(iri, ==, cases[i].iri);
    }
}

/* One known person has one IRI in all articles, whatever they call her; known namesakes have two,
   and an unknown namesake of theirs stays in his article. */
static void
the_known_have_one_iri_everywhere(void)
{
    static const char *const articles[] = {
        "entity e1 person named Edda B. Moen\n"
        "known e1 Q1 edda-moen 0.9 person - Edda Moen\n\n{e1 name|Edda B. Moen}",
        "entity e1 other unnamed the harbour minister\n"
        "known e1 Q1 edda-moen 0.9 person - Edda Moen\n\n{e1 nominal|The harbour minister}",
        "entity e1 person named Moen\n"
        "known e1 Q1 edda-moen 0.9 person - Edda Moen\n\n{e1 name|Moen}",
    };
    static const char *const namesakes[] = { BASE "person/jon-vale-1961", BASE "person/jon-vale",
                                             TEXT "#jon-vale", BASE "org/jon-vale",
                                             BASE "person/edda-moen" };

    for (gsize i = 0; i < G_N_ELEMENTS(articles); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsReport *const report = test_report_new(arena, articles[i]);
        g_assert_cmpstr(hs_mint_entities(arena, report, BASE, TEXT)[0], ==,
                        BASE "person/edda-moen");
    }
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = test_report_new(
        arena, "entity e1 person named Jon Vale\n"
               "known e1 Q2 jon-vale-1961 0.9 person - Jon Vale\n"
               "entity e2 person named Jon Vale\n"
               "known e2 Q3 jon-vale 0.9 person - Jon Vale\n"
               "entity e3 person named Jon Vale\n"
               "namesake e3\n"
               "entity e4 organization named Jon Vale\n"
               "entity e5 person named Edda Moen\n\n"
               "{e1 name|Jon Vale}{e2 name|Jon Vale}");
    const char *const *const iris = hs_mint_entities(arena, report, BASE, TEXT);
    for (guint i = 0; i < G_N_ELEMENTS(namesakes); i++)
        g_assert_cmpstr(iris[i], ==, namesakes[i]);
}

/* Whoever is not known never gets the IRI of somebody known in the same article, were he named
   before. */
static void
the_known_keep_their_iri(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = test_report_new(arena,
                                                   "entity e1 person named Jon Vale\n"
                                                   "entity e2 person named Vale\n"
                                                   "known e2 Q3 jon-vale 0.9 person - Jon Vale\n"
                                                   "entity e3 person named Mr. Vale\n"
                                                   "known e3 Q3 jon-vale 0.9 person - Jon Vale\n"
                                                   "entity e4 person named Voss\n"
                                                   "known e4 voss !? 0.9 person - Voss\n\n"
                                                   "{e1 name|Jon Vale}{e2 name|Vale}");
    const char *const *const iris = hs_mint_entities(arena, report, BASE, TEXT);

    g_assert_cmpstr(iris[0], ==, TEXT "#jon-vale");
    g_assert_cmpstr(iris[1], ==, BASE "person/jon-vale");
    g_assert_cmpstr(iris[2], ==, BASE "person/jon-vale");
    g_assert_cmpstr(iris[3], ==, TEXT "#voss");
}

/* The same membership has the same IRI in all articles; told twice in one, it has two. */
static void
memberships_are_known_by_their_parts(void)
{
    static const char heading[] = "entity e1 person named Edda Moen\n"
                                  "entity e2 organization named Port Board\n"
                                  "entity e3 place named Norland\n"
                                  "membership m1 e1 e2 - current 0.9 head\n"
                                  "membership m2 e1 e2 - former 0.8 Head\n"
                                  "membership m3 e1 - e3 current 0.9 head\n"
                                  "membership m4 e1 e2 - current 0.9 -\n"
                                  "membership m5 e1 e2 - current 0.9 ?!\n\n";
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autofree char *one = g_strconcat(heading, "{m1 evidence|x} {m2 evidence|y}{m5 evidence|z}",
                                       NULL);
    g_autofree char *two = g_strconcat(heading, "He. {m1 evidence|x} {m2 evidence|y}", NULL);
    const HsReport *const a = test_report_new(arena, one), *const b = test_report_new(arena, two);
    const char *const *const in_a = hs_mint_memberships(arena, a, BASE, TEXT,
                                                        hs_mint_entities(arena, a, BASE, TEXT));
    const char *const *const in_b = hs_mint_memberships(arena, b, BASE, TEXT "b",
                                                        hs_mint_entities(arena, b, BASE, TEXT "b"));

    g_assert_cmpuint(a->n_memberships, ==, 5);
    for (guint i = 0; i < a->n_memberships; i++) {
        g_assert_true(g_regex_match_simple("^" BASE "membership/[0-9a-f]{16}$", in_a[i], 0, 0));
        g_assert_true(g_hash_table_add(seen, (gpointer)in_a[i]));
    }
    g_assert_cmpstr(in_a[0], ==, in_b[0]);
    g_assert_cmpstr(in_a[1], !=, in_b[1]);
    g_assert_cmpstr(in_a[2], ==, in_b[2]);
    g_assert_cmpstr(in_a[3], ==, in_b[3]);
}

static void
roles_are_known_by_their_titles(void)
{
    g_autofree char *analyst = hs_mint_dup_role(BASE, "Russia analyst");
    g_autofree char *nothing = hs_mint_dup_role(BASE, "—");

    g_assert_cmpstr(analyst, ==, BASE "role/russia-analyst");
    g_assert_null(nothing);
    g_assert_null(hs_mint_dup_role(BASE, NULL));
}

static void
namesakes_get_different_iris(void)
{
    static const char *const expected[] = {
        BASE "person/jon-vale", TEXT "#jon-vale",     TEXT "#jon-vale_19",
        TEXT "#officials",      TEXT "#officials_30", TEXT "#entity",
        TEXT "#entity_44",      TEXT "#vale",         TEXT "#vale_e8",
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = test_report_new(
        arena, "entity e1 person named Jon Vale\n"
               "entity e2 person named Jon  VALE\n"
               "entity e3 person unnamed jon vale\n"
               "entity e4 person unnamed officials\n"
               "entity e5 person unnamed Officials\n"
               "entity e6 other named ?!\n"
               "entity e7 other named …\n"
               "entity e8 person named Vale\n"
               "entity e9 person named Vale\n\n"
               "{e1 name|Jon Vale}, {e2 name|Jon VALE} {e3 name|jon vale} "
               "{e4 nominal|o} {e5 nominal|O}fficials: {e6 name|?!} {e7 name|…}");
    const char *const *const iris = hs_mint_entities(arena, report, BASE, TEXT);

    for (guint i = 0; i < G_N_ELEMENTS(expected); i++)
        g_assert_cmpstr(iris[i], ==, expected[i]);
}

static void
statements_of_one_stretch_get_different_iris(void)
{
    static const char *const expected[] = {
        TEXT "#said_11_20",        TEXT "#said_11_20_2_6", TEXT "#said_11_20_0_1",
        TEXT "#said_11_20_0_1_s3", TEXT "#said_0_1",
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = test_report_new(
        arena, "statement s1 - direct say 1\n"
               "statement s2 - direct say 1\n"
               "statement s3 - direct say 1\n"
               "statement s4 - direct say 1\n"
               "statement s5 - direct say 1\n\n"
               "{s3 cue|{s4 cue|{s5 cue|é}}} {s1 cue|{s2 cue|said}} and "
               "{s1 content|{s2 content|{s3 content|{s4 content|the rest.}}}}");
    const char *const *const iris = hs_mint_statements(arena, report, TEXT);

    for (guint i = 0; i < G_N_ELEMENTS(expected); i++)
        g_assert_cmpstr(iris[i], ==, expected[i]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/mint/full-names-are-known-everywhere", full_names_are_known_everywhere);
    g_test_add_func("/graph/mint/the-known-have-one-iri-everywhere",
                    the_known_have_one_iri_everywhere);
    g_test_add_func("/graph/mint/the-known-keep-their-iri", the_known_keep_their_iri);
    g_test_add_func("/graph/mint/memberships-are-known-by-their-parts",
                    memberships_are_known_by_their_parts);
    g_test_add_func("/graph/mint/roles-are-known-by-their-titles", roles_are_known_by_their_titles);
    g_test_add_func("/graph/mint/namesakes-get-different-iris", namesakes_get_different_iris);
    g_test_add_func("/graph/mint/statements-of-one-stretch-get-different-iris",
                    statements_of_one_stretch_get_different_iris);
    return g_test_run();
}
