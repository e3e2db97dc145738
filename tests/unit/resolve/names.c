/* SPDX-License-Identifier: Apache-2.0
 *
 * Names of persons and organizations taken apart, and which two can be one.
 */
#include "base/arena.h"
#include "resolve/fold.h"
#include "resolve/gender.h"
#include "resolve/orgname.h"
#include "resolve/personname.h"

typedef struct {
    const char *a, *b;
    gboolean yes;
} Pair;

static void
test_tidy(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    static const char *const cases[][2] = {
        { "Jane\n  Roe", "Jane Roe" }, { "Jane\xc2\xa0Roe’s", "Jane Roe" }, { "Roe's", "Roe" },
        { "“Tip” Dunn", "Tip” Dunn" }, { "the Jones’", "the Jones" },       { "Roe,", "Roe" },
        { "Acme Ltd.", "Acme Ltd." },  { "Dunn (Jr.)", "Dunn (Jr.)" },      { "’s", "s" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(hs_name_tidy(arena, cases[i][0], strlen(cases[i][0])), ==, cases[i][1]);
}

static void
test_fold(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_cmpstr(hs_name_fold(arena, "José Peña"), ==, "jose pena");
    g_assert_cmpstr(hs_name_fold(arena, "The U.N."), ==, "un");
    g_assert_cmpstr(hs_name_fold(arena, "Theresa"), ==, "theresa");
    g_assert_cmpstr(hs_name_fold(arena, "O’Dell‑Marsh"), ==, "o'dell-marsh");
    g_assert_cmpstr(hs_name_fold(arena, ""), ==, "");
}

static void
test_parse(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsPersonName *name = hs_person_name_parse(arena, "Sen. Robert “Bob” A. Dunn, Jr.");
    g_assert_cmpstr(name->name, ==, "Robert “Bob” A. Dunn, Jr.");
    g_assert_cmpuint(name->n_parts, ==, 3);
    g_assert_cmpstr(name->parts[0], ==, "robert");
    g_assert_cmpstr(name->parts[2], ==, "dunn");
    g_assert_cmpstr(name->nickname, ==, "bob");
    g_assert_cmpstr(name->suffix, ==, "jr");
    g_assert_cmpstr(name->title, ==, "sen");

    name = hs_person_name_parse(arena, "Secretary of State Mara Quill");
    g_assert_cmpstr(name->name, ==, "Mara Quill");
    name = hs_person_name_parse(arena, "Vice President Mara Quill");
    g_assert_cmpstr(name->title, ==, "vice president");
    name = hs_person_name_parse(arena, "Danish President Mara Quill");
    g_assert_cmpstr(name->name, ==, "Mara Quill");
    g_assert_cmpstr(name->title, ==, "president");
    name = hs_person_name_parse(arena, "Energy Secretary Tom Hale");
    g_assert_cmpstr(name->name, ==, "Tom Hale");
    name = hs_person_name_parse(arena, "Libertarian Tom Hale");
    g_assert_cmpstr(name->name, ==, "Tom Hale");
    name = hs_person_name_parse(arena, "German Hale"); /* may be his given name */
    g_assert_cmpstr(name->name, ==, "German Hale");
    name = hs_person_name_parse(arena, "Mrs. Quill");
    g_assert_cmpstr(name->name, ==, "Quill");
    g_assert_cmpint(name->gender, ==, HS_GENDER_FEMALE);
    name = hs_person_name_parse(arena, "King");
    g_assert_cmpstr(name->name, ==, "King");
    name = hs_person_name_parse(arena, "Lance Quill");
    g_assert_cmpstr(name->name, ==, "Lance Quill");
    name = hs_person_name_parse(arena, "Lance Corporal Mara Quill");
    g_assert_cmpstr(name->name, ==, "Mara Quill");
    name = hs_person_name_parse(arena, "Dean Rowe");
    g_assert_cmpstr(name->name, ==, "Dean Rowe");
    name = hs_person_name_parse(arena, "");
    g_assert_cmpuint(name->n_parts, ==, 0);
}

static void
test_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    HsGender gender;
    g_assert_cmpint(hs_person_name_gender(hs_person_name_parse(arena, "Angela Dunn")), ==,
                    HS_GENDER_FEMALE);
    g_assert_cmpint(hs_person_name_gender(hs_person_name_parse(arena, "J. Peter Dunn")), ==,
                    HS_GENDER_MALE);
    g_assert_cmpint(hs_person_name_gender(hs_person_name_parse(arena, "Jordan Dunn")), ==,
                    HS_GENDER_UNKNOWN);
    g_assert_cmpint(hs_person_name_gender(hs_person_name_parse(arena, "Ms. Peter Dunn")), ==,
                    HS_GENDER_FEMALE);
    g_assert_cmpint(hs_gender_of_given_name("no such name"), ==, HS_GENDER_UNKNOWN);
    g_assert_false(hs_gender_of_title("dean", &gender));
}

static void
test_fits(void)
{
    static const Pair pairs[] = {
        { "Vadim V. Orlov", "Vadim Orlov", TRUE },
        { "Bob Dunn", "Robert Dunn", TRUE },
        { "R. Dunn", "Robert Dunn", TRUE },
        { "Robert “Buck” Dunn", "Buck Dunn", TRUE },
        { "José Peña", "Jose Pena", TRUE },
        { "Mara Ellen Quill", "Mara Quill", TRUE },
        { "Robert Dunn", "Rachel Dunn", FALSE },
        { "Robert Dunn", "Robert Dunn Jr.", FALSE },
        { "Robert A. Dunn", "Robert B. Dunn", FALSE },
        { "Robert Dunn", "Robert Quill", FALSE },
        { "Mr. Pat Dunn", "Ms. Pat Dunn", FALSE },
        { "Dunn", "Robert Dunn", FALSE },
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
        const HsPersonName *a = hs_person_name_parse(arena, pairs[i].a);
        const HsPersonName *b = hs_person_name_parse(arena, pairs[i].b);
        g_test_message("%s / %s", pairs[i].a, pairs[i].b);
        g_assert_cmpint(hs_person_name_fits(a, b), ==, pairs[i].yes);
        g_assert_cmpint(hs_person_name_fits(b, a), ==, pairs[i].yes);
    }
}

static void
test_shortens(void)
{
    static const struct {
        const char *brief, *full;
        HsShort kind;
    } cases[] = {
        { "Dunn", "Robert Dunn", HS_SHORT_SURNAME },
        { "Holt Marsh", "Ada Holt Marsh", HS_SHORT_SURNAME },
        { "Zarqa", "Omar al-Zarqa", HS_SHORT_SURNAME },
        { "Robert", "Robert Dunn", HS_SHORT_GIVEN },
        { "Buck", "Robert “Buck” Dunn", HS_SHORT_GIVEN },
        { "Mr. Han", "Han Seo-jun", HS_SHORT_GIVEN },
        { "Robert Dunn", "Robert Dunn", HS_SHORT_NONE },
        { "Ellen", "Mara Ellen Quill", HS_SHORT_NONE },
        { "Dunne", "Robert Dunn", HS_SHORT_NONE },
        { "R", "R. Dunn", HS_SHORT_NONE },
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s / %s", cases[i].brief, cases[i].full);
        g_assert_cmpint(hs_person_name_shortens(hs_person_name_parse(arena, cases[i].brief),
                                                hs_person_name_parse(arena, cases[i].full)),
                        ==, cases[i].kind);
    }
}

typedef gboolean (*Reading)(const HsOrgName *name, const HsOrgName *full);

static void
check_orgs(const Pair *pairs, gsize n, Reading reading)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    for (gsize i = 0; i < n; i++) {
        g_test_message("%s / %s", pairs[i].a, pairs[i].b);
        g_assert_cmpint(
            reading(hs_org_name_parse(arena, pairs[i].a), hs_org_name_parse(arena, pairs[i].b)), ==,
            pairs[i].yes);
    }
}

static void
test_org_equals(void)
{
    static const Pair pairs[] = {
        { "the Harbour Board", "Harbour Board", TRUE },
        { "Trellis Inc.", "Trellis", TRUE },
        { "Department of Fisheries", "Fisheries Department", TRUE },
        { "U.S. Department of Fisheries", "Fisheries Department", TRUE },
        { "University of Arden", "Arden University", FALSE },
        { "Harbour Board", "Harbour Council", FALSE },
        { "Voss’s campaign", "Voss campaign", TRUE },
        { "Mrs. Voss's campaign", "Voss camp", TRUE },
        { "Roes’ campaign", "Roes campaign", TRUE },
        { "Voss campaign", "Roe campaign", FALSE },
        { "Voss’s office", "Voss office", FALSE },
        { "", "", FALSE },
    };
    check_orgs(pairs, G_N_ELEMENTS(pairs), hs_org_name_equals);
}

static void
test_org_abbreviates(void)
{
    static const Pair pairs[] = {
        { "NGB", "National Grid Board", TRUE },
        { "N.G.B.", "National Grid Board", TRUE },
        { "BFF", "Bureau of Fish and Forests", TRUE },
        { "BFAF", "Bureau of Fish and Forests", FALSE },
        { "DOF", "Department of Fisheries", TRUE },
        { "PACs", "Port Action Committee", TRUE },
        { "NGB", "National Gas Office", FALSE },
        { "Ngb", "National Grid Board", FALSE },
        { "NGB", "NGB", FALSE },
    };
    check_orgs(pairs, G_N_ELEMENTS(pairs), hs_org_name_abbreviates);
}

static void
test_org_shortens(void)
{
    static const Pair pairs[] = {
        { "Trellis", "Trellis Corporation", TRUE },
        { "Arden", "Arden University", TRUE },
        { "the Chronicle", "Arden Chronicle", TRUE },
        { "Senate", "U.S. Senate", TRUE },
        { "Security Council", "National Security Council", FALSE },
        { "Harbours Committee", "Senate Harbours Committee", TRUE },
        { "Voss campaign", "Ada Voss campaign", TRUE },
        { "New Media", "New Media Fishing Group", TRUE },
        { "United Ports", "United Ports Security Council", FALSE },
        { "Arden", "Arden Fire Brigade", FALSE },
        { "National", "National Bank", FALSE },
        { "Trellis Corporation", "Trellis", FALSE },
    };
    check_orgs(pairs, G_N_ELEMENTS(pairs), hs_org_name_shortens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/fold/tidies-edges-and-gaps", test_tidy);
    g_test_add_func("/resolve/fold/folds-case-and-accents", test_fold);
    g_test_add_func("/resolve/personname/takes-apart", test_parse);
    g_test_add_func("/resolve/personname/tells-gender", test_gender);
    g_test_add_func("/resolve/personname/fits", test_fits);
    g_test_add_func("/resolve/personname/shortens", test_shortens);
    g_test_add_func("/resolve/orgname/equals", test_org_equals);
    g_test_add_func("/resolve/orgname/abbreviates", test_org_abbreviates);
    g_test_add_func("/resolve/orgname/shortens", test_org_shortens);
    return g_test_run();
}
