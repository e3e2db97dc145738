/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay forget: takes articles out of a store, so that it is as if they had never come in.
 * Whoever changes flags changes doc/hearsay.1 and completions/ too; tests compare them.
 */
#include <string.h>

#include "cli/command.h"
#include "store/store.h"

typedef struct {
    const char *place;
    gboolean help;
} Job;

static const HsFlag FLAGS[] = {
    { "store", 's', "DIR|URL", "the store: a folder or a server" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char HELP[] =
    "Usage: hearsay forget ARTICLE... --store DIR|URL\n"
    "Takes articles out of a store: by the article's address, or the IRI of its text\n"
    "or graph. What other articles tell too stays.\n"
    "  hearsay forget https://news.example.com/2024/talks.html --store news.store\n\n"
    "Options:\n";

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer job_pointer, GError **error)
{
    Job *const job = job_pointer;

    (void)error;
    if (strcmp(flag->name, "store") == 0)
        job->place = value;
    else
        job->help = TRUE;
    return TRUE;
}

/* Forgets one article; an unknown one is a warning. */
static HsExit
forget(HsStore *store, const char *article)
{
    g_autoptr(GError) error = NULL;
    guint n = 0;

    if (!hs_store_forget(store, article, &n, &error)) {
        hs_command_warn(error->message);
        return HS_EXIT_FAILED;
    }
    if (n > 0)
        return HS_EXIT_DONE;
    g_autofree char *shown = g_filename_display_name(article);
    g_autofree char *words = g_strdup_printf("%s: the store knows no such article", shown);
    hs_command_warn(words);
    return HS_EXIT_WARNINGS;
}

static HsExit
run(const Job *job, GPtrArray *articles)
{
    g_autoptr(GError) error = NULL;
    HsExit exit_code = HS_EXIT_DONE;

    g_autoptr(HsStore)
        store = hs_store_open(job->place, HS_STORE_CHANGE, hs_command_warn_waiting, &error);
    if (!store) {
        hs_command_warn(error->message);
        return HS_EXIT_FAILED;
    }
    for (guint i = 0; i < articles->len && exit_code != HS_EXIT_FAILED; i++) {
        const HsExit one = forget(store, g_ptr_array_index(articles, i));

        exit_code = one == HS_EXIT_DONE ? exit_code : one;
    }
    return exit_code;
}

HsExit
hs_command_forget(char *const *arguments)
{
    g_autoptr(GPtrArray) operands = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    Job job = { NULL };

    if (!hs_flags_parse(FLAGS, arguments, take_flag, &job, operands, &error))
        return hs_command_refuse("forget", error->message);
    if (job.help) {
        g_autoptr(GString) help = g_string_new(HELP);
        hs_flags_describe(FLAGS, help);
        return hs_command_show(help->str);
    }
    if (!job.place)
        return hs_command_refuse("forget", "a store is needed: --store DIR|URL");
    if (operands->len == 0)
        return hs_command_refuse("forget", "an article is needed: its address, or an IRI");
    for (guint i = 0; i < operands->len; i++)
        if (!g_utf8_validate(g_ptr_array_index(operands, i), -1, NULL))
            return hs_command_refuse("forget", "an IRI is not valid UTF-8");
    return run(&job, operands);
}
