/* SPDX-License-Identifier: Apache-2.0
 *
 * See run.h. The harvest is walked and the output written by one thread; between them an ordered
 * map (base/parallel.h) takes each record through the rooms. It never holds more than twice as many
 * articles as there are workers: enough that none waits while a long one is before it, and no
 * more memory than that.
 */
#include "cli/run.h"

#include <unistd.h>

#include "base/parallel.h"
#include "cli/command.h"
#include "cli/outfile.h"
#include "cli/printer.h"
#include "cli/progress.h"
#include "ingest/harvest.h"
#include "reader.h"

typedef struct {
    const HsJob *job;
    HsReader *reader; /* NULL where who said what is not asked */
    HsHarvest *harvest;
    HsPrinter *printer;
    HsProgress *progress;
    guint64 n_found;
    guint64 n_written;
    guint64 n_faults;
} Run;

/* What became of one record. */
typedef struct {
    HsRecord *record;
    HsArena *arena;
    const HsArticle *article; /* of the two, what the job asks for ... */
    const HsGraph *graph;
    GError *fault; /* ... or why there is neither */
} Result;

static void
free_result(Result *result)
{
    hs_record_free(result->record);
    hs_arena_free(result->arena);
    g_clear_error(&result->fault);
    g_free(result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Result, free_result)

gboolean
hs_job_is_stdout(const HsJob *job)
{
    return !job->output || g_str_equal(job->output, "-");
}

/* ---- one article */

static gpointer
work(gpointer item, gpointer closure)
{
    const Run *const run = closure;
    const HsOptions *const options = run->job->options;
    Result *const result = g_new0(Result, 1);

    result->record = item;
    result->arena = hs_arena_new();
    if (run->job->articles)
        hs_ingest_record(result->arena, item, &options->ingest, &result->article, &result->fault);
    else if (!run->job->listing)
        hs_reader_read(run->reader, result->arena, item, options, &result->graph, &result->fault);
    else if (result->record->fault)
        result->fault = g_error_copy(result->record->fault);
    return result;
}

/* Says whether `why` is about one article alone. */
static gboolean
is_of_article(const GError *why)
{
    return why->domain == HS_INGEST_ERROR || g_error_matches(why, HS_ERROR, HS_ERROR_ARTICLE) ||
           g_error_matches(why, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM);
}

static gboolean
print(Run *run, const Result *result, GError **error)
{
    if (run->job->listing)
        return hs_printer_add_record(run->printer, result->record, error);
    if (run->job->articles)
        return hs_printer_add_article(run->printer, result->article, error);
    if (hs_printer_add(run->printer, result->graph, error))
        return TRUE;
    if (is_of_article(*error))
        g_prefix_error(error, "%s: ", result->record->name);
    return FALSE;
}

/* Names the fault of an article. FALSE where that ends the run: it is not the article's, or no
   fault is to be borne. Takes over `why`. */
static gboolean
bear(Run *run, GError *why, GError **error)
{
    if (run->job->strict || !is_of_article(why)) {
        g_propagate_error(error, why);
        return FALSE;
    }
    run->n_faults++;
    hs_progress_clear(run->progress);
    hs_command_warn(why->message);
    g_error_free(why);
    return TRUE;
}

static guint64
count_words(const Result *result)
{
    return result->graph ? result->graph->report->cast->annotation->text->n_tokens : 0;
}

/* Writes the result that is next in order. */
static gboolean
finish(Run *run, Result *next, GError **error)
{
    g_autoptr(Result) result = next;
    GError *why = g_steal_pointer(&result->fault);

    if (!why && print(run, result, &why))
        run->n_written++;
    hs_progress_step(run->progress, count_words(result), why != NULL);
    return !why || bear(run, why, error);
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
feed(Run *run, HsParallel *parallel, guint most, gboolean *out_ended, GError **error)
{
    while (!*out_ended && hs_parallel_count(parallel) < most) {
        HsRecord *const record = hs_harvest_next(run->harvest);

        *out_ended = !record;
        if (!record)
            break;
        if (run->n_found++ > 0 && run->job->about_one) {
            refuse_second(run, record, error);
            hs_record_free(record);
            return FALSE;
        }
        hs_parallel_push(parallel, record);
    }
    return TRUE;
}

static guint
count_workers(const HsJob *job)
{
    return job->n_jobs > 0 ? job->n_jobs : g_get_num_processors();
}

static gboolean
take_all(Run *run, GError **error)
{
    const guint n_workers = count_workers(run->job);
    g_autoptr(HsParallel) parallel = hs_parallel_new(n_workers, work, run);
    gboolean ended = FALSE;
    gboolean done = TRUE;

    while (done) {
        done = feed(run, parallel, n_workers > 1 ? 2 * n_workers : 1, &ended, error);
        if (hs_parallel_count(parallel) == 0)
            break;
        if (done)
            done = finish(run, hs_parallel_pop(parallel), error);
    }
    while (hs_parallel_count(parallel) > 0) /* what the end of the run left under way */
        free_result(hs_parallel_pop(parallel));
    return done;
}

/* ---- where it goes */

static gboolean
write_outfile(gpointer outfile, const char *bytes, gsize length, GError **error)
{
    return hs_outfile_write(outfile, bytes, length, error);
}

/* Says what a user would miss that was not told article by article. */
static void
say_passed_over(const Run *run)
{
    const guint64 n = hs_harvest_get_passed_over(run->harvest);
    g_autofree char *words = n == 1 ? g_strdup("1 file holds no text and was passed over")
                                    : g_strdup_printf("%" G_GUINT64_FORMAT " files hold no text "
                                                      "and were passed over",
                                                      n);

    if (n > 0)
        hs_command_warn(words);
}

gboolean
hs_run_job(const HsJob *job, const char *const *paths, HsExit *out_exit, GError **error)
{
    const int descriptor = hs_job_is_stdout(job) ? STDOUT_FILENO : -1;
    const HsTerminalStyle style = {
        .width = job->width > 0 ? job->width : hs_screen_width(descriptor),
        .colour = hs_screen_wants_colour(job->colour, descriptor),
    };
    const gboolean reads = !job->articles && !job->listing;
    g_autoptr(HsReader) reader = reads ? hs_reader_open(job->weights, job->knowledge, error) : NULL;
    g_autoptr(HsOutfile) outfile = reader || !reads ? hs_outfile_open(job->output, error) : NULL;
    if (!outfile)
        return FALSE;
    g_autoptr(HsSink) sink = hs_sink_new(write_outfile, outfile, /* free_user= */ NULL);
    g_autoptr(HsPrinter) printer = hs_printer_new(job->format, &style, sink);
    g_autoptr(HsHarvest) harvest = hs_harvest_new(paths, &job->options->ingest);
    g_autoptr(HsProgress) progress = hs_progress_new();
    Run run = {
        .job = job, .reader = reader, .harvest = harvest, .printer = printer, .progress = progress
    };

    hs_printer_explain(printer, job->explain);
    const gboolean done = take_all(&run, error);
    hs_progress_clear(progress);
    say_passed_over(&run);
    if (!done || (run.n_written > 0 &&
                  (!hs_printer_end(printer, error) || !hs_outfile_commit(outfile, error))))
        return FALSE;
    *out_exit = run.n_faults > 0 ? HS_EXIT_WARNINGS : HS_EXIT_DONE;
    return TRUE;
}
