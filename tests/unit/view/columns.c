/* SPDX-License-Identifier: Apache-2.0
 *
 * Text on a terminal: nothing that drives it gets through, widths are right, no line is too long.
 */
#include "view/columns.h"

#include <string.h>

static void
check_clean(const char *text, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    hs_columns_clean(out, text, strlen(text));
    g_assert_cmpstr(out->str, ==, expected);
}

static void
test_white_space_is_folded(void)
{
    check_clean("", "");
    check_clean(" \t\n", "");
    check_clean("  one \n\t two\u00a0three\u2028four ", "one two three four");
}

static void
test_escapes_are_dropped(void)
{
    check_clean("a\033[31mb\033]0;title\007c", "a[31mb]0;titlec");
    check_clean("a\xc2\x9b"
                "31mb",
                "a31mb");
    check_clean("x\u202ecba\u202c \u2066y\u2069", "xcba y");
    check_clean("del\x7f", "del");
}

static guint
measure(const char *text)
{
    return hs_columns_measure(text, strlen(text));
}

static void
test_columns_are_counted(void)
{
    g_assert_cmpuint(measure(""), ==, 0);
    g_assert_cmpuint(measure("naïve"), ==, 5);
    g_assert_cmpuint(measure("nai\u0308ve"), ==, 5); /* a combining mark */
    g_assert_cmpuint(measure("北京市"), ==, 6);
    g_assert_cmpuint(measure("“x”"), ==, 3);
}

static void
check_wrap(const char *text, guint column, guint indent, guint width, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    const guint end = hs_columns_wrap(out, text, column, indent, width);
    g_assert_cmpstr(out->str, ==, expected);

    const char *const line = strrchr(out->str, '\n');
    g_assert_cmpuint(end, ==, line ? measure(line + 1) : column + measure(out->str));
}

static void
test_lines_break_at_spaces(void)
{
    check_wrap("", 0, 0, 10, "");
    check_wrap("one two three", 0, 0, 20, "one two three");
    check_wrap("one two three", 0, 0, 7, "one two\nthree");
    check_wrap("one two three", 0, 0, 6, "one\ntwo\nthree");
    check_wrap("one two three", 2, 2, 9, "one two\n  three");
    check_wrap("exactly ten", 0, 0, 11, "exactly ten");
}

static void
test_a_long_word_is_cut(void)
{
    check_wrap("abcdefgh", 0, 0, 3, "abc\ndef\ngh");
    check_wrap("a abcdefgh", 0, 2, 5, "a\n  abc\n  def\n  gh");
    check_wrap("ab", 0, 0, 1, "a\nb");
    check_wrap("北京", 0, 0, 1, "北\n京"); /* wider than the line: one at a time all the same */
}

static void
test_a_first_word_goes_to_the_next_line(void)
{
    g_autoptr(GString) out = g_string_new("name ");

    hs_columns_wrap(out, "surname", 5, 2, 10);
    g_assert_cmpstr(out->str, ==, "name\n  surname");
}

static void
test_wide_characters_break_anywhere_but_before_a_stop(void)
{
    check_wrap("北京市民", 0, 0, 5, "北京\n市民");
    check_wrap("北京。", 0, 0, 4, "北\n京。");
    check_wrap("ab北京", 0, 0, 4, "ab北\n京");
}

/* Any text at any width: nothing is lost, no line is longer than it may be. */
static void
test_no_line_is_too_long(void)
{
    static const char *const parts[] = { "a",  "word", " ",      "北", "e\u0301", "。",
                                         "  ", "-",    "longer", "“",  "\u200b",  "市" };
    g_autoptr(GRand) rand = g_rand_new_with_seed(20261123);

    for (guint round = 0; round < 2000; round++) {
        g_autoptr(GString) text = g_string_new(NULL);
        g_autoptr(GString) clean = g_string_new(NULL);
        g_autoptr(GString) out = g_string_new(NULL);
        const guint n = (guint)g_rand_int_range(rand, 0, 30);
        const guint indent = (guint)g_rand_int_range(rand, 0, 4);
        const guint width = indent + (guint)g_rand_int_range(rand, 2, 12);

        for (guint i = 0; i < n; i++)
            g_string_append(text, parts[g_rand_int_range(rand, 0, G_N_ELEMENTS(parts))]);
        hs_columns_clean(clean, text->str, text->len);
        hs_columns_wrap(out, text->str, indent, indent, width);

        g_auto(GStrv) lines = g_strsplit(out->str, "\n", -1);
        for (guint i = 0; lines[i]; i++)
            g_assert_cmpuint(measure(lines[i]) + (i == 0 ? indent : 0), <=, width);

        g_auto(GStrv) kept = g_strsplit_set(out->str, " \n", -1);
        g_auto(GStrv) given = g_strsplit(clean->str, " ", -1);
        g_autofree char *kept_joined = g_strjoinv("", kept);
        g_autofree char *given_joined = g_strjoinv("", given);
        g_assert_cmpstr(kept_joined, ==, given_joined);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/view/columns/white-space-is-folded", test_white_space_is_folded);
    g_test_add_func("/view/columns/escapes-are-dropped", test_escapes_are_dropped);
    g_test_add_func("/view/columns/columns-are-counted", test_columns_are_counted);
    g_test_add_func("/view/columns/lines-break-at-spaces", test_lines_break_at_spaces);
    g_test_add_func("/view/columns/a-long-word-is-cut", test_a_long_word_is_cut);
    g_test_add_func("/view/columns/a-first-word-goes-to-the-next-line",
                    test_a_first_word_goes_to_the_next_line);
    g_test_add_func("/view/columns/wide-characters-break-anywhere-but-before-a-stop",
                    test_wide_characters_break_anywhere_but_before_a_stop);
    g_test_add_func("/view/columns/no-line-is-too-long", test_no_line_is_too_long);
    return g_test_run();
}
