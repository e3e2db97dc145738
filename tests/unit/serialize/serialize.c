/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of formats and what holds of every writer: failures of the sink are reported, bytes do
 * not depend on the order of the quads, the program's own libxml2 error handler stays in place, and
 * threads may write at the same time.
 */
#include "serialize/serialize.h"

#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "graph/builder.h"
#include "graph/describe.h"
#include "graph/vocab.h"
#include "support/report.h"

static void
formats_are_found_by_all_their_names(void)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);

    g_assert_cmpuint(n, ==, 15);
    for (guint i = 0; i < n; i++) {
        g_autofree char *upper = g_ascii_strup(formats[i].name, -1);
        g_assert_true(hs_format_find(formats[i].name) == &formats[i]);
        g_assert_true(hs_format_find(upper) == &formats[i]);
        g_assert_true(g_hash_table_add(names, (gpointer)formats[i].name));
        g_assert_true(g_hash_table_add(names, (gpointer)formats[i].extension));
        g_assert_cmpint(formats[i].extension[0], ==, '.');
        g_assert_nonnull(strchr(formats[i].mime_type, '/'));
        for (const char *const *alias = formats[i].aliases; *alias; alias++) {
            g_assert_true(hs_format_find(*alias) == &formats[i]);
            g_assert_true(g_hash_table_add(names, (gpointer)*alias));
        }
    }
    g_assert_null(hs_format_find(""));
    g_assert_null(hs_format_find("nquad"));
    g_assert_null(hs_format_find("text"));
}

static const HsGraph *
describe_small(HsArena *arena)
{
    return hs_describe(arena,
                       test_report_new(arena, "headline: H\n"
                                              "entity e1 person named Ada Voss\n"
                                              "statement s1 e1 direct say 0.9\n\n"
                                              "{e1 name|Ada Voss}: {s1 content|“Né.”} {s1 cue|s}"),
                       NULL);
}

/* Writes `times` graphs to the descriptor and returns the error, NULL when there was none. */
static GError *
write_to(const HsFormat *format, int fd, guint times)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe_small(arena);
    GError *error = NULL;
    g_autoptr(HsSink) sink = hs_sink_new_fd(fd, "out");
    g_autoptr(HsWriter) writer = hs_writer_new(format, sink, &error);

    for (guint i = 0; writer && i < times; i++) {
        if (!hs_writer_add(writer, graph, &error))
            return error;
    }
    if (writer)
        hs_writer_end(writer, &error);
    return error;
}

static void
a_full_disk_is_an_error_in_every_format(void)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);
    const int fd = open("/dev/full", O_WRONLY | O_CLOEXEC);

    if (fd < 0) {
        g_test_skip("no /dev/full");
        return;
    }
    for (guint i = 0; i < n; i++) {
        static const guint times[] = { 1, 200 }; /* seen at the end, and midway */
        for (gsize k = 0; k < G_N_ELEMENTS(times); k++) {
            g_autoptr(GError) error = write_to(&formats[i], fd, times[k]);
            g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
            g_assert_true(g_str_has_prefix(error->message, "Writing 'out': "));
        }
    }
    close(fd);
}

static void
a_closed_pipe_is_an_error_in_every_format(void)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);

    for (guint i = 0; i < n; i++) {
        int ends[2];
        g_assert_cmpint(pipe(ends), ==, 0);
        close(ends[0]);
        g_autoptr(GError) error = write_to(&formats[i], ends[1], 200);
        g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_PIPE);
        close(ends[1]);
    }
}

/* A writer may be given up at any point. */
static void
a_writer_without_an_end_writes_nothing_more(void)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);

    for (guint i = 0; i < n; i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(HsSink) sink = hs_sink_new_memory(out);
        HsWriter *writer = hs_writer_new(&formats[i], sink, NULL);
        g_assert_true(hs_writer_add(writer, describe_small(arena), NULL));
        g_assert_true(hs_sink_flush(sink, NULL));
        const gsize before = out->len;
        hs_writer_free(writer);
        g_assert_true(hs_sink_flush(sink, NULL));
        g_assert_cmpuint(out->len, ==, before);
        hs_writer_free(hs_writer_new(&formats[i], sink, NULL));
    }
    hs_writer_free(NULL);
}

static GString *
write_all(const HsFormat *format, const HsGraph *graph)
{
    GString *const out = g_string_new(NULL);
    g_autoptr(HsSink) sink = hs_sink_new_memory(out);
    g_autoptr(HsWriter) writer = hs_writer_new(format, sink, NULL);

    g_assert_true(hs_writer_add(writer, graph, NULL));
    g_assert_true(hs_writer_end(writer, NULL));
    return out;
}

/* `n` quads, added in an order that `step` (prime to n) gives. */
static const HsGraph *
build_shuffled(HsArena *arena, guint n, guint step)
{
    HsGraphBuilder *const b = hs_graph_builder_new(arena);

    for (guint i = 0; i < n; i++) {
        const guint k = i * step % n;
        g_autofree char *subject = g_strdup_printf("http://e/s%u", k % 7);
        g_autofree char *value = g_strdup_printf("%u", k % 31);
        hs_graph_builder_add(b, hs_graph_builder_iri(b, "http://e/g"),
                             hs_graph_builder_iri(b, subject),
                             hs_graph_builder_iri(b, k % 2 ? HS_IRI_hs_verb : HS_IRI_schema_name),
                             k % 3 ? hs_graph_builder_literal(b, value, NULL, k % 5 ? NULL : "en")
                                   : hs_graph_builder_literal(b, value, HS_IRI_xsd_integer, NULL));
    }
    return hs_graph_builder_finish(b);
}

static void
the_order_of_quads_does_not_show(void)
{
    static const guint steps[] = { 1, 7, 113, 499 };
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);

    for (guint i = 0; i < n; i++) {
        g_autofree char *first = NULL;
        for (gsize k = 0; formats[i].holds_rdf && k < G_N_ELEMENTS(steps); k++) {
            g_autoptr(HsArena) arena = hs_arena_new();
            g_autoptr(GString) out = write_all(&formats[i], build_shuffled(arena, 500, steps[k]));
            if (!first)
                first = g_strdup(out->str);
            g_assert_cmpstr(out->str, ==, first);
        }
    }
}

static void
json_lines_need_a_report(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(HsSink) sink = hs_sink_new_memory(out);
    g_autoptr(HsWriter) writer = hs_writer_new(hs_format_find("jsonl"), sink, NULL);
    g_autoptr(GError) error = NULL;

    g_assert_false(hs_writer_add(writer, build_shuffled(arena, 5, 1), &error));
    g_assert_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM);
    g_assert_cmpstr(error->message, ==, "JSON Lines tells of an article; the graph has none");
}

static void
no_graph_at_all_is_a_whole_file(void)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);

    for (guint i = 0; i < n; i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(HsSink) sink = hs_sink_new_memory(out);
        g_autoptr(HsWriter) writer = hs_writer_new(&formats[i], sink, NULL);
        g_assert_true(hs_writer_end(writer, NULL));
        if (g_str_has_prefix(out->str, "<?xml")) {
            xmlDocPtr doc = xmlReadMemory(out->str, (int)out->len, NULL, NULL, XML_PARSE_NONET);
            g_assert_nonnull(doc);
            xmlFreeDoc(doc);
        } else if (formats[i].joins) {
            g_assert_cmpstr(out->str, ==, "");
        } else {
            g_assert_cmpuint(out->len, >, 0);
        }
    }
}

static void
count_error(void *user, xmlErrorPtr error)
{
    (void)error;
    ++*(guint *)user;
}

static guint
provoke_xml_errors(void)
{
    static guint n_seen;

    n_seen = 0;
    xmlSetStructuredErrorFunc(&n_seen, count_error);
    xmlFreeDoc(xmlReadMemory("<a><b></a>", 10, NULL, NULL, XML_PARSE_RECOVER));
    return n_seen;
}

/* libraptor2 would take the handlers for itself, and clean libxml2 up when its world is closed. */
static void
the_programs_xml_errors_stay_its_own(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe_small(arena);
    const guint before = provoke_xml_errors();
    void *const context = xmlStructuredErrorContext;
    xmlStructuredErrorFunc const ours = xmlStructuredError;
    xmlGenericErrorFunc const generic = xmlGenericError;

    g_assert_cmpuint(before, >, 0);
    for (guint i = 0; i < 3; i++) {
        g_autoptr(GString) out = write_all(hs_format_find("rdfxml"), graph);
        g_assert_cmpuint(out->len, >, 0);
        g_assert_true(xmlStructuredError == ours);
        g_assert_true(xmlStructuredErrorContext == context);
        g_assert_true(xmlGenericError == generic);
        g_assert_cmpuint(provoke_xml_errors(), ==, before);
    }
    xmlSetStructuredErrorFunc(NULL, NULL);
}

static gpointer
write_often(gpointer user)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsGraph *const graph = describe_small(arena);
    const char *const expected = user;

    for (guint i = 0; i < 20; i++) {
        g_autoptr(GString) out = write_all(hs_format_find("turtle"), graph);
        g_assert_cmpstr(out->str, ==, expected);
    }
    return NULL;
}

static void
threads_write_at_the_same_time(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GString) expected = write_all(hs_format_find("turtle"), describe_small(arena));
    GThread *threads[4];

    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("writer", write_often, expected->str);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        g_thread_join(threads[i]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    signal(SIGPIPE, SIG_IGN);
    g_test_add_func("/serialize/serialize/formats-are-found-by-all-their-names",
                    formats_are_found_by_all_their_names);
    g_test_add_func("/serialize/serialize/a-full-disk-is-an-error-in-every-format",
                    a_full_disk_is_an_error_in_every_format);
    g_test_add_func("/serialize/serialize/a-closed-pipe-is-an-error-in-every-format",
                    a_closed_pipe_is_an_error_in_every_format);
    g_test_add_func("/serialize/serialize/a-writer-without-an-end-writes-nothing-more",
                    a_writer_without_an_end_writes_nothing_more);
    g_test_add_func("/serialize/serialize/the-order-of-quads-does-not-show",
                    the_order_of_quads_does_not_show);
    g_test_add_func("/serialize/serialize/json-lines-need-a-report", json_lines_need_a_report);
    g_test_add_func("/serialize/serialize/no-graph-at-all-is-a-whole-file",
                    no_graph_at_all_is_a_whole_file);
    g_test_add_func("/serialize/serialize/the-programs-xml-errors-stay-its-own",
                    the_programs_xml_errors_stay_its_own);
    g_test_add_func("/serialize/serialize/threads-write-at-the-same-time",
                    threads_write_at_the_same_time);
    return g_test_run();
}
