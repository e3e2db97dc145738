/* SPDX-License-Identifier: Apache-2.0
 *
 * See builder.h. Terms are numbered as they come and renumbered in sorted order at the end; then
 * quads sort by plain comparison of numbers.
 */
#include "graph/builder.h"

#include "graph/term.h"

#include <stdlib.h>
#include <string.h>

struct HsGraphBuilder {
    HsArena *arena;
    GPtrArray *terms;    /* of HsTerm in the arena, by number */
    GHashTable *numbers; /* HsTerm -> number */
    GArray *quads;       /* of HsQuad */
};

static int
compare_strings(const char *a, const char *b)
{
    if (!a || !b)
        return (a ? 1 : 0) - (b ? 1 : 0);
    return strcmp(a, b);
}

static int
compare_terms(const HsTerm *a, const HsTerm *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    int order = strcmp(a->value, b->value);
    if (order == 0)
        order = compare_strings(a->datatype, b->datatype);
    return order != 0 ? order : compare_strings(a->language, b->language);
}

static guint
hash_term(gconstpointer key)
{
    const HsTerm *const term = key;

    return g_str_hash(term->value) + (guint)term->kind;
}

static gboolean
equal_terms(gconstpointer a, gconstpointer b)
{
    return compare_terms(a, b) == 0;
}

HsGraphBuilder *
hs_graph_builder_new(HsArena *arena)
{
    HsGraphBuilder *const builder = g_new0(HsGraphBuilder, 1);

    builder->arena = arena;
    builder->terms = g_ptr_array_new();
    builder->numbers = g_hash_table_new(hash_term, equal_terms);
    builder->quads = g_array_new(FALSE, FALSE, sizeof(HsQuad));
    return builder;
}

void
hs_graph_builder_free(HsGraphBuilder *builder)
{
    if (!builder)
        return;
    g_ptr_array_unref(builder->terms);
    g_hash_table_unref(builder->numbers);
    g_array_unref(builder->quads);
    g_free(builder);
}

static guint32
keep(HsGraphBuilder *builder, const HsTerm *term)
{
    HsTerm *const kept = hs_arena_new0(builder->arena, HsTerm, 1);
    kept->kind = term->kind;
    kept->value = hs_arena_strdup(builder->arena, term->value);
    kept->datatype = hs_arena_strdup(builder->arena, term->datatype);
    kept->language = hs_arena_strdup(builder->arena, term->language);
    g_ptr_array_add(builder->terms, kept);
    g_hash_table_insert(builder->numbers, kept, GUINT_TO_POINTER(builder->terms->len - 1));
    return builder->terms->len - 1;
}

static guint32
intern(HsGraphBuilder *builder, const HsTerm *term)
{
    gpointer number;

    if (g_hash_table_lookup_extended(builder->numbers, term, NULL, &number))
        return GPOINTER_TO_UINT(number);
    return keep(builder, term);
}

gboolean
hs_graph_builder_checked(HsGraphBuilder *builder, const HsTerm *term, guint32 *out_number,
                         GError **error)
{
    gpointer number;

    if (g_hash_table_lookup_extended(builder->numbers, term, NULL, &number))
        *out_number = GPOINTER_TO_UINT(number);
    else if (hs_term_check(term, error))
        *out_number = keep(builder, term);
    else
        return FALSE;
    return TRUE;
}

guint32
hs_graph_builder_iri(HsGraphBuilder *builder, const char *iri)
{
    return intern(builder, &(HsTerm){ .kind = HS_TERM_IRI, .value = iri });
}

guint32
hs_graph_builder_literal(HsGraphBuilder *builder, const char *value, const char *datatype,
                         const char *language)
{
    return intern(builder, &(HsTerm){ HS_TERM_LITERAL, value, datatype, language });
}

guint32
hs_graph_builder_copy(HsGraphBuilder *builder, const HsTerm *term)
{
    return intern(builder, term);
}

void
hs_graph_builder_add(HsGraphBuilder *builder, guint32 graph, guint32 subject, guint32 predicate,
                     guint32 object)
{
    const HsQuad quad = { graph, subject, predicate, object };

    g_array_append_val(builder->quads, quad);
}

guint32
hs_graph_builder_count_quads(const HsGraphBuilder *builder)
{
    return builder->quads->len;
}

static int
compare_term_pointers(gconstpointer a, gconstpointer b)
{
    return compare_terms(*(const HsTerm *const *)a, *(const HsTerm *const *)b);
}

static int
compare_quads(gconstpointer a, gconstpointer b)
{
    const HsQuad *const x = a;
    const HsQuad *const y = b;

    if (x->graph != y->graph)
        return x->graph < y->graph ? -1 : 1;
    if (x->subject != y->subject)
        return x->subject < y->subject ? -1 : 1;
    if (x->predicate != y->predicate)
        return x->predicate < y->predicate ? -1 : 1;
    return x->object == y->object ? 0 : x->object < y->object ? -1 : 1;
}

/* Sorts the terms into the graph and returns the new number of each old one. */
static guint32 *
sort_terms(HsGraphBuilder *builder, HsGraph *graph)
{
    const guint32 n = builder->terms->len;
    guint32 *const renumber = g_new(guint32, n);
    HsTerm *const sorted = hs_arena_new0(builder->arena, HsTerm, n);
    g_autoptr(GPtrArray) order = g_ptr_array_copy(builder->terms, NULL, NULL);

    g_ptr_array_sort(order, compare_term_pointers);
    for (guint32 i = 0; i < n; i++) {
        const HsTerm *const term = g_ptr_array_index(order, i);
        renumber[GPOINTER_TO_UINT(g_hash_table_lookup(builder->numbers, term))] = i;
        sorted[i] = *term;
    }
    graph->terms = sorted;
    graph->n_terms = n;
    return renumber;
}

HsGraph *
hs_graph_builder_finish(HsGraphBuilder *builder)
{
    HsGraph *const graph = hs_arena_new0(builder->arena, HsGraph, 1);
    g_autofree guint32 *renumber = sort_terms(builder, graph);
    HsQuad *const quads = (HsQuad *)(gpointer)builder->quads->data;
    const guint32 n = builder->quads->len;
    guint32 n_kept = 0;

    for (guint32 i = 0; i < n; i++) {
        const HsQuad old = quads[i];
        const guint32 name = old.graph == HS_DEFAULT_GRAPH ? HS_DEFAULT_GRAPH : renumber[old.graph];
        quads[i] = (HsQuad){ name, renumber[old.subject], renumber[old.predicate],
                             renumber[old.object] };
    }
    if (n > 1)
        qsort(quads, n, sizeof *quads, compare_quads);
    for (guint32 i = 0; i < n; i++) {
        if (n_kept == 0 || compare_quads(&quads[n_kept - 1], &quads[i]) != 0)
            quads[n_kept++] = quads[i];
    }
    graph->quads = hs_arena_dup(builder->arena, quads, n_kept * sizeof *quads);
    graph->n_quads = n_kept;
    hs_graph_builder_free(builder);
    return graph;
}
