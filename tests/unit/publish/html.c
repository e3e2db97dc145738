/* SPDX-License-Identifier: Apache-2.0
 *
 * What strangers wrote cannot become a part of the page.
 */
#include "publish/html.h"

#include <string.h>

static char *
finish(HsHtml *html)
{
    gsize length;
    char *const page = hs_html_finish(html, &length);

    g_assert_cmpuint(strlen(page), ==, length);
    return page;
}

static void
text_is_escaped(void)
{
    g_autoptr(HsHtml) html = hs_html_new("a <b> & c", "person/a", "https://e/person/a");

    hs_html_link(html, "x.html?\"><script>", "<script>alert(1)</script>");
    g_autofree char *page = finish(html);
    g_assert_null(strstr(page, "<script"));
    g_assert_null(strstr(page, "<b>"));
    g_assert_nonnull(strstr(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    g_assert_nonnull(strstr(page, "href=\"a.ttl\""));
    g_assert_nonnull(strstr(page, "href=\"../style.css\""));
}

static void
json_cannot_end_its_element(void)
{
    static const char json[] = "{\"a\":\"</script><!-- & \xc3\xa9\"}";
    g_autoptr(HsHtml) html = hs_html_new("t", NULL, NULL);

    hs_html_json(html, json, strlen(json));
    g_autofree char *page = finish(html);
    g_assert_nonnull(
        strstr(page, "{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \xc3\xa9\"}</script>"));
    g_assert_null(strstr(page, "<!--"));
}

static void
no_address_is_no_link(void)
{
    g_autoptr(HsHtml) html = hs_html_new("t", NULL, NULL);

    hs_html_link(html, NULL, "urn");
    g_autofree char *page = finish(html);
    g_assert_null(strstr(page, "<a"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html/escaped", text_is_escaped);
    g_test_add_func("/html/json", json_cannot_end_its_element);
    g_test_add_func("/html/no-link", no_address_is_no_link);
    return g_test_run();
}
