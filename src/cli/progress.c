/* SPDX-License-Identifier: Apache-2.0
 *
 * See progress.h. Written with one write(2) a time, at most a few times a second; a terminal that
 * cannot erase a line (TERM=dumb) gets none. How much there is to read is asked only once the line
 * appears. What a run that goes on had done before does not count for its speed.
 */
#include "cli/progress.h"

#include <string.h>
#include <unistd.h>

#include "ingest/harvest.h"

#define SILENCE (2 * G_USEC_PER_SEC) /* before the line appears */
#define PAUSE (G_USEC_PER_SEC / 4)   /* between two of them */
#define ERASE "\r\x1B[K"

struct HsProgress {
    gboolean wanted;
    gboolean shown;
    const char *const *paths;
    guint64 total;  /* bytes of them; 0: not known */
    gboolean asked; /* whether it has been tried to know that */
    gint64 begun;
    gint64 due; /* when the next line may be written */
    guint64 n_articles;
    guint64 n_words;
    guint64 n_faults;
    gint64 first_time; /* of the first article of this run, and where it stood */
    guint64 first_walked;
};

static void
put(const char *text)
{
    (void)!write(STDERR_FILENO, text, strlen(text)); /* nothing depends on it */
}

HsProgress *
hs_progress_new(const char *const *paths)
{
    HsProgress *const progress = g_new0(HsProgress, 1);

    progress->wanted = isatty(STDERR_FILENO) && g_strcmp0(g_getenv("TERM"), "dumb") != 0;
    progress->paths = paths;
    progress->begun = g_get_monotonic_time();
    progress->due = progress->begun + SILENCE;
    return progress;
}

static double
measure(gint64 from, gint64 to)
{
    return (double)(to - from) / G_USEC_PER_SEC;
}

double
hs_progress_get_seconds(const HsProgress *progress)
{
    return measure(progress->begun, g_get_monotonic_time());
}

char *
hs_progress_dup_time(double seconds)
{
    const guint64 minutes = (guint64)(seconds / 60 + 0.5);

    if (seconds < 90)
        return g_strdup_printf("%.0f s", seconds);
    if (minutes < 90)
        return g_strdup_printf("%" G_GUINT64_FORMAT " min", minutes);
    return g_strdup_printf("%" G_GUINT64_FORMAT " h %" G_GUINT64_FORMAT " min", minutes / 60,
                           minutes % 60);
}

double
hs_progress_estimate(guint64 from, guint64 walked, guint64 total, double seconds)
{
    if (walked <= from || total < walked)
        return -1;
    return seconds * (double)(total - walked) / (double)(walked - from);
}

/* Return ", TIME left", or "" where that is not known. */
static char *
dup_left(HsProgress *progress, guint64 walked, gint64 now)
{
    if (!progress->asked && progress->paths)
        progress->total = hs_harvest_measure(progress->paths);
    progress->asked = TRUE;
    const double left = hs_progress_estimate(progress->first_walked, walked, progress->total,
                                             measure(progress->first_time, now));
    g_autofree char *time = left < 0 ? NULL : hs_progress_dup_time(left);
    return time ? g_strdup_printf(", %s left", time) : g_strdup("");
}

static void
show(HsProgress *progress, guint64 walked, gint64 now)
{
    const double seconds = measure(progress->begun, now);
    g_autofree char *time = hs_progress_dup_time(seconds);
    g_autofree char *left = dup_left(progress, walked, now);
    g_autofree char *speed = progress->n_words == 0
                                 ? g_strdup("")
                                 : g_strdup_printf("%.0f words a second, ",
                                                   (double)progress->n_words / seconds);
    g_autofree char *line = g_strdup_printf(
        ERASE "%" G_GUINT64_FORMAT " articles, %s%" G_GUINT64_FORMAT " faults, %s%s",
        progress->n_articles, speed, progress->n_faults, time, left);

    put(line);
    progress->shown = TRUE;
    progress->due = now + PAUSE;
}

void
hs_progress_step(HsProgress *progress, guint64 n_words, gboolean is_fault, guint64 walked)
{
    const gint64 now = progress->wanted ? g_get_monotonic_time() : 0;

    if (progress->n_articles++ == 0) {
        progress->first_time = now;
        progress->first_walked = walked;
    }
    progress->n_words += n_words;
    progress->n_faults += is_fault;
    if (progress->wanted && now >= progress->due)
        show(progress, walked, now);
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
