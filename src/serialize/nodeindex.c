/* SPDX-License-Identifier: Apache-2.0
 *
 * See nodeindex.h.
 */
#include "serialize/nodeindex.h"

#include <string.h>

static int
compare_links(gconstpointer a, gconstpointer b)
{
    const HsNodeLink *const x = a;
    const HsNodeLink *const y = b;

    if (x->object != y->object)
        return x->object < y->object ? -1 : 1;
    if (x->reverse != y->reverse)
        return x->reverse < y->reverse ? -1 : 1;
    if (x->length != y->length)
        return x->length < y->length ? -1 : 1;
    return x->subject == y->subject ? 0 : x->subject < y->subject ? -1 : 1;
}

static void
find_predicates(HsNodeIndex *index)
{
    for (guint k = 0; k < HS_N_REVERSES; k++) {
        const char *iri;
        hs_contextkeys_reverse((HsContextReverse)k, &iri);
        index->predicates[k] = -1;
        for (guint32 i = 0; i < index->graph->n_terms && index->predicates[k] < 0; i++) {
            const HsTerm *const term = &index->graph->terms[i];
            if (term->kind == HS_TERM_IRI && g_str_equal(term->value, iri))
                index->predicates[k] = i;
        }
    }
}

static void
gather_links(HsNodeIndex *index)
{
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(HsNodeLink));

    for (guint32 i = 0; i < index->graph->n_quads; i++) {
        const HsQuad quad = index->graph->quads[i];
        for (guint k = 0; k < HS_N_REVERSES; k++) {
            if (index->predicates[k] != quad.predicate)
                continue;
            const gsize length = strlen(index->graph->terms[quad.subject].value);
            const HsNodeLink link = { quad.object, k, (guint32)length, quad.subject };
            g_array_append_val(links, link);
        }
    }
    g_array_sort(links, compare_links);
    index->n_links = links->len;
    index->links = (HsNodeLink *)(gpointer)g_array_free(g_steal_pointer(&links), FALSE);
}

HsNodeIndex *
hs_nodeindex_new(const HsGraph *graph)
{
    HsNodeIndex *const index = g_new0(HsNodeIndex, 1);
    guint32 quad = 0;

    index->graph = graph;
    index->first = g_new(guint32, (gsize)graph->n_terms + 1);
    for (guint32 term = 0; term <= graph->n_terms; term++) {
        while (quad < graph->n_quads && graph->quads[quad].subject < term)
            quad++;
        index->first[term] = quad;
    }
    find_predicates(index);
    gather_links(index);
    return index;
}

void
hs_nodeindex_free(HsNodeIndex *index)
{
    if (!index)
        return;
    g_free(index->first);
    g_free(index->links);
    g_free(index);
}

gboolean
hs_nodeindex_is_subject(const HsNodeIndex *index, guint32 term)
{
    return index->first[term] < index->first[term + 1];
}

const HsNodeLink *
hs_nodeindex_find_links(const HsNodeIndex *index, guint32 object, HsContextReverse reverse,
                        guint32 *out_n)
{
    const HsNodeLink wanted = { object, (guint32)reverse, 0, 0 };
    guint32 low = 0;
    guint32 high = index->n_links;

    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (compare_links(&index->links[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *out_n = 0;
    while (low + *out_n < index->n_links && index->links[low + *out_n].object == object &&
           index->links[low + *out_n].reverse == wanted.reverse)
        (*out_n)++;
    return index->links ? &index->links[low] : NULL;
}
