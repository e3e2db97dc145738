/* SPDX-License-Identifier: Apache-2.0
 *
 * What pages say in JSON-LD, in the shapes that publishers write, and what must not break it.
 */
#include "ingest/jsonld.h"

#include <string.h>

static const char FULL[] =
    "{\"@context\":\"https://schema.org\",\"@type\":\"ReportageNewsArticle\","
    "\"headline\":\"Mayor &amp; council &#8220;at "
    "odds&#x201D;\",\"url\":\"https://a.example/1?utm_source=z\","
    "\"datePublished\":\"2026-11-19T14:02:03Z\",\"dateModified\":\"2026-11-20\",\"inLanguage\":"
    "\"en_us\","
    "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Arbour\"},\"By Bo Quill and Cy Dent, "
    "Jr.\",{}],"
    "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Post\"}}";

static gboolean
read_text(const char *text, HsDraft *draft)
{
    hs_draft_init(draft);
    return hs_jsonld_read(text, strlen(text), draft);
}

static void
test_full(void)
{
    g_auto(HsDraft) draft;
    g_assert_true(read_text(FULL, &draft));
    g_assert_cmpstr(draft.headline, ==,
                    "Mayor & council \xE2\x80\x9C"
                    "at odds\xE2\x80\x9D");
    g_assert_cmpstr(draft.url, ==, "https://a.example/1");
    g_assert_cmpstr(draft.date, ==, "2026-11-19T14:02:03Z");
    g_assert_cmpstr(draft.modified, ==, "2026-11-20");
    g_assert_cmpstr(draft.language, ==, "en-US");
    g_assert_cmpstr(draft.publisher, ==, "The Post");
    g_assert_cmpuint(draft.authors->len, ==, 3);
    g_assert_cmpstr(draft.authors->pdata[0], ==, "Ann Arbour");
    g_assert_cmpstr(draft.authors->pdata[1], ==, "Bo Quill");
    g_assert_cmpstr(draft.authors->pdata[2], ==, "Cy Dent, Jr.");
}

static void
assert_headline(const char *text, const char *headline)
{
    g_auto(HsDraft) draft;
    g_assert_cmpint(read_text(text, &draft), ==, headline != NULL);
    g_assert_cmpstr(draft.headline, ==, headline);
}

static void
test_shapes(void)
{
    assert_headline("[{\"@type\":\"WebSite\",\"headline\":\"no\"},"
                    "{\"@type\":\"NewsArticle\",\"headline\":\"a\"}]",
                    "a");
    assert_headline("{\"@graph\":[{\"@type\":[\"Thing\",\"Article\"],\"headline\":\"b\"}]}", "b");
    assert_headline("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\","
                    "\"headline\":\"c\"}}",
                    "c");
    assert_headline("{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":\"d\"}", "d");
    assert_headline("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"e\"};\n//]]>", "e");
    assert_headline("{\"@type\":\"NewsArticle\",\"headline\":[\"f\",\"g\"]}", "f");
    assert_headline("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\","
                    "\"headline\":\"another\"}]}",
                    NULL);
    assert_headline("{\"@type\":\"Recipe\",\"headline\":\"soup\"}", NULL);
}

/* Members of other types than they should be say nothing, and break nothing. */
static void
test_wrong_types(void)
{
    static const char *const values[] = {
        "null", "1", "true", "\"\"", "[]", "{}", "[[]]", "[null]"
    };
    static const char *const names[] = { "@id",       "@type",         "headline",
                                         "url",       "datePublished", "author",
                                         "publisher", "inLanguage",    "mainEntityOfPage",
                                         "@graph",    "mainEntity" };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        for (gsize j = 0; j < G_N_ELEMENTS(values); j++) {
            g_autofree char *text = g_strdup_printf("[{\"@type\":\"NewsArticle\",\"%s\":%s}]",
                                                    names[i], values[j]);
            g_auto(HsDraft) draft;
            read_text(text, &draft);
            g_assert_null(draft.headline);
            g_assert_cmpuint(draft.authors->len, ==, 0);
        }
}

static void
test_keeps_what_is_there(void)
{
    g_auto(HsDraft) draft;
    hs_draft_init(&draft);
    draft.headline = g_strdup("mine");
    g_assert_true(hs_jsonld_read(FULL, strlen(FULL), &draft));
    g_assert_cmpstr(draft.headline, ==, "mine");
}

static void
test_prefixes(void)
{
    for (gsize n = 0; n < strlen(FULL); n++) {
        g_autofree char *prefix = g_memdup2(FULL, n);
        g_auto(HsDraft) draft;
        hs_draft_init(&draft);
        g_assert_false(hs_jsonld_read(prefix, n, &draft));
    }
}

static void
test_hostile(void)
{
    g_autoptr(GString) deep = g_string_new(NULL);
    for (int i = 0; i < 200000; i++)
        g_string_append(deep, i % 2 ? "[" : "{\"a\":");
    g_string_append_c(deep, '}');
    assert_headline(deep->str, NULL);
    g_autoptr(GString) wide = g_string_new("[0");
    for (int i = 0; i < 100000; i++)
        g_string_append(wide, ",{\"@id\":\"x\"}");
    g_string_append_c(wide, ']');
    assert_headline(wide->str, NULL);
    g_autoptr(GString) long_one = g_string_new("{\"@type\":\"NewsArticle\",\"headline\":\"");
    while (long_one->len < 3 * 1024 * 1024)
        g_string_append(long_one, "aaaaaaaaaaaaaaaa");
    g_string_append(long_one, "\"}");
    assert_headline(long_one->str, NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/jsonld/reads-an-article", test_full);
    g_test_add_func("/ingest/jsonld/finds-the-article-in-every-shape", test_shapes);
    g_test_add_func("/ingest/jsonld/passes-over-wrong-types", test_wrong_types);
    g_test_add_func("/ingest/jsonld/overwrites-nothing", test_keeps_what_is_there);
    g_test_add_func("/ingest/jsonld/survives-every-prefix", test_prefixes);
    g_test_add_func("/ingest/jsonld/refuses-what-is-deep-or-long", test_hostile);
    return g_test_run();
}
