/* SPDX-License-Identifier: Apache-2.0
 *
 * See portrait.h.
 */
#include "publish/portrait.h"

#include "graph/vocab.h"

typedef struct {
    const char *predicate;
    const char *name;
} Fact;

static const Fact FACTS[] = {
    { HS_IRI_schema_alternateName, "also called" },
    { HS_IRI_schema_description, "described as" },
    { HS_IRI_schema_gender, "gender" },
    { HS_IRI_hs_belongsTo, "belongs to" },
    { HS_IRI_hs_size, "how many" },
    { HS_IRI_schema_containedInPlace, "in" },
    { HS_IRI_schema_datePublished, "published" },
    { HS_IRI_schema_publisher, "by" },
    { HS_IRI_schema_inLanguage, "language" },
    { HS_IRI_org_member, "who" },
    { HS_IRI_org_role, "as" },
    { HS_IRI_org_organization, "at" },
    { HS_IRI_hs_officeOf, "office of" },
    { HS_IRI_hs_earliest, "not before" },
    { HS_IRI_hs_knownFrom, "known from" },
    { HS_IRI_hs_knownTo, "known to" },
    { HS_IRI_hs_latest, "not after" },
    { HS_IRI_prov_wasDerivedFrom, "from" },
    { HS_IRI_owl_sameAs, "the same as" },
};

static gboolean
has(const HsPageView *view, guint32 subject, const char *predicate)
{
    return hs_lookup_object(view->lookup, subject, predicate) != NULL;
}

static void
put_fact(const HsPageView *view, guint32 entity, const Fact *fact)
{
    if (!has(view, entity, fact->predicate))
        return;
    hs_html_element(view->html, "dt", NULL, fact->name);
    hs_html_open(view->html, "dd", NULL, NULL);
    hs_pageview_links(view, entity, fact->predicate, "");
    hs_html_close(view->html);
}

/* The classes of `entity` in words: "country, place". */
static void
put_kinds(const HsPageView *view, guint32 entity)
{
    const HsGraph *const graph = view->graph;
    g_autoptr(GPtrArray) kinds = g_ptr_array_new_with_free_func(g_free);
    guint32 n;
    const guint32 *const about = hs_lookup_about(view->lookup, entity, &n);

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[about[i]];
        char *kind;

        if (!g_str_equal(graph->terms[quad->predicate].value, HS_IRI_rdf_type))
            continue;
        kind = hs_pageview_dup_concept(graph->terms[quad->object].value);
        if (g_ptr_array_find_with_equal_func(kinds, kind, g_str_equal, NULL))
            g_free(kind); /* organization: schema.org's and the W3C's */
        else
            g_ptr_array_add(kinds, kind);
    }
    g_ptr_array_add(kinds, NULL);

    g_autofree char *words = g_strjoinv(", ", (char **)kinds->pdata);
    hs_html_element(view->html, "dt", NULL, "kind");
    hs_html_element(view->html, "dd", NULL, *words ? words : "unknown");
}

void
hs_portrait_put(const HsPageView *view, guint32 entity)
{
    hs_html_open(view->html, "dl", NULL, NULL);
    put_kinds(view, entity);
    for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++)
        put_fact(view, entity, &FACTS[i]);
    hs_html_close(view->html);
}

/* ---- posts */

/* "Ada Voss, minister, Norland, known from 2019-01-01, not after 2024-02-09", without the one whose
   page it is. */
static void
put_post(const HsPageView *view, guint32 post, const char *but)
{
    static const Fact parts[] = {
        { HS_IRI_org_member, "" },
        { HS_IRI_org_role, "" },
        { HS_IRI_org_organization, "" },
        { HS_IRI_hs_officeOf, "" },
        { HS_IRI_hs_earliest, "not before " },
        { HS_IRI_hs_knownFrom, "known from " },
        { HS_IRI_hs_knownTo, "known to " },
        { HS_IRI_hs_latest, "not after " },
    };
    guint n = 0;

    hs_html_open(view->html, "li", NULL, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (g_str_equal(parts[i].predicate, but) || !has(view, post, parts[i].predicate))
            continue;
        if (n++ > 0)
            hs_html_text(view->html, ", ");
        hs_pageview_links(view, post, parts[i].predicate, parts[i].name);
    }
    hs_html_close(view->html);
}

void
hs_portrait_put_posts(const HsPageView *view, guint32 entity, const char *predicate,
                      const char *title)
{
    const HsGraph *const graph = view->graph;
    guint n_posts = 0;
    guint32 n;
    const guint32 *const naming = hs_lookup_naming(view->lookup, entity, &n);

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[naming[i]];

        if (!g_str_equal(graph->terms[quad->predicate].value, predicate))
            continue;
        if (n_posts++ == 0) {
            hs_html_element(view->html, "h2", NULL, title);
            hs_html_open(view->html, "ul", NULL, NULL);
        }
        put_post(view, quad->subject, predicate);
    }
    if (n_posts > 0)
        hs_html_close(view->html);
}
