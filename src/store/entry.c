/* SPDX-License-Identifier: Apache-2.0
 *
 * Quads come sorted by subject, so one pass writes them subject by subject. TinySPARQL wants to
 * know a subject's class before anything else of it; one without a class that the store knows
 * becomes a plain rdfs:Resource.
 */
#include "store/entry.h"

#include <string.h>

#include "graph/vocab.h"
#include "store/ledgerwords.h"

#define HEX_OF_NAME 32 /* hexadecimal digits of SHA-256 that name an entry or a fact: 128 bits */

static char *
dup_hashed_iri(const char *kind, const char *text)
{
    g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);

    return g_strdup_printf(LEDGER "%s-%.*s", kind, HEX_OF_NAME, hash);
}

char *
hs_entry_dup_iri(const char *name)
{
    return dup_hashed_iri("entry", name);
}

void
hs_entry_append_account(GString *out, const char *iri, const char *subject, const char *triples)
{
    g_autofree char *account = dup_hashed_iri("account", triples);

    g_string_append_printf(out, "<%s> a <%s> ; <%s> <%s> ; <%s> ", account, HS_IRI_rdfs_Resource,
                           LEDGER_ABOUT, subject, LEDGER_TRIPLES);
    hs_kept_append_string(out, triples);
    g_string_append_printf(out, " .\n<%s> <%s> <%s> .\n", iri, LEDGER_TELLS, account);
}

char *
hs_entry_dup_whole(const char *iri)
{
    const char *const hash = strchr(iri, '#');

    return hash ? g_strndup(iri, (gsize)(hash - iri)) : NULL;
}

/* Terms and triples are sorted, so the same graph has the same digest however it was written, in
   the default graph too. */
static char *
dup_digest(const HsGraph *graph)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);

    for (guint32 i = 0; i < graph->n_terms; i++) {
        const HsTerm *const term = &graph->terms[i];
        const char *const parts[] = { term->value, term->datatype ? term->datatype : "",
                                      term->language ? term->language : "" };

        for (gsize j = 0; j < G_N_ELEMENTS(parts); j++)
            g_checksum_update(sum, (const guchar *)parts[j], (gssize)strlen(parts[j]) + 1);
    }
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad *const quad = &graph->quads[i];
        const guint32 triple[] = { quad->subject, quad->predicate, quad->object };

        g_checksum_update(sum, (const guchar *)triple, sizeof triple);
    }
    return g_strdup(g_checksum_get_string(sum));
}

/* Finds the one derivation that `subject` (NULL: anything) tells; returns how many there are. */
static guint
find_derivation(const HsGraph *graph, const char *subject, const char **out_subject,
                const char **out_text)
{
    guint n = 0;

    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad *const quad = &graph->quads[i];
        const char *const value = graph->terms[quad->subject].value;

        /* A membership is derived from the span that tells of it, and that has a fragment. */
        if (strcmp(graph->terms[quad->predicate].value, HS_IRI_prov_wasDerivedFrom) != 0 ||
            graph->terms[quad->object].kind != HS_TERM_IRI ||
            strchr(graph->terms[quad->object].value, '#') ||
            (subject && strcmp(subject, value) != 0))
            continue;
        *out_subject = value;
        *out_text = graph->terms[quad->object].value;
        n++;
    }
    return n;
}

HsEntry *
hs_entry_new(const HsGraph *graph, GError **error)
{
    const char *name = hs_graph_get_name(graph);
    const char *text = NULL;
    const guint n = find_derivation(graph, name, &name, &text);

    if (!name || (n != 1 && !hs_graph_get_name(graph))) {
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                            n > 1 ? "triples of several articles outside of named graphs: a store "
                                    "keeps articles apart by them (write N-Quads or TriG)"
                                  : "triples outside of named graphs that no graph was made of: a "
                                    "store knows graphs by their names (write N-Quads or TriG)");
        return NULL;
    }
    HsEntry *const entry = g_new0(HsEntry, 1);
    entry->graph = graph;
    entry->name = name;
    entry->text = n == 1 ? text : NULL;
    entry->iri = hs_entry_dup_iri(name);
    entry->digest = dup_digest(graph);
    return entry;
}

gboolean
hs_entry_owns(const HsEntry *entry, const char *iri)
{
    const gsize length = entry->text ? strlen(entry->text) : 0;

    if (strcmp(iri, entry->name) == 0)
        return TRUE;
    return entry->text && strncmp(iri, entry->text, length) == 0 &&
           (iri[length] == '\0' || iri[length] == '#');
}

guint32
hs_entry_end_subject(const HsEntry *entry, guint32 begin)
{
    const HsGraph *const graph = entry->graph;
    guint32 end = begin + 1;

    while (end < graph->n_quads && graph->quads[end].subject == graph->quads[begin].subject)
        end++;
    return end;
}

/* ---- the graph in the words of SPARQL */

typedef struct {
    const HsEntry *entry;
    const HsKept *kept;
    GHashTable *contested;
    GString *out;
    HsStoreTally *tally;
    GString *own;        /* of the subjects so far, one a line, without the text's IRI */
    GString *accounts;   /* triples of the ledger */
    GHashTable *reaches; /* set of wholes that foreign subjects lie in */
    GString *triples;    /* of the subject at hand */
} Inscription;

static void
note_loss(Inscription *in, const HsQuad *quad)
{
    const HsTerm *const terms = in->entry->graph->terms;
    HsStoreTally *const tally = in->tally;

    if (tally->n_left_out++ == 0)
        tally->first_left_out = g_strdup_printf("<%s> of <%s>", terms[quad->predicate].value,
                                                terms[quad->subject].value);
}

static gboolean
is_type(const HsGraph *graph, const HsQuad *quad)
{
    return strcmp(graph->terms[quad->predicate].value, HS_IRI_rdf_type) == 0;
}

/* Writes those of the quads begin..end, all of one subject, that tell its type, or the others. */
static void
write_quads(Inscription *in, guint32 begin, guint32 end, gboolean types)
{
    const HsGraph *const graph = in->entry->graph;

    for (guint32 i = begin; i < end; i++) {
        const HsQuad *const quad = &graph->quads[i];

        if (is_type(graph, quad) != types)
            continue;
        if (hs_kept_append_triple(in->kept, graph, quad, in->triples)) {
            g_string_append(in->triples, " .\n");
            in->tally->n_quads++;
        } else {
            note_loss(in, quad);
        }
    }
}

/* A line for what lies in the text: "=" the text itself, "#..." a thing in it, else an IRI. */
static void
note_own(Inscription *in, const char *subject)
{
    const char *const text = in->entry->text;

    if (text && strcmp(subject, text) == 0)
        subject = "=";
    else if (text && g_str_has_prefix(subject, text))
        subject += strlen(text);
    g_string_append_printf(in->own, "%s\n", subject);
}

static void
note_foreign(Inscription *in, const char *subject)
{
    char *const whole = hs_entry_dup_whole(subject);

    if (whole)
        g_hash_table_add(in->reaches, whole);
}

static void
write_subject(Inscription *in, guint32 begin, guint32 end)
{
    const HsEntry *const entry = in->entry;
    const char *const subject = entry->graph->terms[entry->graph->quads[begin].subject].value;
    const gboolean is_own = hs_entry_owns(entry, subject);

    g_string_truncate(in->triples, 0);
    write_quads(in, begin, end, /* types= */ TRUE);
    if (in->triples->len == 0)
        g_string_append_printf(in->out, "<%s> a <%s> .\n", subject, HS_IRI_rdfs_Resource);
    write_quads(in, begin, end, /* types= */ FALSE);
    if (in->triples->len == 0)
        return;
    g_string_append_len(in->out, in->triples->str, (gssize)in->triples->len);
    if (is_own)
        note_own(in, subject);
    else
        note_foreign(in, subject);
    if (!is_own || g_hash_table_contains(in->contested, subject))
        hs_entry_append_account(in->accounts, entry->iri, subject, in->triples->str);
}

static void
write_entry(Inscription *in)
{
    const HsEntry *const entry = in->entry;
    GHashTableIter iter;
    gpointer whole;

    g_string_append_printf(in->out, "<%s> a <%s> ; <%s> \"%s\" ; <%s> \"%s\"", entry->iri,
                           LEDGER_ENTRY, LEDGER_GRAPH, entry->name, LEDGER_DIGEST, entry->digest);
    if (entry->text)
        g_string_append_printf(in->out, " ; <%s> \"%s\"", LEDGER_TEXT, entry->text);
    g_hash_table_iter_init(&iter, in->reaches);
    while (g_hash_table_iter_next(&iter, &whole, NULL))
        g_string_append_printf(in->out, " ; <%s> \"%s\"", LEDGER_REACHES, (char *)whole);
    g_string_append_printf(in->out, " ; <%s> ", LEDGER_OWN);
    hs_kept_append_string(in->out, in->own->str);
    g_string_append(in->out, " .\n");
    g_string_append_len(in->out, in->accounts->str, (gssize)in->accounts->len);
}

void
hs_entry_inscribe(const HsEntry *entry, const HsKept *kept, GHashTable *contested, GString *out,
                  HsStoreTally *tally)
{
    const HsGraph *const graph = entry->graph;
    g_autoptr(GString) own = g_string_new(NULL);
    g_autoptr(GString) accounts = g_string_new(NULL);
    g_autoptr(GString) triples = g_string_new(NULL);
    g_autoptr(GHashTable) reaches = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Inscription in = { entry, kept, contested, out, tally, own, accounts, reaches, triples };
    guint32 end;

    for (guint32 begin = 0; begin < graph->n_quads; begin = end) {
        end = hs_entry_end_subject(entry, begin);
        write_subject(&in, begin, end);
    }
    write_entry(&in);
}

void
hs_entry_free(HsEntry *entry)
{
    if (!entry)
        return;
    g_free(entry->iri);
    g_free(entry->digest);
    g_free(entry);
}
