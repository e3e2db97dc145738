/* SPDX-License-Identifier: Apache-2.0
 *
 * Markdown through the door: what is recognized as such, what stays plain text, marks, blocks,
 * facts, and that no row of marks takes long.
 */
#include "ingest/markdown.h"

#include "unit/ingest/read.h"

static void
test_recognized(void)
{
    static const char *const files[] = {
        "---\ntitle: A\n---\nText.",
        "+++\ntitle = \"A\"\n+++\nText.",
        "# A title\n\nText.",
        "A lede.\n\n## Background\n\nText.",
        "Roe [said so](https://skerry.example/roe).",
        "![](/quay.jpg)\n",
        "Title\n=====\n\nIt is **so**.",
        "As [they][1] say, **no**.\n\n[1]: http://skerry.example/",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_test_message("%s", files[i]);
        g_assert_true(hs_markdown_recognize(files[i], strlen(files[i])));
    }
}

/* Each stays as it is, to the byte. */
static void
test_plain(void)
{
    static const char *const files[] = {
        "# 1 on the list was the quay.\n\nText.",
        "#quay\n\nText.",
        "Text.\n\n# # #\n",
        "A title\n=======\n\n* one\n* two\n",
        "On Monday Roe wrote:\n> No.\n> *Never.*\n\nShe is right.",
        "2 * 3 * 4 is 24* and snake_case_names stay.",
        "The board [sic] (of Skerry) said so.",
        "---\nText between rules: yes.\n---\nMore.",
        "---\nnote: not a known key\n---\nMore.",
        "- Yes, she said.\n- No, he said.\n",
        "1. One\n2. Two\n",
        "# comment\n# comment\nkey = value",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_assert_cmpstr(read_string(arena, files[i])->body, ==, files[i]);
    }
}

static void
test_text(void)
{
    static const struct {
        const char *markdown, *text;
    } bodies[] = {
        { "a *b* **c** ***d*** _e_ __f__ ~~g~~", "a b c d e f g" },
        { "2 * 3 * 4, a_b_c, ~5, **bold*", "2 * 3 * 4, a_b_c, ~5, *bold" },
        { "*a **b** c*", "a b c" },
        { "\\*a\\* \\[b\\] \\<i> 5 < 6 & R&amp;D", "*a* [b] <i> 5 < 6 & R&D" },
        { "[a *b* (c)](/x_(y)_z \"t)\") [d][e] [f]", "a b (c) [d][e] [f]" },
        { "[a]( b [c](d", "[a]( b [c](d" },
        { "a ![b](/c.png) d", "a d" },
        { "[![b](/c.png) d](/e)", "d" },
        { "`a *b* <i>` ``c ` d``", "a *b* <i> c ` d" },
        { "<https://a.example/b> <b>c</b> <!-- d > -->", "https://a.example/b c" },
        { "a  \nb\\\nc\nd", "a\nb\nc d" },
        { "> a\nb\n>\n> c\n\nd", "a b\nc\nd" },
        { "> > a\n> b", "a b" },
        { "* a\n  b\n* c\n\n  d\n1) e", "a b\nc\nd\ne" },
        { "It was in\n1984. Then\n2. it ended.", "It was in 1984. Then 2. it ended." },
        { "A\n---\nb\n\n---\n\nc", "A\nb\nc" },
        { "```\n*a*\n\n<b>\n```\nc", "*a*\n<b>\nc" },
        { "~~~\na", "a" },
        { "x | y\n--|--\na | *b*\n\nc | d", "x\ny\na\nb\nc | d" },
        { "a[^1].\n\n[^1]: b", "a.\nb" },
        { "<!-- a\n\nb -->\nc", "c" },
        { "a {{< b >}}{% c %}{d}", "a {d}" },
        { "<div>\n<p>*a*</p>\n</div>", "a" },
        { "\ta\n    b", "a b" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *whole = g_strconcat("---\ntitle: T\n---\n", bodies[i].markdown, NULL);
        g_assert_cmpstr(read_string(arena, whole)->body, ==, bodies[i].text);
    }
}

static void
test_labels(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *const article = read_string(
        arena, "# T\n\n[a][B] [c] [d][] [e][f] ![g][b]\n\n[b]: /x\n[c]: </y>\n[D]: #z 'w'\n");

    g_assert_cmpstr(article->body, ==, "a c d [e][f]");
}

static void
test_facts(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *article = read_string(
        arena, "# *T* of R&amp;D #\n\n**By Ada Quill and Bo Strand**\n\nNovember 19, 2026\n\n"
               "By Monday all was over.\n\n# T of R&amp;D");

    g_assert_cmpstr(article->headline, ==, "T of R&D");
    g_assert_cmpstr(article->authors[0], ==, "Ada Quill");
    g_assert_cmpstr(article->authors[1], ==, "Bo Strand");
    g_assert_cmpstr(article->date, ==, "2026-11-19");
    g_assert_cmpstr(article->body, ==, "By Monday all was over.\nT of R&D");

    article = read_string(arena, "---\nTitle: 'T: it''s' # so\nauthor: [\"A B\", C D]\n"
                                 "date: 2026-11-19\nsource: https://a.example/b\n---\nText.");
    g_assert_cmpstr(article->headline, ==, "T: it's");
    g_assert_cmpstr(article->authors[1], ==, "C D");
    g_assert_cmpstr(article->url, ==, "https://a.example/b");
    g_assert_cmpstr(article->body, ==, "Text.");
}

/* Much of each row of marks is read in linear time. */
static void
test_rows_of_marks(void)
{
    static const char *const rows[] = { "[",   "![a](",    "*a ",      "_*a",  "a*_ ",  "`a``b```",
                                        "> ",  "<a ",      "<!--\n",   "](",   "[a][",  "{{<",
                                        "\\",  "a\n|-|\n", "~~~\n",    "- ",   "# a\n", "<b><i>",
                                        "**a", "[^",       "[a]: /\n", "1. \n" };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GString) whole = g_string_new("---\ntitle: T\n---\n");
        g_autoptr(GError) error = NULL;
        const HsIngestOptions any = { .any_language = TRUE };
        const HsArticle *article = NULL;
        while (whole->len < 300 * 1000)
            g_string_append(whole, rows[i]);
        const double begin = cpu_seconds();
        hs_ingest_bytes(arena, "a", (const guint8 *)whole->str, whole->len, &any, &article, &error);
        g_test_message("%s: %.3f s", rows[i], cpu_seconds() - begin);
        g_assert_cmpfloat(cpu_seconds() - begin, <, 5.0);
    }
}

/* In memory of just its length, so that a byte read too far is found by AddressSanitizer. */
static void
test_prefixes(void)
{
    static const char whole[] =
        "---\ntitle: \"T\nauthor:\n  - name: A\n---\n# T\n\n[a](/b \"c\") `d` **e** <f> \\g\n\n"
        "> 1. h\n\ni | j\n-|-\nk | l\n\n```\nm\n```\n[n]: /o\n[^p]: q {{< r >}} <!-- s\n";

    for (gsize n = 1; n < sizeof whole; n++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GError) error = NULL;
        g_autofree guint8 *prefix = g_memdup2(whole, n);
        const HsArticle *article = NULL;
        hs_ingest_bytes(arena, "a", prefix, n, NULL, &article, &error);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/markdown/is-recognized", test_recognized);
    g_test_add_func("/ingest/markdown/plain-text-stays-plain", test_plain);
    g_test_add_func("/ingest/markdown/becomes-what-readers-see", test_text);
    g_test_add_func("/ingest/markdown/follows-labels", test_labels);
    g_test_add_func("/ingest/markdown/finds-facts", test_facts);
    g_test_add_func("/ingest/markdown/takes-no-time-for-marks", test_rows_of_marks);
    g_test_add_func("/ingest/markdown/survives-every-prefix", test_prefixes);
    return g_test_run();
}
