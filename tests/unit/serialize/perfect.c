/* SPDX-License-Identifier: Apache-2.0
 *
 * Every report in tests/perfect goes out in every format, is compared with the file beside it to
 * the byte, and is read back: the quads must be those that were written. Reading is done by
 * libraptor2's parsers, which are fit for our own output, if for nothing else.
 */
#include <json-glib/json-glib.h>
#include <raptor2.h>
#include <string.h>

#include "graph/describe.h"
#include "serialize/serialize.h"
#include "serialize/world.h"
#include "support/report.h"

static char *
dup_path(const char *file)
{
    return g_test_build_filename(G_TEST_DIST, "tests", "perfect", file, NULL);
}

static const HsGraph *
describe_file(HsArena *arena, const char *name)
{
    const HsDescribeOptions options = { .version = "0" };
    g_autofree char *file = g_strconcat(name, ".report", NULL);
    g_autofree char *path = dup_path(file);
    g_autofree char *marked = NULL;
    g_autoptr(GError) error = NULL;

    g_file_get_contents(path, &marked, NULL, &error);
    g_assert_no_error(error);
    return hs_describe(arena, test_report_new(arena, marked), &options);
}

static GString *
write_graph(const HsFormat *format, const HsGraph *graph, guint times)
{
    GString *const out = g_string_new(NULL);
    g_autoptr(HsSink) sink = hs_sink_new_memory(out);
    g_autoptr(GError) error = NULL;
    g_autoptr(HsWriter) writer = hs_writer_new(format, sink, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < times; i++) {
        hs_writer_add(writer, graph, &error);
        g_assert_no_error(error);
    }
    hs_writer_end(writer, &error);
    g_assert_no_error(error);
    return out;
}

/* Takes the context out of JSON-LD, its first line: it changes with every term of the ontology, and
   tests/readers compare it with that. */
static void
drop_context(GString *out)
{
    g_assert_true(g_str_has_prefix(out->str, "{\"@context\":{"));
    g_string_erase(out, 1, (gssize)strcspn(out->str, "\n") - 1);
}

static void
compare_with_file(const char *name, const HsFormat *format, const GString *written)
{
    g_autoptr(GString) out = g_string_new_len(written->str, (gssize)written->len);
    g_autofree char *file = g_strconcat(name, format->extension, NULL);
    g_autofree char *path = dup_path(file);
    g_autofree char *golden = NULL;
    g_autoptr(GError) error = NULL;

    if (g_str_equal(format->name, "jsonld"))
        drop_context(out);
    if (g_getenv("HEARSAY_RENEW"))
        g_file_set_contents(path, out->str, (gssize)out->len, &error);
    g_assert_no_error(error);
    g_file_get_contents(path, &golden, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(out->str, ==, golden);
}

/* Adds the term to `line` in a form that tells all terms apart. */
static void
append_term(GString *line, const char *value, const char *datatype, const char *language,
            gboolean iri)
{
    g_string_append_printf(line, "%s[%s][%s][%s] ", iri ? "I" : "L", value,
                           datatype ? datatype : "", language ? language : "");
}

static void
append_read_term(GString *line, const raptor_term *term)
{
    if (!term)
        g_string_append(line, "- ");
    else if (term->type == RAPTOR_TERM_TYPE_URI)
        append_term(line, (const char *)raptor_uri_as_string(term->value.uri), NULL, NULL, TRUE);
    else if (term->type == RAPTOR_TERM_TYPE_LITERAL)
        append_term(line, (const char *)term->value.literal.string,
                    term->value.literal.datatype
                        ? (const char *)raptor_uri_as_string(term->value.literal.datatype)
                        : NULL,
                    (const char *)term->value.literal.language, FALSE);
    else
        g_string_append(line, "blank ");
}

static void
note_statement(void *user, raptor_statement *statement)
{
    GString *const line = g_string_new(NULL);

    append_read_term(line, statement->graph);
    append_read_term(line, statement->subject);
    append_read_term(line, statement->predicate);
    append_read_term(line, statement->object);
    g_hash_table_add(user, g_string_free(line, FALSE));
}

static void
note_complaint(void *user, raptor_log_message *message)
{
    g_string_append_printf(user, "%d: %s\n", message->locator ? message->locator->line : 0,
                           message->text);
}

static GHashTable *
read_back(const HsFormat *format, const GString *bytes)
{
    GHashTable *const seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GString) complaints = g_string_new(NULL);
    raptor_world *const world = hs_world_borrow(complaints, note_complaint);
    raptor_parser *const parser = raptor_new_parser(world, format->name);
    raptor_uri *const base = raptor_new_uri(world, (const unsigned char *)"http://base.invalid/");

    raptor_parser_set_statement_handler(parser, seen, note_statement);
    g_assert_cmpint(raptor_parser_parse_start(parser, base), ==, 0);
    raptor_parser_parse_chunk(parser, (const unsigned char *)bytes->str, bytes->len, 1);
    g_assert_cmpstr(complaints->str, ==, "");
    raptor_free_uri(base);
    raptor_free_parser(parser);
    hs_world_give_back(world);
    return seen;
}

static void
compare_quads(const HsFormat *format, const HsGraph *graph, GHashTable *seen)
{
    guint n_new = 0;
    g_autoptr(GHashTable) wanted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad q = graph->quads[i];
        const guint32 terms[] = { q.graph, q.subject, q.predicate, q.object };
        GString *const line = g_string_new(NULL);
        for (guint k = 0; k < 4; k++) {
            const HsTerm *const t = &graph->terms[terms[k]];
            if (k == 0 && !format->keeps_graphs)
                g_string_append(line, "- ");
            else
                append_term(line, t->value, t->datatype, t->language, t->kind == HS_TERM_IRI);
        }
        n_new += g_hash_table_add(wanted, g_strdup(line->str));
        if (!g_hash_table_contains(seen, line->str))
            g_error("%s lost %s", format->name, line->str);
        g_string_free(line, TRUE);
    }
    g_assert_cmpuint(n_new, ==, graph->n_quads);
    g_assert_cmpuint(g_hash_table_size(seen), ==, n_new);
}

static void
compare_json(const GString *line)
{
    g_autoptr(JsonParser) parser = json_parser_new();
    g_autoptr(GError) error = NULL;

    json_parser_load_from_data(parser, line->str, (gssize)line->len, &error);
    g_assert_no_error(error);
    g_assert_true(JSON_NODE_HOLDS_OBJECT(json_parser_get_root(parser)));
}

/* Says whether the format keeps all that a graph tells, or all that a report does. */
static gboolean
is_whole(const HsFormat *format)
{
    return format->holds_rdf || format->needs_report;
}

typedef struct {
    const char *name;
    const HsFormat *format;
} Case;

static void
goes_out_and_comes_back(gconstpointer user)
{
    const Case *const c = user;
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe_file(arena, c->name);
    GString *const out = write_graph(c->format, graph, 1);

    compare_with_file(c->name, c->format, out);
    if (c->format->holds_rdf && !g_str_equal(c->format->name, "jsonld")) {
        g_autoptr(GHashTable) seen = read_back(c->format, out);
        compare_quads(c->format, graph, seen);
    } else if (is_whole(c->format)) {
        compare_json(out);
    }
    if (c->format->needs_report)
        g_assert_cmpuint(out->len, ==, strcspn(out->str, "\n") + 1);
    g_string_free(out, TRUE);
}

/* Two graphs through one writer are one well-formed file. */
static void
comes_back_when_written_twice(gconstpointer user)
{
    const Case *const c = user;
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe_file(arena, c->name);
    GString *const out = write_graph(c->format, graph, 2);
    g_autoptr(GHashTable) seen = read_back(c->format, out);

    compare_quads(c->format, graph, seen);
    g_string_free(out, TRUE);
}

int
main(int argc, char **argv)
{
    static const char *const names[] = { "documents", "harbour", "letters", "offices",
                                         "silence",   "traps",   "votes",   "ties" };
    guint n;

    g_test_init(&argc, &argv, NULL);
    const HsFormat *const formats = hs_format_get_all(&n);
    g_autofree Case *cases = g_new0(Case, G_N_ELEMENTS(names) * n);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        for (guint k = 0; k < n; k++) {
            Case *const c = &cases[i * n + k];
            g_autofree char *once = g_strdup_printf("/serialize/perfect/%s/%s", names[i],
                                                    formats[k].name);
            g_autofree char *twice = g_strconcat(once, "/twice", NULL);
            *c = (Case){ names[i], &formats[k] };
            if (!is_whole(&formats[k]) && !g_str_equal(names[i], "ties"))
                continue; /* networks, which this report is made for */
            g_test_add_data_func(once, c, goes_out_and_comes_back);
            if (formats[k].holds_rdf && !g_str_equal(formats[k].name, "jsonld"))
                g_test_add_data_func(twice, c, comes_back_when_written_twice);
        }
    }
    return g_test_run();
}
