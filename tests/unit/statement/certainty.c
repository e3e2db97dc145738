/* SPDX-License-Identifier: Apache-2.0
 *
 * How sayings and contents are presented: tests/lines/certainty.txt, one sentence, its actuality,
 * certainty and distance.
 */
#include "treedlines.h"

/* Adds the names of the bits of `certainty`, joined by a plus, "-" for none, and a bar. */
static void
add_names(GString *out, guint certainty)
{
    gboolean any = FALSE;

    for (guint i = 0; i < HS_N_CERTAINTIES; i++) {
        if (!(certainty & (1U << i)))
            continue;
        g_string_append_printf(out, "%s%s", any ? "+" : "", hs_certainty_name(i));
        any = TRUE;
    }
    g_string_append(out, any ? " | " : "- | ");
}

/* Tells how the last statement is presented: "certain | possible | -". */
static char *
tell_presented(const HsReport *report)
{
    const HsStatement *const statement = &report->statements[report->n_statements - 1];
    const char *const distance = hs_distance_name(statement->distance);
    GString *const out = g_string_new(NULL);
    add_names(out, statement->actuality);
    add_names(out, statement->certainty);
    g_string_append(out, distance ? distance : "-");
    return g_string_free(out, FALSE);
}

static void
test_lines(void)
{
    treed_lines_check("certainty.txt", 60, tell_presented);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/certainty/lines", test_lines);
    return g_test_run();
}
