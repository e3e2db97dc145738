/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay publish: graphs in, a folder out that any web server can show as linked data. Whoever
 * changes FLAGS changes doc/hearsay.1 and completions/ too; tests compare them.
 */
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/progress.h"
#include "graph/describe.h"
#include "graph/iri.h"
#include "hearsay.h"
#include "parse/parse.h"
#include "publish/publish.h"
#include "serialize/serialize.h"
#include "store/store.h"

static const HsFlag FLAGS[] = {
    { "output", 'o', "FOLDER", "the site; one made before is replaced" },
    { "store", 's', "DIR|URL", "all graphs of a store; instead of files or with them" },
    { "base", 0, "IRI", "begins the IRIs that get pages; as with extract" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char HELP[] =
    "Usage: hearsay publish [OPTION]... [--store DIR|URL] [GRAPH]... -o FOLDER\n"
    "Makes a folder of pages, Turtle and JSON-LD for any web server out of graphs.\n"
    "  hearsay publish week.nq -o site/               look at site/index.html\n"
    "  hearsay publish --store news.store -o site/    all that a store has\n"
    "  hearsay extract --base https://news.example.org/ pages/ -o week.nq &&\n"
    "    hearsay publish --base https://news.example.org/ week.nq -o site/\n"
    "In it lie also nginx.conf and .htaccess, which nginx and Apache need for it.\n";

typedef struct {
    const char *output;
    const char *store; /* NULL: none */
    char *base;        /* NULL: HS_DEFAULT_BASE */
    HsProgress *progress;
    HsPublisher *publisher;
    guint64 n_faults;
} Job;

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer job_pointer, GError **error)
{
    Job *const job = job_pointer;
    g_autoptr(GError) why = NULL;

    if (strcmp(flag->name, "output") == 0) {
        job->output = value;
    } else if (strcmp(flag->name, "store") == 0) {
        job->store = value;
    } else {
        g_free(job->base);
        job->base = hs_iri_dup_base(value, &why);
        if (!job->base)
            g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "--base: %s", why->message);
        return job->base != NULL;
    }
    return TRUE;
}

/* Says whether `why` is about one graph alone, so that the others can be published. */
static gboolean
is_of_graph(const GError *why)
{
    return why->domain == HS_PUBLISH_ERROR ||
           g_error_matches(why, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM);
}

static gboolean
bear(Job *job, const char *path, GError *why, GError **error)
{
    g_prefix_error(&why, "%s: ", path);
    if (!is_of_graph(why)) {
        g_propagate_error(error, why);
        return FALSE;
    }
    job->n_faults++;
    hs_progress_clear(job->progress);
    hs_command_warn(why->message);
    g_error_free(why);
    return TRUE;
}

static gboolean
add_graph(Job *job, const char *origin, const HsGraph *graph, GError **error)
{
    GError *why = NULL;

    hs_progress_step(job->progress, /* n_words= */ 0, /* is_fault= */ FALSE, /* walked= */ 0);
    return hs_publisher_add(job->publisher, graph, &why) || bear(job, origin, why, error);
}

static gboolean
add_file(Job *job, const char *path, GError **error)
{
    const HsParseOptions options = { .base = job->base };
    g_autoptr(HsGraphStream) stream = hs_graphstream_open(path, &options, error);
    const HsGraph *graph;

    while (stream && hs_graphstream_next(stream, &graph, error)) {
        if (!graph)
            return TRUE;
        if (!add_graph(job, path, graph, error))
            return FALSE;
    }
    return FALSE;
}

static gboolean
take_exported(const HsGraph *graph, gpointer job_pointer, GError **error)
{
    Job *const job = job_pointer;

    return add_graph(job, job->store, graph, error);
}

static gboolean
add_store(Job *job, GError **error)
{
    g_autoptr(HsStore) store = hs_store_open(job->store, HS_STORE_READ, /* waiting= */ NULL, error);

    return store && hs_store_export(store, take_exported, job, error);
}

static gboolean
add_all(Job *job, const GPtrArray *paths, GError **error)
{
    for (guint i = 0; i < paths->len; i++)
        if (!add_file(job, g_ptr_array_index(paths, i), error))
            return FALSE;
    return !job->store || add_store(job, error);
}

/* Says what came of it: on a terminal, and where something was left out. */
static void
tell(const HsPublishCounts *counts)
{
    g_autoptr(GString) words = g_string_new(NULL);

    if (counts->n_repeated == 0 && !isatty(STDERR_FILENO))
        return;
    g_string_printf(words, "%" G_GUINT64_FORMAT " articles, %" G_GUINT64_FORMAT " pages",
                    counts->n_articles, counts->n_pages);
    if (counts->n_repeated > 0)
        g_string_append_printf(words, "; %" G_GUINT64_FORMAT " that came again were left out",
                               counts->n_repeated);
    hs_command_warn(words->str);
}

static gboolean
publish(Job *job, const GPtrArray *paths, GError **error)
{
    g_autoptr(HsPublisher)
        publisher = hs_publisher_new(job->base ? job->base : HS_DEFAULT_BASE, job->output, error);
    HsPublishCounts counts;

    job->publisher = publisher;
    if (!publisher || !add_all(job, paths, error) || !hs_publisher_end(publisher, &counts, error))
        return FALSE;
    hs_progress_clear(job->progress);
    tell(&counts);
    return TRUE;
}

HsExit
hs_command_publish(char *const *arguments)
{
    static const HsCommandForm form = { "publish", HELP, FLAGS, take_flag, NULL };
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(HsProgress) progress = hs_progress_new(/* paths= */ NULL);
    Job job = { .progress = progress };
    HsExit exit_code = HS_EXIT_FAILED;

    if (!hs_command_read(&form, arguments, &job, paths, &exit_code)) {
        /* all is said */
    } else if (!job.output) {
        exit_code = hs_command_refuse(form.name, "a folder is needed: -o FOLDER");
    } else if (paths->len == 0 && !job.store) {
        exit_code = hs_command_refuse(form.name, "a file of graphs is needed, '-' or --store");
    } else if (publish(&job, paths, &error)) {
        exit_code = job.n_faults > 0 ? HS_EXIT_WARNINGS : HS_EXIT_DONE;
    } else {
        hs_command_warn(error->message);
    }
    g_free(job.base);
    return exit_code;
}
