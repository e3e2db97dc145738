/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/quoted.txt: what stands between quotation marks. Whatever the marks, spans are in
 * order, apart, inside one paragraph each, and time grows with the length and not faster.
 */
#include "text/quotation.h"

#include <string.h>
#include <time.h>

#include "support/article.h"
#include "text/tokenize.h"

static const HsText *
read_text(HsArena *arena, const char *body)
{
    return hs_tokenize(arena, test_article_new(arena, "quoted", body));
}

/* Return the quotations of `text`, each between brackets. */
static char *
draw_quotations(const HsText *text)
{
    g_autoptr(GArray) found = hs_quotations_find(text);
    GString *const drawn = g_string_new(NULL);

    for (guint i = 0; i < found->len; i++) {
        const HsSpan span = g_array_index(found, HsSpan, i);
        g_string_append(drawn, i > 0 ? " [" : "[");
        g_string_append_len(drawn, text->article->body + span.begin, hs_span_length(span));
        g_string_append_c(drawn, ']');
    }
    return g_string_free(drawn, FALSE);
}

static void
test_line(gconstpointer line)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_auto(GStrv) halves = g_strsplit(line, " | ", 2);
    g_auto(GStrv) paragraphs = g_strsplit(halves[0], " ¶ ", -1);
    g_autofree char *body = g_strjoinv("\n", paragraphs);
    g_autofree char *found = draw_quotations(read_text(arena, body));

    g_assert_cmpstr(found, ==, halves[1]);
}

static void
add_lines(char **lines)
{
    for (guint i = 0; lines[i] != NULL; i++) {
        if (lines[i][0] == '#' || lines[i][0] == '\0')
            continue;
        g_assert_nonnull(strstr(lines[i], " | "));
        g_autofree char *path = g_strdup_printf("/text/quotation/line-%u", i + 1);
        g_test_add_data_func(path, lines[i], test_line);
    }
}

/* What the article sets off as quoted is a quotation, but where marks in it tell more. */
static void
test_set_off(void)
{
    static const char body[] =
        "He wrote:\nWe are done.\n\nAnd \"gone\", he said.\nNo.\nYes.\n-- Jane Roe";
    const HsSpan quotes[] = { { 10, 22 }, { 24, 44 }, { 49, 65 } };
    g_autoptr(HsArena) arena = hs_arena_new();
    HsArticle *const article = (HsArticle *)test_article_new(arena, "quoted", body);

    article->quotes = quotes;
    article->n_quotes = G_N_ELEMENTS(quotes);
    g_autofree char *found = draw_quotations(hs_tokenize(arena, article));
    g_assert_cmpstr(found, ==, "[We are done.] [gone] [Yes.]");
}

/* Any marks in any order among words, gaps and paragraphs. */
static char *
make_jumble(GRand *rand, guint n)
{
    static const char *const parts[] = { "“",  "”",  "„",  "‟",  "«",  "»",  "‹", "›",    "‘",
                                         "’",  "'",  "`",  "\"", "''", "``", " ", "word", "s ",
                                         ". ", ", ", ": ", "\n", "A",  "6",  "(", "—" };
    GString *const body = g_string_new(NULL);

    for (guint i = 0; i < n; i++)
        g_string_append(body, parts[g_rand_int_range(rand, 0, G_N_ELEMENTS(parts))]);
    return g_string_free(body, FALSE);
}

static void
assert_sound(const HsText *text)
{
    g_autoptr(GArray) found = hs_quotations_find(text);
    guint32 paragraph = 0, before = 0;

    for (guint i = 0; i < found->len; i++) {
        const HsSpan span = g_array_index(found, HsSpan, i);
        g_assert_cmpuint(before, <=, span.begin);
        g_assert_cmpuint(span.begin, <=, span.end);
        while (text->paragraphs[paragraph].span.end < span.end)
            paragraph++;
        g_assert_true(hs_span_contains(text->paragraphs[paragraph].span, span));
        if (hs_span_length(span) > 0)
            g_assert_true(hs_quotations_get(found, span.begin) == &g_array_index(found, HsSpan, i));
        if (hs_quotations_go_on(text, found, i))
            g_assert_cmpuint(span.end, ==, text->paragraphs[paragraph].span.end);
        before = span.end;
    }
}

static void
test_jumbles(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(20261129);

    for (guint i = 0; i < 2000; i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *body = make_jumble(rand, (guint)g_rand_int_range(rand, 1, 60));
        assert_sound(read_text(arena, body));
    }
}

/* Return the seconds that the quotations of `n` times `piece`, in one paragraph, take. */
static double
time_of(const char *piece, guint n)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GString) body = g_string_new(NULL);
    for (guint i = 0; i < n; i++)
        g_string_append(body, piece);
    const HsText *const text = read_text(arena, body->str);
    const clock_t begin = clock();
    GArray *const found = hs_quotations_find(text);
    const clock_t end = clock();
    g_array_unref(found);
    return (double)(end - begin) / CLOCKS_PER_SEC;
}

/* 200,000 marks that all open, all close, or all could be anything: a hundredth of a second each,
   where time that grows with the square would be a minute. */
static void
test_time(void)
{
    static const char *const pieces[] = {
        "“", "“a ", "a” ", "\"", " \"a", " 'a", "a' ", "‘“a ", "«"
    };

    for (guint i = 0; i < G_N_ELEMENTS(pieces); i++)
        g_assert_cmpfloat(time_of(pieces[i], 200000), <, 3);
}

static void
test_goes_on(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *const text = read_text(arena, "“A a.\n“B b.\nC c.” He said “d” and “e.\n"
                                                "“F,” said Roe.\n“G.”");
    g_autoptr(GArray) found = hs_quotations_find(text);
    static const gboolean expected[] = { TRUE, TRUE, FALSE, FALSE, FALSE, FALSE };

    g_assert_cmpuint(found->len, ==, G_N_ELEMENTS(expected));
    for (guint i = 0; i < found->len; i++)
        g_assert_cmpint(hs_quotations_go_on(text, found, i), ==, expected[i]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "quoted.txt",
                                                  NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    add_lines(lines);
    g_test_add_func("/text/quotation/set-off-paragraphs-are-quoted", test_set_off);
    g_test_add_func("/text/quotation/marks-in-any-order", test_jumbles);
    g_test_add_func("/text/quotation/linear-time", test_time);
    g_test_add_func("/text/quotation/goes-on", test_goes_on);
    return g_test_run();
}
