/* SPDX-License-Identifier: Apache-2.0
 *
 * Saved pages through the door: the pages of tests/pages with their bodies, encodings, how text is
 * joined, and pages that are broken or mean harm.
 */
#include "unit/ingest/read.h"

#define PROSE \
    "The council met on Tuesday, and nobody had expected what the mayor then said to the members."

static char *
load_page(const char *name, gsize *out_length)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "pages", name, NULL);
    g_autoptr(GError) error = NULL;
    char *text = NULL;
    g_file_get_contents(path, &text, out_length, &error);
    g_assert_no_error(error);
    return text;
}

static void
test_page(const HsArticle *expected)
{
    g_autofree char *file = g_strconcat(expected->name, ".html", NULL);
    g_autofree char *body_file = g_strconcat(expected->name, ".txt", NULL);
    gsize length = 0;
    g_autofree char *html = load_page(file, &length);
    g_autofree char *body = g_strchomp(load_page(body_file, NULL));
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *const article = read_bytes(arena, file, html, length, NULL);
    g_assert_cmpstr(article->body, ==, body);
    g_assert_cmpstr(article->name, ==, expected->name);
    g_assert_cmpstr(article->url, ==, expected->url);
    g_assert_cmpstr(article->headline, ==, expected->headline);
    g_assert_cmpstr(article->date, ==, expected->date);
    g_assert_cmpstr(article->modified, ==, expected->modified);
    g_assert_cmpstr(article->publisher, ==, expected->publisher);
    g_assert_cmpstr(article->language, ==, expected->language);
    g_assert_true(g_strv_equal((const char *const *)article->authors,
                               (const char *const *)expected->authors));
}

static void
test_ferry(void)
{
    test_page(&(HsArticle){ .name = "ferry",
                            .url = "https://www.skerryherald.example/news/ferry-winter?edition=2",
                            .headline = "Ferry operator denies cutting winter crossings & fares",
                            .authors = (const char *const[]){ "Ida Lorne", "Tomas Wray", NULL },
                            .date = "2026-11-02T07:15:00+01:00",
                            .modified = "2026-11-02T18:40:00+01:00",
                            .publisher = "The Skerry Herald",
                            .language = "en-GB" });
}

static void
test_bridge(void)
{
    test_page(&(HsArticle){ .name = "bridge",
                            .headline = "F\xC3\xA4hrbr\xC3\xBC"
                                        "cke - Der Bote",
                            .authors = (const char *const[]){ "K\xC3\xA4the Brandt", NULL },
                            .date = "2026-11-03",
                            .language = "en" });
}

static void
test_clinic(void)
{
    test_page(&(HsArticle){ .name = "clinic",
                            .url = "https://valecourier.example/2026/10/28/clinic.html",
                            .headline = "Clinic loses its night doctors",
                            .authors = (const char *const[]){ "Bram Holt", NULL },
                            .date = "2026-10-28T21:05:00Z",
                            .publisher = "Vale Courier",
                            .language = "en" });
}

/* Captions, a sentence pulled out, lines that send the reader elsewhere, comments. */
static void
test_quay(void)
{
    test_page(&(HsArticle){ .name = "quay",
                            .headline = "Quay will close",
                            .authors = (const char *const[]){ "Ada Quill", NULL },
                            .publisher = "The Skerry Post",
                            .language = "en" });
}

/* The posts of a live blog, the latest first, with their times. */
static void
test_storm(void)
{
    test_page(&(HsArticle){ .name = "storm",
                            .headline = "Storm in Skerry: live updates",
                            .authors = (const char *const[]){ "Bo Strand", NULL },
                            .date = "2026-11-19T12:30:00Z",
                            .publisher = "The Skerry Post",
                            .language = "en" });
}

static void
assert_body(const char *html, const char *body)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_cmpstr(read_bytes(arena, "a.html", html, strlen(html), NULL)->body, ==, body);
}

static void
test_joins(void)
{
    assert_body("<html><p>" PROSE "</p> \n <p>One <b>t</b>wo\n\t three.</p>",
                PROSE "\nOne two three.");
    assert_body("<html><p>" PROSE "<br><br/>He sat down.", PROSE "\nHe sat down.");
    assert_body("<html><p>" PROSE " &ldquo;A&nbsp;&amp;&#32;B&rdquo;&hellip;&eacute;</p>",
                PROSE " \xE2\x80\x9C"
                      "A\xC2\xA0& B\xE2\x80\x9D\xE2\x80\xA6\xC3\xA9");
    assert_body("<html><p>&nbsp; " PROSE "\xE2\x80\x8B An\xC2\xAD end.&nbsp;</p>",
                PROSE " An end.");
    assert_body("<html><div>" PROSE "<div>He spoke for an hour.</div>And left.</div>",
                PROSE "\nHe spoke for an hour.");
    assert_body("<html><p>" PROSE "</p><h2>A heading</h2><p>" PROSE "</p>",
                PROSE "\nA heading\n" PROSE);
    assert_body("<html><p>" PROSE "</p><p>Say&lt;b&gt;bold&lt;/b&gt; and be heard by them all.</p>",
                PROSE "\nSay<b>bold</b> and be heard by them all.");
}

/* Spans of quotes count in the body as it is in NFC, and leave out who is quoted. */
static void
test_quotes(void)
{
    static const char *const pages[] = {
        "<html><p>" PROSE " e\xCC\x81</p><blockquote><p>Nobody e\xCC\x81. <b>No.</b></p><p>Yes."
        "</p><cite>Jane</cite></blockquote><p>" PROSE "</p>",
        "---\ntitle: T\n---\n" PROSE " e\xCC\x81\n\n> Nobody e\xCC\x81. *No.*\n>\n> Yes.\n\n" PROSE,
        "{\"title\": \"T\", \"content\": \"<p>" PROSE
        " e\xCC\x81</p><blockquote>Nobody e\xCC\x81. No."
        "<p>Yes.</blockquote><p>" PROSE "\"}",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsArticle *const article = read_string(arena, pages[i]);
        g_test_message("%s", article->body);
        g_assert_cmpuint(article->n_quotes, ==, 2);
        g_autofree char *first = g_strndup(article->body + article->quotes[0].begin,
                                           hs_span_length(article->quotes[0]));
        g_autofree char *second = g_strndup(article->body + article->quotes[1].begin,
                                            hs_span_length(article->quotes[1]));
        g_assert_cmpstr(first, ==, "Nobody \xC3\xA9. No.");
        g_assert_cmpstr(second, ==, "Yes.");
    }
}

/* Whom a block quotation quotes is a paragraph of its own where it stands at its end; a sentence of
   the article that is shown again goes with whoever said it. */
static void
test_cited(void)
{
    assert_body("<html><p>" PROSE "</p><blockquote>Nobody asked. <cite>Jane Roe</cite></blockquote>"
                "<p>" PROSE "</p>",
                PROSE "\nNobody asked.\nJane Roe\n" PROSE);
    assert_body("<html><p>" PROSE
                "</p><blockquote><p>Nobody asked us.</p><footer>— Jane Roe</footer>"
                "</blockquote><p>" PROSE "</p>",
                PROSE "\nNobody asked us.\n— Jane Roe\n" PROSE);
    assert_body("<html><p>" PROSE "</p><blockquote>In <cite>The Road</cite> nobody asked."
                "</blockquote><p>" PROSE "</p>",
                PROSE "\nIn The Road nobody asked.\n" PROSE);
    assert_body(
        "<html><p>" PROSE "</p><p>“Nobody ever asked us about it,” said Jane Roe.</p>"
        "<blockquote>Nobody ever asked us about it <cite>Jane Roe</cite></blockquote><p>" PROSE
        "</p>",
        PROSE "\n“Nobody ever asked us about it,” said Jane Roe.\n" PROSE);
}

/* The times of a live blog's posts stay, that of the first one too, and what the page means by
   them is kept, counted in NFC. */
static void
test_posts(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *const article = read_string(
        arena,
        "<html><h1>Storm</h1><div><time datetime=2026-03-03T10:42:00Z>10:42</time><h2>Bridge "
        "e\xCC\x81</h2><p>" PROSE "</p><div><time datetime=2026-03-03T09:10:00Z>9:10</time></div>"
        "<p>" PROSE "</p><div><time datetime=soon>8:00</time></div><p>" PROSE "</p></div>");
    g_assert_true(g_str_has_prefix(article->body, "10:42\nBridge \xC3\xA9\n"));
    g_assert_cmpuint(article->n_stamps, ==, 2);
    g_assert_cmpstr(hs_article_get_stamp(article, 0), ==, "2026-03-03T10:42:00Z");
    g_assert_cmpstr(article->stamps[1].date, ==, "2026-03-03T09:10:00Z");
    g_assert_true(g_str_has_prefix(article->body + article->stamps[1].at, "9:10\n"));
    g_assert_null(hs_article_get_stamp(article, 1));
}

static void
test_short(void)
{
    assert_body("<!DOCTYPE html><title>x</title><p>Hello, world.</p>", "Hello, world.");
    assert_body("<p>He said: no.</p><p><a href=x>More news of the day from here and there.</a></p>",
                "He said: no.");
}

static void
assert_encoded(const char *head, const char *letter, gsize length, const char *expected)
{
    g_autoptr(GString) html = g_string_new(head);
    g_string_append(html, "<p>" PROSE " ");
    g_string_append_len(html, letter, (gssize)length);
    g_autofree char *body = g_strconcat(PROSE " ", expected, NULL);
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_cmpstr(read_bytes(arena, "a", html->str, html->len, NULL)->body, ==, body);
}

static void
test_encodings(void)
{
    assert_encoded("<html><meta charset=utf-8>", "\xC3\xA9", 2, "\xC3\xA9");
    assert_encoded("<html>", "\xC3\xA9", 2, "\xC3\xA9");
    assert_encoded("<html>", "\x93\xE9\x94", 3, "\xE2\x80\x9C\xC3\xA9\xE2\x80\x9D");
    assert_encoded("<html><meta charset='latin1'>", "\x93", 1, "\xE2\x80\x9C");
    assert_encoded("<html><META http-equiv=Content-Type content='text/html; charset=KOI8-R'>",
                   "\xF6", 1, "\xD0\x96");
    assert_encoded("<?xml version='1.0' encoding='iso-8859-2'?><html>", "\xB3", 1, "\xC5\x82");
    assert_encoded("<html><meta charset=no-such-thing>", "\xE9", 1, "\xC3\xA9");
    /* What the declared encoding does not allow is replaced, as in browsers, never refused. */
    assert_encoded("<html><meta charset=utf-8>", "a\xE9z", 3, "a\xEF\xBF\xBDz");
    assert_encoded("<html><meta charset=utf-8>", "a\xE2\x80z", 4, "a\xEF\xBF\xBDz");
    assert_encoded("<html><meta charset=utf-8>", "a\0z", 3, "a\xEF\xBF\xBDz");
    assert_encoded("\xEF\xBB\xBF<html><meta charset=latin1>", "\xC3\xA9", 2, "\xC3\xA9");
}

static void
test_options_win(void)
{
    static const char html[] =
        "<html lang=en><title>Theirs</title><meta name=date content=2026-01-02>"
        "<meta charset=utf-8><p>" PROSE "\xE9";
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsIngestOptions options = { .encoding = "latin1",
                                      .headline = "Mine",
                                      .date = "2026-03-04" };
    const HsArticle *const article = read_bytes(arena, "a", html, sizeof html - 1, &options);
    g_assert_cmpstr(article->headline, ==, "Mine");
    g_assert_cmpstr(article->date, ==, "2026-03-04");
    g_assert_cmpstr(article->body, ==, PROSE "\xC3\xA9");
}

static void
refuse(const char *html, HsIngestError code, const char *message)
{
    assert_refused("a.html", html, strlen(html), NULL, code, message);
}

static void
test_without_article(void)
{
    static const char empty[] = "a.html: a web page without the text of an article";
    refuse("<html></html>", HS_INGEST_ERROR_EMPTY, empty);
    refuse("<!DOCTYPE html>", HS_INGEST_ERROR_EMPTY, empty);
    refuse("<html><script>var a = 'This is a sentence, and it is a long one.';</script>",
           HS_INGEST_ERROR_EMPTY, empty);
    refuse("<html><nav><a href=a>News</a> <a href=b>Sport</a></nav>", HS_INGEST_ERROR_EMPTY, empty);
    refuse("<?xml version='1.0'?><rss><channel/></rss>", HS_INGEST_ERROR_MARKUP,
           "a.html: XML of a kind that is not read (its root element: rss)");
}

static void
test_deep(void)
{
    g_autoptr(GString) html = g_string_new("<html><body>\n");
    for (int i = 0; i < 100000; i++)
        g_string_append(html, "<div>");
    g_string_append(html, PROSE);
    refuse(html->str, HS_INGEST_ERROR_MARKUP,
           "a.html: elements nested deeper than 512 levels at line 2");
    g_string_assign(html, "<html><body>");
    for (int i = 0; i < 500; i++)
        g_string_append(html, "<div>");
    g_string_append(html, PROSE);
    assert_body(html->str, PROSE);
}

/* Entities of the page's own are never expanded, and no file is ever opened for one. */
static void
test_entities(void)
{
    g_autoptr(GString) html = g_string_new("<!DOCTYPE html [<!ENTITY a0 'laughter '>\n");
    for (int i = 1; i < 20; i++)
        g_string_append_printf(html, "<!ENTITY a%d '&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;'>\n",
                               i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
    g_string_append(html, "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>\n<html><body><p>" PROSE
                          " &a19; &f;</p></body></html>");
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *const article = read_bytes(arena, "a", html->str, html->len, NULL);
    g_assert_cmpuint(article->length, <, 4096);
    g_assert_nonnull(strstr(article->body, PROSE));
    refuse("<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a 'b'>]><lolz>&a;</lolz>",
           HS_INGEST_ERROR_MARKUP,
           "a.html: XML of a kind that is not read (its root element: lolz)");
}

static void
test_broken(void)
{
    assert_body("<html></div></body></p><p>" PROSE "</html></b></html>", PROSE);
    assert_body("<html><html lang=x><body><body class=y><p>" PROSE, PROSE);
    assert_body("<html><p class=\"a' id=b>" PROSE "</p><p>\">" PROSE "</p>", PROSE);
    assert_body("<html><p>" PROSE " 3 < 4 & 5 > 2 &nosuch; &#xFFFFFFFF;</p>",
                PROSE " 3 < 4 & 5 > 2 &nosuch;");
}

/* Inputs that take quadratic time or endless memory where something is not bounded. */
static void
test_hostile(void)
{
    static const char *const pieces[] = {
        "<b>x</i>",
        "<p>",
        "</p>",
        "<a href=x>",
        "<table><tr><td>",
        "<!--",
        "<br>",
        "&",
        "<a <a ",
        "<p class='comments share ad'>x.</p>",
        "<li><h1>a",
        "<script>",
        "<meta name=date content=2>",
        "<time>x</time>",
        "<b></b></i></u>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GError) error = NULL;
        g_autoptr(GString) html = g_string_new("<html><p>" PROSE);
        const HsArticle *article = NULL;
        while (html->len < 1024 * 1024)
            g_string_append(html, pieces[i]);
        const double start = cpu_seconds();
        const gboolean done = hs_ingest_bytes(arena, "a", (const guint8 *)html->str, html->len,
                                              NULL, &article, &error);
        g_test_message("%s: %.2f s", pieces[i], cpu_seconds() - start);
        g_assert_cmpfloat(cpu_seconds() - start, <, 10.0);
        g_assert_true(done || error != NULL);
    }
}

static void
test_prefixes(void)
{
    static const char *const names[] = { "ferry.html", "bridge.html", "clinic.html" };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        gsize length = 0;
        g_autofree char *html = load_page(names[i], &length);
        for (gsize n = 0; n < length; n += g_test_quick() ? 7 : 1) {
            g_autoptr(HsArena) arena = hs_arena_new();
            g_autoptr(GError) error = NULL;
            g_autofree guint8 *prefix = g_memdup2(html, n);
            const HsArticle *article = NULL;
            const gboolean done = hs_ingest_bytes(arena, "a", prefix, n, NULL, &article, &error);
            g_assert_true(done ? g_utf8_validate(article->body, (gssize)article->length, NULL)
                               : error != NULL);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/webpage/reads-quay", test_quay);
    g_test_add_func("/ingest/webpage/reads-storm", test_storm);
    g_test_add_func("/ingest/webpage/tells-what-is-set-off-as-quoted", test_quotes);
    g_test_add_func("/ingest/webpage/tells-whom-is-quoted", test_cited);
    g_test_add_func("/ingest/webpage/keeps-times-of-posts", test_posts);
    g_test_add_func("/ingest/webpage/reads-a-newspaper-page", test_ferry);
    g_test_add_func("/ingest/webpage/reads-a-page-of-tables", test_bridge);
    g_test_add_func("/ingest/webpage/reads-xhtml", test_clinic);
    g_test_add_func("/ingest/webpage/joins-text-as-it-is-shown", test_joins);
    g_test_add_func("/ingest/webpage/reads-very-short-articles", test_short);
    g_test_add_func("/ingest/webpage/finds-the-encoding", test_encodings);
    g_test_add_func("/ingest/webpage/believes-the-user-first", test_options_win);
    g_test_add_func("/ingest/webpage/refuses-what-holds-no-article", test_without_article);
    g_test_add_func("/ingest/webpage/refuses-deep-nesting", test_deep);
    g_test_add_func("/ingest/webpage/expands-no-entities", test_entities);
    g_test_add_func("/ingest/webpage/mends-broken-markup", test_broken);
    g_test_add_func("/ingest/webpage/takes-linear-time", test_hostile);
    g_test_add_func("/ingest/webpage/survives-every-prefix", test_prefixes);
    return g_test_run();
}
