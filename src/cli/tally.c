/* SPDX-License-Identifier: Apache-2.0
 *
 * See tally.h.
 */
#include "cli/tally.h"

/* Appends "3 articles" or "1 article"; the noun's plural has an s. */
static void
append_count(GString *out, guint64 n, const char *noun)
{
    g_string_append_printf(out, "%s%" G_GUINT64_FORMAT " %s%s", out->len > 0 ? ", " : "", n, noun,
                           n == 1 ? "" : "s");
}

char *
hs_tally_dup_summary(const HsTally *tally, double seconds)
{
    GString *const summary = g_string_new(NULL);

    append_count(summary, tally->n_articles, "article");
    if (tally->n_words > 0) {
        append_count(summary, tally->n_statements, "statement");
        append_count(summary, tally->n_words, "word");
    }
    append_count(summary, tally->n_faults, "fault");
    if (tally->n_repeated > 0)
        append_count(summary, tally->n_repeated, "duplicate");
    if (tally->n_alike > 0)
        append_count(summary, tally->n_alike, "near-duplicate");
    if (seconds >= 0)
        g_string_append_printf(summary, ", %.1f s", seconds);
    return g_string_free(summary, FALSE);
}
