/* SPDX-License-Identifier: Apache-2.0
 *
 * What is left of a page before it is parsed.
 */
#include "ingest/pagethin.h"

#include <string.h>

static const struct {
    const char *page, *thin;
} PAGES[] = {
    { "a < b &amp; <p class=x>c</p>", "a < b &amp; <p class=x>c</p>" },
    { "<script src='a.js'>if (a < b) c('</p>');\n</script>d", "<script>\n</script>d" },
    { "<SCRIPT type=\"application/ld+json\">{\"a\": \"<b onclick='c'>\"}</SCRIPT>",
      "<SCRIPT type=\"application/ld+json\">{\"a\": \"<b onclick='c'>\"}</SCRIPT>" },
    { "<style>p > a {}</style><svg viewBox='0'><path d='M0'/></svg>x",
      "<style></style><svg></svg>x" },
    { "<svg class=a /><p>b", "<svg class=a/><p>b" },
    { "<script/><p>b</p>", "<script/><p>b</p>" },
    { "a<!-- b\n<p>\n -->c<!-->d-->", "a<!--\n\n-->c<!-->d-->" },
    { "<img src=a.jpg data-x='<b>' alt=\"c > d\">e", "<img>e" },
    { "<a href='/b' rel=author>c</a><link rel=canonical href=/d>",
      "<a rel=author>c</a><link rel=canonical href=/d>" },
    { "<div\n onclick=\"a\n('b')\"\n CLASS = 'c d'\nid=e>f", "<div\n\n\n CLASS = 'c d'\n id=e>f" },
    { "<p title=it's class=a>it's</p>", "<p class=a>it's</p>" },
    { "<p =x = class=a>b", "<p>b" },
    { "a  \t b\n\t\t c<p>  d", "a b\n\tc<p>  d" },
    { "a<!-- b", "a<!-- b" },
    { "a<script>b</style>", "a<script>b</style>" },
    { "a<p class='b>c", "a<p class='b>c" },
    { "a<p x=1 class", "a<p x=1 class" },
    { "a<", "a<" },
};

static void
test_pages(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++) {
        g_autoptr(GString) page = g_string_new(PAGES[i].page);
        g_autoptr(GString) thin = hs_pagethin_new(page);
        g_assert_cmpstr(thin->str, ==, PAGES[i].thin);
    }
}

static void
test_prefixes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
        for (gsize n = 0; n <= strlen(PAGES[i].page); n++) {
            g_autoptr(GString) page = g_string_new_len(PAGES[i].page, (gssize)n);
            g_autoptr(GString) thin = hs_pagethin_new(page);
            g_assert_cmpuint(thin->len, <=, n + 1);
        }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/pagethin/leaves-what-is-asked-for", test_pages);
    g_test_add_func("/ingest/pagethin/survives-every-prefix", test_prefixes);
    return g_test_run();
}
