/* SPDX-License-Identifier: Apache-2.0
 *
 * The ordered map: order and completeness with any number of threads, and that work is done side by
 * side.
 */
#include "base/parallel.h"

#define N_ITEMS 200

/* Doubles the number; every seventh takes longer. */
static gpointer
work_unevenly(gpointer item, gpointer closure)
{
    const guint number = GPOINTER_TO_UINT(item);

    (void)closure;
    g_usleep(number % 7 == 0 ? 3000 : 10);
    return GUINT_TO_POINTER(2 * number);
}

static void
test_order(void)
{
    for (guint n_threads = 1; n_threads <= 8; n_threads *= 2) {
        g_autoptr(HsParallel) parallel = hs_parallel_new(n_threads, work_unevenly, NULL);
        guint out = 0;

        for (guint i = 1; i <= N_ITEMS || hs_parallel_count(parallel) > 0; i++) {
            if (i <= N_ITEMS)
                hs_parallel_push(parallel, GUINT_TO_POINTER(i));
            if (i > N_ITEMS || hs_parallel_count(parallel) == 2 * n_threads)
                g_assert_cmpuint(GPOINTER_TO_UINT(hs_parallel_pop(parallel)), ==, 2 * ++out);
        }
        g_assert_cmpuint(out, ==, N_ITEMS);
    }
}

typedef struct {
    GMutex lock;
    GCond met;
    guint n_inside;
} Meeting;

/* Returns only when two are inside at once. */
static gpointer
meet(gpointer item, gpointer closure)
{
    Meeting *const meeting = closure;

    g_mutex_lock(&meeting->lock);
    meeting->n_inside++;
    g_cond_broadcast(&meeting->met);
    while (meeting->n_inside < 2)
        g_cond_wait(&meeting->met, &meeting->lock);
    g_mutex_unlock(&meeting->lock);
    return item;
}

static void
test_side_by_side(void)
{
    Meeting meeting = { 0 };
    g_autoptr(HsParallel) parallel = hs_parallel_new(2, meet, &meeting);
    char a[] = "a", b[] = "b";

    hs_parallel_push(parallel, a);
    hs_parallel_push(parallel, b);
    g_assert_cmpstr(hs_parallel_pop(parallel), ==, "a");
    g_assert_cmpstr(hs_parallel_pop(parallel), ==, "b");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    hs_parallel_free(NULL);
    g_test_add_func("/base/parallel/keeps-the-order", test_order);
    g_test_add_func("/base/parallel/works-side-by-side", test_side_by_side);
    return g_test_run();
}
