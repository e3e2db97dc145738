/* SPDX-License-Identifier: Apache-2.0
 *
 * Addresses brought into their one form.
 */
#include "ingest/weblink.h"

#include <glib.h>

static const char *const LINKS[][3] = {
    /* href, base, canonical */
    { "https://a.example/b", NULL, "https://a.example/b" },
    { " HTTPS://A.Example/B/C \n", NULL, "https://a.example/B/C" },
    { "https://a.example/b#part", NULL, "https://a.example/b" },
    { "https://a.example/b?utm_source=x&utm_medium=y", NULL, "https://a.example/b" },
    { "https://a.example/b?id=7&fbclid=abc&page=2#x", NULL, "https://a.example/b?id=7&page=2" },
    { "https://a.example/b?UTM_Source=x&gclid&id", NULL, "https://a.example/b?id" },
    { "https://a.example?id=1", NULL, "https://a.example?id=1" },
    { "https://a.example/b c\"<d>", NULL, "https://a.example/b%20c%22%3Cd%3E" },
    { "https://a.example/caf\xC3\xA9", NULL, "https://a.example/caf\xC3\xA9" },
    { "../x.html", "https://a.example/b/c/d.html", "https://a.example/b/x.html" },
    { "//b.example/x", "https://a.example/", "https://b.example/x" },
    { "/x", NULL, NULL },
    { "/x", "not a base", NULL },
    { "", NULL, NULL },
    { "ftp://a.example/x", NULL, NULL },
    { "javascript:alert(1)", "https://a.example/", NULL },
    { "https://", NULL, NULL },
    { "http:///x", NULL, NULL },
    { "https://a.example/\xFF", NULL, NULL },
    { NULL, NULL, NULL },
};

static void
test_canonizes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(LINKS); i++) {
        g_autofree char *link = hs_weblink_canonize(LINKS[i][0], LINKS[i][1]);
        g_assert_cmpstr(link, ==, LINKS[i][2]);
        g_autofree char *again = hs_weblink_canonize(link, NULL);
        g_assert_cmpstr(again, ==, link);
    }
}

static void
test_too_long(void)
{
    g_autoptr(GString) link = g_string_new("https://a.example/");
    while (link->len < 5000)
        g_string_append_c(link, 'a');
    g_assert_null(hs_weblink_canonize(link->str, NULL));
}

static void
test_days(void)
{
    static const char *const days[][2] = {
        { "https://a.example/2026/11/19/title", "2026-11-19" },
        { "https://a.example/news/2026/nov/9/title", "2026-11-09" },
        { "https://a.example/2026-11-19/title", "2026-11-19" },
        { "https://a.example/2026/13/19/title", NULL },
        { "https://a.example/2026/11/title", NULL },
        { "https://a.example/4711/title", NULL },
        { "https://a.example/", NULL },
        { NULL, NULL },
    };
    for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
        g_autofree char *day = hs_weblink_dup_day(days[i][0]);
        g_assert_cmpstr(day, ==, days[i][1]);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/weblink/has-one-form", test_canonizes);
    g_test_add_func("/ingest/weblink/refuses-endless-ones", test_too_long);
    g_test_add_func("/ingest/weblink/tells-the-day", test_days);
    return g_test_run();
}
