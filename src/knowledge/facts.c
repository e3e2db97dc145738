/* SPDX-License-Identifier: Apache-2.0
 *
 * Rows, problems and who owns them; what is done with them is in settle.c.
 */
#include "knowledge/facts.h"

#define SHOWN_PROBLEMS 5 /* in one error message */

typedef struct {
    gpointer thing;
    GDestroyNotify free_thing;
} Owned;

static void
owned_free(gpointer owned_pointer)
{
    Owned *const owned = owned_pointer;

    owned->free_thing(owned->thing);
    g_free(owned);
}

static void
problem_clear(gpointer problem)
{
    g_free(((HsProblem *)problem)->message);
}

static void
file_clear(gpointer file)
{
    g_free(((HsFactFile *)file)->name);
}

HsFacts *
hs_facts_new(void)
{
    HsFacts *const facts = g_new0(HsFacts, 1);

    facts->files = g_array_new(FALSE, FALSE, sizeof(HsFactFile));
    g_array_set_clear_func(facts->files, file_clear);
    facts->entities = g_array_new(FALSE, FALSE, sizeof(HsEntityFact));
    facts->aliases = g_array_new(FALSE, FALSE, sizeof(HsAliasFact));
    facts->metonyms = g_array_new(FALSE, FALSE, sizeof(HsAliasFact));
    facts->demonyms = g_array_new(FALSE, FALSE, sizeof(HsAliasFact));
    facts->offices = g_array_new(FALSE, FALSE, sizeof(HsOfficeFact));
    facts->tenures = g_array_new(FALSE, FALSE, sizeof(HsTenureFact));
    facts->affiliations = g_array_new(FALSE, FALSE, sizeof(HsAffiliationFact));
    facts->problems = g_array_new(FALSE, FALSE, sizeof(HsProblem));
    g_array_set_clear_func(facts->problems, problem_clear);
    facts->owned = g_ptr_array_new_with_free_func(owned_free);
    facts->strings = g_string_chunk_new(1 << 16);
    return facts;
}

void
hs_facts_free(HsFacts *facts)
{
    if (!facts)
        return;
    g_array_unref(facts->files);
    g_array_unref(facts->entities);
    g_array_unref(facts->aliases);
    g_array_unref(facts->metonyms);
    g_array_unref(facts->demonyms);
    g_array_unref(facts->offices);
    g_array_unref(facts->tenures);
    g_array_unref(facts->affiliations);
    g_array_unref(facts->problems);
    g_ptr_array_unref(facts->owned);
    g_string_chunk_free(facts->strings);
    g_free(facts);
}

guint32
hs_facts_add_file(HsFacts *facts, const char *name, guint input, gboolean lenient)
{
    const HsFactFile file = { g_filename_display_name(name), input, lenient };

    g_array_append_val(facts->files, file);
    return facts->files->len - 1;
}

void
hs_facts_own(HsFacts *facts, gpointer thing, GDestroyNotify free_thing)
{
    Owned *const owned = g_new(Owned, 1);

    *owned = (Owned){ thing, free_thing };
    g_ptr_array_add(facts->owned, owned);
}

void
hs_facts_add_problem(HsFacts *facts, HsOrigin origin, HsProblemGrade grade, const char *format, ...)
{
    va_list arguments;

    facts->n_problems[grade]++;
    if (facts->problems->len >= HS_MAX_PROBLEMS)
        return;
    va_start(arguments, format);
    const HsProblem problem = { origin, grade, g_strdup_vprintf(format, arguments) };
    va_end(arguments);
    g_array_append_val(facts->problems, problem);
}

char *
hs_facts_dup_problem(const HsFacts *facts, const HsProblem *problem)
{
    const char *const file = g_array_index(facts->files, HsFactFile, problem->origin.file).name;

    if (problem->origin.line == 0)
        return g_strdup_printf("%s: %s", file, problem->message);
    return g_strdup_printf("%s:%u: %s", file, problem->origin.line, problem->message);
}

gboolean
hs_facts_check(const HsFacts *facts, GError **error)
{
    g_autoptr(GString) message = g_string_new(NULL);
    guint n_shown = 0;

    if (facts->n_problems[HS_PROBLEM_FACT] == 0)
        return TRUE;
    for (guint i = 0; i < facts->problems->len && n_shown < SHOWN_PROBLEMS; i++) {
        const HsProblem *const problem = &g_array_index(facts->problems, HsProblem, i);
        g_autofree char *words = hs_facts_dup_problem(facts, problem);

        if (problem->grade == HS_PROBLEM_FACT)
            g_string_append_printf(message, "%s%s", n_shown++ > 0 ? "\n" : "", words);
    }
    if (facts->n_problems[HS_PROBLEM_FACT] > n_shown)
        g_string_append_printf(message, "\nand %u more",
                               facts->n_problems[HS_PROBLEM_FACT] - n_shown);
    g_set_error_literal(error, HS_KNOWLEDGE_ERROR, HS_KNOWLEDGE_ERROR_TABLE, message->str);
    return FALSE;
}
