/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/contents.txt: what of the text a content covers.
 */
#include "annotate/wordspans.h"

#include "marked.h"

static void
check_content(MarkedLine *marked)
{
    const HsSpan span = hs_words_get_content(&marked->findings, marked->range);
    g_autofree char *text = g_strndup(marked->findings.text->article->body + span.begin,
                                      hs_span_length(span));
    g_assert_cmpstr(text, ==, marked->expected);
}

static void
test_lines(void)
{
    marked_lines_each("contents.txt", check_content);
}

/* A cue may be nothing but a mark, as in: The mayor: "No." */
static void
test_only_marks(void)
{
    MarkedLine marked;
    marked_line_init(&marked, "The mayor{:} no comment. | ");
    const HsSpan span = hs_words_get_span(&marked.findings, marked.range);
    g_assert_cmpuint(span.begin, ==, 9);
    g_assert_cmpuint(span.end, ==, 10);
    marked_line_clear(&marked);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/wordspans/lines", test_lines);
    g_test_add_func("/annotate/wordspans/only-marks", test_only_marks);
    return g_test_run();
}
