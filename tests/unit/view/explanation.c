/* SPDX-License-Identifier: Apache-2.0
 *
 * Who is who, explained: to the letter for one of a small article, and by which words somebody can
 * be asked for.
 */
#include "view/explanation.h"

#include <string.h>

#include "graph/describe.h"
#include "support/report.h"

static const char MARKED[] =
    "entity e1 person named Edda B. Moen | Ms. Moen\n"
    "gender e1 f\n"
    "known e1 Q91 edda-moen 0.97 person - Edda Moen\n"
    "why e1 label 'Edda Moen', prior 0.90\n"
    "rival e1 Q92 0.02 Edda Moen-Hale\n"
    "entity e2 organization named Port Board\n"
    "entity e3 person named Jon Vale\n"
    "namesake e3\n"
    "entity e4 person named Jon Vale\n"
    "membership m1 e1 e2 - former 0.8 head\n"
    "bounds m1 latest 2024-02-09 day\n\n"
    "The harbour will not close this year or the next, {m1 evidence|{e1 name|Edda B. Moen}, once "
    "head of the {e2 name|Port Board}}, told the clerks.\n"
    "{e3 name|Jon Vale} and {e4 name|Jon Vale} met her. They and {e1 name|Ms. Moen} agreed.";

/* Explains `wanted`; the text is to be freed with g_free(). */
static char *
explain(const char *wanted, guint width, gboolean colour, guint *out_n)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = hs_describe(arena, test_report_new(arena, MARKED), NULL);
    const HsTerminalStyle style = { width, colour };
    GString *const out = g_string_new(NULL);

    *out_n = hs_explanation_write(out, graph, wanted, &style);
    return g_string_free(out, FALSE);
}

static void
tells_mentions_link_and_roles(void)
{
    guint n;
    g_autofree char *told = explain("edda moen", 72, FALSE, &n);

    g_assert_cmpuint(n, ==, 1);
    g_assert_cmpstr(told, ==,
                    "Edda B. Moen\n"
                    "────────────\n"
                    "person · female · e1 · https://hearsay.example/person/edda-moen\n"
                    "\n"
                    "Known to the world\n"
                    "    Q91, Edda Moen (0.97): label 'Edda Moen', prior 0.90\n"
                    "    not Q92, Edda Moen-Hale (0.02)\n"
                    "\n"
                    "Roles in the article\n"
                    "    former head, Port Board (0.80)\n"
                    "        … the next, «Edda B. Moen, once head of the Port Board», …\n"
                    "\n"
                    "Mentions\n"
                    "    50–62 name (0.90)\n"
                    "        … this year or the next, «Edda B. Moen», once head of the …\n"
                    "    150–158 name (0.90)\n"
                    "        Jon Vale and Jon Vale met her. They and «Ms. Moen» agreed.\n");
}

static void
finds_by_name_id_slug_and_iri(void)
{
    static const struct {
        const char *wanted;
        guint n;
    } cases[] = {
        { "Edda B. Moen", 1 }, { "EDDA MOEN", 1 },
        { "ms moen", 1 },      { "moen", 1 },
        { "q91", 1 },          { "edda-moen", 1 },
        { "e1", 1 },           { "https://hearsay.example/person/edda-moen", 1 },
        { "Jon Vale", 2 },     { "vale", 2 },
        { "e3", 1 },           { "board", 1 },
        { "Moe", 0 },          { "Q9", 0 },
        { "e5", 0 },           { "", 0 },
        { "?!", 0 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        guint n;
        g_autofree char *told = explain(cases[i].wanted, 80, FALSE, &n);
        g_test_message("%s", cases[i].wanted);
        g_assert_cmpuint(n, ==, cases[i].n);
        g_assert_true((*told != '\0') == (n > 0));
    }
}

static void
says_that_a_name_does_not_tell(void)
{
    guint n;
    g_autofree char *told = explain("e3", 80, FALSE, &n);

    g_assert_nonnull(strstr(told, "#jon-vale\n"));
    g_assert_nonnull(strstr(told, "    nobody\n    others of this name are known"));
}

static void
lines_fit_the_width_and_colour_changes_no_letter(void)
{
    for (guint width = HS_TERMINAL_MIN_WIDTH; width < 140; width++) {
        guint n;
        g_autofree char *told = explain("moen", width, FALSE, &n);
        g_autofree char *coloured = explain("moen", width, TRUE, &n);
        g_autoptr(GRegex) escape = g_regex_new("\033\\[[0-9;]*m", 0, 0, NULL);
        g_autofree char *bleached = g_regex_replace_literal(escape, coloured, -1, 0, "", 0, NULL);
        g_auto(GStrv) lines = g_strsplit(told, "\n", -1);

        g_assert_cmpstr(bleached, ==, told);
        for (guint i = 0; lines[i]; i++)
            g_assert_cmpint(g_utf8_strlen(lines[i], -1), <=, width);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/view/explanation/tells-mentions-link-and-roles",
                    tells_mentions_link_and_roles);
    g_test_add_func("/view/explanation/finds-by-name-id-slug-and-iri",
                    finds_by_name_id_slug_and_iri);
    g_test_add_func("/view/explanation/says-that-a-name-does-not-tell",
                    says_that_a_name_does_not_tell);
    g_test_add_func("/view/explanation/lines-fit-the-width-and-colour-changes-no-letter",
                    lines_fit_the_width_and_colour_changes_no_letter);
    return g_test_run();
}
