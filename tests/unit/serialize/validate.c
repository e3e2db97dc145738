/* SPDX-License-Identifier: Apache-2.0
 *
 * Every trap that libraptor2's writers leave open is refused here, with the message to the letter.
 */
#include "serialize/validate.h"

#include <string.h>

#include "graph/builder.h"
#include "graph/vocab.h"
#include "serialize/serialize.h"

#define XSD "http://www.w3.org/2001/XMLSchema#"

static void
good_terms_pass(void)
{
    static const HsTerm good[] = {
        { HS_TERM_IRI, "http://e/ä", NULL, NULL },
        { HS_TERM_LITERAL, "", NULL, NULL },
        { HS_TERM_LITERAL, "a \"b\" \\ \t\n ]]> & < 😀 ä", NULL, NULL },
        { HS_TERM_LITERAL, "words", NULL, "en-US" },
        { HS_TERM_LITERAL, "2024-02-29", HS_IRI_xsd_date, NULL },
        { HS_TERM_LITERAL, "2024-02-29T10:00:00Z", HS_IRI_xsd_dateTime, NULL },
        { HS_TERM_LITERAL, "0", HS_IRI_xsd_integer, NULL },
        { HS_TERM_LITERAL, "0.91", HS_IRI_xsd_decimal, NULL },
        { HS_TERM_LITERAL, "-12", HS_IRI_xsd_integer, NULL },
        { HS_TERM_LITERAL, "-0.5", HS_IRI_xsd_decimal, NULL },
        { HS_TERM_LITERAL, "1.5E0", HS_IRI_xsd_double, NULL },
        { HS_TERM_LITERAL, "-2.0e-3", HS_IRI_xsd_double, NULL },
        { HS_TERM_LITERAL, "true", HS_IRI_xsd_boolean, NULL },
        { HS_TERM_LITERAL, "whatever", "http://e/type", NULL },
        { HS_TERM_LITERAL, "2024-02-30", HS_IRI_xsd_date, NULL }, /* wrong, but written as it is */
    };

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        g_autoptr(GError) error = NULL;
        hs_validate_term(&good[i], HS_SYNTAX_BARE_NUMBERS | HS_SYNTAX_XML_NAMES, &error);
        g_assert_no_error(error);
    }
}

typedef struct {
    HsTerm term;
    const char *message;
} Refusal;

static void
expect_refusals(const Refusal *cases, gsize n)
{
    for (gsize i = 0; i < n; i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(hs_validate_term(&cases[i].term, HS_SYNTAX_BARE_NUMBERS, &error));
        g_assert_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM);
        g_assert_cmpstr(error->message, ==, cases[i].message);
    }
}

static void
bad_language_tags_are_refused(void)
{
    static char long_tag[20001];
    const Refusal cases[] = {
        { { HS_TERM_LITERAL, "x", NULL, "x y\" @inj" },
          "Literal \"x\": 'x y\" @inj' is not a language tag" },
        { { HS_TERM_LITERAL, "x", NULL, "" }, "Literal \"x\": '' is not a language tag" },
        { { HS_TERM_LITERAL, "x", NULL, "en_US" }, "Literal \"x\": 'en_US' is not a language tag" },
        { { HS_TERM_LITERAL, "x", NULL, "en\n" },
          "Literal \"x\": 'en\\u000A' is not a language tag" },
        { { HS_TERM_LITERAL, "x", NULL, long_tag },
          "Literal \"x\": 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' is not "
          "a "
          "language tag" },
        { { HS_TERM_LITERAL, "x", HS_IRI_xsd_date, "en" },
          "Literal \"x\": has both a type and a language" },
    };

    memset(long_tag, 'a', sizeof long_tag - 1);
    expect_refusals(cases, G_N_ELEMENTS(cases));
}

static void
characters_that_no_syntax_carries_are_refused(void)
{
    static const Refusal cases[] = {
        { { HS_TERM_LITERAL, "ab\xff", NULL, NULL },
          "Literal \"ab\357\277\275\": not UTF-8 at byte 2" },
        { { HS_TERM_LITERAL, "\355\240\200", NULL, NULL },
          "Literal \"\357\277\275\357\277\275\357\277\275\": not UTF-8 at byte 0" },
        { { HS_TERM_LITERAL, "cut \303", NULL, NULL },
          "Literal \"cut \357\277\275\": not UTF-8 at byte 4" },
        { { HS_TERM_LITERAL, "a\rb", NULL, NULL },
          "Literal \"a\\u000Db\": U+000D may not stand in a literal: at byte 1" },
        { { HS_TERM_LITERAL, "a\001b", NULL, "en" },
          "Literal \"a\\u0001b\": U+0001 may not stand in a literal: at byte 1" },
        { { HS_TERM_LITERAL, "\033[31m", NULL, NULL },
          "Literal \"\\u001B[31m\": U+001B may not stand in a literal: at byte 0" },
        { { HS_TERM_LITERAL, "\177", NULL, NULL },
          "Literal \"\\u007F\": U+007F may not stand in a literal: at byte 0" },
        { { HS_TERM_LITERAL, "\302\200", NULL, NULL },
          "Literal \"\\u0080\": U+0080 may not stand in a literal: at byte 0" },
        { { HS_TERM_LITERAL, "é\357\277\277", NULL, NULL },
          "Literal \"é\\uFFFF\": U+FFFF may not stand in a literal: at byte 2" },
    };

    expect_refusals(cases, G_N_ELEMENTS(cases));
}

static void
bad_iris_are_refused(void)
{
    static const Refusal cases[] = {
        { { HS_TERM_IRI, "http://e/a b", NULL, NULL },
          "IRI <http://e/a b>: U+0020 may not stand in an IRI: at byte 10" },
        { { HS_TERM_IRI, "http://e/> <x", NULL, NULL },
          "IRI <http://e/> <x>: U+003E may not stand in an IRI: at byte 9" },
        { { HS_TERM_IRI, "http://e/\\u0020", NULL, NULL },
          "IRI <http://e/\\u0020>: U+005C may not stand in an IRI: at byte 9" },
        { { HS_TERM_IRI, "relative", NULL, NULL }, "IRI <relative>: no scheme at byte 0" },
        { { HS_TERM_IRI, "", NULL, NULL }, "IRI <>: no scheme at byte 0" },
        { { HS_TERM_IRI, "http://e/a", NULL, "en" },
          "IRI <http://e/a>: an IRI has neither type nor language" },
    };

    expect_refusals(cases, G_N_ELEMENTS(cases));
}

/* Turtle would write these without quotation marks, as another type or as nothing at all. */
static void
numbers_that_turtle_changes_are_refused(void)
{
    static const Refusal cases[] = {
        { { HS_TERM_LITERAL, "1.", HS_IRI_xsd_decimal, NULL },
          "Literal \"1.\": not a canonical xsd:decimal, which this format would change" },
        { { HS_TERM_LITERAL, "5", HS_IRI_xsd_decimal, NULL },
          "Literal \"5\": not a canonical xsd:decimal, which this format would change" },
        { { HS_TERM_LITERAL, "0.910", HS_IRI_xsd_decimal, NULL },
          "Literal \"0.910\": not a canonical xsd:decimal, which this format would change" },
        { { HS_TERM_LITERAL, "1e3", HS_IRI_xsd_integer, NULL },
          "Literal \"1e3\": not a canonical xsd:integer, which this format would change" },
        { { HS_TERM_LITERAL, "INF", XSD "double", NULL },
          "Literal \"INF\": not a canonical xsd:double, which this format would change" },
        { { HS_TERM_LITERAL, "1.5", XSD "double", NULL },
          "Literal \"1.5\": not a canonical xsd:double, which this format would change" },
        { { HS_TERM_LITERAL, "1", XSD "boolean", NULL },
          "Literal \"1\": not a canonical xsd:boolean, which this format would change" },
        { { HS_TERM_LITERAL, "x", "no iri", NULL },
          "Literal \"x\": its type <no iri>: no scheme at byte 0" },
    };

    expect_refusals(cases, G_N_ELEMENTS(cases));
}

/* A graph of one sound quad and one with what is given in one place of it. */
static const HsGraph *
build(HsArena *arena, const char *subject, const char *predicate, gboolean literal_subject)
{
    HsGraphBuilder *const b = hs_graph_builder_new(arena);
    const guint32 g = hs_graph_builder_iri(b, "http://e/g");
    const guint32 s = literal_subject ? hs_graph_builder_literal(b, subject, NULL, NULL)
                                      : hs_graph_builder_iri(b, subject);

    hs_graph_builder_add(b, g, g, hs_graph_builder_iri(b, HS_IRI_rdf_type), g);
    hs_graph_builder_add(b, g, s, hs_graph_builder_iri(b, predicate), g);
    return hs_graph_builder_finish(b);
}

static void
quads_have_their_terms_in_place(void)
{
    static const struct {
        const char *subject;
        const char *predicate;
        gboolean literal;
        const char *message; /* NULL: passes */
    } cases[] = {
        { "http://e/s", "http://e/p_1.x-y", FALSE, NULL },
        { "http://e/s", "http://e/p", TRUE,
          "Literal \"http://e/s\": is no IRI, but the subject of a quad" },
        { "http://e/s", "http://e/456", FALSE,
          "IRI <http://e/456>: a predicate has to end in an XML name" },
        { "http://e/s", "http://e/p#", FALSE,
          "IRI <http://e/p#>: a predicate has to end in an XML name" },
        { "http://e/s", "urn:x", FALSE, "IRI <urn:x>: a predicate has to end in an XML name" },
        { "http://e/s", HS_IRI_rdf_type, FALSE, NULL },
        { "http://e/s", "http://www.w3.org/1999/02/22-rdf-syntax-ns#_1", FALSE, NULL },
        { "http://e/s", "http://www.w3.org/1999/02/22-rdf-syntax-ns#li", FALSE,
          "IRI <http://www.w3.org/1999/02/22-rdf-syntax-ns#li>: a predicate must not be a word of "
          "RDF/XML itself" },
        { "http://e/ s", "http://e/p", FALSE,
          "IRI <http://e/ s>: U+0020 may not stand in an IRI: at byte 9" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GError) error = NULL;
        const HsGraph *const graph = build(arena, cases[i].subject, cases[i].predicate,
                                           cases[i].literal);
        g_assert_cmpint(hs_validate_graph(graph, HS_SYNTAX_XML_NAMES, &error), ==,
                        cases[i].message == NULL);
        g_assert_cmpstr(error ? error->message : NULL, ==, cases[i].message);
    }
}

/* The refused graph leaves no byte; the next one is written as if it had not been. */
static void
every_format_refuses_the_graph_and_goes_on(void)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);

    for (guint i = 0; i < n; i++) {
        if (!formats[i].holds_rdf)
            continue;
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsGraph *const good = build(arena, "http://e/s", "http://e/p", FALSE);
        const HsGraph *const bad = build(arena, "http://e/ s", "http://e/p", FALSE);
        g_autoptr(GString) clean = g_string_new(NULL);
        g_autoptr(GString) mixed = g_string_new(NULL);
        g_autoptr(HsSink) clean_sink = hs_sink_new_memory(clean);
        g_autoptr(HsSink) mixed_sink = hs_sink_new_memory(mixed);
        g_autoptr(HsWriter) clean_writer = hs_writer_new(&formats[i], clean_sink, NULL);
        g_autoptr(HsWriter) mixed_writer = hs_writer_new(&formats[i], mixed_sink, NULL);
        g_autoptr(GError) error = NULL;

        g_assert_true(hs_writer_add(clean_writer, good, NULL));
        g_assert_true(hs_writer_end(clean_writer, NULL));
        g_assert_false(hs_writer_add(mixed_writer, bad, &error));
        g_assert_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM);
        g_assert_true(hs_writer_add(mixed_writer, good, NULL));
        g_assert_true(hs_writer_end(mixed_writer, NULL));
        g_assert_cmpuint(clean->len, >, 100);
        g_assert_cmpstr(mixed->str, ==, clean->str);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/serialize/validate/good-terms-pass", good_terms_pass);
    g_test_add_func("/serialize/validate/bad-language-tags-are-refused",
                    bad_language_tags_are_refused);
    g_test_add_func("/serialize/validate/characters-that-no-syntax-carries-are-refused",
                    characters_that_no_syntax_carries_are_refused);
    g_test_add_func("/serialize/validate/bad-iris-are-refused", bad_iris_are_refused);
    g_test_add_func("/serialize/validate/numbers-that-turtle-changes-are-refused",
                    numbers_that_turtle_changes_are_refused);
    g_test_add_func("/serialize/validate/quads-have-their-terms-in-place",
                    quads_have_their_terms_in_place);
    g_test_add_func("/serialize/validate/every-format-refuses-the-graph-and-goes-on",
                    every_format_refuses_the_graph_and_goes_on);
    return g_test_run();
}
