/* SPDX-License-Identifier: Apache-2.0
 *
 * Questions: all that come with hearsay are well made; values fill their places and nothing else.
 */
#include "store/question.h"

#include <string.h>

#include "store/sparqlwords.h"
#include "store/storekind.h"

static const char SAMPLE[] =
    "# Title, $who NAME?\n#\n# $who NAME   who\n# $day DATE=2020-02-29  when\n"
    "# $words WORDS=  which\n# $what IRI=x:y  what\n"
    "ASK { ?s ?p $who , '$who' , $day , $words , $what } # $who\n";

static char *
fill(const char *first, const char *second, GError **error)
{
    const char *const values[] = { first, second, NULL };

    return hs_question_dup_filled(SAMPLE, values, error);
}

static void
fill_places(void)
{
    g_autofree char *filled = fill("who=A \"B\"\\\n} $day", "words=A.b, c", NULL);

    g_assert_nonnull(strstr(filled, "ASK { ?s ?p \"A \\\"B\\\"\\\\\\n} $day\" , '$who' , "
                                    "\"2020-02-29\" , \"(^|[^a-z0-9])(a\\\\.b|c)\" , <x:y> }"
                                    " # $who\n"));
}

static void
refuse_values(void)
{
    static const char *const pairs[][2] = {
        { "day=2020-01-01", NULL },
        { "who=A", "day=2021-02-29" },
        { "who=A", "days=1" },
        { "who=A", "day" },
        { "who=A", "what=a b" },
        { "who=A", "what=x:>" },
        { "who=\xff", "day=2020-01-01" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(fill(pairs[i][0], pairs[i][1], &error));
        g_assert_error(error, HS_STORE_ERROR, HS_STORE_ERROR_QUERY);
    }
}

static void
tell(void)
{
    g_autofree char *title = hs_question_dup_title(SAMPLE);
    g_autofree char *usage = hs_question_dup_usage(SAMPLE);

    g_assert_cmpstr(title, ==, "Title, $who NAME?");
    g_assert_true(g_str_has_prefix(usage, "who=NAME       who\nday=DATE       when (may be left "));
}

static void
look_at_all(void)
{
    guint n;
    const HsQuestion *const questions = hs_question_get_all(&n);
    const char *why = NULL;
    gsize at = 0;

    g_assert_cmpuint(n, >=, 10);
    for (guint i = 0; i < n; i++) {
        g_autofree char *title = hs_question_dup_title(questions[i].sparql);
        g_autofree char *flat = hs_sparqlwords_dup_flat(questions[i].sparql, &at, &why);

        g_assert_true(i == 0 || strcmp(questions[i - 1].name, questions[i].name) < 0);
        g_assert_true(g_str_has_suffix(title, "?"));
        g_assert_nonnull(flat);
        g_assert_cmpint(hs_sparqlwords_get_form(flat), ==, HS_SPARQL_SELECT);
        g_assert_true(hs_question_find(questions[i].name) == &questions[i]);
    }
    g_assert_null(hs_question_find("unheard-of"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/store/question/fills-places-with-whole-values", fill_places);
    g_test_add_func("/store/question/refuses-values-that-do-not-fit", refuse_values);
    g_test_add_func("/store/question/tells-its-title-and-places", tell);
    g_test_add_func("/store/question/all-that-come-with-hearsay-are-well-made", look_at_all);
    return g_test_run();
}
