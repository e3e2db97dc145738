/* SPDX-License-Identifier: Apache-2.0
 *
 * Entries of the ledger: what belongs to a graph, what it tells of others, and that the same graph
 * has the same digest however it came.
 */
#include "store/entry.h"

#include <string.h>

#include "graph/builder.h"
#include "graph/vocab.h"

#define G "https://x.example/graph/1"
#define T "https://x.example/text/1"
#define P "https://x.example/person/ada"

/* A graph in `name` (NULL: the default graph) that derives from T, with one person of its own, one
   of everybody's, and a triple with a term that no store in a folder knows. */
static const HsGraph *
build(HsArena *arena, const char *name, const char *person)
{
    HsGraphBuilder *const b = hs_graph_builder_new(arena);
    const guint32 g = name ? hs_graph_builder_iri(b, name) : HS_DEFAULT_GRAPH;
    const struct {
        const char *subject;
        const char *predicate;
        const char *object;
        gboolean is_literal;
    } triples[] = {
        { G, HS_IRI_prov_wasDerivedFrom, T, FALSE },
        { T, HS_IRI_rdf_type, HS_IRI_nif_Context, FALSE },
        { T "#smith", HS_IRI_schema_name, "Smith", TRUE },
        { T "#smith", HS_IRI_rdf_type, HS_IRI_schema_Person, FALSE },
        { person, HS_IRI_schema_name, "Ada \"A\"", TRUE },
        { person, HS_IRI_rdf_type, HS_IRI_schema_Person, FALSE },
        { person, "https://x.example/unknown", "x", TRUE },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(triples); i++)
        hs_graph_builder_add(b, g, hs_graph_builder_iri(b, triples[i].subject),
                             hs_graph_builder_iri(b, triples[i].predicate),
                             triples[i].is_literal
                                 ? hs_graph_builder_literal(b, triples[i].object, NULL, NULL)
                                 : hs_graph_builder_iri(b, triples[i].object));
    return hs_graph_builder_finish(b);
}

static void
own(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(HsEntry) entry = hs_entry_new(build(arena, G, P), NULL);

    g_assert_cmpstr(entry->name, ==, G);
    g_assert_cmpstr(entry->text, ==, T);
    g_assert_true(hs_entry_owns(entry, G));
    g_assert_true(hs_entry_owns(entry, T));
    g_assert_true(hs_entry_owns(entry, T "#offset_1_2"));
    g_assert_false(hs_entry_owns(entry, T "0"));
    g_assert_false(hs_entry_owns(entry, G "#x"));
    g_assert_false(hs_entry_owns(entry, P));
}

static void
digest(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(HsEntry) named = hs_entry_new(build(arena, G, P), NULL);
    g_autoptr(HsEntry) nameless = hs_entry_new(build(arena, NULL, P), NULL);
    g_autoptr(HsEntry) other = hs_entry_new(build(arena, G, P "2"), NULL);

    g_assert_cmpstr(named->digest, ==, nameless->digest);
    g_assert_cmpstr(named->iri, ==, nameless->iri);
    g_assert_cmpstr(named->digest, !=, other->digest);
}

static void
inscribe(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(HsKept) kept = hs_kept_new();
    g_autoptr(GHashTable) contested = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(HsEntry) entry = hs_entry_new(build(arena, G, P), NULL);
    HsStoreTally tally = { 0 };

    hs_entry_inscribe(entry, kept, contested, out, &tally);
    g_assert_cmpuint(tally.n_quads, ==, 6);
    g_assert_cmpuint(tally.n_left_out, ==, 1);
    g_assert_nonnull(strstr(tally.first_left_out, "https://x.example/unknown"));
    g_assert_nonnull(strstr(out->str, "<" P "> <" HS_IRI_schema_name "> \"Ada \\\"A\\\"\" ."));
    /* The type first, and plain things where there is none. */
    g_assert_true(strstr(out->str, "<" T "#smith> <" HS_IRI_rdf_type) <
                  strstr(out->str, "<" T "#smith> <" HS_IRI_schema_name));
    g_assert_nonnull(strstr(out->str, "<" G "> a <http://www.w3.org/2000/01/rdf-schema#Resource>"));
    g_assert_nonnull(strstr(out->str, "store#own> \"" G "\\n=\\n#smith\\n\""));
    /* An account of the one, none of the others. */
    g_assert_nonnull(strstr(out->str, "store#about> <" P ">"));
    g_assert_null(strstr(out->str, "store#about> <" T));
    g_free(tally.first_left_out);
}

static void
refuse(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    HsGraphBuilder *const b = hs_graph_builder_new(arena);
    g_autoptr(GError) error = NULL;

    hs_graph_builder_add(b, HS_DEFAULT_GRAPH, hs_graph_builder_iri(b, P),
                         hs_graph_builder_iri(b, HS_IRI_schema_name),
                         hs_graph_builder_literal(b, "Ada", NULL, NULL));
    g_assert_null(hs_entry_new(hs_graph_builder_finish(b), &error));
    g_assert_error(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/store/entry/owns-its-name-its-text-and-what-lies-in-it", own);
    g_test_add_func("/store/entry/has-one-digest-in-any-notation", digest);
    g_test_add_func("/store/entry/writes-triples-and-accounts-of-what-is-others", inscribe);
    g_test_add_func("/store/entry/refuses-triples-of-no-graph", refuse);
    return g_test_run();
}
