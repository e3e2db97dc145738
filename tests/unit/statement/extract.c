/* SPDX-License-Identifier: Apache-2.0
 *
 * Statements of small articles in marked text (support/annotation.h): speakers, form, verb, text,
 * nesting.
 */
#include "statement/extract.h"

#include "resolve/resolve.h"
#include "support/annotation.h"

static const HsReport *
report_of(HsArena *arena, const char *marked)
{
    return hs_extract(arena, hs_resolve(arena, test_annotation_parse(arena, marked), NULL), NULL);
}

/* Returns the speakers of statement `i`, joined by "|". */
static char *
speakers(const HsReport *report, guint i)
{
    const HsStatement *statement = &report->statements[i];
    GString *names = g_string_new(NULL);
    g_assert_cmpuint(i, <, report->n_statements);
    for (guint32 k = 0; k < statement->n_speakers; k++)
        g_string_append_printf(names, k > 0 ? "|%s" : "%s",
                               report->cast->entities[statement->speakers[k]].name);
    return g_string_free(names, FALSE);
}

#define ASSERT_SPEAKERS(report, i, expected)           \
    do {                                               \
        g_autofree char *found_ = speakers(report, i); \
        g_assert_cmpstr(found_, ==, expected);         \
    } while (0)

static void
test_forms(void)
{
    static const struct {
        const char *marked;
        HsForm form;
    } cases[] = {
        { "“[c1 It is late],” [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "[c1 “It is late,”] [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "\"[c1 It is late],\" [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "''[c1 It is late],'' [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "``[c1 It is late],'' [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "‘[c1 It’s late],’ [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "'[c1 It isn't late],' [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "«[c1 It is late]», [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "»[c1 It is late]«, [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "‹[c1 It is late]›, [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "„[c1 It is late]“, [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "“[c1 ‘Run,’ he told me, and I ran],” [s1 [per Roe]] [k1 said].", HS_FORM_DIRECT },
        { "“[c1 It is late],” [s1 [per Roe]] [k1 said]. “[c1 Go home].”", HS_FORM_DIRECT },
        { "[s1 [per Roe]] [k1 said] [c1 that it was late].", HS_FORM_INDIRECT },
        { "[s1 [per Roe]] [k1 said] [c1 the workers’ homes weren’t safe].", HS_FORM_INDIRECT },
        { "[s1 [per Roe]] [k1 said] [c1 in the '90s it wasn't so].", HS_FORM_INDIRECT },
        { "[s1 [per Roe]] [k1 said] [c1 that the pier was “a ruin”].", HS_FORM_MIXED },
        { "[s1 [per Roe]] [k1 called] [c1 the pier \"a ruin\" and left].", HS_FORM_MIXED },
        { "The 6\" pipe: [s1 [per Roe]] [k1 said] [c1 it was old].", HS_FORM_INDIRECT },
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        const HsReport *report = report_of(arena, cases[i].marked);
        g_test_message("%s", cases[i].marked);
        g_assert_cmpuint(report->n_statements, ==, 1);
        g_assert_cmpstr(hs_form_name(report->statements[0].form), ==, hs_form_name(cases[i].form));
    }
}

static void
test_several_paragraphs(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena, "[s1 [per Roe]] [k1 wrote]: “[c1 It is late.\n“It is very late],” and left. [s2"
               " [per Hale]] [k2 said] [c2 nothing].");
    g_assert_cmpint(report->statements[0].form, ==, HS_FORM_DIRECT);
    g_assert_cmpint(report->statements[1].form, ==, HS_FORM_INDIRECT);
}

static void
test_stray_mark(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena, "A “ruin, so it seemed. [s1 [per Roe]] [k1 said] [c1 it was safe].\nNothing"
               " else. “[c2 It is],” [s2 she] [k2 said].");
    g_assert_cmpint(report->statements[0].form, ==, HS_FORM_INDIRECT);
    g_assert_cmpint(report->statements[1].form, ==, HS_FORM_DIRECT);
}

static void
test_coordinates(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena,
        "[s1 [per Ada Roe] and [per Tom Hale]] [k1 said] [c1 yes]. [s2 [per Roe], [per Hale] and "
        "Sen."
        " [per Peter Quill]] [k2 said] [c2 no]. [s3 [per Roe], an aide to [per Quill] and"
        " [per Hale],] [k3 said] [c3 maybe]. [s4 [org Trellis] and the [org Harbour Board]] [k4"
        " agreed] [c4 to talk]. [s5 [per Roe], [per Hale]’s deputy,] [k5 said] [c5 so].");
    ASSERT_SPEAKERS(report, 0, "Ada Roe|Tom Hale");
    ASSERT_SPEAKERS(report, 1, "Ada Roe|Tom Hale|Peter Quill");
    ASSERT_SPEAKERS(report, 2, "Ada Roe");
    ASSERT_SPEAKERS(report, 3, "Trellis|Harbour Board");
    ASSERT_SPEAKERS(report, 4, "Ada Roe");
}

static void
test_sources(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena,
        "[s1 [per Ada Roe]’s] [k1 claim] [c1 that it was late] fell flat. [s2 An official] [k2 "
        "said]"
        " [c2 so]. “[c3 Go],” [s3 [per Roe]] [k3 said]. “[c4 Now].” [k5 It is feared] [c5 that it"
        " rains].");
    ASSERT_SPEAKERS(report, 0, "Ada Roe");
    ASSERT_SPEAKERS(report, 1, "An official");
    ASSERT_SPEAKERS(report, 2, "Ada Roe");
    ASSERT_SPEAKERS(report, 3, "Ada Roe");
    ASSERT_SPEAKERS(report, 4, "");
}

static void
test_nesting(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena,
        "[s1 [per Roe]] [k1 said] [c1 that [s2 [per Hale]] [k2 denied] [c2 it]]. [s3 [per Quill]]"
        " [k3 nodded].");
    g_assert_cmpuint(report->n_statements, ==, 2);
    g_assert_cmpint(report->statements[0].within, ==, -1);
    g_assert_cmpint(report->statements[1].within, ==, 0);
}

static void
test_text(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena, "“[c1 It is\n  late],” [s1 [per Roe]] [k1 has\nsaid]. “[c1 Go home].”");
    g_assert_cmpstr(report->statements[0].text, ==, "It is late Go home");
    g_assert_cmpstr(report->statements[0].verb, ==, "say");
    g_assert_cmpuint(report->statements[0].n_contents, ==, 2);
    g_assert_cmpfloat_with_epsilon(report->statements[0].score, 0.9, 1e-6);
}

static void
test_silence(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *report = report_of(
        arena, "[s1 [per Roe]] [k1 wouldn't say]. [s2 [per Hale]] [k2 nodded]. [s3 [per Quill]]"
               " [k3 had no comment].");
    g_assert_cmpuint(report->n_statements, ==, 2);
    for (guint i = 0; i < 2; i++) {
        g_assert_cmpint(report->statements[i].act, ==, HS_ACT_SILENCE);
        g_assert_cmpint(report->statements[i].speech_act, ==, HS_SPEECH_DECLINE);
        g_assert_cmpuint(report->statements[i].n_contents, ==, 0);
        g_assert_cmpstr(report->statements[i].text, ==, "");
    }
    ASSERT_SPEAKERS(report, 1, "Quill");
}

static void
test_empty(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_cmpuint(report_of(arena, "")->n_statements, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/extract/form-by-every-mark", test_forms);
    g_test_add_func("/statement/extract/quotation-of-two-paragraphs", test_several_paragraphs);
    g_test_add_func("/statement/extract/stray-mark-upsets-nothing", test_stray_mark);
    g_test_add_func("/statement/speakers/coordinates", test_coordinates);
    g_test_add_func("/statement/speakers/every-kind-of-source", test_sources);
    g_test_add_func("/statement/extract/nesting", test_nesting);
    g_test_add_func("/statement/extract/text-and-verb", test_text);
    g_test_add_func("/statement/extract/silence-without-content", test_silence);
    g_test_add_func("/statement/extract/nothing-of-nothing", test_empty);
    return g_test_run();
}
