/* SPDX-License-Identifier: Apache-2.0
 *
 * Paragraphs: lines, or in a text broken at a width what stands between empty lines.
 */
#include "text/paragraphs.h"

#include <string.h>

/* The paragraphs of `body`, each in brackets, line feeds in them as bars. */
static char *
mark(const char *body)
{
    HsParagraphs paragraphs = hs_paragraphs_of(body, (guint32)strlen(body));
    g_autoptr(GString) marked = g_string_new(NULL);
    HsSpan span;

    while (hs_paragraphs_next(&paragraphs, &span)) {
        g_autofree char *text = g_strndup(body + span.begin, hs_span_length(span));
        g_strdelimit(text, "\n", '|');
        g_string_append_printf(marked, "[%s]", text);
    }
    return g_string_free(g_steal_pointer(&marked), FALSE);
}

#define assert_marked(body, expected)           \
    do {                                        \
        g_autofree char *marked_ = mark(body);  \
        g_assert_cmpstr(marked_, ==, expected); \
    } while (0)

static void
test_lines(void)
{
    assert_marked("", "");
    assert_marked(" \n\t\r\n", "");
    assert_marked("One.\r\n\n  Two. \nThree.", "[One.][Two.][Three.]");
    /* Two long paragraphs, a line each, and short lines of a list. */
    assert_marked(
        "The council voted on Monday to close the quay before the winter, its clerk said.\n"
        "Nobody spoke.\nThe works will take two years.\n",
        "[The council voted on Monday to close the quay before the winter, its clerk "
        "said.][Nobody spoke.][The works will take two years.]");
    /* An interview: lines end where somebody stops. */
    assert_marked("Reporter: When will the quay be closed, and who has decided that?\n"
                  "Hale: In May.\nReporter: And who pays?\nHale: You do.\n",
                  "[Reporter: When will the quay be closed, and who has decided that?]"
                  "[Hale: In May.][Reporter: And who pays?][Hale: You do.]");
}

static void
test_broken(void)
{
    assert_marked(
        "The quay of Skerry will close before the winter,\n"
        "the harbour master said on Thursday in the hall\n"
        "of the chapel.\n"
        "\n"
        "  \"We have no choice,\" he told the islanders who\n"
        "had come to hear him. \"The piles are rotten.\"\n"
        "\n\n"
        "He gave no date.\n",
        "[The quay of Skerry will close before the winter,|the harbour master said on "
        "Thursday in the hall|of the chapel.][\"We have no choice,\" he told the islanders "
        "who|had come to hear him. \"The piles are rotten.\"][He gave no date.]");
    /* With the line ends of mail. */
    assert_marked("The quay of Skerry will close before the winter,\r\n"
                  "the harbour master said on Thursday in the hall\r\n"
                  "of the chapel.\r\n\r\nHe gave no date.\r\n",
                  "[The quay of Skerry will close before the winter,\r|the harbour master said on "
                  "Thursday in the hall\r|of the chapel.][He gave no date.]");
    /* One line more than a text has at that width: it is no broken one. */
    assert_marked("The quay of Skerry will close before the winter,\n"
                  "the harbour master said on Thursday in the hall\n"
                  "of the chapel, and he said that he knew of nobody who had asked for it or would "
                  "pay for any of the works, whatever they might cost the town.\n",
                  "[The quay of Skerry will close before the winter,][the harbour master said on "
                  "Thursday in the hall][of the chapel, and he said that he knew of nobody who had "
                  "asked for it or would pay for any of the works, whatever they might cost the "
                  "town.]");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/paragraphs/are-lines", test_lines);
    g_test_add_func("/text/paragraphs/go-on-where-lines-are-broken", test_broken);
    return g_test_run();
}
