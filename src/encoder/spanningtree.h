/* SPDX-License-Identifier: Apache-2.0
 *
 * The best tree over the tokens of a sentence. In come the scores of every arc, out comes a head
 * for each token: the tree of the largest sum in which exactly one token hangs at the root.
 *
 * Chu and Liu (1965) and Edmonds (1967), as a growing path: follow the best arcs upwards from a
 * token; where they run in a circle, the circle becomes one node, whose arcs are worth what they
 * gain over the circle's own. Contracting costs the circle's length times the sentence's, so all is
 * done in quadratic time (Tarjan, Networks 1977, for dense graphs). One token at the root: every
 * arc from it is made worse by more than a tree can gain elsewhere (Stanojević and Cohen, A Root of
 * a Problem, EMNLP 2021), which leaves the order of such trees as it was.
 */
#pragma once

#include <glib.h>

#define HS_SPANNING_TREE_MAX 256 /* tokens */

/* Find the head of each of `n` tokens, 1..HS_SPANNING_TREE_MAX: 0 is the root, i + 1 is token i.
   scores [n, n + 1]: the row is the dependent, the column the head; what is not finite counts as
   the worst. Of equally good arcs the one from the first head is taken. out_heads [n] */
void
hs_spanning_tree_find(const float *scores, guint32 n, guint32 *out_heads);
