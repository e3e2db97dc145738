/* SPDX-License-Identifier: Apache-2.0
 *
 * Holds the cutter to tests/lines/tokens.txt and sentences.txt. Each line is a text with strokes
 * where it is to be cut; the strokes are taken out, the text is cut, and the strokes are put back
 * where it was cut. A line that begins with "* " must not come out again. Each line is a test.
 */

#include "support/article.h"
#include "text/tokenize.h"

typedef struct {
    char *line;
    gboolean of_sentences;
    gboolean must_differ;
} Expectation;

/* Return the text of a line: without strokes, and with one space for a stroke between spaces. */
static char *
erase_strokes(const char *line)
{
    GString *text = g_string_new(NULL);

    for (const char *at = line; *at != '\0'; at++) {
        if (*at != '|')
            g_string_append_c(text, *at);
        else if (at[1] == ' ' && text->len > 0 && text->str[text->len - 1] == ' ')
            at++;
    }
    return g_string_free(text, FALSE);
}

/* Return the text with a stroke before each token that follows without a space. */
static char *
draw_tokens(const HsText *text)
{
    GString *line = g_string_new(NULL);

    for (guint32 i = 0; i < text->n_tokens; i++) {
        const HsSpan span = text->tokens[i].span;
        const guint32 before = i > 0 ? text->tokens[i - 1].span.end : 0;
        if (i > 0 && before == span.begin)
            g_string_append_c(line, '|');
        g_string_append_len(line, text->article->body + before, span.end - before);
    }
    return g_string_free(line, FALSE);
}

/* Return the text with a stroke before each sentence but the first. */
static char *
draw_sentences(const HsText *text)
{
    GString *line = g_string_new(NULL);

    for (guint32 i = 0; i < text->n_sentences; i++) {
        const HsSpan span = text->sentences[i].span;
        const guint32 before = i > 0 ? text->sentences[i - 1].span.end : 0;
        if (i > 0)
            g_string_append(line, before < span.begin ? " | " : "|");
        g_string_append_len(line, text->article->body + span.begin, hs_span_length(span));
    }
    return g_string_free(line, FALSE);
}

/* Tokens: a stroke with a space on one side only says nothing about the space. */
static char *
strip_spaced_strokes(const char *line)
{
    GString *kept = g_string_new(NULL);

    for (const char *at = line; *at != '\0'; at++) {
        const gboolean is_spaced = *at == '|' && (at[1] == ' ' || (at > line && at[-1] == ' '));
        if (!is_spaced)
            g_string_append_c(kept, *at);
    }
    return g_string_free(kept, FALSE);
}

static void
test_line(gconstpointer user)
{
    const Expectation *expectation = user;
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *body = erase_strokes(expectation->line);
    const HsText *text = hs_tokenize(arena, test_article_new(arena, "line", body));
    g_autofree char *expected = expectation->of_sentences ? g_strdup(expectation->line)
                                                          : strip_spaced_strokes(expectation->line);
    g_autofree char *found = expectation->of_sentences ? draw_sentences(text) : draw_tokens(text);

    if (expectation->must_differ)
        g_assert_cmpstr(found, !=, expected);
    else
        g_assert_cmpstr(found, ==, expected);
}

static void
free_expectation(gpointer user)
{
    Expectation *expectation = user;

    g_free(expectation->line);
    g_free(expectation);
}

static void
add_lines(const char *name, gboolean of_sentences)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", name, NULL);
    g_autofree char *lines = NULL;
    g_autoptr(GError) error = NULL;

    g_file_get_contents(path, &lines, NULL, &error);
    g_assert_no_error(error);

    g_auto(GStrv) split = g_strsplit(lines, "\n", -1);
    for (guint i = 0; split[i] != NULL; i++) {
        if (*split[i] == '\0' || g_str_has_prefix(split[i], "# "))
            continue;
        Expectation *expectation = g_new0(Expectation, 1);
        g_autofree char *test = g_strdup_printf("/text/lines/%s/%u", name, i + 1);
        expectation->must_differ = g_str_has_prefix(split[i], "* ");
        expectation->of_sentences = of_sentences;
        expectation->line = g_strdup(split[i] + (expectation->must_differ ? 2 : 0));
        g_test_add_data_func_full(test, expectation, test_line, free_expectation);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_set_nonfatal_assertions(); /* a run names every line that fails */
    add_lines("tokens.txt", FALSE);
    add_lines("sentences.txt", TRUE);
    return g_test_run();
}
