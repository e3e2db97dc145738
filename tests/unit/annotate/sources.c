/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/sources.txt: which mention stands for a source.
 */
#include "annotate/sources.h"
#include "annotate/names.h"

#include "marked.h"

static void
check_source(MarkedLine *marked)
{
    static const char *const kinds[] = { "name", "nominal", "pronoun" };
    HsFindings *const findings = &marked->findings;
    hs_names_finish(findings, NULL);
    const gint32 index = hs_sources_find(findings, marked->range, 0.5f);
    g_autofree char *found = g_strdup("nobody");
    if (index >= 0) {
        const HsMention *const mention = &g_array_index(findings->mentions, HsMention, index);
        g_autofree char *text = g_strndup(findings->text->article->body + mention->span.begin,
                                          hs_span_length(mention->span));
        g_free(found);
        found = g_strdup_printf("%s %s", kinds[mention->kind], text);
    }

    g_assert_cmpstr(found, ==, marked->expected);
    g_assert_cmpint(hs_sources_find(findings, marked->range, 0.5f), ==, index);
}

static void
test_lines(void)
{
    marked_lines_each("sources.txt", check_source);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/sources/lines", test_lines);
    return g_test_run();
}
