/* SPDX-License-Identifier: Apache-2.0
 *
 * What the knowledge answers, from names to who held which office when.
 */
#include "knowledge/knowledge.h"

#include <string.h>

#include "support/knowledge.h"
#include "valley.h"

typedef GArray *(*FindFunc)(const HsKnowledge *knowledge, const char *name, gsize length);

static GArray *
find_surname(const HsKnowledge *knowledge, const char *name, gsize length)
{
    return hs_knowledge_find_surname(knowledge, name, length, 10);
}

/* Write candidates as "id weight flags!" with `!` for an exact one, in order. */
static char *
show_candidates(const HsKnowledge *knowledge, GArray *candidates)
{
    GString *const shown = g_string_new(NULL);

    for (guint i = 0; i < candidates->len; i++) {
        const HsCandidate *const candidate = &g_array_index(candidates, HsCandidate, i);
        HsKnownEntity entity;

        hs_knowledge_get_entity(knowledge, candidate->known, &entity);
        g_string_append_printf(shown, "%s%s %u %x%s", i > 0 ? ", " : "", entity.id,
                               candidate->weight, candidate->flags, candidate->exact ? "!" : "");
    }
    return g_string_free(shown, FALSE);
}

static void
check_found(const HsKnowledge *knowledge, FindFunc find, const char *name, const char *expected)
{
    g_autoptr(GArray) candidates = find(knowledge, name, strlen(name));
    g_autofree char *shown = show_candidates(knowledge, candidates);

    g_test_message("%s", name);
    g_assert_cmpstr(shown, ==, expected);
}

static void
test_names(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);

    check_found(knowledge, hs_knowledge_find, "Norland", "Q900001 900 40!");
    check_found(knowledge, hs_knowledge_find, "NORLAND", "Q900001 900 40");
    check_found(knowledge, hs_knowledge_find, "Sudmark", "Q900002 700 40!");
    check_found(knowledge, hs_knowledge_find, "Ase Mork", "Q900005 400 40!");
    check_found(knowledge, hs_knowledge_find, "the Tide", "Q900011 90 40!");
    check_found(knowledge, hs_knowledge_find, "Tide", "Q900011 90 40!");
    check_found(knowledge, hs_knowledge_find, "Han Dok Su", "Q900009 150 40");
    check_found(knowledge, hs_knowledge_find, "Han Dok–su", "Q900009 150 40!");
    check_found(knowledge, hs_knowledge_find, "N.L.", "Q900001 300 1!");
    check_found(knowledge, hs_knowledge_find, "NL", "Q900001 300 1!");
    check_found(knowledge, hs_knowledge_find, "nl", "Q900001 300 1");
    check_found(knowledge, hs_knowledge_find, "IT", "Q900010 700 9!");
    check_found(knowledge, hs_knowledge_find, "it", "");
    check_found(knowledge, hs_knowledge_find, "Ola Brekke",
                "Q900006 880 40!, ola-brekke-judge 20 40!");
    check_found(knowledge, hs_knowledge_find, "Nobody", "");
    check_found(knowledge, hs_knowledge_find, "", "");
    check_found(knowledge, hs_knowledge_find, "...", "");
    check_found(knowledge, hs_knowledge_find, "Norl\xff", "");
}

static void
test_a_name_need_not_end_in_nul(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    g_autoptr(GArray) candidates = hs_knowledge_find(knowledge, "Norlandic", strlen("Norland"));

    g_assert_cmpuint(candidates->len, ==, 1);
}

static void
test_surnames(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);

    check_found(knowledge, find_surname, "Brekke", "Q900006 300 2, ola-brekke-judge 20 2");
    check_found(knowledge, find_surname, "MØRK", "Q900005 400 2");
    check_found(knowledge, find_surname, "von der Aue", "Q900007 200 2");
    check_found(knowledge, find_surname, "der Aue", "Q900007 200 2");
    check_found(knowledge, find_surname, "Aue", "Q900007 200 2");
    check_found(knowledge, find_surname, "Jr.", "");
    check_found(knowledge, find_surname, "Han", "Q900009 150 2");
    check_found(knowledge, find_surname, "su", "");
    check_found(knowledge, find_surname, "Ola", "");
    g_autoptr(GArray) one = hs_knowledge_find_surname(knowledge, "Brekke", 6, 1);
    g_assert_cmpuint(one->len, ==, 1);
}

static void
test_metonyms_and_demonyms(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);

    check_found(knowledge, hs_knowledge_find_metonym, "Stadhaven", "Q900004 650 0!");
    check_found(knowledge, hs_knowledge_find_metonym, "Lantern House", "Q900004 900 0!");
    check_found(knowledge, hs_knowledge_find_metonym, "Norland", "");
    check_found(knowledge, hs_knowledge_find_demonym, "Norlandic", "Q900001 900 80!");
    check_found(knowledge, hs_knowledge_find_demonym, "norlander", "Q900001 900 100");
    check_found(knowledge, hs_knowledge_find_demonym, "Südmarker", "Q900002 700 180!");
}

static void
test_entities(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    const HsKnown known = hs_knowledge_find_id(knowledge, "Q900007");
    const HsKnown judge = hs_knowledge_find_slug(knowledge, "ola-brekke-judge");
    HsKnownEntity entity;

    g_assert_cmpuint(hs_knowledge_count(knowledge), ==, 12);
    g_assert_cmpuint(known, !=, HS_KNOWN_NONE);
    hs_knowledge_get_entity(knowledge, known, &entity);
    g_assert_cmpstr(entity.id, ==, "Q900007");
    g_assert_cmpstr(entity.wikidata, ==, "Q900007");
    g_assert_cmpstr(entity.label, ==, "Rurik von der Aue Jr.");
    g_assert_cmpint(entity.kind, ==, HS_KNOWN_PERSON);
    g_assert_cmpstr(entity.subtype, ==, "");
    g_assert_cmpuint(entity.country, ==, hs_knowledge_find_id(knowledge, "Q900002"));
    g_assert_cmpint(entity.gender, ==, 'm');
    g_assert_cmpuint(entity.weight, ==, 200);
    g_assert_cmpstr(entity.source, ==, "test");

    hs_knowledge_get_entity(knowledge, judge, &entity);
    g_assert_cmpstr(entity.id, ==, "ola-brekke-judge");
    g_assert_null(entity.wikidata);

    hs_knowledge_get_entity(knowledge, hs_knowledge_find_id(knowledge, "Q900008"), &entity);
    g_assert_cmpuint(entity.country, ==, HS_KNOWN_NONE);
    g_assert_cmpint(entity.gender, ==, '\0');

    g_assert_cmpuint(hs_knowledge_find_id(knowledge, "Q9000"), ==, HS_KNOWN_NONE);
    g_assert_cmpuint(hs_knowledge_find_id(knowledge, ""), ==, HS_KNOWN_NONE);
    g_assert_cmpuint(hs_knowledge_find_slug(knowledge, "nobody"), ==, HS_KNOWN_NONE);
}

static void
test_slugs_are_unique(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);

    for (HsKnown known = 0; known < hs_knowledge_count(knowledge); known++) {
        g_autofree char *slug = hs_knowledge_dup_slug(knowledge, known);

        g_assert_cmpuint(hs_knowledge_find_slug(knowledge, slug), ==, known);
    }
    g_autofree char *aase = hs_knowledge_dup_slug(knowledge,
                                                  hs_knowledge_find_id(knowledge, "Q900005"));
    g_assert_cmpstr(aase, ==, "åse-mørk");
}

static void
test_aliases_of_one(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    g_autoptr(GArray)
        aliases = hs_knowledge_get_aliases(knowledge, hs_knowledge_find_id(knowledge, "Q900001"));

    g_assert_cmpuint(aliases->len, ==, 2); /* NL is N.L., and the heavier stands */
    g_assert_cmpstr(g_array_index(aliases, HsCandidate, 0).alias, ==, "Norland");
    g_assert_cmpstr(g_array_index(aliases, HsCandidate, 1).alias, ==, "N.L.");
    g_assert_cmpstr(g_array_index(aliases, HsCandidate, 1).source, ==, "test");
}

/* ---- offices */

static guint32
find_office(const HsKnowledge *knowledge, const char *title, const char *country)
{
    g_autoptr(GArray) offices = hs_knowledge_find_offices(knowledge, title, strlen(title),
                                                          hs_knowledge_find_id(knowledge, country));

    g_assert_cmpuint(offices->len, ==, 1);
    return g_array_index(offices, guint32, 0);
}

static void
test_offices(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    const guint32 premier = find_office(knowledge, "Premier", "Q900001");
    const HsKnown norland = hs_knowledge_find_id(knowledge, "Q900001");
    const HsKnown government = hs_knowledge_find_id(knowledge, "Q900004");
    g_autoptr(GArray)
        all = hs_knowledge_find_offices(knowledge, "prime minister", 14, HS_KNOWN_NONE);
    g_autoptr(GArray) by_label = hs_knowledge_find_offices(knowledge, "Prime Minister of Sudmark",
                                                           25, HS_KNOWN_NONE);
    g_autoptr(GArray) none = hs_knowledge_find_offices(knowledge, "chancellor", 10, HS_KNOWN_NONE);
    g_autoptr(GArray) of_norland = hs_knowledge_get_country_offices(knowledge, norland, NULL);
    g_autoptr(GArray)
        finance = hs_knowledge_get_organization_offices(knowledge, government, "finance_minister");
    HsKnownOffice office;

    g_assert_cmpuint(hs_knowledge_count_offices(knowledge), ==, 3);
    hs_knowledge_get_office(knowledge, premier, &office);
    g_assert_cmpstr(office.id, ==, "Q900020");
    g_assert_cmpstr(office.role, ==, "head_of_government");
    g_assert_cmpstr(office.forms, ==, "prime minister|premier");
    g_assert_cmpuint(office.country, ==, norland);
    g_assert_cmpuint(office.organization, ==, government);
    g_assert_cmpuint(all->len, ==, 2);
    g_assert_cmpuint(by_label->len, ==, 1);
    g_assert_cmpuint(none->len, ==, 0);
    g_assert_cmpuint(of_norland->len, ==, 2);
    g_assert_cmpuint(finance->len, ==, 1);
    hs_knowledge_get_office(knowledge, g_array_index(finance, guint32, 0), &office);
    g_assert_cmpstr(office.id, ==, "norland-finance");
    g_assert_null(office.wikidata);
}

/* Write tenures as "id begin-end", with `!` for a sure one. */
static char *
show_tenures(const HsKnowledge *knowledge, GArray *tenures)
{
    GString *const shown = g_string_new(NULL);

    for (guint i = 0; i < tenures->len; i++) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i);
        HsKnownEntity person;

        hs_knowledge_get_entity(knowledge, tenure->person, &person);
        g_string_append_printf(shown, "%s%s ", i > 0 ? ", " : "", person.id + 6);
        hs_when_append(shown, tenure->begin);
        g_string_append_c(shown, '/');
        hs_when_append(shown, tenure->end);
        g_string_append(shown, tenure->sure ? "!" : "");
    }
    return g_string_free(shown, FALSE);
}

static void
check_holders(const HsKnowledge *knowledge, guint32 office, const char *date, const char *expected)
{
    HsWhen when;
    g_assert_true(hs_when_parse(date, strlen(date), &when));
    g_autoptr(GArray) holders = hs_knowledge_find_holders(knowledge, office, when);
    g_autofree char *shown = show_tenures(knowledge, holders);

    g_test_message("%s", date);
    g_assert_cmpstr(shown, ==, expected);
}

static void
test_holders(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    const guint32 premier = find_office(knowledge, "prime minister", "Q900001");
    const guint32 other = find_office(knowledge, "prime minister", "Q900002");

    check_holders(knowledge, premier, "2012-03-04", "");
    check_holders(knowledge, premier, "2012-03-05", "5 2012-03-05/2016-10-01!");
    check_holders(knowledge, premier, "2014-07-01T09:30:00Z", "5 2012-03-05/2016-10-01!");
    check_holders(knowledge, premier, "2014", "5 2012-03-05/2016-10-01!");
    check_holders(knowledge, premier, "2016-10-01", "6 2016-10-01/2018!, 5 2012-03-05/2016-10-01!");
    check_holders(knowledge, premier, "2016-10", "6 2016-10-01/2018!, 5 2012-03-05/2016-10-01");
    check_holders(knowledge, premier, "2018-06-01", "5 2018/2020, 6 2016-10-01/2018");
    check_holders(knowledge, premier, "2019-06-01", "5 2018/2020!");
    check_holders(knowledge, premier, "2020-11-20", "6 2020-11-11/!, 5 2018/2020");
    check_holders(knowledge, premier, "2026-01-01", "6 2020-11-11/!");
    check_holders(knowledge, other, "2001-01-01", "7 /2015");
    check_holders(knowledge, other, "2016", "");
}

static void
test_who_came_before_and_after(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    const guint32 premier = find_office(knowledge, "premier", "Q900001");
    g_autoptr(GArray) tenures = hs_knowledge_get_tenures(knowledge, premier);
    g_autofree char *shown = show_tenures(knowledge, tenures);
    HsTenure other = { .number = 77 };

    g_assert_cmpstr(shown, ==,
                    "5 2012-03-05/2016-10-01, 6 2016-10-01/2018, 5 2018/2020, 6 2020-11-11/");
    const guint32 first = g_array_index(tenures, HsTenure, 0).number;
    g_assert_false(hs_knowledge_find_predecessor(knowledge, first, &other));
    g_assert_cmpuint(other.number, ==, 77);
    g_assert_true(hs_knowledge_find_successor(knowledge, first, &other));
    g_assert_cmpuint(other.begin, ==, 20161001);
    g_assert_true(hs_knowledge_find_predecessor(knowledge, other.number, &other));
    g_assert_cmpuint(other.begin, ==, 20120305);
    g_assert_false(
        hs_knowledge_find_successor(knowledge, g_array_index(tenures, HsTenure, 3).number, &other));
    g_assert_false(hs_knowledge_find_successor(knowledge, 1000, &other));
}

static void
test_careers(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(VALLEY);
    const HsKnown aase = hs_knowledge_find_id(knowledge, "Q900005");
    const HsKnown poet = hs_knowledge_find_id(knowledge, "Q900009");
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(knowledge, aase);
    g_autoptr(GArray) none = hs_knowledge_get_person_tenures(knowledge, poet);
    g_autoptr(GArray) affiliations = hs_knowledge_get_affiliations(knowledge, poet);
    g_autofree char *shown = show_tenures(knowledge, tenures);

    g_assert_cmpstr(shown, ==, "5 2009/2012-03, 5 2012-03-05/2016-10-01, 5 2018/2020");
    g_assert_cmpuint(none->len, ==, 0);
    g_assert_cmpuint(affiliations->len, ==, 2);
    const HsAffiliation *const editor = &g_array_index(affiliations, HsAffiliation, 0);
    g_assert_cmpstr(editor->role, ==, "editor");
    g_assert_cmpuint(editor->organization, ==, hs_knowledge_find_id(knowledge, "Q900011"));
    g_assert_cmpuint(editor->begin, ==, 20100000);
    g_assert_cmpuint(editor->end, ==, 20150600);
    g_assert_cmpuint(editor[1].organization, ==, HS_KNOWN_NONE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/knowledge/knowledge/names-mean-what-aliases-and-labels-say", test_names);
    g_test_add_func("/knowledge/knowledge/a-name-need-not-end-in-nul",
                    test_a_name_need_not_end_in_nul);
    g_test_add_func("/knowledge/knowledge/people-are-found-by-last-name", test_surnames);
    g_test_add_func("/knowledge/knowledge/capitals-and-adjectives-lead-on",
                    test_metonyms_and_demonyms);
    g_test_add_func("/knowledge/knowledge/entities-tell-what-tables-told", test_entities);
    g_test_add_func("/knowledge/knowledge/slugs-are-unique", test_slugs_are_unique);
    g_test_add_func("/knowledge/knowledge/aliases-of-one-entity", test_aliases_of_one);
    g_test_add_func("/knowledge/knowledge/offices-by-title-and-country", test_offices);
    g_test_add_func("/knowledge/knowledge/who-held-an-office-when", test_holders);
    g_test_add_func("/knowledge/knowledge/who-came-before-and-after",
                    test_who_came_before_and_after);
    g_test_add_func("/knowledge/knowledge/what-one-person-has-done", test_careers);
    return g_test_run();
}
