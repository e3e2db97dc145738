/* SPDX-License-Identifier: Apache-2.0
 *
 * A triple that no other account has goes with the graph; a thing goes with the last account of it.
 * One case is rare and all the same not left out: a graph may tell of what is another graph's own
 * ("this Smith is that Smith", told later). Then there is an account of the owner too, so that
 * either can go and the other keeps what he told.
 */
#include "store/ledger.h"

#include <string.h>

#include "graph/vocab.h"
#include "store/ledgerwords.h"

/* ---- asking */

/* Returns the rows of a SELECT of `n` columns, one after another in one array; an unbound cell is
   an empty string. */
static GPtrArray *
ask(TrackerSparqlConnection *connection, int n, GError **error, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

static GPtrArray *
ask(TrackerSparqlConnection *connection, int n, GError **error, const char *format, ...)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    GError *cause = NULL;
    va_list arguments;

    va_start(arguments, format);
    g_autofree char *sparql = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_autoptr(TrackerSparqlCursor) cursor = tracker_sparql_connection_query(
        connection, sparql, /* cancellable= */ NULL, error);
    if (!cursor)
        return NULL;
    while (tracker_sparql_cursor_next(cursor, /* cancellable= */ NULL, &cause))
        for (int i = 0; i < n; i++) {
            const char *const cell = tracker_sparql_cursor_get_string(cursor, i, NULL);

            g_ptr_array_add(cells, g_strdup(cell ? cell : ""));
        }
    if (cause) {
        g_propagate_error(error, cause);
        return NULL;
    }
    return g_steal_pointer(&cells);
}

static const char *
get_cell(const GPtrArray *cells, guint i)
{
    return g_ptr_array_index(cells, i);
}

static char *
dup_quoted(const char *text)
{
    g_autoptr(GString) quoted = g_string_new(NULL);

    hs_kept_append_string(quoted, text);
    return g_string_free(g_steal_pointer(&quoted), FALSE);
}

GPtrArray *
hs_ledger_find(TrackerSparqlConnection *connection, const char *article, GError **error)
{
    g_autofree char *quoted = dup_quoted(article);

    return ask(connection, 1, error,
               "SELECT DISTINCT ?e { { ?e <%s> %s } UNION { ?e <%s> %s } UNION "
               "{ ?t <%s> ?a . ?e <%s> ?n . FILTER(STR(?a) = %s && ?n = STR(?t)) } } ORDER BY ?e",
               LEDGER_GRAPH, quoted, LEDGER_TEXT, quoted, HS_IRI_nif_sourceUrl, LEDGER_TEXT,
               quoted);
}

gboolean
hs_ledger_find_digest(TrackerSparqlConnection *connection, const char *iri, char **out_digest,
                      GError **error)
{
    g_autoptr(GPtrArray)
        cells = ask(connection, 1, error, "SELECT ?d { <%s> <%s> ?d }", iri, LEDGER_DIGEST);

    if (!cells)
        return FALSE;
    *out_digest = cells->len > 0 ? g_strdup(get_cell(cells, 0)) : NULL;
    return TRUE;
}

/* Sets `out_entry` to the entry whose own `subject` is, or to NULL. */
static gboolean
find_owner(TrackerSparqlConnection *connection, const char *subject, char **out_entry,
           GError **error)
{
    g_autofree char *whole = hs_entry_dup_whole(subject);
    g_autofree char *quoted = dup_quoted(subject);
    g_autofree char *quoted_whole = dup_quoted(whole ? whole : subject);
    g_autoptr(GPtrArray)
        cells = ask(connection, 1, error, "SELECT ?e { { ?e <%s> %s } UNION { ?e <%s> %s } }",
                    LEDGER_GRAPH, quoted, LEDGER_TEXT, quoted_whole);

    if (!cells)
        return FALSE;
    *out_entry = cells->len > 0 ? g_strdup(get_cell(cells, 0)) : NULL;
    return TRUE;
}

/* ---- out */

/* Takes out what is the graph's own, wholly. */
static gboolean
plan_own(TrackerSparqlConnection *connection, const char *iri, GString *out, GError **error)
{
    g_autoptr(GPtrArray)
        cells = ask(connection, 2, error, "SELECT ?t ?o { <%s> <%s> ?o OPTIONAL { <%s> <%s> ?t } }",
                    iri, LEDGER_OWN, iri, LEDGER_TEXT);

    if (!cells)
        return FALSE;
    g_string_append_printf(out, "DELETE DATA {\n<%s> a <%s> .\n", iri, HS_IRI_rdfs_Resource);
    for (guint i = 0; i < cells->len; i += 2) {
        g_auto(GStrv) lines = g_strsplit(get_cell(cells, i + 1), "\n", -1);

        for (char **line = lines; *line && **line; line++)
            g_string_append_printf(out, "<%s%s> a <%s> .\n",
                                   **line == '#' || **line == '=' ? get_cell(cells, i) : "",
                                   **line == '=' ? "" : *line, HS_IRI_rdfs_Resource);
    }
    g_string_append(out, "} ;\n");
    return TRUE;
}

/* Adds the lines of `triples` to a set, or takes them out of it. */
static void
change_lines(GHashTable *set, const char *triples, gboolean adds)
{
    g_auto(GStrv) lines = g_strsplit(triples, "\n", -1);

    for (char **line = lines; *line; line++)
        if (**line && adds)
            g_hash_table_add(set, g_strdup(*line));
        else if (**line)
            g_hash_table_remove(set, *line);
}

static void
append_lines(GString *out, GHashTable *set)
{
    g_autoptr(GList) lines = g_list_sort(g_hash_table_get_keys(set), (GCompareFunc)strcmp);

    for (const GList *line = lines; line; line = line->next)
        g_string_append_printf(out, "%s\n", (const char *)line->data);
}

/* Puts back what others tell of the graph's own. */
static gboolean
plan_reached(TrackerSparqlConnection *connection, const char *iri, GString *out, GError **error)
{
    g_autoptr(GPtrArray) cells = ask(
        connection, 3, error,
        "SELECT DISTINCT ?s ?w ?t { <%s> <%s> ?t . ?e <%s> ?t ; <%s> ?f . "
        "?f <%s> ?w ; <%s> ?s . FILTER(?e != <%s> && STRSTARTS(STR(?s), CONCAT(?t, \"#\"))) }",
        iri, LEDGER_TEXT, LEDGER_REACHES, LEDGER_TELLS, LEDGER_TRIPLES, LEDGER_ABOUT, iri);

    if (!cells)
        return FALSE;
    if (cells->len == 0)
        return TRUE;
    g_string_append(out, "INSERT DATA {\n");
    for (guint i = 0; i < cells->len; i += 3)
        g_string_append_printf(out, "<%s> a <%s> .\n%s", get_cell(cells, i), HS_IRI_rdfs_Resource,
                               get_cell(cells, i + 1));
    g_string_append(out, "} ;\n");
    return TRUE;
}

/* Takes out of `set` the triples that other accounts of `subject` than those that go have, too.
   Sets `out_n` to how many such accounts there are. */
static gboolean
keep_told(TrackerSparqlConnection *connection, const char *iri, const char *subject,
          GHashTable *set, guint *out_n, GError **error)
{
    g_autoptr(GPtrArray) cells = ask(connection, 1, error,
                                     "SELECT ?w { ?f <%s> <%s> ; <%s> ?w . "
                                     "FILTER EXISTS { ?e <%s> ?f . FILTER(?e != <%s>) } }",
                                     LEDGER_ABOUT, subject, LEDGER_TRIPLES, LEDGER_TELLS, iri);

    if (!cells)
        return FALSE;
    for (guint i = 0; i < cells->len; i++)
        change_lines(set, get_cell(cells, i), /* adds= */ FALSE);
    *out_n = cells->len;
    return TRUE;
}

/* Takes out what only this graph tells of `subject`; the subject itself, where that was all. */
static gboolean
plan_subject(TrackerSparqlConnection *connection, const char *iri, const char *subject,
             GHashTable *set, GString *out, GError **error)
{
    g_autofree char *owner = NULL;
    guint n_others;

    if (!keep_told(connection, iri, subject, set, &n_others, error) ||
        !find_owner(connection, subject, &owner, error))
        return FALSE;
    if (n_others == 0 && !owner)
        g_string_append_printf(out, "<%s> a <%s> .\n", subject, HS_IRI_rdfs_Resource);
    else
        append_lines(out, set);
    return TRUE;
}

/* Takes out the accounts that nobody else gives, and what they tell. */
static gboolean
plan_accounts(TrackerSparqlConnection *connection, const char *iri, GString *out, GError **error)
{
    g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray)
        cells = ask(connection, 3, error,
                    "SELECT ?f ?s ?w { <%s> <%s> ?f . ?f <%s> ?s ; <%s> ?w . "
                    "FILTER NOT EXISTS { ?e <%s> ?f . FILTER(?e != <%s>) } } ORDER BY ?s ?w",
                    iri, LEDGER_TELLS, LEDGER_ABOUT, LEDGER_TRIPLES, LEDGER_TELLS, iri);

    if (!cells)
        return FALSE;
    if (cells->len == 0)
        return TRUE;
    g_string_append(out, "DELETE DATA {\n");
    for (guint i = 0; i < cells->len; i += 3) {
        g_string_append_printf(out, "<%s> a <%s> .\n", get_cell(cells, i), HS_IRI_rdfs_Resource);
        change_lines(set, get_cell(cells, i + 2), /* adds= */ TRUE);
        if (i + 3 < cells->len && strcmp(get_cell(cells, i + 1), get_cell(cells, i + 4)) == 0)
            continue;
        if (!plan_subject(connection, iri, get_cell(cells, i + 1), set, out, error))
            return FALSE;
        g_hash_table_remove_all(set);
    }
    g_string_append(out, "} ;\n");
    return TRUE;
}

gboolean
hs_ledger_plan_forget(TrackerSparqlConnection *connection, const char *iri, GString *out,
                      GError **error)
{
    return plan_accounts(connection, iri, out, error) && plan_own(connection, iri, out, error) &&
           plan_reached(connection, iri, out, error);
}

/* ---- in */

/* Adds to `contested` what of the graph's own others tell of. */
static gboolean
find_contested(TrackerSparqlConnection *connection, const HsEntry *entry, GHashTable *contested,
               GError **error)
{
    const char *const text = entry->text ? entry->text : entry->name;
    g_autofree char *quoted = dup_quoted(text);
    g_autoptr(GPtrArray) cells = ask(
        connection, 1, error,
        "SELECT DISTINCT ?s { { ?e <%s> %s ; <%s> ?f . ?f <%s> ?s } UNION "
        "{ ?f <%s> ?s . FILTER(?s IN (<%s>, <%s>)) } }",
        LEDGER_REACHES, quoted, LEDGER_TELLS, LEDGER_ABOUT, LEDGER_ABOUT, entry->name, text);

    if (!cells)
        return FALSE;
    for (guint i = 0; i < cells->len; i++)
        g_hash_table_add(contested, g_strdup(get_cell(cells, i)));
    return TRUE;
}

/* Returns whose own the foreign subjects of `entry` are: from the IRI of a graph or a text to that
   of an entry, another one: where it takes the place of one that owned them, that is as good as
   gone. NULL on failure. */
static GHashTable *
find_owners(TrackerSparqlConnection *connection, const HsEntry *entry, GError **error)
{
    g_autoptr(GHashTable) owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GString) wholes = g_string_new(NULL);
    const HsGraph *const graph = entry->graph;

    for (guint32 i = 0; i < graph->n_quads; i = hs_entry_end_subject(entry, i)) {
        const char *const subject = graph->terms[graph->quads[i].subject].value;

        if (hs_entry_owns(entry, subject))
            continue;
        g_autofree char *whole = hs_entry_dup_whole(subject);
        g_string_append(wholes, wholes->len > 0 ? ", " : "");
        hs_kept_append_string(wholes, whole ? whole : subject);
    }
    if (wholes->len == 0)
        return g_steal_pointer(&owners);
    g_autoptr(GPtrArray) cells = ask(connection, 2, error,
                                     "SELECT ?k ?e { { ?e <%s> ?k . FILTER(?k IN (%s)) } UNION "
                                     "{ ?e <%s> ?k . FILTER(?k IN (%s)) } }",
                                     LEDGER_GRAPH, wholes->str, LEDGER_TEXT, wholes->str);
    if (!cells)
        return NULL;
    for (guint i = 0; i < cells->len; i += 2)
        if (strcmp(get_cell(cells, i + 1), entry->iri) != 0)
            g_hash_table_insert(owners, g_strdup(get_cell(cells, i)),
                                g_strdup(get_cell(cells, i + 1)));
    return g_steal_pointer(&owners);
}

/* `subject` is `owner`'s own. What the graph of `entry` is about to tell of it and is there
   already, in no account, the owner has told: that becomes an account of his. */
static gboolean
share_subject(TrackerSparqlConnection *connection, const HsKept *kept, const HsEntry *entry,
              guint32 begin, guint32 end, const char *owner, GString *out, GError **error)
{
    const HsGraph *const graph = entry->graph;
    const char *const subject = graph->terms[graph->quads[begin].subject].value;
    g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GString) triple = g_string_new(NULL);
    g_autoptr(GString) triples = g_string_new(NULL);
    guint n_others;

    for (guint32 i = begin; i < end; i++) {
        g_string_truncate(triple, 0);
        if (!hs_kept_append_triple(kept, graph, &graph->quads[i], triple))
            continue;
        g_autoptr(GPtrArray)
            cells = ask(connection, 1, error, "SELECT (COUNT(*) AS ?n) { %s }", triple->str);
        if (!cells)
            return FALSE;
        if (cells->len > 0 && strcmp(get_cell(cells, 0), "0") != 0)
            g_hash_table_add(set, g_strconcat(triple->str, " .", NULL));
    }
    if (!keep_told(connection, entry->iri, subject, set, &n_others, error))
        return FALSE;
    append_lines(triples, set);
    if (triples->len > 0)
        hs_entry_append_account(out, owner, subject, triples->str);
    return TRUE;
}

static gboolean
share(TrackerSparqlConnection *connection, const HsKept *kept, const HsEntry *entry, GString *out,
      GError **error)
{
    const HsGraph *const graph = entry->graph;
    g_autoptr(GHashTable) owners = find_owners(connection, entry, error);
    guint32 end;

    if (!owners)
        return FALSE;
    if (g_hash_table_size(owners) == 0)
        return TRUE;
    for (guint32 begin = 0; begin < graph->n_quads; begin = end) {
        const char *const subject = graph->terms[graph->quads[begin].subject].value;
        g_autofree char *whole = hs_entry_dup_whole(subject);
        const char *const owner = g_hash_table_lookup(owners, whole ? whole : subject);

        end = hs_entry_end_subject(entry, begin);
        if (owner && !hs_entry_owns(entry, subject) &&
            !share_subject(connection, kept, entry, begin, end, owner, out, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
hs_ledger_plan_insert(TrackerSparqlConnection *connection, const HsKept *kept, const HsEntry *entry,
                      GString *out, HsStoreTally *tally, GError **error)
{
    g_autoptr(GHashTable) contested = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    if (!find_contested(connection, entry, contested, error))
        return FALSE;
    g_string_append(out, "INSERT DATA {\n");
    if (!share(connection, kept, entry, out, error))
        return FALSE;
    hs_entry_inscribe(entry, kept, contested, out, tally);
    g_string_append(out, "} ;\n");
    return TRUE;
}
