/* SPDX-License-Identifier: Apache-2.0
 *
 * Words of SPARQL: what a query asks for, what the embedded store must not be asked, and how the
 * place of a fault is shown.
 */
#include "store/sparqlwords.h"

#include <string.h>

static void
tell_forms(void)
{
    static const struct {
        const char *sparql;
        HsSparqlForm form;
    } cases[] = {
        { "SELECT ?s { ?s ?p ?o }", HS_SPARQL_SELECT },
        { "# DELETE\nprefix a: <insert>\nBASE <x>\n select *{}", HS_SPARQL_SELECT },
        { "PREFIX insert: <http://x/> ASK {}", HS_SPARQL_ASK },
        { "describe <x>", HS_SPARQL_GRAPH },
        { "PREFIX x: <select> CONSTRUCT { } WHERE { }", HS_SPARQL_GRAPH },
        { "prefix x: <y> INSERT DATA { }", HS_SPARQL_UPDATE },
        { "WITH <g> DELETE { } WHERE { }", HS_SPARQL_UPDATE },
        { "drop all", HS_SPARQL_UPDATE },
        { "what?", HS_SPARQL_UNKNOWN },
        { "", HS_SPARQL_UNKNOWN },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(hs_sparqlwords_get_form(cases[i].sparql), ==, cases[i].form);
}

static void
split(void)
{
    static const char sparql[] =
        "SELECT ?a{?a<x#y>'it''s\\'',\"\"\"a\"b\"\"\";$b<?c # end\n.schema:a.b}";
    static const char *const words[] = {
        "SELECT",           "?a", "{",  "?a", "<x#y>", "'it'", "'s\\''",     ",",
        "\"\"\"a\"b\"\"\"", ";",  "$b", "<",  "?c",    ".",    "schema:a.b", "}"
    };
    HsSparqlWord word;
    gsize i = 0;

    for (gsize at = 0; hs_sparqlwords_next(sparql, at, &word); at = word.end, i++) {
        g_autofree char *text = g_strndup(sparql + word.begin, word.end - word.begin);

        g_assert_cmpuint(i, <, G_N_ELEMENTS(words));
        g_assert_cmpstr(text, ==, words[i]);
    }
    g_assert_cmpuint(i, ==, G_N_ELEMENTS(words));
}

static void
flatten(void)
{
    static const struct {
        const char *sparql;
        const char *flat; /* NULL: refused */
    } cases[] = {
        { "ASK { GRAPH ?g { ?s ?p ?o } }", "ASK {          { ?s ?p ?o } }" },
        { "SELECT ?g { GRAPH ?g { ?s ?p ?o } }", NULL },
        { "SELECT ?s { GRAPH ?g { } GRAPH $g { } }", NULL },
        { "ASK { GRAPH <g> { } }", NULL },
        { "ASK { graph", NULL },
        { "ASK { ?s ?p 'GRAPH ?g' # lang(?x)\n}", "ASK { ?s ?p 'GRAPH ?g' # lang(?x)\n}" },
        { "ASK { ?lang x:lang <lang> }", "ASK { ?lang x:lang <lang> }" },
        { "ASK { FILTER(lAnG(?x) = 'en') }", NULL },
        { "ASK { FILTER(LANGMATCHES(?x, '*')) }", NULL },
        { "ASK { SERVICE <x> { } }", NULL },
        { "ASK { BIND(UUID() AS ?x) }", NULL },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *why = NULL;
        gsize at = 0;
        g_autofree char *flat = hs_sparqlwords_dup_flat(cases[i].sparql, &at, &why);

        g_assert_cmpstr(flat, ==, cases[i].flat);
        g_assert_true(flat || (why && at < strlen(cases[i].sparql)));
    }
}

static void
show_places(void)
{
    g_autofree char *second = hs_sparqlwords_dup_place("ASK\n\t{ \xc3\xa9 x }\n", 9, "no");
    g_autofree char *behind = hs_sparqlwords_dup_place("ASK", 100, "no end");
    g_autofree char *broken = hs_sparqlwords_dup_place("\xff\xff x", 3, "bytes");

    g_assert_cmpstr(second, ==, "2:5: no\n\t{ \xc3\xa9 x }\n\t   ^");
    g_assert_cmpstr(behind, ==, "1:4: no end\nASK\n   ^");
    g_assert_true(g_utf8_validate(broken, -1, NULL));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/store/sparqlwords/tells-what-is-asked-for", tell_forms);
    g_test_add_func("/store/sparqlwords/tells-words-from-strings-iris-and-comments", split);
    g_test_add_func("/store/sparqlwords/keeps-from-the-embedded-store-what-ends-it", flatten);
    g_test_add_func("/store/sparqlwords/shows-the-place", show_places);
    return g_test_run();
}
