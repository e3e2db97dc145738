/* SPDX-License-Identifier: Apache-2.0
 *
 * See saying.h.
 */
#include "publish/saying.h"

#include <string.h>

#include "graph/vocab.h"

/* ---- order */

/* The number behind the `n`th underscore of a statement's IRI (mint.h); 0 where there is none. */
static guint64
get_offset(const char *iri, guint n)
{
    const char *at = strchr(iri, '#');

    for (guint i = 0; at && i < n; i++)
        at = strchr(at + 1, '_');
    return at ? g_ascii_strtoull(at + 1, NULL, 10) : 0;
}

static int
compare_places(gconstpointer a, gconstpointer b, gpointer view_pointer)
{
    const HsPageView *const view = view_pointer;
    const char *const one = view->graph->terms[*(const guint32 *)a].value;
    const char *const other = view->graph->terms[*(const guint32 *)b].value;

    for (guint n = 1; n <= 2; n++) {
        const guint64 first = get_offset(one, n);
        const guint64 second = get_offset(other, n);

        if (first != second)
            return first < second ? -1 : 1;
    }
    return strcmp(one, other);
}

void
hs_saying_sort_by_place(const HsPageView *view, GArray *statements)
{
    g_array_sort_with_data(statements, compare_places, (gpointer)view);
}

static const char *
get_value(const HsPageView *view, guint32 subject, const char *predicate)
{
    const HsTerm *const object = hs_lookup_object(view->lookup, subject, predicate);

    return object ? object->value : NULL;
}

static int
compare_days(gconstpointer a, gconstpointer b, gpointer view_pointer)
{
    const HsPageView *const view = view_pointer;
    const guint32 one = *(const guint32 *)a;
    const guint32 other = *(const guint32 *)b;
    int order = g_strcmp0(get_value(view, other, HS_IRI_hs_date),
                          get_value(view, one, HS_IRI_hs_date));

    if (order == 0)
        order = g_strcmp0(get_value(view, one, HS_IRI_hs_reportedIn),
                          get_value(view, other, HS_IRI_hs_reportedIn));
    return order != 0 ? order : compare_places(a, b, view_pointer);
}

void
hs_saying_sort_by_day(const HsPageView *view, GArray *statements)
{
    g_array_sort_with_data(statements, compare_days, (gpointer)view);
}

/* ---- the parts of one */

/* "Ada Voss, Harbour Union · told · reporters" */
static void
put_speakers(const HsPageView *view, guint32 statement)
{
    const char *const verb = get_value(view, statement, HS_IRI_hs_verb);

    hs_html_open(view->html, "span", "class", "speaker");
    if (hs_pageview_links(view, statement, HS_IRI_hs_speaker, "") == 0)
        hs_html_text(view->html, "somebody");
    hs_html_close(view->html);
    hs_pageview_links(view, statement, HS_IRI_hs_onBehalfOf, " for ");
    if (verb) {
        hs_html_text(view->html, " · ");
        hs_html_element(view->html, "span", "verb", verb);
    }
    hs_pageview_links(view, statement, HS_IRI_hs_addressee, " · to ");
}

static gboolean
is_told_always(const char *concept)
{
    return g_str_equal(concept, HS_IRI_hs_Say) || g_str_equal(concept, HS_IRI_hs_Certain) ||
           g_str_equal(concept, HS_IRI_hs_Indirect);
}

/* What is worth a word of a statement's form, act, certainty and so on. */
static void
put_concepts(const HsPageView *view, guint32 statement)
{
    static const char *const predicates[] = { HS_IRI_hs_form,      HS_IRI_hs_act,
                                              HS_IRI_hs_actuality, HS_IRI_hs_certainty,
                                              HS_IRI_hs_distance,  HS_IRI_hs_medium };
    const HsGraph *const graph = view->graph;
    guint32 n;
    const guint32 *const about = hs_lookup_about(view->lookup, statement, &n);

    for (guint p = 0; p < G_N_ELEMENTS(predicates); p++) {
        for (guint32 i = 0; i < n; i++) {
            const HsQuad *const quad = &graph->quads[about[i]];
            const char *const concept = graph->terms[quad->object].value;

            if (!g_str_equal(graph->terms[quad->predicate].value, predicates[p]) ||
                is_told_always(concept))
                continue;
            g_autofree char *words = hs_pageview_dup_concept(concept);
            hs_html_text(view->html, " ");
            hs_html_element(view->html, "span", "mark", words);
        }
    }
}

static void
put_head(const HsPageView *view, guint32 statement)
{
    const char *const day = get_value(view, statement, HS_IRI_hs_date);

    hs_html_open(view->html, "p", "class", "who");
    put_speakers(view, statement);
    if (day) {
        hs_html_text(view->html, " · ");
        hs_html_open(view->html, "time", "datetime", day);
        hs_html_text(view->html, day);
        hs_html_close(view->html);
    }
    put_concepts(view, statement);
    hs_pageview_links(view, statement, HS_IRI_hs_outlet, " through ");
    hs_html_close(view->html);
}

static void
put_text(const HsPageView *view, guint32 statement)
{
    const char *const text = get_value(view, statement, HS_IRI_schema_text);
    const HsTerm *const form = hs_lookup_object(view->lookup, statement, HS_IRI_hs_form);
    const gboolean direct = form && g_str_equal(form->value, HS_IRI_hs_Direct);

    if (text && *text)
        hs_html_element(view->html, "blockquote", direct ? "direct" : NULL, text);
}

/* "characters 63 to 154", with the way to the statement `iri` in its text. */
static void
put_place(const HsPageView *view, const char *iri)
{
    g_autofree char *href = hs_pageview_dup_href(view, iri);
    g_autofree char *place = g_strdup_printf("characters %" G_GUINT64_FORMAT
                                             " to %" G_GUINT64_FORMAT,
                                             get_offset(iri, 1), get_offset(iri, 2));

    hs_html_link(view->html, href, place);
}

/* "In Harbour strike ends, characters 63 to 154" */
static void
put_where(const HsPageView *view, guint32 statement)
{
    const char *const within = get_value(view, statement, HS_IRI_hs_within);

    hs_html_open(view->html, "p", "class", "where");
    if (hs_pageview_links(view, statement, HS_IRI_hs_reportedIn, "In ") > 0)
        hs_html_text(view->html, ", ");
    put_place(view, view->graph->terms[statement].value);
    if (within) {
        hs_html_text(view->html, ", as another statement reports, ");
        put_place(view, within);
    }
    hs_pageview_links(view, statement, HS_IRI_schema_mentions, ". Mentions ");
    hs_html_close(view->html);
}

void
hs_saying_put(const HsPageView *view, guint32 statement)
{
    const char *const fragment = strchr(view->graph->terms[statement].value, '#');

    hs_html_open(view->html, "article", "id", fragment ? fragment + 1 : NULL);
    put_head(view, statement);
    put_text(view, statement);
    put_where(view, statement);
    hs_html_close(view->html);
}
