/* SPDX-License-Identifier: Apache-2.0
 *
 * See folderexport.h. What an entry owns is described from the heap, what it tells of others is
 * written in its accounts.
 */
#include "store/folderexport.h"

#include "store/export.h"
#include "store/ledgerwords.h"

#define DESCRIBED_AT_ONCE 64u /* things in one query: each is a part of the SQL that it becomes */

/* Appends what the store says of the things that are an entry's own: `own` has one a line, "=" for
   the text itself, "#..." for a thing in it. */
static gboolean
describe_own(HsStore *store, const char *text, const char *own, GString *turtle, GError **error)
{
    g_auto(GStrv) lines = g_strsplit(own, "\n", -1);
    g_autoptr(GString) sparql = g_string_new(NULL);
    guint n = 0;

    for (char **line = lines; *line; line++) {
        if (**line)
            g_string_append_printf(sparql, " <%s%s>", **line == '#' || **line == '=' ? text : "",
                                   **line == '=' ? "" : *line);
        n += **line != '\0';
        if (n == 0 || (n < DESCRIBED_AT_ONCE && line[1]))
            continue;
        g_string_prepend(sparql, "DESCRIBE");
        if (!hs_export_ask_turtle(store, sparql->str, turtle, error))
            return FALSE;
        g_string_append_c(turtle, '\n');
        g_string_truncate(sparql, 0);
        n = 0;
    }
    return TRUE;
}

/* Appends what the entry tells of others. */
static gboolean
append_told(HsStore *store, const char *entry, GString *turtle, GError **error)
{
    g_autofree char *sparql = g_strdup_printf("SELECT ?w { <%s> <" LEDGER_TELLS "> ?f . "
                                              "?f <" LEDGER_TRIPLES "> ?w } ORDER BY ?w",
                                              entry);
    g_autoptr(GPtrArray) cells = hs_export_ask_rows(store, sparql, error);

    for (guint i = 0; cells && i < cells->len; i++)
        g_string_append(turtle, g_ptr_array_index(cells, i));
    return cells != NULL;
}

gboolean
hs_folderexport_run(HsStore *store, HsExportTake take, gpointer user, GError **error)
{
    g_autoptr(GPtrArray) cells = hs_export_ask_rows(store,
                                                    "SELECT ?e ?t ?o { ?e a <" LEDGER_ENTRY
                                                    "> ; <" LEDGER_GRAPH "> ?g ; <" LEDGER_TEXT
                                                    "> ?t ; <" LEDGER_OWN "> ?o } ORDER BY ?g",
                                                    error);

    for (guint i = 0; cells && i < cells->len; i += 3) {
        g_autoptr(GString) turtle = g_string_new(NULL);

        if (!describe_own(store, g_ptr_array_index(cells, i + 1), g_ptr_array_index(cells, i + 2),
                          turtle, error) ||
            !append_told(store, g_ptr_array_index(cells, i), turtle, error) ||
            !hs_export_hand_over(turtle, take, user, error))
            return FALSE;
    }
    return cells != NULL;
}
