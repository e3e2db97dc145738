/* SPDX-License-Identifier: Apache-2.0
 *
 * Which file an IRI is, and which IRIs can be none: whoever publishes strangers' graphs must not
 * write beside the folder.
 */
#include "publish/sitepath.h"

#include <string.h>

static void
iris_under_the_base_have_paths(void)
{
    static const struct {
        const char *iri;
        const char *path; /* NULL: none */
    } cases[] = {
        { "https://e.org/d/person/ada-voss", "person/ada-voss" },
        { "https://e.org/d/text/0a1b#said_1_2", "text/0a1b" },
        { "https://e.org/d/person/zo\303\253", "person/zo\303\253" },
        { "https://e.org/d/person/zo%C3%AB", "person/zo\303\253" },
        { "https://e.org/d/tool/0.1.0", "tool/0.1.0" },
        { "https://e.org/person/ada-voss", NULL },
        { "https://e.org/d/", NULL },
        { "https://e.org/d/#a", NULL },
        { "https://e.org/d/a?b=c", NULL },
        { "https://e.org/d/person/", NULL },
        { "https://e.org/d//person", NULL },
        { "https://e.org/d/../a", NULL },
        { "https://e.org/d/person/%2e%2e", NULL },
        { "https://e.org/d/person/a%2Fb", NULL },
        { "https://e.org/d/person/a%00b", NULL },
        { "https://e.org/d/person/%FF", NULL },
        { "https://e.org/d/.hearsay-site", NULL },
    };

    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = hs_sitepath_dup("https://e.org/d/", cases[i].iri);

        g_test_message("%s", cases[i].iri);
        g_assert_cmpstr(path, ==, cases[i].path);
    }
}

static void
long_names_have_none(void)
{
    g_autofree char *name = g_strnfill(HS_SITEPATH_MAX_PART + 1, 'a');
    g_autofree char *iri = g_strconcat("https://e.org/person/", name, NULL);
    g_autofree char *none = hs_sitepath_dup("https://e.org/", iri);

    g_assert_null(none);
    iri[strlen(iri) - 1] = '\0';
    g_autofree char *path = hs_sitepath_dup("https://e.org/", iri);
    g_assert_nonnull(path);
}

static void
the_top_is_reached(void)
{
    g_autofree char *from_top = hs_sitepath_dup_to_top("index");
    g_autofree char *from_below = hs_sitepath_dup_to_top("a/b/c");

    g_assert_cmpstr(from_top, ==, "");
    g_assert_cmpstr(from_below, ==, "../../");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sitepath/paths", iris_under_the_base_have_paths);
    g_test_add_func("/sitepath/long", long_names_have_none);
    g_test_add_func("/sitepath/top", the_top_is_reached);
    return g_test_run();
}
