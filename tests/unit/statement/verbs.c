/* SPDX-License-Identifier: Apache-2.0
 *
 * Cues and their verbs; one line, one expectation.
 */
#include "base/arena.h"
#include "statement/cue.h"

static void
test_cues(void)
{
    static const char *const cases[][2] = {
        { "said", "say" },
        { "Said", "say" },
        { "has said", "say" },
        { "have repeatedly\ndenied", "deny" },
        { "has long been disputed", "dispute" },
        { "longed for", "long" },
        { "did not say", "say" },
        { "did not provide a", "provide" },
        { "may soon also sue", "sue" },
        { "would have", "will" },
        { "could", "can" },
        { "didn’t say", "say" },
        { "hasn't ruled out", "rule" },
        { "would not comment on", "comment" },
        { "also told reporters", "tell" },
        { "told The Chronicle in an interview", "tell" },
        { "was quoted as saying", "quote" },
        { "is expected to argue", "expect" },
        { "said in a statement", "say" },
        { ", adding", "add" },
        { "'s been arguing", "argue" },
        { "is adamant", "be" },
        { "was more forthcoming", "be" },
        { "had", "have" },
        { "according to", "according to" },
        { "According  to", "according to" },
        { "'s statement", "'s statement" },
        { "with a stunning table", "with a stunning table" },
        { ":", ":" },
        { "", "" },
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(hs_cue_verb(arena, cases[i][0]), ==, cases[i][1]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/cue/main-verb", test_cues);
    return g_test_run();
}
