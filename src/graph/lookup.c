/* SPDX-License-Identifier: Apache-2.0
 *
 * See lookup.h. Two lists of quads, ordered by subject and by object with a counting sort, each
 * with the place where every term's part begins.
 */
#include "graph/lookup.h"

#include <stddef.h>
#include <string.h>

#include "graph/vocab.h"

typedef struct {
    guint32 *quads;  /* [n_quads] indexes into the graph's quads */
    guint32 *begins; /* [n_terms + 1] where the part of each term begins in quads */
} Order;

struct HsLookup {
    const HsGraph *graph;
    Order about;
    Order naming;
};

/* The member of `quad` that lies at `member`. */
static guint32
get_member(const HsQuad *quad, gsize member)
{
    return *(const guint32 *)(const void *)((const char *)quad + member);
}

static Order
order_quads(const HsGraph *graph, gsize member)
{
    const Order order = { .quads = g_new(guint32, graph->n_quads + 1),
                          .begins = g_new0(guint32, graph->n_terms + 2) };
    guint32 *const next = order.begins + 1; /* becomes the begins, one place further on */

    for (guint32 i = 0; i < graph->n_quads; i++)
        order.begins[get_member(&graph->quads[i], member) + 2]++;
    for (guint32 term = 0; term < graph->n_terms; term++)
        order.begins[term + 1] += order.begins[term];
    for (guint32 i = 0; i < graph->n_quads; i++)
        order.quads[next[get_member(&graph->quads[i], member)]++] = i;
    return order;
}

HsLookup *
hs_lookup_new(const HsGraph *graph)
{
    HsLookup *const lookup = g_new(HsLookup, 1);

    lookup->graph = graph;
    lookup->about = order_quads(graph, offsetof(HsQuad, subject));
    lookup->naming = order_quads(graph, offsetof(HsQuad, object));
    return lookup;
}

void
hs_lookup_free(HsLookup *lookup)
{
    if (!lookup)
        return;
    g_free(lookup->about.quads);
    g_free(lookup->about.begins);
    g_free(lookup->naming.quads);
    g_free(lookup->naming.begins);
    g_free(lookup);
}

gboolean
hs_lookup_find(const HsLookup *lookup, const char *iri, guint32 *out_term)
{
    const HsTerm *const terms = lookup->graph->terms;
    guint32 begin = 0;
    guint32 end = lookup->graph->n_terms;

    while (begin < end) { /* IRIs come before literals, and are sorted by bytes */
        const guint32 middle = begin + (end - begin) / 2;
        const int order = terms[middle].kind == HS_TERM_IRI ? strcmp(iri, terms[middle].value) : -1;

        if (order == 0) {
            *out_term = middle;
            return TRUE;
        }
        if (order < 0)
            end = middle;
        else
            begin = middle + 1;
    }
    return FALSE;
}

static const guint32 *
get_part(const Order *order, guint32 term, guint32 *out_n)
{
    *out_n = order->begins[term + 1] - order->begins[term];
    return order->quads + order->begins[term];
}

const guint32 *
hs_lookup_about(const HsLookup *lookup, guint32 subject, guint32 *out_n)
{
    return get_part(&lookup->about, subject, out_n);
}

const guint32 *
hs_lookup_naming(const HsLookup *lookup, guint32 object, guint32 *out_n)
{
    return get_part(&lookup->naming, object, out_n);
}

const HsTerm *
hs_lookup_object(const HsLookup *lookup, guint32 subject, const char *iri)
{
    const HsGraph *const graph = lookup->graph;
    guint32 n;
    const guint32 *const about = hs_lookup_about(lookup, subject, &n);

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[about[i]];

        if (g_str_equal(graph->terms[quad->predicate].value, iri))
            return &graph->terms[quad->object];
    }
    return NULL;
}

gboolean
hs_lookup_is_a(const HsLookup *lookup, guint32 subject, const char *iri)
{
    const HsGraph *const graph = lookup->graph;
    guint32 n;
    const guint32 *const about = hs_lookup_about(lookup, subject, &n);

    for (guint32 i = 0; i < n; i++) {
        const HsQuad *const quad = &graph->quads[about[i]];

        if (g_str_equal(graph->terms[quad->predicate].value, HS_IRI_rdf_type) &&
            g_str_equal(graph->terms[quad->object].value, iri))
            return TRUE;
    }
    return FALSE;
}
