/* SPDX-License-Identifier: Apache-2.0
 *
 * Names at an "and", where the tree of the sentence decides. What needs no tree is in
 * tests/lines/names.txt.
 */
#include "annotate/longnames.h"

#include "annotate/names.h"
#include "marked.h"

/* Return the token of the text that begins with `word`. */
static guint32
token_of(const HsText *text, const char *word)
{
    for (guint32 i = 0; i < text->n_tokens; i++) {
        if (g_str_has_prefix(text->article->body + text->tokens[i].span.begin, word))
            return i;
    }
    g_error("no such token: %s", word);
}

/* Read the names of `line` with a tree in which `word` hangs on `head` by `relation`, and compare.
 */
static void
check(const char *line, const char *word, const char *head, HsRelation relation)
{
    MarkedLine marked;
    g_autoptr(GString) found = g_string_new(NULL);
    marked_line_init(&marked, line);
    const HsText *const text = marked.findings.text;
    g_autofree HsSyntax *syntax = g_new0(HsSyntax, text->n_tokens);
    for (guint32 i = 0; i < text->n_tokens; i++)
        syntax[i] = (HsSyntax){ .head = -1, .relation = HS_RELATION_ROOT };
    syntax[token_of(text, word)] = (HsSyntax){ .head = (gint32)token_of(text, head),
                                               .relation = relation };
    hs_names_finish(&marked.findings, syntax);
    for (guint i = 0; i < marked.findings.mentions->len; i++) {
        const HsMention *const m = &g_array_index(marked.findings.mentions, HsMention, i);
        g_string_append_printf(found, "%s%.*s", i > 0 ? ", " : "", (int)hs_span_length(m->span),
                               text->article->body + m->span.begin);
    }
    g_assert_cmpstr(found->str, ==, marked.expected);
    marked_line_clear(&marked);
}

static void
test_first_half(void)
{
    check("The [Ports/organization] and [Harbours Commission/organization] met. | Ports and "
          "Harbours Commission",
          "Ports", "Commission", HS_RELATION_COMPOUND);
    check("The [Ports/organization] and [Harbours Commission/organization] met. | Ports, Harbours "
          "Commission",
          "Commission", "Ports", HS_RELATION_CONJ);
}

static void
test_two_names(void)
{
    check("[United Ports and Norland Union/organization] met [United Ports/organization]. | "
          "United Ports, Norland Union, United Ports",
          "Union", "Ports", HS_RELATION_CONJ);
    check("[United Ports and Norland Union/organization] met. | United Ports and Norland Union",
          "Union", "Ports", HS_RELATION_CONJ);
    check("[United Ports and Norland Union/organization] met [United Ports/organization]. | "
          "United Ports and Norland Union, United Ports",
          "Ports", "Union", HS_RELATION_COMPOUND);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/longnames/first-half-that-depends", test_first_half);
    g_test_add_func("/annotate/longnames/two-names-in-a-row", test_two_names);
    return g_test_run();
}
