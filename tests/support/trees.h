/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives annotations that were made without the encoder (annotation.h) the grammar that the weights
 * find, for tests of rules that read trees. Everything else of the annotation stays as marked.
 */
#pragma once

#include "annotate/annotation.h"
#include "base/arena.h"

typedef struct TestTrees TestTrees;

/* Open the weights of $HEARSAY_WEIGHTS; NULL where there are none. */
TestTrees *
test_trees_open(void);

void
test_trees_close(TestTrees *trees);

/* Return a copy of `annotation`, in `arena`, with the trees of its text. */
const HsAnnotation *
test_trees_add(TestTrees *trees, HsArena *arena, const HsAnnotation *annotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TestTrees, test_trees_close)
