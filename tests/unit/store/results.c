/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers of servers: what the format has is read, and anything else is an error or nothing.
 */
#include "store/results.h"

#include <string.h>

typedef struct {
    GString *seen;
    guint n;
} Seen;

static gboolean
begin(HsAnswerForm form, const char *const *names, guint n, gpointer user, GError **error)
{
    Seen *const seen = user;

    (void)error;
    seen->n = n;
    g_string_append_printf(seen->seen, "%d:", form);
    for (guint i = 0; i < n; i++)
        g_string_append_printf(seen->seen, " %s", names[i]);
    g_string_append_c(seen->seen, '\n');
    return TRUE;
}

static gboolean
row(const HsCell *cells, gpointer user, GError **error)
{
    Seen *const seen = user;

    (void)error;
    for (guint i = 0; i < seen->n; i++)
        g_string_append_printf(seen->seen, "[%d %s %s %s]", cells[i].kind,
                               cells[i].value ? cells[i].value : "-",
                               cells[i].datatype ? cells[i].datatype : "-",
                               cells[i].language ? cells[i].language : "-");
    g_string_append_c(seen->seen, '\n');
    return TRUE;
}

static char *
read_results(const char *json, GError **error)
{
    Seen seen = { g_string_new(NULL), 0 };
    const HsAnswerTaker taker = { HS_ANSWER_TURTLE, begin, row, NULL, &seen };

    if (hs_results_read(json, strlen(json), &taker, error))
        return g_string_free(seen.seen, FALSE);
    g_string_free(seen.seen, TRUE);
    return NULL;
}

static void
read_rows(void)
{
    g_autofree char *rows = read_results(
        "{\"head\":{\"vars\":[\"a\",\"b\"]},\"results\":{\"bindings\":["
        "{\"a\":{\"type\":\"uri\",\"value\":\"x:y\"},\"b\":{\"type\":\"literal\",\"value\":\"v\","
        "\"xml:lang\":\"en\"}},{\"b\":{\"type\":\"typed-literal\",\"value\":\"1\",\"datatype\":"
        "\"t\"},"
        "\"c\":{}},{\"a\":{\"type\":\"bnode\",\"value\":\"n\"},\"b\":{\"type\":\"literal\"}}]}}",
        NULL);
    g_autofree char *truth = read_results("{\"head\":{},\"boolean\":false}", NULL);

    g_assert_cmpstr(rows, ==,
                    "0: a b\n[1 x:y - -][2 v - en]\n[0 - - -][2 1 t -]\n[3 n - -][0 - - -]\n");
    g_assert_cmpstr(truth, ==, "1: truth\n[2 false - -]\n");
}

static void
refuse_others(void)
{
    static const char *const others[] = {
        "",
        "[]",
        "{",
        "<html>",
        "{\"head\":{}}",
        "{\"head\":{\"vars\":[1]},\"results\":{\"bindings\":[]}}",
        "{\"results\":{\"bindings\":[]}}",
        "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":{}}}",
        "null",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(read_results(others[i], &error));
        g_assert_error(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/store/results/reads-rows-and-truth", read_rows);
    g_test_add_func("/store/results/refuses-what-is-none", refuse_others);
    return g_test_run();
}
