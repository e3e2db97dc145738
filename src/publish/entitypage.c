/* SPDX-License-Identifier: Apache-2.0
 *
 * See entitypage.h.
 */
#include "publish/entitypage.h"

#include "graph/vocab.h"
#include "publish/portrait.h"
#include "publish/saying.h"
#include "publish/timeline.h"

typedef struct {
    const char *predicate; /* by which statements name it */
    const char *title;     /* with %u for how many there are */
} List;

static const List LISTS[] = {
    { HS_IRI_hs_speaker, "Said (%u)" },       { HS_IRI_hs_onBehalfOf, "Said through others (%u)" },
    { HS_IRI_hs_addressee, "Was told (%u)" }, { HS_IRI_schema_mentions, "Was spoken of (%u)" },
    { HS_IRI_hs_outlet, "Carried (%u)" },     { HS_IRI_hs_reportedIn, "Reports (%u)" },
};

static GArray *
find_statements(const HsPageView *view, guint32 entity, const char *predicate)
{
    const HsGraph *const graph = view->graph;
    GArray *const found = g_array_new(FALSE, FALSE, sizeof(guint32));
    guint32 n;
    const guint32 *const naming = hs_lookup_naming(view->lookup, entity, &n);

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[naming[i]];

        if (g_str_equal(graph->terms[quad->predicate].value, predicate) &&
            hs_lookup_is_a(view->lookup, quad->subject, HS_IRI_hs_Statement))
            g_array_append_val(found, quad->subject);
    }
    return found;
}

static void
put_list(const HsPageView *view, guint32 entity, const List *list)
{
    g_autoptr(GArray) statements = find_statements(view, entity, list->predicate);

    if (statements->len == 0)
        return;
    g_autoptr(GString) title = g_string_new(list->title);
    g_autofree char *n = g_strdup_printf("%u", statements->len);
    g_string_replace(title, "%u", n, /* limit= */ 1);
    hs_html_element(view->html, "h2", NULL, title->str);
    if (g_str_equal(list->predicate, HS_IRI_hs_speaker))
        hs_timeline_put(view, statements);
    hs_saying_sort_by_day(view, statements);
    for (guint i = 0; i < statements->len && i < HS_ENTITYPAGE_MAX_STATEMENTS; i++)
        hs_saying_put(view, g_array_index(statements, guint32, i));
    if (statements->len > HS_ENTITYPAGE_MAX_STATEMENTS)
        hs_html_element(view->html, "p", NULL, "The data beside this page has the others.");
}

char *
hs_entitypage_dup(const HsPageMatter *matter, gsize *out_length)
{
    g_autoptr(HsLookup) lookup = hs_lookup_new(matter->graph);
    HsPageView view = {
        .base = matter->base, .path = matter->path, .graph = matter->graph, .lookup = lookup
    };
    guint32 entity = 0;

    hs_lookup_find(lookup, matter->iri, &entity);
    g_autofree char *label = hs_pageview_dup_label(&view, entity);
    g_autoptr(HsHtml) html = hs_html_new(label, matter->path, matter->iri);
    view.html = html;

    hs_html_element(html, "h1", NULL, label);
    hs_portrait_put(&view, entity);
    hs_portrait_put_posts(&view, entity, HS_IRI_org_member, "Posts");
    for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++)
        put_list(&view, entity, &LISTS[i]);
    hs_portrait_put_posts(&view, entity, HS_IRI_org_organization, "People");
    hs_portrait_put_posts(&view, entity, HS_IRI_hs_officeOf, "Offices");
    hs_portrait_put_posts(&view, entity, HS_IRI_org_role, "Held by");
    if (matter->json)
        hs_html_json(html, matter->json, matter->json_length);
    return hs_pageview_finish(&view, out_length);
}
