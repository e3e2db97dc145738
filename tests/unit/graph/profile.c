/* SPDX-License-Identifier: Apache-2.0
 *
 * What is left of a graph without its spans, and in the words of schema.org alone.
 */
#include "graph/profile.h"

#include <string.h>

#include "graph/describe.h"
#include "graph/vocab.h"
#include "support/report.h"

static const char report[] =
    "headline: Who sat\n"
    "date: 2024-02-09\n"
    "language: en\n"
    "entity e1 person named Ada Voss\n"
    "entity e2 organization named Harrow Institute\n"
    "entity e3 person unnamed officials\n"
    "membership m1 e1 e2 - current 0.9 chair\n"
    "bounds m1 knownTo 2024-02-09 day\n"
    "membership m2 e1 e2 - former 0.9 clerk\n"
    "bounds m2 latest 2024-02-09 day\n"
    "statement s1 e1,e3 direct say 0.9\n"
    "dating s1 text 2024-02-08 day 2024-02-08 2024-02-08\n"
    "\n"
    "{s1 source|{e1 name|Ada Voss}, {m1 evidence|chair}, once {m2 evidence|clerk}, of "
    "{e2 name|Harrow Institute}}, and {e3 nominal|officials} {s1 cue|said}: "
    "{s1 content|“We sat with {e2 nominal|it}.”}";

static const HsGraph *
describe(HsArena *arena, HsProfile profile, gboolean no_spans)
{
    const HsDescribeOptions options = { .part = { profile, no_spans } };

    return hs_describe(arena, test_report_new(arena, report), &options);
}

/* Say whether the graph has a quad whose predicate and object end so; either may be NULL. */
static guint
count(const HsGraph *graph, const char *predicate, const char *object)
{
    guint n = 0;

    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        n += (!predicate || g_str_equal(graph->terms[quad.predicate].value, predicate)) &&
             (!object || g_str_has_suffix(graph->terms[quad.object].value, object));
    }
    return n;
}

static void
all_of_it_is_itself(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe(arena, HS_PROFILE_FULL, FALSE);
    const HsProfileOptions all = { HS_PROFILE_FULL, FALSE };

    g_assert_true(hs_profile_apply(arena, graph, &all) == graph);
    g_assert_cmpuint(count(graph, HS_IRI_hs_content, NULL), ==, 1);
}

static void
spans_are_left_out(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const full = describe(arena, HS_PROFILE_FULL, FALSE);
    const HsGraph *const light = describe(arena, HS_PROFILE_FULL, TRUE);

    g_assert_cmpuint(3 * light->n_quads, <, 2 * full->n_quads);
    for (guint32 i = 0; i < light->n_terms; i++) {
        g_assert_null(strstr(light->terms[i].value, "#offset_"));
        g_assert_cmpstr(light->terms[i].value, !=, HS_IRI_nif_OffsetBasedString);
    }
    g_assert_cmpuint(count(light, HS_IRI_schema_text, NULL), ==, 1);
    g_assert_cmpuint(count(light, HS_IRI_hs_speaker, NULL), ==, 2);
    g_assert_cmpuint(count(light, HS_IRI_schema_sha256, NULL), ==, 1);
    g_assert_true(light->report == NULL || light->statements != NULL);
    g_assert_cmpstr(hs_graph_get_name(light), ==, hs_graph_get_name(full));
}

static void
schema_org_has_its_own_words(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe(arena, HS_PROFILE_SCHEMA, FALSE);

    g_assert_cmpuint(count(graph, HS_IRI_rdf_type, "schema.org/Quotation"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_spokenByCharacter, "person/ada-voss"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_spokenByCharacter, "#officials"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_isPartOf, NULL), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_dateCreated, "2024-02-08"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_datePublished, "2024-02-09"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_text, NULL), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_jobTitle, "chair"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_jobTitle, NULL), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_memberOf, "org/harrow-institute"), ==, 1);
    g_assert_cmpuint(count(graph, HS_IRI_schema_name, "officials"), ==, 1);
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        const char *const predicate = graph->terms[quad.predicate].value;
        g_assert_true(g_str_has_prefix(predicate, "http://schema.org/") ||
                      g_str_equal(predicate, HS_IRI_rdf_type));
        if (g_str_equal(predicate, HS_IRI_rdf_type))
            g_assert_true(g_str_has_prefix(graph->terms[quad.object].value, "http://schema.org/"));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/profile/all-of-it-is-itself", all_of_it_is_itself);
    g_test_add_func("/graph/profile/spans-are-left-out", spans_are_left_out);
    g_test_add_func("/graph/profile/schema-org-has-its-own-words", schema_org_has_its_own_words);
    return g_test_run();
}
