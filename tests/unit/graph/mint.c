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
    g_test_add_func("/graph/mint/namesakes-get-different-iris", namesakes_get_different_iris);
    g_test_add_func("/graph/mint/statements-of-one-stretch-get-different-iris",
                    statements_of_one_stretch_get_different_iris);
    return g_test_run();
}
