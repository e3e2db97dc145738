/* SPDX-License-Identifier: Apache-2.0
 *
 * See run.h. The harvest is walked and the output written by one thread; between them two ordered
 * maps (base/parallel.h) take each record through the rooms: the first reads the article, the
 * second finds who said what in it. Between the two, in order, a text that came before is known
 * again, and what a run that goes on has done already is passed over. Neither map ever holds more
 * than twice as many articles as there are workers: enough that none waits while a long one is
 * before it, and no more memory than that.
 */
#include "cli/run.h"

#include <unistd.h>

#include "base/parallel.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "ingest/harvest.h"
#include "reader.h"

typedef struct {
    const HsJob *job;
    HsReader *reader; /* NULL where who said what is not asked */
    HsHarvest *harvest;
    HsOutput *output;
    HsProgress *progress;
    HsDuplicates *duplicates; /* NULL in a mere listing */
    HsParallel *ingesting;    /* HsRecord -> HsResult */
    HsParallel *reading;      /* HsResult -> HsResult */
    guint most;               /* that each of the two may hold */
    guint64 n_found;          /* records put into the first */
    guint64 n_handed;         /* and on to the second, or skipped */
    gboolean ended;           /* the harvest has no more */
    HsTally done;             /* before this run began */
    HsTally tally;
} Run;

/* ---- one article */

static gpointer
ingest(gpointer item, gpointer closure)
{
    const HsJob *const job = ((const Run *)closure)->job;
    HsResult *const result = g_new0(HsResult, 1);

    result->record = item;
    result->arena = hs_arena_new();
    if (!job->listing)
        hs_ingest_record(result->arena, item, &job->options->ingest, &result->article,
                         &result->fault);
    else if (result->record->fault)
        result->fault = g_error_copy(result->record->fault);
    if (job->folder && result->article)
        hs_sketch_make(result->article->body, result->article->length, &result->sketch);
    return result;
}

/* Says whether the article need not be read, since its text came before. */
static gboolean
is_repeated(const Run *run, const HsResult *result)
{
    return result->duplicate.kind == HS_DUPLICATE_SAME && !run->job->keep_duplicates;
}

/* Says whether the time is up that one article may take. */
static gboolean
is_late(gpointer deadline)
{
    return g_get_monotonic_time() > *(const gint64 *)deadline;
}

static gpointer
read_article(gpointer item, gpointer closure)
{
    const Run *const run = closure;
    const double seconds = run->job->max_seconds;
    HsResult *const result = item;

    if (!run->reader || !result->article || is_repeated(run, result))
        return result;
    gint64 deadline = g_get_monotonic_time() + (gint64)(seconds * G_USEC_PER_SEC);
    const HsHalt halt = { is_late, &deadline };
    if (!hs_reader_read(run->reader, result->arena, result->article, run->job->options,
                        seconds > 0 ? &halt : NULL, &result->graph, &result->fault))
        g_prefix_error(&result->fault, "%s: ", result->record->name);
    return result;
}

/* Says whether `why` is about one article alone. */
static gboolean
is_of_article(const GError *why)
{
    return why->domain == HS_INGEST_ERROR || why->domain == HS_PIPELINE_ERROR ||
           g_error_matches(why, HS_ERROR, HS_ERROR_ARTICLE) ||
           g_error_matches(why, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM);
}

/* Writes what was found. What hinders that and is the article's own is named like all its faults.
 */
static void
write_result(Run *run, HsResult *result)
{
    if (!run->output->write(run->output, result, &result->fault) && is_of_article(result->fault))
        g_prefix_error(&result->fault, "%s: ", result->record->name);
}

static void
count(HsTally *tally, const HsResult *result, gboolean repeated)
{
    const gboolean headline = hs_result_is_headline(result);

    tally->n_records++;
    if (result->fault || repeated) {
        tally->n_faults += result->fault && !headline;
        tally->n_headlines += headline;
        tally->n_repeated += repeated;
        return;
    }
    tally->n_articles++;
    tally->n_alike += result->duplicate.kind == HS_DUPLICATE_ALIKE;
    tally->n_words += hs_result_count_words(result);
    tally->n_statements += hs_result_count_statements(result);
}

/* Names the fault of an article. FALSE where that ends the run: it is not the article's, or no
   fault is to be borne. */
static gboolean
bear(Run *run, HsResult *result, GError **error)
{
    if (run->job->strict || !is_of_article(result->fault)) {
        g_propagate_error(error, g_steal_pointer(&result->fault));
        return FALSE;
    }
    hs_progress_clear(run->progress);
    hs_command_warn(result->fault->message);
    return TRUE;
}

/* Names an article that is passed over, and the earlier one. Those of a folder stand in its
   duplicates.jsonl. */
static void
say_duplicate(Run *run, const HsResult *result)
{
    const HsDuplicate *const of = &result->duplicate;
    g_autofree char *earlier = hs_record_dup_name(of->file, of->number, of->offset);
    g_autofree char *words = g_strdup_printf("%s: the same text as %s, passed over",
                                             result->record->name, earlier);

    if (run->job->folder)
        return;
    hs_progress_clear(run->progress);
    hs_command_warn(words);
}

/* Finishes the result that is next in order. */
static gboolean
finish(Run *run, HsResult *next, GError **error)
{
    g_autoptr(HsResult) result = next;
    const gboolean repeated = is_repeated(run, result);

    if (!result->fault && !repeated)
        write_result(run, result);
    if (repeated)
        say_duplicate(run, result);
    if (result->fault && !hs_result_is_headline(result) && !bear(run, result, error))
        return FALSE;
    count(&run->tally, result, repeated);
    hs_progress_step(run->progress, hs_result_count_words(result), result->fault != NULL,
                     result->record->walked);
    return run->output->note(run->output, result, &run->tally, error);
}

/* ---- all of them */

/* Says of a second article that --headline and its like cannot tell of both. */
static gboolean
refuse_second(const Run *run, const HsRecord *record, GError **error)
{
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                "%s: --%s tells of one article, but this is another one", record->name,
                run->job->about_one);
    return FALSE;
}

/* Puts records in until there are as many under way as may be. */
static gboolean
feed(Run *run, GError **error)
{
    while (!run->ended && hs_parallel_count(run->ingesting) < run->most) {
        HsRecord *const record = hs_harvest_next(run->harvest);

        run->ended = !record;
        if (!record)
            break;
        if (run->n_found++ > 0 && run->job->about_one) {
            refuse_second(run, record, error);
            hs_record_free(record);
            return FALSE;
        }
        hs_parallel_push(run->ingesting, record);
    }
    return TRUE;
}

/* Hands on what has been read of the next record, unless it is done already. */
static gboolean
hand_on(Run *run, HsResult *next, GError **error)
{
    g_autoptr(HsResult) result = next;

    if (result->article)
        hs_duplicates_meet(run->duplicates, result->record, result->article, &result->sketch,
                           &result->duplicate);
    if (run->n_handed++ < run->done.n_records)
        return run->output->skip(run->output, result, error);
    hs_parallel_push(run->reading, g_steal_pointer(&result));
    return TRUE;
}

/* Takes all records through both maps, until none is left or the run is to stop; then only what has
   come to the second one is finished. */
static gboolean
take_all(Run *run, GError **error)
{
    gboolean done = TRUE;
    gboolean stopped = FALSE;

    while (done) {
        stopped = stopped || (run->output->pause && hs_interrupt_is_asked());
        done = stopped || feed(run, error);
        while (done && !stopped && hs_parallel_count(run->ingesting) > 0 &&
               hs_parallel_count(run->reading) < run->most)
            done = hand_on(run, hs_parallel_pop(run->ingesting), error);
        if (!done || (hs_parallel_count(run->reading) == 0 && (run->ended || stopped)))
            break;
        if (hs_parallel_count(run->reading) > 0)
            done = finish(run, hs_parallel_pop(run->reading), error);
    }
    return done;
}

static guint
count_workers(const HsJob *job)
{
    return job->n_jobs > 0 ? job->n_jobs : g_get_num_processors();
}

/* Frees a map with what the end of the run left in it. */
static void
free_map(HsParallel *map)
{
    while (hs_parallel_count(map) > 0)
        hs_result_free(hs_parallel_pop(map));
    hs_parallel_free(map);
}

static gboolean
work(Run *run, GError **error)
{
    const guint n_workers = count_workers(run->job);

    run->most = n_workers > 1 ? 2 * n_workers : 1;
    run->ingesting = hs_parallel_new(n_workers, ingest, run);
    run->reading = hs_parallel_new(n_workers, read_article, run);
    const gboolean done = take_all(run, error);
    free_map(run->reading);
    free_map(run->ingesting);
    hs_progress_clear(run->progress);
    return done;
}

/* ---- what is said at the end */

/* Says that `n` were passed over, "1 NOUN holds no text and was passed over". */
static void
say_without_text(guint64 n, const char *noun)
{
    g_autofree char *words = g_strdup_printf(
        "%" G_GUINT64_FORMAT " %s%s no text and %s passed over", n, noun,
        n == 1 ? " holds" : "s hold", n == 1 ? "was" : "were");

    if (n > 0)
        hs_command_warn(words);
}

/* Says what a user would miss that was not told article by article. */
static void
say_passed_over(const Run *run)
{
    say_without_text(hs_harvest_get_passed_over(run->harvest), "file");
    say_without_text(run->tally.n_headlines, "headline");
}

/* Sums up a run into a folder; how long it took only for eyes, so that what scripts keep does not
   change from run to run. */
static void
say_summary(const Run *run)
{
    const double seconds = isatty(STDERR_FILENO) ? hs_progress_get_seconds(run->progress) : -1;
    g_autofree char *summary = hs_tally_dup_summary(&run->tally, seconds);

    if (run->job->folder)
        hs_command_warn(summary);
}

/* Leaves a run that somebody interrupted so that it can be gone on with. */
static gboolean
pause_run(Run *run, HsExit *out_exit, GError **error)
{
    if (!run->output->pause(run->output, &run->tally, error))
        return FALSE;
    hs_command_warn("interrupted; to go on with it, say the same with --resume");
    *out_exit = HS_EXIT_INTERRUPTED;
    return TRUE;
}

static gboolean
do_run(Run *run, HsExit *out_exit, GError **error)
{
    if (!run->output->is_done) {
        if (run->output->pause)
            hs_interrupt_watch();
        if (!work(run, error))
            return FALSE;
        if (run->output->pause && hs_interrupt_is_asked() && !run->ended)
            return pause_run(run, out_exit, error);
        say_passed_over(run);
        if (!run->output->end(run->output, &run->tally, error))
            return FALSE;
    }
    say_summary(run);
    *out_exit = run->tally.n_faults > 0 ? HS_EXIT_WARNINGS : HS_EXIT_DONE;
    return TRUE;
}

gboolean
hs_run_job(const HsJob *job, const char *const *paths, HsExit *out_exit, GError **error)
{
    const gboolean reads = !job->articles && !job->listing;
    g_autoptr(HsReader) reader = reads ? hs_reader_open(job->weights, job->knowledge, error) : NULL;
    HsTally done;
    g_autoptr(HsOutput) output = reader || !reads ? hs_output_open(job, paths, &done, error) : NULL;
    if (!output)
        return FALSE;
    g_autoptr(HsHarvest) harvest = hs_harvest_new(paths, &job->options->ingest);
    g_autoptr(HsProgress) progress = hs_progress_new(paths);
    g_autoptr(HsDuplicates) duplicates = job->listing ? NULL : hs_duplicates_new();
    Run run = { .job = job,
                .reader = reader,
                .harvest = harvest,
                .output = output,
                .progress = progress,
                .duplicates = duplicates,
                .done = done,
                .tally = done };

    return do_run(&run, out_exit, error);
}
