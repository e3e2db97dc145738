/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay extract: articles in, who said what out. The flags are read into a job, the job is made
 * whole (which format?) and done (run.c).
 *
 * Whoever changes FLAGS changes doc/hearsay.1 and completions/ too; a test compares them.
 */
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/formatname.h"
#include "cli/run.h"
#include "view/terminal.h"

#define MAX_JOBS 256
#define MIN_SECONDS 0.001
#define MAX_SECONDS 86400.0
#define MAX_SHARD 1000000000u

static const HsFlag FLAGS[] = {
    { "to", 't', "FORMAT", "how to write: one of those below" },
    { "output", 'o', "FILE", "write there; its ending names the format, unless --to" },
    { "shard", 0, "N", "-o FOLDER/: part files of N articles each (1000)" },
    { "per-input", 0, NULL, "-o FOLDER/: one part file for each file read" },
    { "resume", 0, NULL, "-o FOLDER/: go on with the run that is there" },
    { "explain", 0, "ENTITY", "show its mentions and why they are: by name, id or slug" },
    { "base", 0, "IRI", "begins the IRIs of all that has none of its own" },
    { "min-confidence", 0, "X", "leave out statements less sure than X, 0 to 1 (0)" },
    { "embed-text", 0, NULL, "also write the whole text into the graph" },
    { "no-spans", 0, NULL, "leave the places of words out of the graph" },
    { "profile", 0, "WHICH", "of the graph: full, or schema, plain schema.org (full)" },
    { "headline", 0, "TEXT", "of the article, where it does not say it; so also:" },
    { "date", 0, "DATE", "published: YYYY-MM-DD" },
    { "url", 0, "IRI", "its canonical address" },
    { "publisher", 0, "NAME", "who published it" },
    { "fields", 0, "MAP", "members of JSON objects: text=body,date=published,..." },
    { "encoding", 0, "NAME", "of the text; else recognized, or UTF-8" },
    { "language", 0, "WHICH", "en, or any to read articles that are not in English too" },
    { "jobs", 'j', "N", "articles worked on at once; else one a processor" },
    { "keep-duplicates", 0, NULL, "read a text again that came before in this run" },
    { "strict", 0, NULL, "stop at the first article that cannot be read" },
    { "dry-run", 0, NULL, "only list what would be read" },
    { "max-size", 0, "BYTES", "of one article (10485760); further limits:" },
    { "max-depth", 0, "N", "archives inside each other (8)" },
    { "max-ratio", 0, "N", "times its size that an archive unpacks to (250)" },
    { "max-entities", 0, "N", "people and things of one article (100000)" },
    { "max-seconds", 0, "X", "that one article may take (any)" },
    { "weights", 0, "FILE", "of the encoder; else $HEARSAY_WEIGHTS, or as installed" },
    { "knowledge", 0, "FILE", "who is who; else $HEARSAY_KNOWLEDGE, or as installed" },
    { "color", 0, "WHEN", "auto, always or never (auto)" },
    { "width", 0, "COLUMNS", "of text; else the terminal's, or 80" },
    { "help", 0, NULL, "show this and leave" },
    { "version", 0, NULL, "show the version and leave" },
    { NULL },
};

static const char HELP[] =
    "Usage: hearsay extract [OPTION]... [FILE|FOLDER|-]...\n"
    "Reads news articles, plain text or saved web pages, and writes who said what.\n"
    "  hearsay extract story.html                      show it here\n"
    "  hearsay extract pages/ week.zip -o week.nq      write one graph an article\n"
    "  hearsay extract archive.warc.gz -o out/         many, to be resumed\n"
    "  hearsay extract --explain 'Ada Voss' story.txt  why she is who she is\n"
    "  hearsay extract --date 2026-11-20 -t turtle -   what the text does not say\n";

/* ---- reading the flags */

static gboolean
take_format(HsJob *job, const char *value, GError **error)
{
    job->articles = strcmp(value, "article") == 0;
    job->format = hs_format_find(value);
    job->format_given = TRUE;
    if (job->format || job->articles || strcmp(value, "text") == 0)
        return TRUE;
    return hs_formatname_refuse(value, error);
}

static gboolean
take_colour(HsJob *job, const char *value, GError **error)
{
    static const char *const words[] = {
        [HS_COLOUR_AUTO] = "auto", [HS_COLOUR_ALWAYS] = "always", [HS_COLOUR_NEVER] = "never"
    };

    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i], value) == 0) {
            job->colour = (HsColour)i;
            return TRUE;
        }
    }
    return hs_flags_refuse_value("color", value, "is not auto, always or never", error);
}

static gboolean
take_explain(HsJob *job, const char *value, GError **error)
{
    if (!*value || !g_utf8_validate(value, -1, NULL))
        return hs_flags_refuse_value("explain", value, "is no name, id or slug", error);
    job->explain = value;
    return TRUE;
}

static gboolean
take_width(HsJob *job, const char *value, GError **error)
{
    guint64 width;

    if (!g_ascii_string_to_unsigned(value, 10, HS_TERMINAL_MIN_WIDTH, HS_TERMINAL_MAX_WIDTH, &width,
                                    NULL))
        return hs_flags_refuse_value("width", value, "is not a number of columns from 20 to 1000",
                                     error);
    job->width = (guint)width;
    return TRUE;
}

static gboolean
take_jobs(HsJob *job, const char *value, GError **error)
{
    guint64 n_jobs;

    if (!g_ascii_string_to_unsigned(value, 10, 1, MAX_JOBS, &n_jobs, NULL))
        return hs_flags_refuse_value("jobs", value, "is not a number from 1 to 256", error);
    job->n_jobs = (guint)n_jobs;
    return TRUE;
}

static gboolean
take_shard(HsJob *job, const char *value, GError **error)
{
    if (!g_ascii_string_to_unsigned(value, 10, 1, MAX_SHARD, &job->shard, NULL))
        return hs_flags_refuse_value("shard", value, "is not a number from 1 to 1000000000", error);
    return TRUE;
}

/* Digits and one dot only, as for --min-confidence. */
static gboolean
take_seconds(HsJob *job, const char *value, GError **error)
{
    char *end;

    job->max_seconds = g_ascii_strtod(value, &end);
    if (*end || strspn(value, "0123456789.") != strlen(value) || job->max_seconds < MIN_SECONDS ||
        job->max_seconds > MAX_SECONDS)
        return hs_flags_refuse_value("max-seconds", value,
                                     "is not a number of seconds from 0.001 to 86400", error);
    return TRUE;
}

/* Keeps the flags that change what is written, for a run that may be gone on with. */
static void
keep_flag(HsJob *job, const char *name, const char *value)
{
    static const char *const others[] = { "to",   "output",  "shard",     "per-input", "resume",
                                          "jobs", "weights", "knowledge", "strict",    "width" };

    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        if (strcmp(others[i], name) == 0)
            return; /* changes nothing, or is kept in a form of its own (runid.c) */
    g_tree_replace(job->given, g_strdup(name), g_strdup(value ? value : "yes"));
}

/* The flags that the library knows by the same name. */
static gboolean
take_option(HsJob *job, const char *name, const char *value, GError **error)
{
    static const char *const about_one[] = { "headline", "date", "url", "publisher" };
    g_autoptr(GError) why = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(about_one); i++)
        if (strcmp(about_one[i], name) == 0)
            job->about_one = about_one[i];
    if (hs_options_set(job->options, name, value ? value : "yes", &why))
        return TRUE;
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "--%s", why->message);
    return FALSE;
}

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer job_pointer, GError **error)
{
    HsJob *const job = job_pointer;

    keep_flag(job, flag->name, value);
    if (strcmp(flag->name, "to") == 0)
        return take_format(job, value, error);
    if (strcmp(flag->name, "explain") == 0)
        return take_explain(job, value, error);
    if (strcmp(flag->name, "color") == 0)
        return take_colour(job, value, error);
    if (strcmp(flag->name, "width") == 0)
        return take_width(job, value, error);
    if (strcmp(flag->name, "jobs") == 0)
        return take_jobs(job, value, error);
    if (strcmp(flag->name, "max-seconds") == 0)
        return take_seconds(job, value, error);
    if (strcmp(flag->name, "shard") == 0)
        return take_shard(job, value, error);
    if (strcmp(flag->name, "output") == 0)
        job->output = value;
    else if (strcmp(flag->name, "per-input") == 0)
        job->per_input = TRUE;
    else if (strcmp(flag->name, "keep-duplicates") == 0)
        job->keep_duplicates = TRUE;
    else if (strcmp(flag->name, "resume") == 0)
        job->resume = TRUE;
    else if (strcmp(flag->name, "strict") == 0)
        job->strict = TRUE;
    else if (strcmp(flag->name, "dry-run") == 0)
        job->listing = TRUE;
    else if (strcmp(flag->name, "weights") == 0)
        job->weights = value;
    else if (strcmp(flag->name, "knowledge") == 0)
        job->knowledge = value;
    else if (strcmp(flag->name, "version") == 0)
        job->version = TRUE;
    else
        return take_option(job, flag->name, value, error);
    return TRUE;
}

/* ---- making the job whole */

/* Choose the format that nobody named: by the output's ending, or by who reads stdout. */
static gboolean
choose_format(HsJob *job, GError **error)
{
    if (job->explain && (job->format || job->articles))
        return hs_flags_refuse_value("to", job->articles ? "article" : job->format->name,
                                     "is no text, as --explain is", error);
    if (job->format_given || job->explain)
        return TRUE;
    if (job->folder) {
        job->format = hs_format_find("nquads");
        return TRUE;
    }
    if (hs_job_is_stdout(job)) {
        job->format = isatty(STDOUT_FILENO) ? NULL : hs_format_find("nquads");
        return TRUE;
    }
    job->format = hs_formatname_of_file(job->output);
    return job->format || g_str_has_suffix(job->output, ".txt") ||
           hs_flags_refuse_value("output", job->output,
                                 "has an ending that no format has; name the format with --to",
                                 error);
}

/* Tells whether the output is a folder: what ends in "/" or is one. A mere listing goes to the
   terminal all the same. */
static gboolean
choose_folder(HsJob *job, GError **error)
{
    const char *const flag = job->resume      ? "resume"
                             : job->per_input ? "per-input"
                             : job->shard > 0 ? "shard"
                                              : NULL;

    job->folder = !hs_job_is_stdout(job) && (g_str_has_suffix(job->output, "/") ||
                                             g_file_test(job->output, G_FILE_TEST_IS_DIR));
    if (flag && !job->folder) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "--%s: needs a folder to write to: -o FOLDER/", flag);
        return FALSE;
    }
    if (job->shard > 0 && job->per_input) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "--shard: cannot be, where each input has a part of its own (--per-input)");
        return FALSE;
    }
    if (job->folder && job->listing) {
        job->folder = FALSE;
        job->output = NULL;
    }
    return TRUE;
}

static gboolean
complete_job(HsJob *job, GPtrArray *inputs, GError **error)
{
    if (inputs->len == 0 && isatty(STDIN_FILENO)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "a file is needed, or '-' for standard input");
        return FALSE;
    }
    if (inputs->len == 0)
        g_ptr_array_add(inputs, (gpointer) "-");
    g_ptr_array_add(inputs, NULL);
    if (inputs->len > 2 && job->about_one) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "--%s: tells of one article, but %u are given", job->about_one,
                    inputs->len - 1);
        return FALSE;
    }
    return choose_folder(job, error) && choose_format(job, error) &&
           hs_formatname_check_profile(job->format, job->options->describe.part.profile, error);
}

/* ---- the command */

static HsExit
show_version(void)
{
    g_autofree char *version = g_strdup_printf("hearsay %s\n", hs_version());

    return hs_command_show(version);
}

static int
compare_names(gconstpointer a, gconstpointer b, gpointer closure)
{
    (void)closure;
    return strcmp(a, b);
}

HsExit
hs_command_extract(char *const *arguments)
{
    static const HsCommandForm form = { "extract", HELP, FLAGS, take_flag, hs_formatname_list };
    g_autoptr(HsOptions) options = hs_options_new();
    g_autoptr(GPtrArray) inputs = g_ptr_array_new();
    g_autoptr(GTree) given = g_tree_new_full(compare_names, NULL, g_free, g_free);
    g_autoptr(GError) error = NULL;
    HsJob job = { .options = options, .given = given };
    HsExit exit_code = HS_EXIT_FAILED;

    if (!hs_command_read(&form, arguments, &job, inputs, &exit_code))
        return exit_code;
    if (job.version)
        return show_version();
    if (!complete_job(&job, inputs, &error))
        return hs_command_refuse(form.name, error->message);
    if (!hs_run_job(&job, (const char *const *)inputs->pdata, &exit_code, &error))
        hs_command_warn(error->message);
    return exit_code;
}
