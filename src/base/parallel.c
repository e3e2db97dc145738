/* SPDX-License-Identifier: Apache-2.0
 *
 * See parallel.h. A queue holds the tasks in order; a pool of threads works on them, and who waits
 * for the first of the queue is woken when a task is done. One lock guards all of it: a task is an
 * article's work, some hundred milliseconds.
 */
#include "base/parallel.h"

typedef struct {
    gpointer item;
    gpointer result;
    gboolean done;
} Task;

struct HsParallel {
    HsParallelWork work;
    gpointer closure;
    GThreadPool *pool; /* NULL: one thread, the caller's */
    GQueue tasks;      /* of Task, the oldest at its head */
    GMutex lock;
    GCond done;
};

static void
work_on(gpointer data, gpointer closure)
{
    Task *const task = data;
    HsParallel *const parallel = closure;
    const gpointer result = parallel->work(task->item, parallel->closure);

    g_mutex_lock(&parallel->lock);
    task->result = result;
    task->done = TRUE;
    g_cond_signal(&parallel->done);
    g_mutex_unlock(&parallel->lock);
}

HsParallel *
hs_parallel_new(guint n_threads, HsParallelWork work, gpointer closure)
{
    HsParallel *const parallel = g_new0(HsParallel, 1);

    parallel->work = work;
    parallel->closure = closure;
    g_queue_init(&parallel->tasks);
    g_mutex_init(&parallel->lock);
    g_cond_init(&parallel->done);
    if (n_threads > 1)
        parallel->pool = g_thread_pool_new(work_on, parallel, (gint)n_threads,
                                           /* exclusive= */ FALSE, NULL);
    return parallel;
}

void
hs_parallel_push(HsParallel *parallel, gpointer item)
{
    Task *const task = g_new0(Task, 1);

    task->item = item;
    g_queue_push_tail(&parallel->tasks, task);
    if (parallel->pool)
        g_thread_pool_push(parallel->pool, task, NULL);
}

guint
hs_parallel_count(const HsParallel *parallel)
{
    return parallel->tasks.length;
}

gpointer
hs_parallel_pop(HsParallel *parallel)
{
    g_autofree Task *task = g_queue_pop_head(&parallel->tasks);

    if (!parallel->pool)
        return parallel->work(task->item, parallel->closure);
    g_mutex_lock(&parallel->lock);
    while (!task->done)
        g_cond_wait(&parallel->done, &parallel->lock);
    g_mutex_unlock(&parallel->lock);
    return task->result;
}

void
hs_parallel_free(HsParallel *parallel)
{
    if (!parallel)
        return;
    g_return_if_fail(parallel->tasks.length == 0);
    if (parallel->pool)
        g_thread_pool_free(parallel->pool, /* immediate= */ FALSE, /* wait_= */ TRUE);
    g_mutex_clear(&parallel->lock);
    g_cond_clear(&parallel->done);
    g_free(parallel);
}
