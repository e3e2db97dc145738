/* SPDX-License-Identifier: Apache-2.0
 *
 * What is taken for a newspaper, a station or a service on which people post.
 */
#include "statement/outlet.h"

static void
test_names(void)
{
    static const struct {
        const char *name;
        HsEntityType type;
        gboolean named, is_outlet;
    } cases[] = {
        { "Arden Herald", HS_ENTITY_ORGANIZATION, TRUE, TRUE },
        { "CNN", HS_ENTITY_ORGANIZATION, TRUE, TRUE },
        { "The Norland Times", HS_ENTITY_ORGANIZATION, TRUE, TRUE },
        { "abc", HS_ENTITY_ORGANIZATION, TRUE, TRUE },          /* first word of the list */
        { "Arden Weekly", HS_ENTITY_ORGANIZATION, TRUE, TRUE }, /* and the last one */
        { "Harrow Institute", HS_ENTITY_ORGANIZATION, TRUE, FALSE },
        { "Herald Voss", HS_ENTITY_ORGANIZATION, TRUE, FALSE },
        { "Emily Post", HS_ENTITY_PERSON, TRUE, FALSE },
        { "the local news", HS_ENTITY_ORGANIZATION, FALSE, FALSE },
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        const HsEntity entity = { .type = cases[i].type,
                                  .named = cases[i].named,
                                  .name = cases[i].name };
        g_assert_cmpint(hs_outlet_is_entity(&entity), ==, cases[i].is_outlet);
    }
}

static void
test_known(void)
{
    HsEntity entity = { .type = HS_ENTITY_ORGANIZATION, .named = TRUE, .name = "Oko" };
    entity.link.id = "Q1";
    entity.link.subtype = "newspaper";
    g_assert_true(hs_outlet_is_entity(&entity));
    entity.link.subtype = "party";
    g_assert_false(hs_outlet_is_entity(&entity));
}

static void
test_platforms(void)
{
    g_assert_cmpstr(hs_outlet_find_platform("twitter", ""), ==, "Twitter");
    g_assert_cmpstr(hs_outlet_find_platform("truth", "social"), ==, "Truth Social");
    g_assert_null(hs_outlet_find_platform("truth", "is"));
    g_assert_null(hs_outlet_find_platform("letter", ""));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/outlet/names", test_names);
    g_test_add_func("/statement/outlet/known", test_known);
    g_test_add_func("/statement/outlet/platforms", test_platforms);
    return g_test_run();
}
