/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay forget: takes articles out of a store, so that it is as if they had never come in.
 * Whoever changes flags changes doc/hearsay.1 and completions/ too; tests compare them.
 */
#include "cli/storeline.h"

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

/* Forgets one article; an unknown one is a warning. */
static HsExit
forget(HsStore *store, const char *article)
{
    g_autoptr(GError) error = NULL;
    guint n = 0;

    if (!hs_store_forget(store, article, &n, &error))
        return hs_command_fail(error);
    if (n > 0)
        return HS_EXIT_DONE;
    g_autofree char *shown = g_filename_display_name(article);
    g_autofree char *words = g_strdup_printf("%s: the store knows no such article", shown);
    hs_command_warn(words);
    return HS_EXIT_WARNINGS;
}

static HsExit
run(const char *place, const GPtrArray *articles)
{
    g_autoptr(HsStore) store = hs_storeline_open(place, HS_STORE_CHANGE);
    HsExit exit_code = store ? HS_EXIT_DONE : HS_EXIT_FAILED;

    for (guint i = 0; i < articles->len && exit_code != HS_EXIT_FAILED; i++) {
        const HsExit one = forget(store, g_ptr_array_index(articles, i));

        exit_code = one == HS_EXIT_DONE ? exit_code : one;
    }
    return exit_code;
}

HsExit
hs_command_forget(char *const *arguments)
{
    static const HsCommandForm form = { "forget", HELP, FLAGS, hs_storeline_take, NULL };
    g_autoptr(GPtrArray) articles = g_ptr_array_new();
    const char *place = NULL;
    HsExit exit_code;

    if (!hs_command_read(&form, arguments, &place, articles, &exit_code) ||
        !hs_storeline_is_whole(form.name, place, articles->len > 0,
                               "an article is needed: its address, or an IRI", &exit_code))
        return exit_code;
    for (guint i = 0; i < articles->len; i++)
        if (!g_utf8_validate(g_ptr_array_index(articles, i), -1, NULL))
            return hs_command_refuse(form.name, "an IRI is not valid UTF-8");
    return run(place, articles);
}
