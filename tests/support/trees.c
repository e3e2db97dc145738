/* SPDX-License-Identifier: Apache-2.0 */
#include "support/trees.h"

#include "annotate/annotate.h"

struct TestTrees {
    HsWeights *weights;
    HsAnnotator *annotator;
};

TestTrees *
test_trees_open(void)
{
    const char *const path = g_getenv("HEARSAY_WEIGHTS");
    g_autoptr(GError) error = NULL;

    if (!path || !g_file_test(path, G_FILE_TEST_EXISTS))
        return NULL;
    TestTrees *const trees = g_new0(TestTrees, 1);
    trees->weights = hs_weights_open(path, &error);
    g_assert_no_error(error);
    trees->annotator = hs_annotator_new(trees->weights, &error);
    g_assert_no_error(error);
    return trees;
}

void
test_trees_close(TestTrees *trees)
{
    if (!trees)
        return;
    hs_annotator_free(trees->annotator);
    hs_weights_close(trees->weights);
    g_free(trees);
}

const HsAnnotation *
test_trees_add(TestTrees *trees, HsArena *arena, const HsAnnotation *annotation)
{
    HsAnnotation *const copy = hs_arena_dup(arena, annotation, sizeof *annotation);

    copy->syntax = hs_annotate(arena, annotation->text, trees->annotator)->syntax;
    g_assert_nonnull(copy->syntax);
    return copy;
}
