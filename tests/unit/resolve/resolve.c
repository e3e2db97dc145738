/* SPDX-License-Identifier: Apache-2.0
 *
 * The cast of articles in which there is little or nothing.
 */
#include "casts.h"

static void
test_nothing(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena, "");
    g_assert_cmpuint(cast->n_entities, ==, 0);
    cast = cast_of(arena, "[s1 He] [k1 said] [c1 no].");
    g_assert_cmpuint(cast->n_entities, ==, 0);
    g_assert_cmpint(cast->mention_entities[0], ==, -1);
    cast = cast_of(arena, "[per ’s] [org ,] [per Dr.] [org the]");
    g_assert_cmpuint(cast->annotation->n_mentions, ==, 4);
    for (guint32 i = 0; i < cast->n_entities; i++)
        g_assert_nonnull(cast->entities[i].name);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/resolve/little-or-nothing", test_nothing);
    return g_test_run();
}
