/* SPDX-License-Identifier: Apache-2.0
 *
 * Expressions of time: tests/lines/dates.txt, one sentence and when what it names is. Each line is
 * read without trees, as where the weights have no parser; the lines that need trees are read with
 * the shipped weights, where $HEARSAY_WEIGHTS names them.
 */
#include "annotate/timexes.h"

#include <string.h>

#include "annotate/annotate.h"
#include "support/article.h"
#include "text/tokenize.h"

/* Cuts " | day | expectation" off `line`, and takes the braces out of the sentence. */
static void
split_line(const char *line, char **out_body, char **out_day, char **out_expected)
{
    g_auto(GStrv) fields = g_strsplit(line, " | ", -1);
    g_assert_cmpuint(g_strv_length(fields), ==, 3);
    *out_day = strcmp(fields[1], "-") == 0 ? NULL : g_strdup(fields[1]);
    *out_expected = g_strdup(fields[2]);
    g_auto(GStrv) parts = g_strsplit_set(fields[0], "{}", -1);
    *out_body = g_strjoinv("", parts);
}

/* Writes the sentence with braces around what was found, then when it is, as in dates.txt. */
static char *
write_found(const HsText *text, const HsTimex *times, guint32 n)
{
    const char *const body = text->article->body;
    GString *const marked = g_string_new(NULL);
    g_autoptr(GString) values = g_string_new(NULL);
    gsize at = 0;
    for (guint32 i = 0; i < n; i++) {
        const HsPeriod period = times[i].period;
        char first[HS_DAY_SIZE] = "?", last[HS_DAY_SIZE] = "?";
        g_string_append_len(marked, body + at, (gssize)(times[i].span.begin - at));
        g_string_append_printf(marked, "{%.*s}", (int)hs_span_length(times[i].span),
                               body + times[i].span.begin);
        at = times[i].span.end;
        if (period.first != HS_NO_DAY) {
            hs_day_write(period.first, first);
            hs_day_write(period.last, last);
        }
        g_string_append_printf(values, "%s%s", i > 0 ? ", " : "", first);
        if (strcmp(first, last) != 0)
            g_string_append_printf(values, "..%s", last);
    }
    g_string_append_printf(marked, "%s | %s", body + at, n > 0 ? values->str : "none");
    return g_string_free(marked, FALSE);
}

static void
check_line(const char *line, HsAnnotator *annotator)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *body = NULL, *day = NULL, *expected = NULL;
    split_line(line, &body, &day, &expected);
    HsArticle *const article = (HsArticle *)test_article_new(arena, "line", body);
    article->date = day;
    const HsText *const text = hs_tokenize(arena, article);
    const HsAnnotation bare = { .text = text };
    const HsAnnotation *const annotation = annotator ? hs_annotate(arena, text, annotator) : &bare;
    guint32 n;
    const HsTimex *const times = hs_timexes_find(arena, annotation, &n);
    g_autofree char *found = write_found(text, times, n);
    const char *const bar = strstr(line, " | ");
    g_autofree char *wanted = g_strdup_printf("%.*s | %s", (int)(bar - line), line, expected);
    if (strcmp(expected, "none") == 0) {
        g_autofree char *none = g_strdup_printf("%s | none", body);
        g_assert_cmpstr(found, ==, none);
    } else {
        g_assert_cmpstr(found, ==, wanted);
    }
}

/* Checks the lines that need trees, or those that do not; returns how many there are. */
static guint
check_lines(gboolean trees, HsAnnotator *annotator)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "dates.txt", NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    guint n = 0;
    for (char **line = lines; *line; line++) {
        const gboolean marked = g_str_has_prefix(*line, "+ ");
        if (**line == '#' || **line == '\0' || marked != trees)
            continue;
        check_line(*line + (marked ? 2 : 0), annotator);
        n++;
    }
    return n;
}

static void
test_lines(void)
{
    g_assert_cmpuint(check_lines(/* trees= */ FALSE, /* annotator= */ NULL), >=, 150);
}

static void
test_trees(void)
{
    const char *const path = g_getenv("HEARSAY_WEIGHTS");
    if (!path || !*path || !g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_test_skip("HEARSAY_WEIGHTS names no weights");
        return;
    }
    g_autoptr(GError) error = NULL;
    HsWeights *const weights = hs_weights_open(path, &error);
    g_assert_no_error(error);
    g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(check_lines(/* trees= */ TRUE, annotator), >, 0);
    hs_annotator_free(g_steal_pointer(&annotator));
    hs_weights_close(weights);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/timexes/lines", test_lines);
    g_test_add_func("/annotate/timexes/trees", test_trees);
    return g_test_run();
}
