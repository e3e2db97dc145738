/* SPDX-License-Identifier: Apache-2.0
 *
 * See progress.h. Written with one write(2) a time, at most a few times a second; a terminal that
 * cannot erase a line (TERM=dumb) gets none.
 */
#include "cli/progress.h"

#include <string.h>
#include <unistd.h>

#define SILENCE (2 * G_USEC_PER_SEC) /* before the line appears */
#define PAUSE (G_USEC_PER_SEC / 4)   /* between two of them */
#define ERASE "\r\x1B[K"

struct HsProgress {
    gboolean wanted;
    gboolean shown;
    gint64 begun;
    gint64 due; /* when the next line may be written */
    guint64 n_articles;
    guint64 n_words;
    guint64 n_faults;
};

static void
put(const char *text)
{
    (void)!write(STDERR_FILENO, text, strlen(text)); /* nothing depends on it */
}

HsProgress *
hs_progress_new(void)
{
    HsProgress *const progress = g_new0(HsProgress, 1);

    progress->wanted = isatty(STDERR_FILENO) && g_strcmp0(g_getenv("TERM"), "dumb") != 0;
    progress->begun = g_get_monotonic_time();
    progress->due = progress->begun + SILENCE;
    return progress;
}

static double
measure(const HsProgress *progress, gint64 now)
{
    return (double)(now - progress->begun) / G_USEC_PER_SEC;
}

double
hs_progress_get_seconds(const HsProgress *progress)
{
    return measure(progress, g_get_monotonic_time());
}

static void
show(HsProgress *progress, gint64 now)
{
    const double seconds = measure(progress, now);
    g_autofree char *line = g_strdup_printf(
        ERASE "%" G_GUINT64_FORMAT " articles, %.0f words a second, %" G_GUINT64_FORMAT
              " faults, %.0f s",
        progress->n_articles, (double)progress->n_words / seconds, progress->n_faults, seconds);

    put(line);
    progress->shown = TRUE;
    progress->due = now + PAUSE;
}

void
hs_progress_step(HsProgress *progress, guint64 n_words, gboolean is_fault)
{
    const gint64 now = progress->wanted ? g_get_monotonic_time() : 0;

    progress->n_articles++;
    progress->n_words += n_words;
    progress->n_faults += is_fault;
    if (progress->wanted && now >= progress->due)
        show(progress, now);
}

void
hs_progress_clear(HsProgress *progress)
{
    if (progress->shown)
        put(ERASE);
    progress->shown = FALSE;
}

void
hs_progress_free(HsProgress *progress)
{
    if (!progress)
        return;
    hs_progress_clear(progress);
    g_free(progress);
}
