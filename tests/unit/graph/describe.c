/* SPDX-License-Identifier: Apache-2.0
 *
 * What a report becomes in the words of the ontology: single facts, asked of small reports. Whole
 * graphs are compared in tests/perfect.
 */
#include "graph/describe.h"

#include "graph/vocab.h"
#include "support/report.h"

/* The text of the object of subject - predicate, the first of several; NULL without one. */
static const char *
find_object(const HsGraph *graph, const char *subject, const char *predicate, const HsTerm **out)
{
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad q = graph->quads[i];
        if (g_str_equal(graph->terms[q.subject].value, subject) &&
            g_str_equal(graph->terms[q.predicate].value, predicate)) {
            if (out)
                *out = &graph->terms[q.object];
            return graph->terms[q.object].value;
        }
    }
    return NULL;
}

static guint
count_objects(const HsGraph *graph, const char *subject, const char *predicate)
{
    guint n = 0;

    for (guint32 i = 0; i < graph->n_quads; i++)
        n += (!subject || g_str_equal(graph->terms[graph->quads[i].subject].value, subject)) &&
             g_str_equal(graph->terms[graph->quads[i].predicate].value, predicate);
    return n;
}

static gboolean
says(const HsGraph *graph, const char *subject, const char *predicate, const char *object)
{
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad q = graph->quads[i];
        if (g_str_equal(graph->terms[q.subject].value, subject) &&
            g_str_equal(graph->terms[q.predicate].value, predicate) &&
            g_str_equal(graph->terms[q.object].value, object))
            return TRUE;
    }
    return FALSE;
}

#define HEADING                                \
    "date: 2024-02-09T23:30:00-05:00\n"        \
    "language: en-US\n"                        \
    "entity e1 person named Ada Voss | Voss\n" \
    "entity e2 person unnamed two officials\n" \
    "entity e3 place unnamed the capital\n"    \
    "entity e4 other unnamed sources\n"        \
    "entity e5 work unnamed the law\n"         \
    "entity e6 place named Ukraine\n"

static void
statements_have_all_their_parts(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(
        arena,
        test_report_new(
            arena,
            HEADING "statement s1 e1,e2 mixed say 0.9\n"
                    "statement s2 e6 direct tell 0.25 within s1\n\n"
                    "{s1 source|{e1 name|Ada Voss} and {e2 nominal|two officials}} {s1 cue|said} "
                    "{s1 content|that {e6 name|Ukraine}}, as {s2 cue|told}, {s1 content|“é "
                    "{s2 content|{e5 nominal|the law}}”}."),
        NULL);
    const char *const s1 = graph->statements[0];
    const char *const s2 = graph->statements[1];
    const HsTerm *text;

    g_assert_true(g_str_has_suffix(s1, "#said_32_66"));
    g_assert_true(says(graph, s1, HS_IRI_rdf_type, HS_IRI_hs_Statement));
    g_assert_cmpuint(count_objects(graph, s1, HS_IRI_hs_speaker), ==, 2);
    g_assert_true(says(graph, s1, HS_IRI_hs_speaker, graph->entities[0]));
    g_assert_true(says(graph, s1, HS_IRI_hs_speaker, graph->entities[1]));
    g_assert_true(says(graph, s1, HS_IRI_hs_form, HS_IRI_hs_Mixed));
    g_assert_true(says(graph, s1, HS_IRI_hs_reportedIn, graph->article));
    g_assert_cmpuint(count_objects(graph, s1, HS_IRI_hs_source), ==, 1);
    g_assert_cmpuint(count_objects(graph, s1, HS_IRI_hs_cue), ==, 1);
    g_assert_cmpuint(count_objects(graph, s1, HS_IRI_hs_content), ==, 2);
    g_assert_cmpstr(find_object(graph, s1, HS_IRI_schema_text, &text), ==,
                    "that Ukraine “é the law”");
    g_assert_cmpstr(text->language, ==, "en-US");
    g_assert_cmpstr(find_object(graph, s1, HS_IRI_hs_verb, NULL), ==, "say");
    g_assert_cmpstr(find_object(graph, s1, HS_IRI_hs_confidence, &text), ==, "0.9");
    g_assert_cmpstr(text->datatype, ==, HS_IRI_xsd_decimal);
    g_assert_cmpuint(count_objects(graph, s1, HS_IRI_schema_mentions), ==, 2);
    g_assert_true(says(graph, s1, HS_IRI_schema_mentions, graph->entities[5]));
    g_assert_true(says(graph, s2, HS_IRI_schema_mentions, graph->entities[4]));
    g_assert_true(says(graph, s2, HS_IRI_hs_within, s1));
    g_assert_cmpuint(count_objects(graph, s1, HS_IRI_hs_within), ==, 0);
}

static void
the_date_is_the_day_of_publication(void)
{
    static const struct {
        const char *heading;
        const char *day; /* NULL: none */
        const char *type;
    } cases[] = {
        { "date: 2024-02-09\n", "2024-02-09", HS_IRI_xsd_date },
        { "date: 2024-02-09T23:30:00-05:00\n", "2024-02-09", HS_IRI_xsd_dateTime },
        { "date: 2024-02-30\n", NULL, NULL },
        { "date: yesterday\n", NULL, NULL },
        { "", NULL, NULL },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *marked = g_strconcat(
            cases[i].heading, "statement s1 - direct say 1\n\n{s1 cue|Said}: {s1 content|x}", NULL);
        const HsGraph *const graph = hs_describe(arena, test_report_new(arena, marked), NULL);
        const HsTerm *published = NULL;
        g_assert_cmpstr(find_object(graph, graph->statements[0], HS_IRI_hs_date, NULL), ==,
                        cases[i].day);
        find_object(graph, graph->article, HS_IRI_schema_datePublished, &published);
        g_assert_cmpstr(published ? published->datatype : NULL, ==, cases[i].type);
        g_assert_cmpuint(count_objects(graph, NULL, HS_IRI_hs_speaker), ==, 0);
    }
}

static void
who_has_no_name_is_kept(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(
        arena,
        test_report_new(arena, HEADING "statement s1 e4 direct say 1\n\n"
                                       "{e1 name|Ada Voss} {e2 nominal|two officials} {s1 cue|say} "
                                       "{s1 content|x}"),
        NULL);
    const HsTerm *label;

    for (guint i = 1; i <= 4; i++) {
        const char *const iri = graph->entities[i];
        const gboolean agent = i == 1 || i == 3;
        g_assert_true(g_str_has_prefix(iri, graph->text));
        g_assert_true(says(graph, iri, HS_IRI_rdf_type, HS_IRI_hs_UnnamedAgent) == agent);
        g_assert_cmpuint(count_objects(graph, iri, HS_IRI_schema_name), ==, 0);
        g_assert_cmpuint(count_objects(graph, iri, HS_IRI_schema_description), ==, 1);
        g_assert_cmpuint(count_objects(graph, iri, HS_IRI_rdfs_label), ==, 1);
    }
    g_assert_true(says(graph, graph->entities[1], HS_IRI_rdf_type, HS_IRI_schema_Person));
    g_assert_true(says(graph, graph->entities[2], HS_IRI_rdf_type, HS_IRI_schema_Place));
    g_assert_cmpstr(find_object(graph, graph->entities[1], HS_IRI_rdfs_label, &label), ==,
                    "two officials");
    g_assert_cmpstr(label->language, ==, "en-US");
    g_assert_false(says(graph, graph->entities[0], HS_IRI_rdf_type, HS_IRI_hs_UnnamedAgent));
    g_assert_cmpstr(graph->entities[0], ==, "https://hearsay.example/person/ada-voss");
}

static void
spans_stand_for_one_entity_and_fit_their_words(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(
        arena,
        test_report_new(arena, HEADING "\n😀 {- pronoun|it}{e1 name|{e2 nominal|Ådå\rVøss\001}} "
                                       "{e6 pronoun|we}"),
        NULL);
    g_autofree char *span = g_strconcat(graph->text, "#offset_4_13", NULL);
    g_autofree char *nobody = g_strconcat(graph->text, "#offset_2_4", NULL);

    g_assert_cmpuint(count_objects(graph, span, HS_IRI_itsrdf_taIdentRef), ==, 1);
    g_assert_cmpstr(find_object(graph, span, HS_IRI_nif_anchorOf, NULL), ==,
                    "Ådå\nVøss\357\277\275");
    g_assert_cmpstr(find_object(graph, span, HS_IRI_nif_beginIndex, NULL), ==, "4");
    g_assert_cmpstr(find_object(graph, span, HS_IRI_nif_endIndex, NULL), ==, "13");
    g_assert_cmpuint(count_objects(graph, nobody, HS_IRI_rdf_type), ==, 0);
    g_assert_cmpstr(find_object(graph, graph->text, HS_IRI_nif_endIndex, NULL), ==, "16");
    for (guint32 i = 0; i < graph->n_quads; i++)
        g_assert_cmpint(graph->terms[graph->quads[i].predicate].kind, ==, HS_TERM_IRI);
}

static void
the_text_is_embedded_on_demand_only(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = test_report_new(arena, "headline: H\n\nThe whole text.");
    const HsGraph *const without = hs_describe(arena, report, NULL);
    const HsGraph *const with = hs_describe(arena, report,
                                            &(HsDescribeOptions){ .embed_text = TRUE });

    g_assert_cmpuint(count_objects(without, NULL, HS_IRI_nif_isString), ==, 0);
    g_assert_cmpstr(find_object(with, with->text, HS_IRI_nif_isString, NULL), ==,
                    "The whole text.");
    g_assert_cmpstr(find_object(with, with->text, HS_IRI_schema_sha256, NULL), ==,
                    report->cast->annotation->text->article->sha256);
}

static void
the_base_begins_every_coined_iri(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsDescribeOptions options = { .base = "http://my.example/x/", .version = "1 <2>" };
    const HsGraph *const graph = hs_describe(
        arena, test_report_new(arena, HEADING "\n{e1 name|Ada Voss} {e2 nominal|two officials}"),
        &options);

    g_assert_true(g_str_has_prefix(graph->article, "http://my.example/x/doc/"));
    g_assert_true(g_str_has_prefix(graph->text, "http://my.example/x/text/"));
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const char *const subject = graph->terms[graph->quads[i].subject].value;
        g_assert_true(g_str_has_prefix(subject, "http://my.example/x/"));
        g_assert_true(g_str_has_prefix(graph->terms[graph->quads[i].graph].value,
                                       "http://my.example/x/graph/"));
    }
    g_assert_cmpstr(
        find_object(graph, "http://my.example/x/tool/1%20%3C2%3E", HS_IRI_rdfs_label, NULL), ==,
        "hearsay 1 <2>");
}

static void
makers_join_the_cast_by_name(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(
        arena,
        test_report_new(arena,
                        "author: ADA VOSS\nauthor: Agence\nauthor: !\npublisher: The Ny Post\n"
                        "entity e1 person named Ada Voss\n"
                        "entity e2 organization named Ny Post\n\n"
                        "{e1 name|Ada Voss} {e2 name|Ny Post}"),
        NULL);

    g_assert_true(says(graph, graph->article, HS_IRI_schema_author, graph->entities[0]));
    g_assert_true(says(graph, graph->article, HS_IRI_schema_publisher, graph->entities[1]));
    g_assert_true(
        says(graph, graph->article, HS_IRI_schema_author, "https://hearsay.example/org/agence"));
    g_assert_cmpuint(count_objects(graph, graph->article, HS_IRI_schema_author), ==, 2);
    g_assert_cmpuint(count_objects(graph, graph->entities[0], HS_IRI_schema_name), ==, 1);
    g_assert_true(says(graph, graph->entities[1], HS_IRI_schema_alternateName, "The Ny Post"));
    g_assert_true(
        says(graph, graph->entities[1], HS_IRI_rdf_type, HS_IRI_schema_NewsMediaOrganization));
}

static void
whom_the_world_knows_is_told_so(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(
        arena,
        test_report_new(arena, HEADING "known e1 Q1 ada-voss-1961 0.5 person - Ada B. Voss\n"
                                       "gender e1 f\n"
                                       "known e2 local-two two 1 group - The Two\n"
                                       "gender e2 m\n"
                                       "known e6 Q2 ukraine 1 place country Ukraine\n"
                                       "country e6 Q2 ukraine Ukraine\n"
                                       "known e3 Q0x9 nowhere 1 place city Nowhere\n"
                                       "country e3 Q2 ukraine Ukraine\n\n"
                                       "{e1 name|Ada Voss} {e2 nominal|two officials} "
                                       "{e1 pronoun|she} {e3 nominal|x} {e6 name|Ukraine}"),
        NULL);
    const char *const voss = graph->entities[0], *const two = graph->entities[1],
                      *const nowhere = graph->entities[2], *const ukraine = graph->entities[5];
    g_autofree char *she = g_strconcat(graph->text, "#offset_23_26", NULL);

    g_assert_cmpstr(voss, ==, "https://hearsay.example/person/ada-voss-1961");
    g_assert_true(says(graph, voss, HS_IRI_owl_sameAs, "http://www.wikidata.org/entity/Q1"));
    g_assert_true(says(graph, voss, HS_IRI_schema_gender, HS_IRI_schema_Female));
    g_assert_true(says(graph, voss, HS_IRI_schema_name, "Ada B. Voss"));
    g_assert_cmpuint(count_objects(graph, voss, HS_IRI_schema_name), ==, 1);
    g_assert_true(says(graph, voss, HS_IRI_schema_alternateName, "Ada Voss"));
    g_assert_true(says(graph, she, HS_IRI_itsrdf_taIdentRef, voss));
    g_assert_cmpstr(find_object(graph, she, HS_IRI_itsrdf_taConfidence, NULL), ==, "0.45");

    g_assert_cmpstr(two, ==, "https://hearsay.example/group/two");
    g_assert_cmpuint(count_objects(graph, two, HS_IRI_owl_sameAs), ==, 0);
    g_assert_cmpuint(count_objects(graph, two, HS_IRI_schema_gender), ==, 0);
    g_assert_true(says(graph, two, HS_IRI_rdf_type, HS_IRI_foaf_Group));
    g_assert_false(says(graph, two, HS_IRI_rdf_type, HS_IRI_hs_UnnamedAgent));
    g_assert_true(says(graph, two, HS_IRI_schema_description, "two officials"));

    g_assert_true(says(graph, ukraine, HS_IRI_rdf_type, HS_IRI_schema_Country));
    g_assert_cmpuint(count_objects(graph, ukraine, HS_IRI_schema_containedInPlace), ==, 0);
    g_assert_true(says(graph, nowhere, HS_IRI_schema_containedInPlace, ukraine));
    g_assert_true(says(graph, nowhere, HS_IRI_rdf_type, HS_IRI_schema_City));
    g_assert_cmpuint(count_objects(graph, nowhere, HS_IRI_owl_sameAs), ==, 0);
}

static void
memberships_have_all_their_parts(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(
        arena,
        test_report_new(arena, HEADING "entity e7 organization named Port Board\n"
                                       "membership m1 e1 e7 - former 0.8 head\n"
                                       "bounds m1 earliest 2012-01-01 year\n"
                                       "bounds m1 latest 2024-02-09 day\n"
                                       "membership m2 e1 - e6 current 0.9 -\n"
                                       "bounds m2 knownFrom 2024-02-09 day\n"
                                       "bounds m2 knownTo never day\n"
                                       "statement s1 e1 direct say 1 as m1 for e7\n\n"
                                       "{s1 source|{m1 evidence|Ada Voss, once}} {s1 cue|says} "
                                       "{s1 content|x} {m2 evidence|y}"),
        NULL);
    const char *const m1 = graph->memberships[0], *const m2 = graph->memberships[1];
    const char *const role = find_object(graph, m1, HS_IRI_org_role, NULL);
    g_autofree char *evidence = g_strconcat(graph->text, "#offset_0_14", NULL);
    const HsTerm *term;

    g_assert_true(says(graph, m1, HS_IRI_rdf_type, HS_IRI_org_Membership));
    g_assert_true(says(graph, m1, HS_IRI_org_member, graph->entities[0]));
    g_assert_true(says(graph, m1, HS_IRI_org_organization, graph->entities[6]));
    g_assert_cmpuint(count_objects(graph, m1, HS_IRI_hs_officeOf), ==, 0);
    g_assert_cmpstr(role, ==, "https://hearsay.example/role/head");
    g_assert_true(says(graph, role, HS_IRI_rdf_type, HS_IRI_org_Role));
    g_assert_true(says(graph, role, HS_IRI_skos_prefLabel, "head"));
    g_assert_true(says(graph, m1, HS_IRI_prov_wasDerivedFrom, evidence));
    g_assert_cmpstr(find_object(graph, m1, HS_IRI_hs_latest, &term), ==, "2024-02-09");
    g_assert_cmpstr(term->datatype, ==, HS_IRI_xsd_date);
    g_assert_cmpstr(find_object(graph, m1, HS_IRI_hs_earliest, NULL), ==, "2012-01-01");
    g_assert_cmpstr(find_object(graph, m1, HS_IRI_hs_confidence, NULL), ==, "0.8");

    g_assert_true(says(graph, m2, HS_IRI_hs_officeOf, graph->entities[5]));
    g_assert_cmpuint(count_objects(graph, m2, HS_IRI_org_organization), ==, 0);
    g_assert_cmpuint(count_objects(graph, m2, HS_IRI_org_role), ==, 0);
    g_assert_cmpstr(find_object(graph, m2, HS_IRI_hs_knownFrom, NULL), ==, "2024-02-09");
    g_assert_cmpuint(count_objects(graph, m2, HS_IRI_hs_knownTo), ==, 0);

    g_assert_true(says(graph, graph->statements[0], HS_IRI_hs_speakingAs, m1));
    g_assert_true(says(graph, graph->statements[0], HS_IRI_hs_onBehalfOf, graph->entities[6]));
}

static void
the_same_report_gives_the_same_graph(void)
{
    static const char marked[] = HEADING "statement s1 e1,e2 mixed say 0.9\n\n"
                                         "{e1 name|Ada Voss} and {e2 nominal|two} {s1 cue|say} "
                                         "{s1 content|{e6 name|Ukraine}}";
    g_autoptr(HsArena) one = hs_arena_new();
    g_autoptr(HsArena) two = hs_arena_new();
    const HsGraph *const a = hs_describe(one, test_report_new(one, marked), NULL);
    const HsGraph *const b = hs_describe(two, test_report_new(two, marked), NULL);

    g_assert_cmpmem(a->quads, a->n_quads * sizeof(HsQuad), b->quads, b->n_quads * sizeof(HsQuad));
    g_assert_cmpuint(a->n_terms, ==, b->n_terms);
    for (guint32 i = 0; i < a->n_terms; i++)
        g_assert_cmpstr(a->terms[i].value, ==, b->terms[i].value);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/describe/statements-have-all-their-parts",
                    statements_have_all_their_parts);
    g_test_add_func("/graph/describe/the-date-is-the-day-of-publication",
                    the_date_is_the_day_of_publication);
    g_test_add_func("/graph/describe/who-has-no-name-is-kept", who_has_no_name_is_kept);
    g_test_add_func("/graph/describe/spans-stand-for-one-entity-and-fit-their-words",
                    spans_stand_for_one_entity_and_fit_their_words);
    g_test_add_func("/graph/describe/the-text-is-embedded-on-demand-only",
                    the_text_is_embedded_on_demand_only);
    g_test_add_func("/graph/describe/the-base-begins-every-coined-iri",
                    the_base_begins_every_coined_iri);
    g_test_add_func("/graph/describe/makers-join-the-cast-by-name", makers_join_the_cast_by_name);
    g_test_add_func("/graph/describe/whom-the-world-knows-is-told-so",
                    whom_the_world_knows_is_told_so);
    g_test_add_func("/graph/describe/memberships-have-all-their-parts",
                    memberships_have_all_their_parts);
    g_test_add_func("/graph/describe/the-same-report-gives-the-same-graph",
                    the_same_report_gives_the_same_graph);
    return g_test_run();
}
