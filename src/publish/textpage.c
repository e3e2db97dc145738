/* SPDX-License-Identifier: Apache-2.0
 *
 * See textpage.h.
 */
#include "publish/textpage.h"

#include <string.h>

#include "graph/vocab.h"
#include "publish/portrait.h"
#include "publish/saying.h"

/* All terms that are of the class `iri`, of guint32. */
static GArray *
find_all(const HsPageView *view, const char *iri)
{
    const HsGraph *const graph = view->graph;
    GArray *const found = g_array_new(FALSE, FALSE, sizeof(guint32));
    guint32 class;
    guint32 n = 0;
    const guint32 *const naming = hs_lookup_find(view->lookup, iri, &class)
                                      ? hs_lookup_naming(view->lookup, class, &n)
                                      : NULL;

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[naming[i]];

        if (g_str_equal(graph->terms[quad->predicate].value, HS_IRI_rdf_type))
            g_array_append_val(found, quad->subject);
    }
    return found;
}

static void
put_statements(const HsPageView *view)
{
    g_autoptr(GArray) statements = find_all(view, HS_IRI_hs_Statement);
    g_autofree char *title = g_strdup_printf("Statements (%u)", statements->len);

    hs_html_element(view->html, "h2", NULL, title);
    hs_saying_sort_by_place(view, statements);
    for (guint i = 0; i < statements->len; i++)
        hs_saying_put(view, g_array_index(statements, guint32, i));
}

/* ---- those who are known here only */

static gboolean
is_local(const HsPageView *view, guint32 term, const char *text)
{
    const HsTerm *const what = &view->graph->terms[term];
    const gsize length = strlen(text);

    return what->kind == HS_TERM_IRI && strncmp(what->value, text, length) == 0 &&
           what->value[length] == '#' && !hs_lookup_is_a(view->lookup, term, HS_IRI_hs_Statement) &&
           !hs_lookup_is_a(view->lookup, term, HS_IRI_nif_OffsetBasedString);
}

static void
put_locals(const HsPageView *view, const char *text)
{
    guint n_put = 0;

    for (guint32 term = 0; term < view->graph->n_terms; term++) {
        guint32 n_facts;

        hs_lookup_about(view->lookup, term, &n_facts);
        if (n_facts == 0 || !is_local(view, term, text))
            continue;
        if (n_put++ == 0)
            hs_html_element(view->html, "h2", NULL, "Known in this article only");
        g_autofree char *label = hs_pageview_dup_label(view, term);
        hs_html_open(view->html, "section", "id", strchr(view->graph->terms[term].value, '#') + 1);
        hs_html_element(view->html, "h3", NULL, label);
        hs_portrait_put(view, term);
        hs_html_close(view->html);
    }
}

/* The words that the statements point to, each with its place, which gives spans an anchor. */
static void
put_spans(const HsPageView *view)
{
    g_autoptr(GArray) spans = find_all(view, HS_IRI_nif_OffsetBasedString);

    if (spans->len == 0)
        return;
    hs_saying_sort_by_place(view, spans);
    hs_html_open(view->html, "details", NULL, NULL);
    hs_html_element(view->html, "summary", NULL, "The words, with their places in the text");
    hs_html_open(view->html, "ul", NULL, NULL);
    for (guint i = 0; i < spans->len; i++) {
        const guint32 span = g_array_index(spans, guint32, i);
        const HsTerm *const words = hs_lookup_object(view->lookup, span, HS_IRI_nif_anchorOf);
        const char *const fragment = strchr(view->graph->terms[span].value, '#');

        hs_html_open(view->html, "li", "id", fragment ? fragment + 1 : NULL);
        hs_html_text(view->html, words ? words->value : "");
        hs_pageview_links(view, span, HS_IRI_itsrdf_taIdentRef, " → ");
        hs_html_close(view->html);
    }
    hs_html_close(view->html);
    hs_html_close(view->html);
}

/* ---- the page */

char *
hs_textpage_dup(const HsPageMatter *matter, gsize *out_length)
{
    g_autoptr(HsLookup) lookup = hs_lookup_new(matter->graph);
    HsPageView view = {
        .base = matter->base, .path = matter->path, .graph = matter->graph, .lookup = lookup
    };
    guint32 text = 0;

    hs_lookup_find(lookup, matter->iri, &text);
    const HsTerm *const source = hs_lookup_object(lookup, text, HS_IRI_nif_sourceUrl);
    guint32 article = text;
    if (source)
        hs_lookup_find(lookup, source->value, &article);
    g_autofree char *label = hs_pageview_dup_label(&view, article);
    g_autoptr(HsHtml) html = hs_html_new(label, matter->path, matter->iri);
    view.html = html;

    hs_html_element(html, "h1", NULL, label);
    hs_portrait_put(&view, article);
    hs_html_open(html, "p", NULL, NULL);
    hs_pageview_links(&view, text, HS_IRI_nif_sourceUrl, "The article: ");
    hs_html_close(html);
    put_statements(&view);
    put_locals(&view, matter->iri);
    put_spans(&view);
    if (matter->json)
        hs_html_json(html, matter->json, matter->json_length);
    return hs_pageview_finish(&view, out_length);
}
