/* SPDX-License-Identifier: Apache-2.0
 *
 * See pageview.h.
 */
#include "publish/pageview.h"

#include <string.h>

#include "graph/vocab.h"
#include "publish/sitepath.h"

#define SHORT_HASH 8 /* digits, enough for a reader to tell articles without a headline apart */

static gboolean
is_web_address(const char *iri)
{
    return g_str_has_prefix(iri, "http://") || g_str_has_prefix(iri, "https://");
}

char *
hs_pageview_dup_href(const HsPageView *view, const char *iri)
{
    g_autofree char *path = hs_sitepath_dup(view->base, iri);
    const char *const fragment = strchr(iri, '#');

    if (!path)
        return is_web_address(iri) ? g_strdup(iri) : NULL;
    if (fragment && g_str_equal(path, view->path))
        return g_strdup(fragment);

    g_autofree char *top = hs_sitepath_dup_to_top(view->path);
    g_autofree char *escaped = g_uri_escape_string(path, "/", /* utf8= */ FALSE);

    return g_strconcat(top, escaped, ".html", fragment ? fragment : "", NULL);
}

static char *
dup_last_part(const char *iri)
{
    const char *last = iri;

    for (const char *at = iri; *at; at++)
        if ((*at == '/' || *at == '#') && at[1])
            last = at + 1;
    return g_strdup(last);
}

char *
hs_pageview_dup_label(const HsPageView *view, guint32 term)
{
    static const char *const labels[] = { HS_IRI_schema_headline, HS_IRI_rdfs_label,
                                          HS_IRI_schema_name };

    if (view->graph->terms[term].kind != HS_TERM_IRI)
        return g_strdup(view->graph->terms[term].value);
    for (guint i = 0; i < G_N_ELEMENTS(labels); i++) {
        const HsTerm *const label = hs_lookup_object(view->lookup, term, labels[i]);

        if (label && *label->value)
            return g_strdup(label->value);
    }
    g_autofree char *end = dup_last_part(view->graph->terms[term].value);
    return hs_lookup_is_a(view->lookup, term, HS_IRI_schema_NewsArticle)
               ? g_strdup_printf("Article %.*s", SHORT_HASH, end)
               : g_steal_pointer(&end);
}

void
hs_pageview_link(const HsPageView *view, guint32 term)
{
    const HsTerm *const what = &view->graph->terms[term];
    g_autofree char *label = hs_pageview_dup_label(view, term);
    g_autofree char *href = what->kind == HS_TERM_IRI ? hs_pageview_dup_href(view, what->value)
                                                      : NULL;

    hs_html_link(view->html, href, label);
}

guint
hs_pageview_links(const HsPageView *view, guint32 subject, const char *predicate,
                  const char *before)
{
    const HsGraph *const graph = view->graph;
    guint32 n;
    const guint32 *const about = hs_lookup_about(view->lookup, subject, &n);
    guint n_links = 0;

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[about[i]];

        if (!g_str_equal(graph->terms[quad->predicate].value, predicate))
            continue;
        hs_html_text(view->html, n_links++ == 0 ? before : ", ");
        hs_pageview_link(view, quad->object);
    }
    return n_links;
}

char *
hs_pageview_dup_concept(const char *iri)
{
    g_autofree char *name = dup_last_part(iri);
    GString *const words = g_string_new(NULL);

    for (const char *at = name; *at; at++) {
        if (g_ascii_isupper(*at) && at > name)
            g_string_append_c(words, ' ');
        g_string_append_c(words, g_ascii_tolower(*at));
    }
    return g_string_free(words, FALSE);
}

char *
hs_pageview_finish(const HsPageView *view, gsize *out_length)
{
    g_autofree char *top = hs_sitepath_dup_to_top(view->path);
    g_autofree char *index = g_strconcat(top, "index.html", NULL);

    hs_html_open(view->html, "footer", NULL, NULL);
    hs_html_link(view->html, index, "All");
    hs_html_text(view->html, " · What articles report to have been said, not that it is so.");
    hs_html_close(view->html);
    return hs_html_finish(view->html, out_length);
}
