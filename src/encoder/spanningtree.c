/* SPDX-License-Identifier: Apache-2.0
 *
 * See spanningtree.h. Nodes are the root (0), the tokens (1..n) and the circles (from n + 1 on, in
 * the order in which they were contracted). Each node that is not yet part of a circle has a slot,
 * a row and a column of the matrix; a circle takes over that of its first member. A cell remembers
 * which arc of the sentence it stands for.
 */
#include "encoder/spanningtree.h"

#include <float.h>
#include <math.h>

typedef struct { /* of the sentence */
    guint16 dependent;
    guint16 head;
} Arc;

typedef struct {
    guint32 n_slots; /* n + 1 */
    guint32 n_nodes;
    double *weight;   /* [n_slots, n_slots] dependent, head */
    Arc *arcs;        /* likewise */
    guint32 *node;    /* [n_slots] that the slot holds */
    gint32 *place;    /* [n_slots] on the path, -1 elsewhere */
    gboolean *free;   /* [n_slots] the slot's node is inside a circle that has another slot */
    gboolean *rooted; /* [n_slots] its arcs lead to the root */
    double *gain;     /* [n_slots] weight of the arc that was chosen */
    guint32 *path;    /* [n_slots] slots, each followed by that of its head */
    guint32 n_path;
    guint32 *parent; /* [2 n_slots] the circle that a node is in, 0 for none */
    Arc *chosen;     /* [2 n_slots] the arc into each node */
} Forest;

static double
bounded(float score)
{
    return isfinite(score) ? (double)score : -(double)FLT_MAX;
}

/* Return what an arc from the root must lose. */
static double
root_cost(const float *scores, guint32 n)
{
    double least = bounded(scores[0]), most = least;
    for (gsize i = 1; i < (gsize)n * (n + 1); i++) {
        least = MIN(least, bounded(scores[i]));
        most = MAX(most, bounded(scores[i]));
    }
    return 1.0 + n * (most - least);
}

static void
forest_init(Forest *forest, const float *scores, guint32 n)
{
    const guint32 n_slots = n + 1;
    const gsize n_cells = (gsize)n_slots * n_slots;
    const double cost = root_cost(scores, n);
    *forest = (Forest){
        .n_slots = n_slots,
        .n_nodes = n_slots,
        .weight = g_new(double, n_cells),
        .arcs = g_new(Arc, (gsize)n_slots * n_slots),
        .node = g_new(guint32, n_slots),
        .place = g_new(gint32, n_slots),
        .free = g_new0(gboolean, n_slots),
        .rooted = g_new0(gboolean, n_slots),
        .gain = g_new0(double, n_slots),
        .path = g_new(guint32, n_slots),
        .parent = g_new0(guint32, 2 * (gsize)n_slots),
        .chosen = g_new0(Arc, 2 * (gsize)n_slots),
    };
    for (guint32 d = 0; d < n_slots; d++) {
        forest->node[d] = d;
        forest->place[d] = -1;
        for (guint32 h = 0; h < n_slots; h++) {
            const gsize cell = (gsize)d * n_slots + h;
            const double score = d > 0 ? bounded(scores[(gsize)(d - 1) * n_slots + h]) : 0.0;
            forest->weight[cell] = score - (h == 0 ? cost : 0.0);
            forest->arcs[cell] = (Arc){ (guint16)d, (guint16)h };
        }
    }
    forest->rooted[0] = TRUE;
}

static void
forest_clear(Forest *forest)
{
    g_free(forest->weight);
    g_free(forest->arcs);
    g_free(forest->node);
    g_free(forest->place);
    g_free(forest->free);
    g_free(forest->rooted);
    g_free(forest->gain);
    g_free(forest->path);
    g_free(forest->parent);
    g_free(forest->chosen);
}

static void
push(Forest *forest, guint32 slot)
{
    forest->place[slot] = (gint32)forest->n_path;
    forest->path[forest->n_path++] = slot;
}

/* Choose the best arc into `slot`; returns the slot of its head. */
static guint32
choose(Forest *forest, guint32 slot)
{
    const gsize row = (gsize)slot * forest->n_slots;
    guint32 best = 0;
    for (guint32 h = 1; h < forest->n_slots; h++) {
        if (!forest->free[h] && h != slot && forest->weight[row + h] > forest->weight[row + best])
            best = h;
    }
    forest->gain[slot] = forest->weight[row + best];
    forest->chosen[forest->node[slot]] = forest->arcs[row + best];
    return best;
}

/* Let the slot `circle` have the best of its members' arcs from and to the slot `other`. */
static void
join_arcs(Forest *forest, guint32 first, guint32 other)
{
    const gsize n = forest->n_slots;
    const guint32 circle = forest->path[first];
    const gsize in = circle * n + other, out = other * n + circle;
    forest->weight[in] -= forest->gain[circle];
    for (guint32 i = first + 1; i < forest->n_path; i++) {
        const guint32 member = forest->path[i];
        const double entering = forest->weight[member * n + other] - forest->gain[member];
        if (entering > forest->weight[in]) {
            forest->weight[in] = entering;
            forest->arcs[in] = forest->arcs[member * n + other];
        }
        if (forest->weight[other * n + member] > forest->weight[out]) {
            forest->weight[out] = forest->weight[other * n + member];
            forest->arcs[out] = forest->arcs[other * n + member];
        }
    }
}

/* Make one node of the path from place `first` on. */
static void
contract(Forest *forest, guint32 first)
{
    const guint32 fresh = forest->n_nodes++;
    for (guint32 other = 0; other < forest->n_slots; other++) {
        if (!forest->free[other] && forest->place[other] < (gint32)first)
            join_arcs(forest, first, other);
    }
    for (guint32 i = first; i < forest->n_path; i++) {
        const guint32 member = forest->path[i];
        forest->parent[forest->node[member]] = fresh;
        forest->free[member] = i > first;
        forest->place[member] = i > first ? -1 : (gint32)first;
    }
    forest->node[forest->path[first]] = fresh;
    forest->n_path = first + 1;
}

/* Follow the best arcs from `slot` until they lead to the root. */
static void
grow(Forest *forest, guint32 slot)
{
    push(forest, slot);
    while (forest->n_path > 0) {
        const guint32 head = choose(forest, forest->path[forest->n_path - 1]);
        if (forest->place[head] >= 0) {
            contract(forest, (guint32)forest->place[head]);
        } else if (!forest->rooted[head]) {
            push(forest, head);
        } else {
            while (forest->n_path > 0) {
                const guint32 done = forest->path[--forest->n_path];
                forest->rooted[done] = TRUE;
                forest->place[done] = -1;
            }
        }
    }
}

/* Open the circles, the last first: the arc into a circle replaces that of the member it enters. */
static void
expand(Forest *forest)
{
    for (guint32 circle = forest->n_nodes - 1; circle >= forest->n_slots; circle--) {
        guint32 member = forest->chosen[circle].dependent;
        while (forest->parent[member] != circle)
            member = forest->parent[member];
        forest->chosen[member] = forest->chosen[circle];
    }
}

void
hs_spanning_tree_find(const float *scores, guint32 n, guint32 *out_heads)
{
    g_return_if_fail(n > 0 && n <= HS_SPANNING_TREE_MAX);
    Forest forest;
    forest_init(&forest, scores, n);
    for (guint32 slot = 1; slot < forest.n_slots; slot++) {
        if (!forest.free[slot] && !forest.rooted[slot])
            grow(&forest, slot);
    }
    expand(&forest);
    for (guint32 i = 0; i < n; i++)
        out_heads[i] = forest.chosen[i + 1].head;
    forest_clear(&forest);
}
