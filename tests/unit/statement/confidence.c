/* SPDX-License-Identifier: Apache-2.0
 *
 * What is measured of statements, and what holds of every confidence, whatever the weights.
 */
#include "statement/confidence.h"

#include "resolve/resolve.h"
#include "statement/extract.h"
#include "support/annotation.h"

static const HsReport *
report_of(HsArena *arena, const char *marked)
{
    return hs_extract(arena, hs_resolve(arena, test_annotation_parse(arena, marked), NULL), NULL);
}

/* Returns measure `measure` of statement `i` of the article `marked`. */
static double
measure_of(const char *marked, guint32 i, HsMeasure measure)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = report_of(arena, marked);
    double measures[HS_N_MEASURES];

    g_assert_cmpuint(i, <, report->n_statements);
    hs_confidence_measure(report->cast, &report->statements[i], measures);
    return measures[measure];
}

static void
test_form_and_nesting_are_measured(void)
{
    static const char direct[] = "“[c1 It is late],” [s1 [per Roe]] [k1 said].";
    static const char mixed[] = "[s1 [per Roe]] [k1 said] [c1 that the pier was “a ruin”].";
    static const char nested[] =
        "[s1 [per Roe]] [k1 said] [c1 that [s2 [per Hale]] [k2 warned] [c2 of rust]].";

    g_assert_cmpfloat(measure_of(direct, 0, HS_MEASURE_DIRECT), ==, 1);
    g_assert_cmpfloat(measure_of(direct, 0, HS_MEASURE_MIXED), ==, 0);
    g_assert_cmpfloat(measure_of(mixed, 0, HS_MEASURE_MIXED), ==, 1);
    g_assert_cmpfloat(measure_of(mixed, 0, HS_MEASURE_DIRECT), ==, 0);
    g_assert_cmpfloat(measure_of(nested, 0, HS_MEASURE_NESTED), ==, 0);
    g_assert_cmpfloat(measure_of(nested, 1, HS_MEASURE_NESTED), ==, 1);
    g_assert_cmpfloat(measure_of(nested, 0, HS_MEASURE_LENGTH), >,
                      measure_of(nested, 1, HS_MEASURE_LENGTH));
}

/* Checks that of the measures that tell how the speaker is known, `expected` alone is 1;
   HS_N_MEASURES: none is. */
static void
check_speaker(const char *marked, guint32 i, HsMeasure expected)
{
    for (HsMeasure m = HS_MEASURE_NAMED; m <= HS_MEASURE_UNNAMED; m++)
        g_assert_cmpfloat(measure_of(marked, i, m), ==, m == expected ? 1 : 0);
}

static void
test_what_names_the_speaker_is_measured(void)
{
    static const char pronoun[] = "[s1 [per Jane Roe]] [k1 said] [c1 that it was late]. "
                                  "[s2 She] [k2 said] [c2 that it was dark].";

    check_speaker("[s1 [per Jane Roe]] [k1 said] [c1 that it was late].", 0, HS_MEASURE_NAMED);
    check_speaker("[k1 It is said] [c1 that it was late].", 0, HS_N_MEASURES);
    g_assert_cmpfloat(
        measure_of("[k1 It is said] [c1 that it was late].", 0, HS_MEASURE_SOURCELESS), ==, 1);
    check_speaker(pronoun, 1, HS_MEASURE_PRONOUN);
    g_assert_cmpfloat(measure_of(pronoun, 1, HS_MEASURE_SOURCELESS), ==, 0);
    g_assert_cmpfloat(measure_of(pronoun, 0, HS_MEASURE_JOIN), >, 0);
    check_speaker("[s1 A watchman] [k1 said] [c1 that it was late].", 0, HS_MEASURE_UNNAMED);
}

static void
test_confidences_are_probabilities(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsReport *const report = report_of(
        arena, "[s1 [per Roe]] [k1 said] [c1 that [s2 [per Hale]] [k2 warned] [c2 of rust]].");
    HsStatement statement = report->statements[0];
    double last = 0;

    for (guint i = 0; i <= 100; i++) {
        statement.score = (float)i / 100;
        const double confidence = hs_confidence_of(report->cast, &statement);
        const double hundredths = confidence * 100;
        g_assert_cmpfloat(confidence, >=, last);
        g_assert_cmpfloat(confidence, <=, 1);
        g_assert_cmpfloat_with_epsilon(hundredths, (double)(int)(hundredths + 0.5), 1e-9);
        last = confidence;
    }
    g_assert_cmpfloat(last, >, hs_confidence_of(report->cast, &(HsStatement){ 0 }));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/confidence/form-and-nesting-are-measured",
                    test_form_and_nesting_are_measured);
    g_test_add_func("/statement/confidence/what-names-the-speaker-is-measured",
                    test_what_names_the_speaker_is_measured);
    g_test_add_func("/statement/confidence/confidences-are-probabilities",
                    test_confidences_are_probabilities);
    return g_test_run();
}
