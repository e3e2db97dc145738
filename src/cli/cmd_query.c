/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay query: asks a store, in SPARQL or by the name of a question that is there already
 * (question.h). Whoever changes flags changes doc/hearsay.1 and completions/ too; tests compare
 * them.
 */
#include <string.h>
#include <unistd.h>

#include "cli/answers.h"
#include "cli/outfile.h"
#include "cli/screen.h"
#include "cli/storeline.h"
#include "hearsay.h"
#include "store/question.h"

#define MAX_QUERY ((gsize)16 * 1024 * 1024) /* bytes of a file with a query */

typedef struct {
    const char *place;
    const char *format;
    const char *file;
    const char *output;
    gboolean listing;
} Job;

static const HsFlag FLAGS[] = {
    { "store", 's', "DIR|URL", "the store: a folder or a server" },
    { "to", 't', "FORMAT", HS_ANSWERS_NAMES },
    { "file", 'f', "FILE", "the query, or a question of yours; also @FILE" },
    { "output", 'o', "FILE", "write there instead of to standard output" },
    { "list", 0, NULL, "show the named questions and leave" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char HELP[] =
    "Usage: hearsay query --store DIR|URL 'SPARQL'|@FILE|NAME [NAME=VALUE]...\n"
    "Asks a store, in SPARQL or by a named question. Answers are a table on a\n"
    "terminal, else CSV; a graph is Turtle.\n"
    "  hearsay query --list                           the named questions\n"
    "  hearsay query --store news.store said who='Edda Moen'\n"
    "  hearsay query --store news.store 'SELECT ?n { ?who schema:name ?n }'\n\n"
    "Options:\n";

static HsExit
show_list(void)
{
    g_autoptr(GString) list = g_string_new(NULL);
    guint n;
    const HsQuestion *const questions = hs_question_get_all(&n);

    for (guint i = 0; i < n; i++) {
        g_autofree char *title = hs_question_dup_title(questions[i].sparql);
        g_autofree char *usage = hs_question_dup_usage(questions[i].sparql);
        g_auto(GStrv) lines = g_strsplit(usage, "\n", -1);

        g_string_append_printf(list, "%s\n    %s\n", questions[i].name, title);
        for (char **line = lines; *line && **line; line++)
            g_string_append_printf(list, "      %s\n", *line);
    }
    return hs_command_show(list->str);
}

/* Reads the query in `path`; "-" is standard input. */
static char *
read_query(const char *path, GError **error)
{
    g_autofree char *query = NULL;
    g_autofree char *shown = g_filename_display_name(path);
    gsize length;

    if (!g_file_get_contents(strcmp(path, "-") == 0 ? "/dev/stdin" : path, &query, &length, error))
        return NULL;
    if (length > MAX_QUERY || strlen(query) != length || !g_utf8_validate(query, -1, NULL)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "%s: is no query in UTF-8", shown);
        return NULL;
    }
    return g_steal_pointer(&query);
}

static gboolean
is_question_name(const char *word)
{
    return *word && strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(word);
}

/* Returns the query as the user wrote or named it, and moves `values` to what fills it. */
static char *
find_query(const Job *job, const char *const **values, GError **error)
{
    const char *const word = **values;

    if (job->file)
        return read_query(job->file, error);
    (*values)++;
    if (*word == '@')
        return read_query(word + 1, error);
    const HsQuestion *const question = hs_question_find(word);
    if (question)
        return g_strdup(question->sparql);
    if (is_question_name(word)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "%s: there is no such question (hearsay query --list)", word);
        return NULL;
    }
    if (!g_utf8_validate(word, -1, NULL)) {
        g_set_error_literal(error, HS_ERROR, HS_ERROR_OPTION, "the query is not valid UTF-8");
        return NULL;
    }
    return g_strdup(word);
}

static gboolean
write_outfile(gpointer outfile, const char *bytes, gsize length, GError **error)
{
    return hs_outfile_write(outfile, bytes, length, error);
}

static gboolean
ask(const Job *job, const char *query, HsStore *store, GError **error)
{
    const gboolean is_screen = !job->output && isatty(STDOUT_FILENO);
    g_autoptr(HsOutfile) outfile = hs_outfile_open(job->output, error);

    if (!outfile)
        return FALSE;
    g_autoptr(HsSink) sink = hs_sink_new(write_outfile, outfile, /* free_user= */ NULL);
    g_autoptr(HsAnswers) answers = hs_answers_new(job->format, is_screen ? "table" : "csv",
                                                  hs_screen_width(STDOUT_FILENO), sink);
    return hs_store_query(store, query, hs_answers_get_taker(answers), error) &&
           hs_answers_end(answers, error) && hs_outfile_commit(outfile, error);
}

static HsExit
run(const Job *job, const char *const *words)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *question = find_query(job, &words, &error);
    g_autofree char *query = question ? hs_question_dup_filled(question, words, &error) : NULL;

    if (!query) {
        if (g_error_matches(error, HS_ERROR, HS_ERROR_OPTION) ||
            g_error_matches(error, HS_STORE_ERROR, HS_STORE_ERROR_QUERY))
            return hs_command_refuse("query", error->message);
        return hs_command_fail(error);
    }
    g_autoptr(HsStore) store = hs_storeline_open(job->place, HS_STORE_READ);
    if (!store)
        return HS_EXIT_FAILED;
    return ask(job, query, store, &error) ? HS_EXIT_DONE : hs_command_fail(error);
}

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer job_pointer, GError **error)
{
    Job *const job = job_pointer;

    if (strcmp(flag->name, "store") == 0)
        job->place = value;
    else if (strcmp(flag->name, "file") == 0)
        job->file = value;
    else if (strcmp(flag->name, "output") == 0)
        job->output = value;
    else if (strcmp(flag->name, "list") == 0)
        job->listing = TRUE;
    else if (hs_answers_has(value))
        job->format = value;
    else
        return hs_flags_refuse_value(flag->name, value, "is none of " HS_ANSWERS_NAMES, error);
    return TRUE;
}

HsExit
hs_command_query(char *const *arguments)
{
    static const HsCommandForm form = { "query", HELP, FLAGS, take_flag, NULL };
    g_autoptr(GPtrArray) operands = g_ptr_array_new();
    Job job = { NULL };
    HsExit exit_code;

    if (!hs_command_read(&form, arguments, &job, operands, &exit_code))
        return exit_code;
    if (job.listing)
        return show_list();
    if (!hs_storeline_is_whole(form.name, job.place, operands->len > 0 || job.file,
                               "a query is needed, or the name of a question", &exit_code))
        return exit_code;
    g_ptr_array_add(operands, NULL);
    return run(&job, (const char *const *)operands->pdata);
}
