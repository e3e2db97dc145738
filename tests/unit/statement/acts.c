/* SPDX-License-Identifier: Apache-2.0
 *
 * What speakers do: tests/lines/acts.txt, one sentence and its act; which act belongs to which
 * kind.
 */
#include "treedlines.h"

/* Tells the act of the first statement: "say deny". */
static char *
tell_act(const HsReport *report)
{
    const HsStatement *const statement = &report->statements[0];
    const char *const finer = hs_speech_act_name(statement->speech_act);
    return g_strconcat(hs_act_name(statement->act), " ", finer ? finer : "-", NULL);
}

static void
test_lines(void)
{
    treed_lines_check("acts.txt", 80, tell_act);
}

static void
test_kinds(void)
{
    g_assert_true(hs_speech_act_suits(HS_SPEECH_PROMISE, HS_ACT_PLAN));
    g_assert_true(hs_speech_act_suits(HS_SPEECH_PROMISE, HS_ACT_SAY));
    g_assert_false(hs_speech_act_suits(HS_SPEECH_PROMISE, HS_ACT_ASK));
    g_assert_cmpint(hs_speech_act_kind(HS_SPEECH_PROMISE), ==, HS_ACT_PLAN);
    g_assert_cmpint(hs_speech_act_kind(HS_SPEECH_NO_RESPONSE), ==, HS_ACT_SILENCE);
    g_assert_null(hs_speech_act_name(HS_SPEECH_NONE));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/acts/lines", test_lines);
    g_test_add_func("/statement/acts/kinds", test_kinds);
    return g_test_run();
}
