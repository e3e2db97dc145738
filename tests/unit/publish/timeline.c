/* SPDX-License-Identifier: Apache-2.0
 *
 * How many bars a picture of dates has, and for what each stands.
 */
#include "publish/timeline.h"

#include <string.h>

#include "graph/builder.h"
#include "graph/vocab.h"

static guint
count(const char *text, const char *part)
{
    guint n = 0;

    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        n++;
    return n;
}

/* The picture of statements of these days. */
static char *
dup_picture(const char *const *days)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    HsGraphBuilder *const b = hs_graph_builder_new(arena);
    g_autoptr(GArray) statements = g_array_new(FALSE, FALSE, sizeof(guint32));
    gsize length;

    for (guint i = 0; days[i]; i++) {
        g_autofree char *iri = g_strdup_printf("http://e/t#said_%u_%u", i, i + 1);

        hs_graph_builder_add(b, hs_graph_builder_iri(b, "http://e/g"), hs_graph_builder_iri(b, iri),
                             hs_graph_builder_iri(b, HS_IRI_hs_date),
                             hs_graph_builder_literal(b, days[i], HS_IRI_xsd_date, NULL));
    }
    const HsGraph *const graph = hs_graph_builder_finish(b);
    g_autoptr(HsLookup) lookup = hs_lookup_new(graph);
    g_autoptr(HsHtml) html = hs_html_new("t", NULL, NULL);
    const HsPageView view = {
        .base = "http://e/", .path = "a", .graph = graph, .lookup = lookup, .html = html
    };
    for (guint32 i = 0; i < graph->n_quads; i++)
        g_array_append_val(statements, graph->quads[i].subject);
    hs_timeline_put(&view, statements);
    return hs_html_finish(html, &length);
}

static void
bars_are_days_months_or_years(void)
{
    static const char *const of_days[] = { "2024-02-08", "2024-02-10", "2024-02-10", NULL };
    static const char *const of_months[] = { "2023-11-30", "2024-02-10", NULL };
    static const char *const of_years[] = { "1988-01-01", "2024-02-10", NULL };
    g_autofree char *days = dup_picture(of_days);
    g_autofree char *months = dup_picture(of_months);
    g_autofree char *years = dup_picture(of_years);

    g_assert_cmpuint(count(days, "<rect"), ==, 2);
    g_assert_nonnull(strstr(days, "2024-02-10: 2"));
    g_assert_nonnull(strstr(days, "x=\"25\"")); /* the third day's place: the gap is kept */
    g_assert_nonnull(strstr(months, "2023-11: 1"));
    g_assert_nonnull(strstr(years, "1988: 1"));
}

static void
one_day_needs_no_picture(void)
{
    static const char *const one[] = { "2024-02-08", "2024-02-08", NULL };
    static const char *const none[] = { NULL };
    g_autofree char *of_one = dup_picture(one);
    g_autofree char *of_none = dup_picture(none);

    g_assert_null(strstr(of_one, "<svg"));
    g_assert_null(strstr(of_none, "<svg"));
}

static void
what_is_too_old_is_not_shown(void)
{
    static const char *const ages[] = { "0900-01-01", "1999-01-01", "2024-02-10", NULL };
    g_autofree char *picture = dup_picture(ages);

    g_assert_cmpuint(count(picture, "<rect"), ==, 2);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/timeline/steps", bars_are_days_months_or_years);
    g_test_add_func("/timeline/one-day", one_day_needs_no_picture);
    g_test_add_func("/timeline/old", what_is_too_old_is_not_shown);
    return g_test_run();
}
