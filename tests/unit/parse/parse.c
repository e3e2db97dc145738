/* SPDX-License-Identifier: Apache-2.0
 *
 * Graphs come out of files as they went in, one after another; what cannot be taken is refused with
 * its place, and every prefix of a file is read or refused without a crash.
 */
#include "parse/parse.h"

#include <glib/gstdio.h>
#include <string.h>

#define EX "http://e/"
#define XSD "http://www.w3.org/2001/XMLSchema#"

static char *folder;

static char *
write_file(const char *name, const char *bytes, gssize length)
{
    char *const path = g_build_filename(folder, name, NULL);
    g_autoptr(GError) error = NULL;

    g_file_set_contents(path, bytes, length, &error);
    g_assert_no_error(error);
    return path;
}

static void
append_term(GString *out, const HsGraph *graph, guint32 number)
{
    const HsTerm *const term = &graph->terms[number];

    if (term->kind == HS_TERM_IRI) {
        g_string_append_printf(out, "<%s>", term->value);
        return;
    }
    g_string_append_printf(out, "\"%s\"", term->value);
    if (term->language)
        g_string_append_printf(out, "@%s", term->language);
    if (term->datatype)
        g_string_append_printf(out, "^^%s", term->datatype);
}

/* Appends a graph as its name and its triples in brackets. */
static void
append_graph(GString *out, const HsGraph *graph)
{
    const char *const name = hs_graph_get_name(graph);

    g_string_append_printf(out, "%s{", name ? name : "");
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        g_string_append(out, i > 0 ? ". " : "");
        append_term(out, graph, quad.subject);
        g_string_append_c(out, ' ');
        append_term(out, graph, quad.predicate);
        g_string_append_c(out, ' ');
        append_term(out, graph, quad.object);
    }
    g_string_append(out, "}\n");
}

/* Returns all graphs of a file of these bytes, and sets `out_fault` to what ended the reading. */
static char *
read_bytes(const char *name, const char *bytes, gssize length, const HsParseOptions *options,
           GError **out_fault)
{
    g_autofree char *path = write_file(name, bytes, length);
    g_autoptr(HsGraphStream) stream = hs_graphstream_open(path, options, out_fault);
    GString *const out = g_string_new(NULL);
    const HsGraph *graph = NULL;

    while (stream && hs_graphstream_next(stream, &graph, out_fault) && graph)
        append_graph(out, graph);
    return g_string_free(out, FALSE);
}

static void
expect(const char *name, const char *bytes, const char *graphs)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *found = read_bytes(name, bytes, -1, /* options= */ NULL, &error);

    g_assert_no_error(error);
    g_assert_cmpstr(found, ==, graphs);
}

/* Expects `graphs` and then a fault, whose message ends in `message` behind the file's name. */
static void
expect_fault(const char *name, const char *bytes, gssize length, const HsParseOptions *options,
             const char *graphs, int code, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *found = read_bytes(name, bytes, length, options, &error);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *whole = g_strdup_printf("%s:%s", path, message);

    g_assert_error(error, HS_PARSE_ERROR, code);
    g_assert_cmpstr(error->message, ==, whole);
    g_assert_cmpstr(found, ==, graphs);
}

static void
graphs_come_one_after_another(void)
{
    expect("a.nq",
           "# two graphs, and one without a name\n"
           "<http://e/s> <http://e/p> \"b\"@en <http://e/g1> .\n\n"
           "<http://e/s> <http://e/p> <http://e/o> <http://e/g1> . # c\n"
           "<http://e/s> <http://e/p> \"1\"^^<" XSD "byte> <http://e/g2> .\n"
           "<http://e/s> <http://e/p> \"x\"^^<" XSD "string> .",
           EX "g1{<http://e/s> <http://e/p> <http://e/o>. <http://e/s> <http://e/p> \"b\"@en}\n" EX
              "g2{<http://e/s> <http://e/p> \"1\"^^" XSD "byte}\n"
              "{<http://e/s> <http://e/p> \"x\"}\n");
    expect("empty.nq", "", "");
    expect("only.nq", "\xef\xbb\xbf# nothing\n\n", "");
}

static void
a_graph_in_two_places_is_two_pieces(void)
{
    expect("a.nq",
           "<http://e/s> <http://e/p> \"1\" <http://e/g> .\n"
           "<http://e/s> <http://e/p> \"1\" <http://e/h> .\n"
           "<http://e/s> <http://e/p> \"2\" <http://e/g> .\n",
           EX "g{<http://e/s> <http://e/p> \"1\"}\n" EX "h{<http://e/s> <http://e/p> \"1\"}\n" EX
              "g{<http://e/s> <http://e/p> \"2\"}\n");
}

/* With and without the word GRAPH, and what lies in no graph. */
static void
blocks_are_graphs(void)
{
    expect("a.trig",
           "@prefix e: <http://e/> .\n"
           "e:g1 { e:s e:p true , 1.5 ; e:q \"\"\"a\nb\"\"\" . }\n"
           "GRAPH e:g2 { e:s a e:C }\n"
           "graph <http://e/g3> { e:s e:p 'x' }\n"
           "e:s e:p e:o .\n"
           "{ e:s e:p e:o2 }\n",
           EX "g1{<http://e/s> <http://e/p> \"1.5\"^^" XSD "decimal. <http://e/s> <http://e/p> "
              "\"true\"^^" XSD "boolean. <http://e/s> <http://e/q> \"a\nb\"}\n" EX
              "g2{<http://e/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
              "<http://e/C>}\n" EX "g3{<http://e/s> <http://e/p> \"x\"}\n"
              "{<http://e/s> <http://e/p> <http://e/o>. <http://e/s> <http://e/p> "
              "<http://e/o2>}\n");
    expect("a.ttl", "@base <http://e/x/> .\n<s> <../p> <#o> .",
           "{<http://e/x/s> <http://e/p> <http://e/x/#o>}\n");
}

static void
blank_nodes_become_iris(void)
{
    const char *const bytes = "_:a <http://e/p> _:b <http://e/g> .\n";
    g_autoptr(GError) error = NULL;
    g_autofree char *one = read_bytes("a.nq", bytes, -1, NULL, &error);
    g_autofree char *again = read_bytes("b.nq", bytes, -1, NULL, &error);
    g_autofree char *other = read_bytes("a.nq", "_:a <http://e/p> \"x\" .\n", -1, NULL, &error);

    g_assert_no_error(error);
    g_assert_true(g_regex_match_simple("^http://e/g\\{<https://hearsay\\.example/\\.well-known/"
                                       "genid/([0-9a-f]{16})-a> <http://e/p> "
                                       "<https://hearsay\\.example/\\.well-known/genid/\\1-b>\\}$",
                                       one, G_REGEX_MULTILINE, 0));
    g_assert_cmpstr(one, ==, again);
    g_assert_cmpint(strncmp(strstr(one, "genid/"), strstr(other, "genid/"), 22), !=, 0);
    g_autofree char *nested = read_bytes("a.ttl",
                                         "<http://e/s> <http://e/p> [ <http://e/q> (1) ] .", -1,
                                         &(HsParseOptions){ .base = "http://own/" }, &error);
    g_assert_no_error(error);
    g_assert_nonnull(strstr(nested, "<http://own/.well-known/genid/"));
    g_assert_nonnull(strstr(nested, "#nil>"));
}

static void
long_literals_pass(void)
{
    g_autoptr(GString) bytes = g_string_new("<http://e/s> <http://e/p> \"");
    g_autoptr(GError) error = NULL;
    const gsize n = 1024 * 1024;

    for (gsize i = 0; i < n; i++)
        g_string_append_c(bytes, (char)('a' + i % 26));
    g_string_append(bytes, "\" .\n");
    for (guint i = 0; i < 2; i++) {
        g_autofree char *found = read_bytes(i == 0 ? "a.nq" : "a.trig", bytes->str, -1, NULL,
                                            &error);
        g_assert_no_error(error);
        g_assert_cmpuint(strlen(found), ==, n + strlen("{<http://e/s> <http://e/p> \"\"}\n"));
    }
}

static void
faults_have_their_place(void)
{
    static const struct {
        const char *name;
        const char *bytes;
        const char *graphs;
        int code;
        const char *message;
    } cases[] = {
        { "a.nq",
          "<http://e/s> <http://e/p> \"1\" <http://e/g> .\n"
          "<http://e/s> <http://e/p> \"1\" <http://e/h> .\n"
          "<http://e/s> <http://e/p> oops <http://e/h> .\n",
          EX "g{<http://e/s> <http://e/p> \"1\"}\n", HS_PARSE_ERROR_SYNTAX,
          "3:27: expected: ':', '<', or '_'" },
        { "a.nq", "<http://e/s> <http://e/p> \"x\" <http://e/g>\n", "", HS_PARSE_ERROR_SYNTAX,
          "1:43: the line ends before the statement does" },
        { "a.nq", "<http://e/s> <http://e/a b> \"x\" .\n", "", HS_PARSE_ERROR_SYNTAX,
          "1:26: invalid IRI character (escape %20)" },
        { "a.nq", "<http://e/s> <http://e/p> \"x\" . <http://e/s> <http://e/p> \"y\" .\n", "",
          HS_PARSE_ERROR_SYNTAX, "1:33: more than one statement in a line" },
        { "a.nq", "<http://e/s> <http://e/p> \"x\" . # c . d\noops\n", "", HS_PARSE_ERROR_SYNTAX,
          "2:1: no statement" },
        { "a.nq", "<http://e/s> <http://e/p> \"x. \\\" .\" . oops\n", "", HS_PARSE_ERROR_SYNTAX,
          "1:39: more than one statement in a line" },
        { "a.ttl", "<http://e/s> <http://e/p> 1 . # c\n)", "", HS_PARSE_ERROR_SYNTAX,
          "2:1: bad verb" },
        { "a.ttl", "<http://e/s> <http://e/p> 1 . # c\n.", "", HS_PARSE_ERROR_SYNTAX,
          "2:1: unexpected end of statement" },
        { "a.ttl", "<http://e/s> <http://e/p> 1 . # c\n}", "", HS_PARSE_ERROR_SYNTAX,
          "2:1: no statement" },
        { "a.nq", "\n<http://e/s> <http://e/p> <x> .\n", "", HS_PARSE_ERROR_SYNTAX,
          "2:29: missing IRI scheme" },
        { "a.nq", "<http://e/s> <http://e/p> \"a\xff\" .\n", "", HS_PARSE_ERROR_SYNTAX,
          "1:30: invalid UTF-8 start 0xFF" },
        { "a.nq", "<http://e/s> <http://e/p> \"a\\u000Db\" .\n", "", HS_PARSE_ERROR_TERM,
          "1:1: Literal \"a\\u000Db\": U+000D may not stand in a literal: at byte 1" },
        { "a.nq", "<http://e/s> <http://e/p> \"a\\u0000b\" .\n", "", HS_PARSE_ERROR_TERM,
          "1:27: Literal 'a': U+0000 may not stand in a literal" },
        { "a.nq", "<http://e/s> <http://e/p> <http://e/o#a#b> .\n", "", HS_PARSE_ERROR_TERM,
          "1:27: IRI <http://e/o#a#b>: second '#' at byte 12" },
        { "a.nq", "<http://e/s> <http://e/p> \"x\"^^<http://e/%> .\n", "", HS_PARSE_ERROR_TERM,
          "1:27: Literal \"x\": its type <http://e/%>: '%' without two hexadecimal digits at byte "
          "9" },
        { "a.trig", "@prefix e: <http://e/> .\ne:g { e:s f:p e:o }\n", "", HS_PARSE_ERROR_TERM,
          "2:18: Name 'f:p': its prefix is not declared" },
        { "a.ttl", "<http://e/s> <http://e/p>\n <x> .\n", "", HS_PARSE_ERROR_TERM,
          "2:5: IRI 'x': is relative, and no base is declared" },
        { "a.trig", "<http://e/g> { <http://e/s> <http://e/p> \"x\" ", "", HS_PARSE_ERROR_SYNTAX,
          "1:45: unexpected end of file" },
        { "a.trig", "<http://e/g> { <http://e/s> <http://e/p> \"x\" } }\n", "",
          HS_PARSE_ERROR_SYNTAX, "1:48: no statement" },
        { "a.nq", "<?xml version=\"1.0\"?>", "", HS_PARSE_ERROR_SYNTAX,
          "1:1: is XML or HTML; N-Quads, TriG, Turtle and N-Triples can be read" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        expect_fault(cases[i].name, cases[i].bytes, -1, NULL, cases[i].graphs, cases[i].code,
                     cases[i].message);
}

static void
limits_hold(void)
{
    const HsParseOptions few = { .max_quads = 2 };
    const HsParseOptions short_ones = { .max_statement = 40 };
    g_autoptr(GString) deep = g_string_new("<http://e/s> <http://e/p> ");
    g_autoptr(GString) tagged = g_string_new("<http://e/s> <http://e/p> \"x\"@en");

    expect_fault("a.nq",
                 "<http://e/s> <http://e/p> \"1\" .\n<http://e/s> <http://e/p> \"2\" .\n"
                 "<http://e/s> <http://e/p> \"3\" .\n",
                 -1, &few, "", HS_PARSE_ERROR_LIMIT, "3:1: a graph of more than 2 statements");
    expect_fault("a.trig", "<http://e/s> <http://e/p> 1 , 2 , 3 .", -1, &few, "",
                 HS_PARSE_ERROR_LIMIT, "1:36: a graph of more than 2 statements");
    expect_fault("a.nq", "<http://e/s> <http://e/p> \"0123456789a\" .\n", -1, &short_ones, "",
                 HS_PARSE_ERROR_LIMIT, "1:1: a statement of more than 40 bytes");
    expect_fault("a.ttl", "<http://e/s> <http://e/p> \"01234567890123\" .\n", -1, &short_ones, "",
                 HS_PARSE_ERROR_LIMIT, "1:41: a statement of more than 40 bytes");
    for (guint i = 0; i < 100000; i++)
        g_string_append_c(deep, '(');
    expect_fault("a.ttl", deep->str, -1, NULL, "", HS_PARSE_ERROR_LIMIT,
                 "1:1029: too many brackets in one another");
    for (guint i = 0; i < 300; i++)
        g_string_append_c(tagged, 'x');
    g_string_append(tagged, " .\n");
    expect_fault("a.nq", tagged->str, -1, NULL, "", HS_PARSE_ERROR_TERM,
                 "1:27: Literal \"x\": "
                 "'enxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' is not a "
                 "language tag");
    expect_fault("a.nq", "<http://e/s> <http://e/p> \"a\0b\" .\n", 34, NULL, "",
                 HS_PARSE_ERROR_SYNTAX,
                 "1:1: is not text; N-Quads, TriG, Turtle and N-Triples can "
                 "be read");
}

static void
a_missing_file_is_said(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(hs_graphstream_open("/nowhere/a.nq", NULL, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    g_assert_cmpstr(error->message, ==, "/nowhere/a.nq: No such file or directory");
    hs_graphstream_close(NULL);
}

/* Every prefix of a file, and the file with every byte changed, is read or refused. */
static void
damaged_files_do_no_harm(void)
{
    static const char bytes[] = "@prefix e: <http://e/> .\n"
                                "e:g { e:s e:p [ e:q ( 1 2.5e0 'x'@en ) ] , \"a\\u00e9\"^^e:t . }\n"
                                "GRAPH <http://e/h> { _:a e:p _:b ; e:q \"\"\"l\nl\"\"\" }\n";
    static const char lines[] = "<http://e/s> <http://e/p> \"a\\\"\\u00e9\"@en-GB <http://e/g> .\n"
                                "_:a <http://e/p> \"1\"^^<http://e/t> <http://e/g> . # c\n";
    static const char *const files[][2] = { { "a.trig", bytes }, { "a.nq", lines } };

    for (gsize f = 0; f < G_N_ELEMENTS(files); f++) {
        const gsize n = strlen(files[f][1]);
        for (gsize i = 0; i < 2 * n; i++) {
            g_autofree char *damaged = g_strdup(files[f][1]);
            g_autoptr(GError) error = NULL;
            if (i >= n)
                damaged[i - n] = (char)(damaged[i - n] ^ (1 + i % 127));
            g_autofree char *found = read_bytes(files[f][0], damaged, (gssize)(i < n ? i : n), NULL,
                                                &error);
            g_assert_nonnull(found);
            g_assert_true(!error || error->domain == HS_PARSE_ERROR);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    folder = g_dir_make_tmp("parse-XXXXXX", NULL);
    g_test_add_func("/parse/parse/graphs-come-one-after-another", graphs_come_one_after_another);
    g_test_add_func("/parse/parse/a-graph-in-two-places-is-two-pieces",
                    a_graph_in_two_places_is_two_pieces);
    g_test_add_func("/parse/parse/blocks-are-graphs", blocks_are_graphs);
    g_test_add_func("/parse/parse/blank-nodes-become-iris", blank_nodes_become_iris);
    g_test_add_func("/parse/parse/long-literals-pass", long_literals_pass);
    g_test_add_func("/parse/parse/faults-have-their-place", faults_have_their_place);
    g_test_add_func("/parse/parse/limits-hold", limits_hold);
    g_test_add_func("/parse/parse/a-missing-file-is-said", a_missing_file_is_said);
    g_test_add_func("/parse/parse/damaged-files-do-no-harm", damaged_files_do_no_harm);
    const int result = g_test_run();
    g_autoptr(GDir) open = g_dir_open(folder, 0, NULL);
    for (const char *name = g_dir_read_name(open); name; name = g_dir_read_name(open)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
    g_free(folder);
    return result;
}
