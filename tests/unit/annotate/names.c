/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/names.txt: what a name covers and what it names.
 */
#include "annotate/names.h"

#include "marked.h"

static void
check_names(MarkedLine *marked)
{
    HsFindings *const findings = &marked->findings;
    g_autoptr(GString) found = g_string_new(NULL);

    hs_names_finish(findings, NULL);
    for (guint i = 0; i < findings->mentions->len; i++) {
        const HsMention *const m = &g_array_index(findings->mentions, HsMention, i);
        g_string_append_printf(found, "%s%s %.*s", i > 0 ? ", " : "", hs_entity_type_name(m->type),
                               (int)hs_span_length(m->span),
                               findings->text->article->body + m->span.begin);
        g_assert_cmpint(g_array_index(findings->namings, HsNaming, i).mention, ==, (gint32)i);
    }
    g_assert_cmpstr(found->str, ==, marked->expected);
}

static void
test_lines(void)
{
    marked_lines_each("names.txt", check_names);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/names/lines", test_lines);
    return g_test_run();
}
