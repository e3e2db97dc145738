/* SPDX-License-Identifier: Apache-2.0
 *
 * Endings and first statements tell the notation; what is no RDF is called by its name.
 */
#include "parse/notation.h"

#include <string.h>

typedef struct {
    const char *name;
    const char *head;
    HsNotation notation;
} Case;

static void
check(const Case *cases, gsize n)
{
    for (gsize i = 0; i < n; i++) {
        HsNotation notation = 99;
        const char *const stranger = hs_notation_tell(cases[i].name, cases[i].head,
                                                      strlen(cases[i].head), &notation);
        g_test_message("%s: %s", cases[i].name, cases[i].head);
        g_assert_cmpstr(stranger, ==, NULL);
        g_assert_cmpint(notation, ==, cases[i].notation);
    }
}

static void
an_ending_decides(void)
{
    static const Case cases[] = {
        { "a.nq", "@prefix", HS_NOTATION_LINES },
        { "a.nt", "", HS_NOTATION_LINES },
        { "a.ttl", "<http://e/a> <http://e/b> <http://e/c> .\n", HS_NOTATION_BLOCKS },
        { "a.trig", "", HS_NOTATION_BLOCKS },
    };

    check(cases, G_N_ELEMENTS(cases));
}

static void
else_the_first_statement_does(void)
{
    static const Case cases[] = {
        { "-", "", HS_NOTATION_LINES },
        { "-", "# nothing\n\n", HS_NOTATION_LINES },
        { "-", "# c\n<http://e/a> <http://e/b> \"c\" .\n@prefix", HS_NOTATION_LINES },
        { "-", "_:a <http://e/b> \"c\" <http://e/g> .", HS_NOTATION_LINES },
        { "-", "<http://e/a> <http://e/b> \"cut off in the mid", HS_NOTATION_LINES },
        { "-", "<http://e/a> <http://e/b> \"c\" ;\n <http://e/d> 1 .", HS_NOTATION_BLOCKS },
        { "-", "<http://e/a> a <http://e/C> .\n", HS_NOTATION_BLOCKS },
        { "-", "<http://e/a>\n <http://e/b> 1 .\n", HS_NOTATION_BLOCKS },
        { "-", "<http://e/g> { <http://e/a> <http://e/b> 1 . }\n", HS_NOTATION_BLOCKS },
        { "-", "GRAPH <http://e/g> { }", HS_NOTATION_BLOCKS },
        { "-", "{ <http://e/a> <http://e/b> 1 . }\n", HS_NOTATION_BLOCKS },
        { "-", "[ <http://e/b> 1 ] .\n", HS_NOTATION_BLOCKS },
        { "-", "@prefix e: <http://e/> .", HS_NOTATION_BLOCKS },
        { "a.txt", "PREFIX e: <http://e/>", HS_NOTATION_BLOCKS },
        { "a.txt", "e:a e:b e:c .", HS_NOTATION_BLOCKS },
    };

    check(cases, G_N_ELEMENTS(cases));
}

static void
strangers_are_named(void)
{
    static const char *const cases[][2] = {
        { "<?xml version=\"1.0\"?>", "XML or HTML" },
        { "\n <!doctype html>", "XML or HTML" },
        { "{ \"@context\": {} }", "JSON" },
        { "[{", "JSON" },
        { "\x1f\x8b\x08", "a compressed file" },
        { "PK\x03\x04", "a compressed file" },
        { "\xff\xfe<", "text in UTF-16" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        HsNotation notation;
        g_assert_cmpstr(hs_notation_tell("a.nq", cases[i][0], strlen(cases[i][0]), &notation), ==,
                        cases[i][1]);
    }
    HsNotation notation;
    g_assert_cmpstr(hs_notation_tell("-", "a\0b", 3, &notation), ==, "not text");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/parse/notation/an-ending-decides", an_ending_decides);
    g_test_add_func("/parse/notation/else-the-first-statement-does", else_the_first_statement_does);
    g_test_add_func("/parse/notation/strangers-are-named", strangers_are_named);
    return g_test_run();
}
