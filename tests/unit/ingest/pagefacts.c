/* SPDX-License-Identifier: Apache-2.0
 *
 * What a page says of itself, where it says several things: what readers see is right.
 */
#include "unit/ingest/read.h"

#define TEXT                                                                                 \
    "<p>The quay of Skerry will close before the winter storms, the harbour master said on " \
    "Thursday, and he did not say when it would open again to the islanders.</p>"

static const HsArticle *
read_page(HsArena *arena, const char *head, const char *body)
{
    g_autofree char *page = g_strconcat("<!DOCTYPE html><html><head>", head, "</head><body>", body,
                                        TEXT, "</body></html>", NULL);

    return read_string(arena, page);
}

static void
test_headlines(void)
{
    static const struct {
        const char *head, *body, *headline;
    } pages[] = {
        { "<meta property=og:title content='Quay row: Hale closes it at once'>"
          "<title>Hale closes the quay - Post</title>",
          "<h1>News</h1><h1>Hale closes the quay</h1>", "Hale closes the quay" },
        { "<meta property=og:site_name content='The Skerry Post'>"
          "<title>Hale closes the quay | The Skerry Post</title>",
          "<h1>The Skerry Post</h1>", "Hale closes the quay" },
        { "<meta property=og:title content='Hale closes the quay'>",
          "<h1>Roe opens an entirely different bridge</h1>", "Hale closes the quay" },
        { "<title>Hale closes the old quay for good | Skerry | Post</title>",
          "<h1>Hale closes the old quay</h1><h1>Hale</h1>", "Hale closes the old quay" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_assert_cmpstr(read_page(arena, pages[i].head, pages[i].body)->headline, ==,
                        pages[i].headline);
    }
}

static void
test_publishers(void)
{
    static const struct {
        const char *head, *publisher;
    } pages[] = {
        { "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"publisher\": "
          "{\"name\": \"North Wire\"}}</script><meta property=og:site_name content='Skerry Post'>"
          "<title>Hale closes the quay - Skerry Post</title>",
          "Skerry Post" },
        { "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"publisher\": "
          "{\"name\": \"Maker of Sites\"}}</script>"
          "<meta property=og:site_name content='Skerry Post | News of the isles'>"
          "<link rel=canonical href='https://www.skerrypost.example/quay'>",
          "Skerry Post" },
        { "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"publisher\": "
          "{\"name\": \"The Skerry Post\"}}</script><meta property=og:site_name content='skerry'>",
          "The Skerry Post" },
        { "<title>Hale closes the quay \xE2\x80\x93 Skerry Post</title>", "Skerry Post" },
        { "<title>Something else \xE2\x80\x93 Skerry Post</title>", NULL },
        { "<meta property=og:site_name content='@skerrypost'>", "skerrypost" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_assert_cmpstr(read_page(arena, pages[i].head, "<h1>Hale closes the quay</h1>")->publisher,
                        ==, pages[i].publisher);
    }
}

static void
test_authors(void)
{
    static const struct {
        const char *meta, *body, *authors;
    } pages[] = {
        { "Ada Quill, AP Auto Writer", "", "Ada Quill" },
        { "Ada Quill, Post Business", "", "Ada Quill" },
        { "Ada Quill | Quayside Media for Skerry.example", "", "Ada Quill" },
        { "Ada Quill, MS, RDN; Bo Strand, Jr.", "", "Ada Quill; Bo Strand, Jr." },
        { "Ada Quill. Post", "", "Ada Quill" },
        { "Post", "", "Post" },
        { "PTI", "", "PTI" },
        { "Ada Quill", "<p>By <a>Ada Quill</a>, Bo Strand and Cleo Fen</p>",
          "Ada Quill; Bo Strand; Cleo Fen" },
        { "Web Desk", "<div><span>By </span><b>Ada Quill</b> on Monday, November 16</div>",
          "Ada Quill" },
        { "Ada Quill", "<p>By Ada Quill Business Columnist Nov. 19, 2026</p>", "Ada Quill" },
        { "Ada Quill", "<p>By the time he came, it was closed.</p>", "Ada Quill" },
        { "Ada Quill", TEXT "<p>By Bo Strand</p>", "Ada Quill" },
        { "", "<p>Written by <a>Ada Quill, RD</a> on November 16, 2026</p>", "Ada Quill" },
        { "", "<div>By ADA QUILL and BO STRAND</div><div>North Wire</div>",
          "ADA QUILL; BO STRAND" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *head = g_strdup_printf("<meta name=author content='%s'>"
                                                "<meta property=og:site_name content=Post>",
                                                pages[i].meta);
        g_autofree char *body = g_strconcat("<h1>Hale closes the quay</h1>", pages[i].body, NULL);
        const HsArticle *const article = read_page(arena, head, body);
        g_autofree char *authors = g_strjoinv("; ", (char **)article->authors);
        g_test_message("%s", pages[i].body);
        g_assert_cmpstr(authors, ==, pages[i].authors);
    }
}

static void
test_dates(void)
{
    static const struct {
        const char *head, *body, *date;
    } pages[] = {
        { "", "<h1>A quay is closed</h1><p>Skerry</p><p>19 November 2026</p>", "2026-11-19" },
        { "", "<h1>A quay is closed</h1><p>In 2026 he was 19</p>", NULL },
        { "<meta about=/n/1 property='dc:date dc:created' content='2026-11-19T10:00:00Z'>", "",
          "2026-11-19T10:00:00Z" },
        { "", "<span property='dc:date' content='2026-11-19'>yesterday</span>", "2026-11-19" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_assert_cmpstr(read_page(arena, pages[i].head, pages[i].body)->date, ==, pages[i].date);
    }
}

static void
test_languages(void)
{
    static const char page[] = "<?xml version='1.0'?><html xml:lang='en-GB'><body>" TEXT
                               "</body></html>";
    g_autoptr(HsArena) arena = hs_arena_new();

    g_assert_cmpstr(read_string(arena, page)->language, ==, "en-GB");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/pagefacts/headline-is-the-heading-seen", test_headlines);
    g_test_add_func("/ingest/pagefacts/publisher-is-the-site", test_publishers);
    g_test_add_func("/ingest/pagefacts/authors-are-those-of-the-byline", test_authors);
    g_test_add_func("/ingest/pagefacts/dates-are-found-where-they-stand-alone", test_dates);
    g_test_add_func("/ingest/pagefacts/languages-of-xml-count", test_languages);
    return g_test_run();
}
