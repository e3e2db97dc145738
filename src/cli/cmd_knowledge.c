/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay knowledge: what is known beforehand. `build` makes the compiled file out of tables, RDF
 * and other compiled files; `check` looks for what is wrong in tables and says where; `find` shows
 * what a name can mean (knownanswer.c). Whoever changes flags changes doc/hearsay.1 and
 * completions/ too; tests compare them.
 */
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/knownanswer.h"
#include "cli/outfile.h"
#include "hearsay.h"
#include "knowledge/compile.h"
#include "knowledge/gather.h"
#include "reader.h"

#define FIND_LIMIT 10 /* candidates that are shown, unless --limit */

typedef struct {
    const char *output;    /* build */
    const char *knowledge; /* find */
    HsWhen date;
    guint limit;
    HsGatherOptions gather;
} Job;

typedef struct {
    const char *name;
    const char *help;
    const HsFlag *flags;
    HsExit (*run)(Job *job, GPtrArray *operands);
} Part;

/* ---- build */

static const HsFlag BUILD_FLAGS[] = {
    { "output", 'o', "FILE", "the compiled file" },
    { "min-sitelinks", 0, "N", "of Wikidata: only what N wikis tell of (0)" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char BUILD_HELP[] =
    "Usage: hearsay knowledge build TABLES|RDF|KNOWLEDGE... -o FILE\n"
    "Compiles tables, RDF and older compiled files into one; later ones stand above.\n"
    "  hearsay knowledge build knowledge -o my.knowledge      the tables of a folder\n"
    "  hearsay knowledge build old.knowledge mine.ttl -o new.knowledge    add to one\n"
    "  bzcat truthy.nt.bz2 | hearsay knowledge build - -o my.knowledge      Wikidata\n";

static gboolean
gather_all(Job *job, GPtrArray *operands, HsFacts *facts, GError **error)
{
    for (guint i = 0; i < operands->len; i++)
        if (!hs_gather(facts, g_ptr_array_index(operands, i), i, &job->gather, error))
            return FALSE;
    hs_facts_settle(facts);
    return TRUE;
}

static gboolean
write_knowledge(const char *path, const GByteArray *bytes, GError **error)
{
    g_autoptr(HsOutfile) file = hs_outfile_open(path, error);

    return file && hs_outfile_write(file, bytes->data, bytes->len, error) &&
           hs_outfile_commit(file, error);
}

/* Say what was left out of RDF, if anything was. */
static HsExit
tell_losses(const HsFacts *facts, const HsGatherOptions *gather)
{
    const guint n_lost = facts->n_problems[HS_PROBLEM_LOSS];
    const HsExit exit_code = gather->n_skipped > 0 ? HS_EXIT_WARNINGS : HS_EXIT_DONE;

    if (gather->n_skipped > 0) {
        g_autofree char *words = g_strdup_printf("%" G_GUINT64_FORMAT
                                                 " lines could not be read and were skipped; %s",
                                                 gather->n_skipped, gather->first_skipped);
        hs_command_warn(words);
    }
    if (n_lost > 0) {
        g_autofree char *words = g_strdup_printf("%u references to what was not kept were left out",
                                                 n_lost);
        hs_command_warn(words);
    }
    return exit_code;
}

static HsExit
run_build(Job *job, GPtrArray *operands)
{
    g_autoptr(HsFacts) facts = hs_facts_new();
    g_autoptr(GError) error = NULL;

    if (!job->output)
        return hs_command_refuse("knowledge build", "an output is needed: -o FILE");
    if (operands->len == 0)
        return hs_command_refuse("knowledge build", "tables are needed");
    if (!gather_all(job, operands, facts, &error) || !hs_facts_check(facts, &error))
        return hs_command_fail(error);
    g_autoptr(GByteArray) bytes = hs_compile(facts, &error);
    if (!bytes || !write_knowledge(job->output, bytes, &error))
        return hs_command_fail(error);
    return tell_losses(facts, &job->gather);
}

/* ---- check */

static const HsFlag CHECK_FLAGS[] = {
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char CHECK_HELP[] =
    "Usage: hearsay knowledge check TABLES|RDF|KNOWLEDGE...\n"
    "Says what is wrong in tables, one FILE:LINE: a line; ends with 2 if anything is.\n"
    "  hearsay knowledge check knowledge            all tables of a folder\n"
    "  hearsay knowledge check knowledge mine.tsv   a table of yours beside them\n";

static HsExit
run_check(Job *job, GPtrArray *operands)
{
    g_autoptr(HsFacts) facts = hs_facts_new();
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    guint n = 0;

    if (operands->len == 0)
        return hs_command_refuse("knowledge check", "tables are needed");
    if (!gather_all(job, operands, facts, &error))
        return hs_command_fail(error);
    for (guint i = 0; i < facts->problems->len; i++) {
        g_autofree char *words = hs_facts_dup_problem(
            facts, &g_array_index(facts->problems, HsProblem, i));

        g_string_append_printf(out, "%s\n", words);
    }
    for (guint i = 0; i < G_N_ELEMENTS(facts->n_problems); i++)
        n += facts->n_problems[i];
    if (n > facts->problems->len)
        g_string_append_printf(out, "and %u more\n", n - facts->problems->len);
    if (hs_command_show(out->str) != HS_EXIT_DONE)
        return HS_EXIT_FAILED;
    return n > 0 ? HS_EXIT_WARNINGS : tell_losses(facts, &job->gather);
}

/* ---- find */

static const HsFlag FIND_FLAGS[] = {
    { "date", 0, "DATE", "offices as on this day: YYYY-MM-DD, YYYY-MM or YYYY" },
    { "limit", 0, "N", "show at most N meanings (10)" },
    { "knowledge", 0, "FILE", "else $HEARSAY_KNOWLEDGE, or as installed" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char FIND_HELP[] =
    "Usage: hearsay knowledge find [OPTION]... NAME...\n"
    "Shows what a name, a capital, an adjective or a title can mean, and why.\n"
    "  hearsay knowledge find Lagos\n"
    "  hearsay knowledge find --date 2015-06-01 'Norwegian prime minister'\n";

static HsExit
run_find(Job *job, GPtrArray *operands)
{
    g_autoptr(GError) error = NULL;
    HsKnowledge *found = NULL;

    if (operands->len == 0)
        return hs_command_refuse("knowledge find", "a name is needed");
    g_ptr_array_add(operands, NULL);
    g_autofree char *name = g_strjoinv(" ", (char **)operands->pdata);
    if (!g_utf8_validate(name, -1, NULL))
        return hs_command_refuse("knowledge find", "the name is not valid UTF-8");
    if (!hs_reader_open_knowledge(job->knowledge, &found, &error))
        return hs_command_fail(error);
    g_autoptr(HsKnowledge) knowledge = found;
    if (!knowledge) {
        hs_command_warn("there is no knowledge, and HEARSAY_KNOWLEDGE names no file");
        return HS_EXIT_FAILED;
    }
    g_autofree char *answer = hs_knownanswer_dup(knowledge, name, job->date, job->limit);
    if (!*answer) {
        g_autofree char *words = g_strdup_printf("%s: nothing is known by this name", name);
        hs_command_warn(words);
        return HS_EXIT_WARNINGS;
    }
    return hs_command_show(answer);
}

/* ---- the parts */

static const Part PARTS[] = {
    { "build", BUILD_HELP, BUILD_FLAGS, run_build },
    { "find", FIND_HELP, FIND_FLAGS, run_find },
    { "check", CHECK_HELP, CHECK_FLAGS, run_check },
};

static const char HELP[] = "Usage: hearsay knowledge COMMAND [OPTION]... [FILE]...\n\n"
                           "What is known beforehand of people, organizations and offices.\n\n"
                           "Examples:\n"
                           "  hearsay knowledge find 'Lagos'\n"
                           "  hearsay knowledge build knowledge -o my.knowledge\n\n"
                           "Commands:\n"
                           "  build      compile tables and RDF into one file\n"
                           "  find       show what a name can mean, and why\n"
                           "  check      say what is wrong in tables\n\n"
                           "Options:\n"
                           "      --help       show this and leave; each command has its own\n";

static gboolean
take_number(const char *flag, const char *value, guint64 least, guint *out_number, GError **error)
{
    guint64 number;

    if (!g_ascii_string_to_unsigned(value, 10, least, 1000000, &number, NULL))
        return hs_flags_refuse_value(flag, value, "is not a number that makes sense here", error);
    *out_number = (guint)number;
    return TRUE;
}

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer job_pointer, GError **error)
{
    Job *const job = job_pointer;

    if (strcmp(flag->name, "date") == 0)
        return hs_when_parse(value, strlen(value), &job->date) ||
               hs_flags_refuse_value("date", value, "is not a date (YYYY-MM-DD)", error);
    if (strcmp(flag->name, "limit") == 0)
        return take_number(flag->name, value, 1, &job->limit, error);
    if (strcmp(flag->name, "min-sitelinks") == 0)
        return take_number(flag->name, value, 0, &job->gather.min_sitelinks, error);
    if (strcmp(flag->name, "output") == 0)
        job->output = value;
    else
        job->knowledge = value;
    return TRUE;
}

static HsExit
run_part(const Part *part, char *const *arguments)
{
    g_autofree char *name = g_strconcat("knowledge ", part->name, NULL);
    const HsCommandForm form = { name, part->help, part->flags, take_flag, NULL };
    g_autoptr(GPtrArray) operands = g_ptr_array_new();
    Job job = { .limit = FIND_LIMIT };
    HsExit exit_code;

    if (!hs_command_read(&form, arguments, &job, operands, &exit_code))
        return exit_code;
    exit_code = part->run(&job, operands);
    hs_gather_options_clear(&job.gather);
    return exit_code;
}

HsExit
hs_command_knowledge(char *const *arguments)
{
    const char *const word = arguments[0] ? arguments[0] : "";

    for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++)
        if (strcmp(PARTS[i].name, word) == 0)
            return run_part(&PARTS[i], arguments + 1);
    if (strcmp(word, "--help") == 0)
        return hs_command_show(HELP);
    g_autofree char *shown = g_filename_display_name(word);
    g_autofree char *message = *word ? g_strdup_printf("%s: there is no such command", shown)
                                     : g_strdup("a command is needed");
    return hs_command_refuse("knowledge", message);
}
