/* SPDX-License-Identifier: Apache-2.0
 *
 * Memberships: tests/lines/roles.txt, one sentence and what it says of people; tellings that join
 * and that stay apart; as what a speaker speaks and for whom.
 */
#include "statement/extract.h"

#include <string.h>

#include "resolve/resolve.h"
#include "support/annotation.h"
#include "support/knowledge.h"

#define DAY "2024-02-09"

static const HsReport *
report_of(HsArena *arena, const char *marked, const char *date)
{
    const HsAnnotation *const annotation = test_annotation_parse(arena, marked);
    ((HsArticle *)annotation->text->article)->date = date;
    return hs_extract(arena, hs_resolve(arena, annotation, NULL), NULL);
}

static const char *
name_of(const HsReport *report, gint32 entity)
{
    return entity < 0 ? "-" : report->cast->entities[entity].name;
}

static const char *
day(HsBound bound)
{
    return bound.date ? bound.date : "?";
}

static void
append_bounds(GString *line, const HsMembership *m)
{
    const gboolean plain[] = {
        [HS_STANDING_CURRENT] = !m->earliest.date && !m->latest.date &&
                                g_strcmp0(m->known_from.date, DAY) == 0 &&
                                g_strcmp0(m->known_to.date, DAY) == 0,
        [HS_STANDING_FORMER] = !m->earliest.date && !m->known_from.date && !m->known_to.date &&
                               g_strcmp0(m->latest.date, DAY) == 0,
        [HS_STANDING_FUTURE] = !m->latest.date && !m->known_from.date && !m->known_to.date &&
                               g_strcmp0(m->earliest.date, DAY) == 0,
    };
    if (m->standing != HS_STANDING_CURRENT)
        g_string_append_printf(line, ", %s", hs_standing_name(m->standing));
    if (!plain[m->standing])
        g_string_append_printf(line, " [%s..%s, %s..%s]", day(m->earliest), day(m->known_from),
                               day(m->known_to), day(m->latest));
}

/* Writes what the report says of people, as in roles.txt. */
static char *
write_memberships(const HsReport *report)
{
    GString *const line = g_string_new(NULL);
    for (guint32 i = 0; i < report->n_memberships; i++) {
        const HsMembership *const m = &report->memberships[i];
        g_string_append_printf(line, "%s%s: %s", i > 0 ? "; " : "",
                               name_of(report, (gint32)m->member), m->title ? m->title : "-");
        if (m->organization >= 0)
            g_string_append_printf(line, " @ %s", name_of(report, m->organization));
        if (m->place >= 0)
            g_string_append_printf(line, " in %s", name_of(report, m->place));
        append_bounds(line, m);
    }
    return g_string_free(line, FALSE);
}

#define ASSERT_ROLES(report, expected)                       \
    do {                                                     \
        g_autofree char *found_ = write_memberships(report); \
        g_assert_cmpstr(found_, ==, expected);               \
    } while (0)

static void
test_lines(void)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "roles.txt", NULL);
    g_autofree char *bytes = NULL;
    g_autoptr(GError) error = NULL;
    guint n = 0;
    g_file_get_contents(path, &bytes, NULL, &error);
    g_assert_no_error(error);
    g_auto(GStrv) lines = g_strsplit(bytes, "\n", -1);
    for (char **line = lines; *line; line++) {
        char *const bar = strstr(*line, " |");
        if (**line == '#' || !**line)
            continue;
        g_assert_nonnull(bar);
        *bar = '\0';
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *found = write_memberships(report_of(arena, *line, DAY));
        g_test_message("%s", *line);
        g_assert_cmpstr(found, ==, g_strstrip(bar + 2));
        n++;
    }
    g_assert_cmpuint(n, >, 40);
}

static const char *const WORLD[] = {
    "entities.tsv", "Q900001\tNorland\tplace\tcountry\tQ900001\t\t\t900\ttest\n",
    "demonyms.tsv", "Norlandic\tQ900001\tadjective\ttest\n",
    NULL,
};

/* Whose an office is where only an adjective tells it: that is a country, and no word of the title.
 */
static void
test_countries(void)
{
    static const struct {
        const char *marked, *title, *country;
    } cases[] = {
        { "The Norlandic prime minister, [per Ada Voss], left.", "prime minister", "Q900001" },
        { "Norlandic Foreign Minister [per Ada Voss] left.", "foreign minister", "Q900001" },
        { "[grp Norlandic] President [per Ada Voss] left.", "president", "Q900001" },
        { "The Norlandic football coach, [per Ada Voss], left.", "Norlandic football coach", NULL },
        { "The Norlandic-backed leader, [per Ada Voss], left.", "Norlandic-backed leader", NULL },
        { "The prime minister, [per Ada Voss], left.", "prime minister", NULL },
    };
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(WORLD);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsAnnotation *const annotation = test_annotation_parse(arena, cases[i].marked);
        const HsReport *const report = hs_extract(arena, hs_resolve(arena, annotation, knowledge),
                                                  NULL);
        g_test_message("%s", cases[i].marked);
        g_assert_cmpuint(report->n_memberships, ==, 1);
        const HsMembership *const m = &report->memberships[0];
        g_assert_cmpstr(m->title, ==, cases[i].title);
        g_assert_cmpstr(m->country ? m->country->id : NULL, ==, cases[i].country);
        g_assert_cmpint(m->place, ==, -1);
    }
}

/* Where the article names the country as well, its entity is the place, however it is told. */
static void
test_named_country(void)
{
    g_autoptr(HsKnowledge) knowledge = test_knowledge_open(WORLD);
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsAnnotation *const annotation = test_annotation_parse(
        arena, "The Norlandic president, [per Ada Voss], left. [per Ada Voss], president of "
               "[loc Norland], came back.");
    const HsReport *const report = hs_extract(arena, hs_resolve(arena, annotation, knowledge),
                                              NULL);
    g_assert_cmpuint(report->n_memberships, ==, 1);
    g_assert_cmpstr(name_of(report, report->memberships[0].place), ==, "Norland");
    g_assert_null(report->memberships[0].country);
}

static void
test_joins(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    ASSERT_ROLES(report_of(arena,
                           "President [per Ada Voss] left. The [loc Norland] president, [per Ada "
                           "Voss], spoke.",
                           DAY),
                 "Ada Voss: president in Norland");
    ASSERT_ROLES(report_of(arena,
                           "[per Ada Voss], the chairman, left. [per Ada Voss], chairman of [org "
                           "Trellis] since 2012, spoke.",
                           DAY),
                 "Ada Voss: chairman @ Trellis [2012-01-01..2012-12-31, 2024-02-09..?]");
    ASSERT_ROLES(report_of(arena,
                           "Secretary of State [per Ada Voss] left. The former secretary of state, "
                           "[per Ada Voss], spoke.",
                           DAY),
                 "Ada Voss: secretary of state, former");
    ASSERT_ROLES(
        report_of(arena, "Sen. [per Tom Hale] left. [per Tom Hale], the senator, spoke.", DAY),
        "Tom Hale: senator");
}

static void
test_stay_apart(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    ASSERT_ROLES(report_of(arena,
                           "Vice President [per Ada Voss] left. President [per Ada Voss] spoke.",
                           DAY),
                 "Ada Voss: vice president; Ada Voss: president");
    ASSERT_ROLES(report_of(arena,
                           "[per Ada Voss], a director of [org Trellis], left. [per Ada Voss], a "
                           "director of the [org Harbour Board], spoke.",
                           DAY),
                 "Ada Voss: director @ Trellis; Ada Voss: director @ Harbour Board");
    ASSERT_ROLES(
        report_of(arena, "President [per Ada Voss] left. President [per Tom Hale] spoke.", DAY),
        "Ada Voss: president; Tom Hale: president");
}

static void
test_no_date(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    ASSERT_ROLES(report_of(arena, "President [per Ada Voss] left.", NULL),
                 "Ada Voss: president [?..?, ?..?]");
    ASSERT_ROLES(
        report_of(arena, "[per Ada Voss], president of [org Trellis] since 2012, left.", NULL),
        "Ada Voss: president @ Trellis [2012-01-01..2012-12-31, ?..?]");
    ASSERT_ROLES(report_of(arena, "President [per Ada Voss] left.", "2024-02-09T10:00:00Z"),
                 "Ada Voss: president");
}

/* The bounds that a text gives are left out where they contradict each other or the day. */
static void
test_absurd_times(void)
{
    static const char *const times[] = { "since 2031",           "from 2013 to 2009",
                                         "until 2031",           "from 2012 to 2031",
                                         "since 31 June 2012",   "since 99999",
                                         "from 2019 to recently" };
    for (guint i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *marked = g_strdup_printf(
            "[per Ada Voss], president of [org Trellis] %s, left.", times[i]);
        const HsReport *const report = report_of(arena, marked, DAY);
        g_test_message("%s", times[i]);
        g_assert_cmpuint(report->n_memberships, ==, 1);
        const HsMembership *const m = &report->memberships[0];
        const char *last = "0000-00-00";
        const char *const days[] = { m->earliest.date, m->known_from.date, m->known_to.date,
                                     m->latest.date };
        for (guint k = 0; k < G_N_ELEMENTS(days); k++) {
            if (!days[k])
                continue;
            g_assert_cmpstr(last, <=, days[k]);
            g_assert_cmpstr(days[k], <=, DAY);
            last = days[k];
        }
    }
}

static void
test_precision(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena, "[per Ada Voss], head of [org Trellis] from June 2012 to 3 May 2014, left.", DAY);
    g_assert_cmpint(report->memberships[0].earliest.precision, ==, HS_PRECISION_MONTH);
    g_assert_cmpint(report->memberships[0].latest.precision, ==, HS_PRECISION_DAY);
    g_assert_cmpstr(report->memberships[0].known_from.date, ==, "2012-06-30");
    report = report_of(arena, "[per Ada Voss], head of [org Trellis] since 2012, left.", DAY);
    g_assert_cmpint(report->memberships[0].earliest.precision, ==, HS_PRECISION_YEAR);
}

static void
test_evidence(void)
{
    static const char words[] = "Ada Voss, a Russia analyst at the Harrow Institute";
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = report_of(
        arena, "Then [per Ada Voss], a Russia analyst at the [org Harrow Institute], left.", DAY);
    const HsSpan span = report->memberships[0].evidence;
    const char *const body = report->cast->annotation->text->article->body;
    g_autofree char *found = g_strndup(body + span.begin, hs_span_length(span));
    g_assert_cmpstr(found, ==, words);
    g_assert_cmpfloat(report->memberships[0].confidence, >, 0.5);
    g_assert_cmpfloat(report->memberships[0].confidence, <=, 1);
}

/* Returns the title as which the first speaker of statement `i` speaks, NULL without one. */
static const char *
spoken_as(const HsReport *report, guint32 i)
{
    const gint32 as = report->statements[i].speaking_as;
    return as < 0 ? NULL : report->memberships[as].title;
}

static void
test_speaking_as(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = report_of(
        arena,
        "[s1 [per Ada Voss], a doctor at the [org Harrow Institute],] [k1 said] [c1 it was late]. "
        "[s2 [per Tom Hale]] [k2 said] [c2 no]. [s3 [per Voss]] [k3 said] [c3 yes]. [s4 Senator "
        "[per Tom Hale]] [k4 said] [c4 so].",
        DAY);
    g_assert_cmpstr(spoken_as(report, 0), ==, "doctor");
    g_assert_cmpstr(spoken_as(report, 1), ==, NULL);
    g_assert_cmpstr(spoken_as(report, 2), ==, NULL);
    g_assert_cmpstr(spoken_as(report, 3), ==, "senator");
}

/* Nobody speaks as what he was or will be, whether said here or elsewhere. */
static void
test_not_speaking_as(void)
{
    static const char *const sources[] = {
        "[s1 The former [org Trellis] banker [per Ada Voss]]",
        "[s1 The incoming head of [org Trellis], [per Ada Voss],]",
        "[s1 [per Ada Voss], who will become chairwoman of [org Trellis],]",
        "[s1 President-elect [per Ada Voss]]",
        "The former senator, [per Ada Voss], left. [s1 Senator [per Ada Voss]]",
    };
    for (guint i = 0; i < G_N_ELEMENTS(sources); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *marked = g_strconcat(sources[i], " [k1 said] [c1 it was late].", NULL);
        const HsReport *const report = report_of(arena, marked, DAY);
        g_test_message("%s", sources[i]);
        g_assert_cmpuint(report->n_memberships, ==, 1);
        g_assert_cmpuint(report->n_statements, ==, 1);
        g_assert_cmpstr(spoken_as(report, 0), ==, NULL);
    }
}

static void
test_on_behalf_of(void)
{
    static const struct {
        const char *source, *behalf;
    } cases[] = {
        { "[s1 A spokesman for the [org Harbour Board]]", "Harbour Board" },
        { "[s1 A [org Harbour Board] spokesman]", "Harbour Board" },
        { "[s1 The [org Harbour Board]’s spokeswoman]", "Harbour Board" },
        { "[s1 A spokesperson for [loc Norland]]", "Norland" },
        { "[s1 a spokesman]", "-" },
        { "[s1 A spokesman for [per Ada Voss]]", "Ada Voss" },
        { "[s1 [per Ada Voss]’s spokesman]", "Ada Voss" },
        { "[s1 Governor [per Ada Voss]’s spokesman]", "Ada Voss" },
        { "[s1 A lawyer for [per Ada Voss]]", "Ada Voss" },
        { "[s1 Aides to [per Ada Voss]]", "Ada Voss" },
        { "[s1 [per Ada Voss]’s spokesman, [per Tom Hale],]", "Ada Voss" },
        { "[s1 [per Tom Hale], a lawyer for [per Ada Voss],]", "Ada Voss" },
        { "[s1 [per Tom Hale], a friend of [per Ada Voss],]", "-" },
        { "[s1 [per Tom Hale], a lawyer at [org Trellis],]", "-" },
        { "[s1 A lawyer at [org Trellis]]", "-" },
        { "[s1 A [org Harbour Board] aide]", "-" },
        { "[s1 A friend of [per Ada Voss]]", "-" },
        { "[s1 [per Ada Voss]’s brother]", "-" },
        { "[s1 An official at the [org Harbour Board]]", "-" },
        { "[s1 [org Harbour Board] spokesman [per Tom Hale]]", "Harbour Board" },
        { "[s1 Officials in [loc Norland]]", "-" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *marked = g_strconcat(cases[i].source, " [k1 said] [c1 it was late].",
                                              NULL);
        const HsReport *const report = report_of(arena, marked, DAY);
        g_test_message("%s", cases[i].source);
        g_assert_cmpuint(report->n_statements, ==, 1);
        g_assert_cmpstr(name_of(report, report->statements[0].on_behalf_of), ==, cases[i].behalf);
    }
}

/* A spokesman without a name is a member of what speaks through him. */
static void
test_unnamed_member(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = report_of(
        arena, "[s1 A spokesman for the [org Harbour Board]] [k1 said] [c1 it was late].", DAY);
    ASSERT_ROLES(report, "A spokesman for the Harbour Board: spokesman @ Harbour Board");
    g_assert_cmpint(report->statements[0].speaking_as, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/roles/lines", test_lines);
    g_test_add_func("/statement/roles/countries", test_countries);
    g_test_add_func("/statement/roles/named-country", test_named_country);
    g_test_add_func("/statement/roles/joins", test_joins);
    g_test_add_func("/statement/roles/stay-apart", test_stay_apart);
    g_test_add_func("/statement/roles/no-date", test_no_date);
    g_test_add_func("/statement/roles/absurd-times", test_absurd_times);
    g_test_add_func("/statement/roles/precision", test_precision);
    g_test_add_func("/statement/roles/evidence", test_evidence);
    g_test_add_func("/statement/roles/speaking-as", test_speaking_as);
    g_test_add_func("/statement/roles/nobody-speaks-as-what-he-was", test_not_speaking_as);
    g_test_add_func("/statement/roles/on-behalf-of", test_on_behalf_of);
    g_test_add_func("/statement/roles/unnamed-member", test_unnamed_member);
    return g_test_run();
}
