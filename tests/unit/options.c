/* SPDX-License-Identifier: Apache-2.0
 *
 * What a caller may ask for: values that make sense are kept, others refused with the option's name
 * and changed nothing.
 */
#include "options.h"

static void
set(HsOptions *options, const char *name, const char *value)
{
    g_autoptr(GError) error = NULL;

    hs_options_set(options, name, value, &error);
    g_assert_no_error(error);
}

static void
check_refused(HsOptions *options, const char *name, const char *value)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *start = g_strconcat(name, ": ", NULL);

    g_assert_false(hs_options_set(options, name, value, &error));
    g_assert_error(error, HS_ERROR, HS_ERROR_OPTION);
    g_assert_true(g_str_has_prefix(error->message, start));
}

static void
test_values_are_kept(void)
{
    g_autoptr(HsOptions) options = hs_options_new();

    set(options, "to", "Turtle");
    g_assert_cmpstr(options->format->name, ==, "turtle");
    set(options, "base", "https://data.example/news");
    g_assert_cmpstr(options->describe.base, ==, "https://data.example/news/");
    set(options, "encoding", "ISO-8859-1");
    g_assert_cmpstr(options->ingest.encoding, ==, "ISO-8859-1");
    set(options, "headline", "No ferry");
    g_assert_cmpstr(options->ingest.headline, ==, "No ferry");
    set(options, "date", "2026-11-20");
    g_assert_cmpstr(options->ingest.date, ==, "2026-11-20");
    set(options, "url", "https://quay.example/ferry");
    g_assert_cmpstr(options->ingest.url, ==, "https://quay.example/ferry");
    set(options, "publisher", "The Quay");
    g_assert_cmpstr(options->ingest.publisher, ==, "The Quay");
    set(options, "max-size", "1073741824");
    g_assert_cmpuint(options->ingest.max_bytes, ==, 1073741824);
    set(options, "embed-text", "yes");
    g_assert_true(options->describe.embed_text);
    set(options, "min-confidence", "0.75");
    g_assert_cmpfloat(options->extract.min_confidence, ==, 0.75);
    set(options, "min-confidence", "1");
    g_assert_cmpfloat(options->extract.min_confidence, ==, 1);
}

static void
test_null_brings_the_default_back(void)
{
    static const char *const names[] = { "to",         "base",          "encoding",  "headline",
                                         "date",       "url",           "publisher", "max-size",
                                         "embed-text", "min-confidence" };
    static const char *const values[] = { "turtle",     "https://data.example/",
                                          "UTF-16",     "x",
                                          "2026-11-20", "https://quay.example/",
                                          "x",          "5",
                                          "yes",        "0.5" };
    g_autoptr(HsOptions) options = hs_options_new();
    g_autoptr(HsOptions) fresh = hs_options_new();

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        set(options, names[i], values[i]);
        set(options, names[i], values[i]);
        set(options, names[i], NULL);
    }
    g_assert_cmpmem(options, sizeof *options, fresh, sizeof *fresh);
}

static void
test_nonsense_is_refused_and_changes_nothing(void)
{
    static const char *const bad[][2] = {
        { "to", "docx" },
        { "to", "" },
        { "base", "data" },
        { "base", "" },
        { "base", "mailto:a@b.c" },
        { "base", "https://data.example/a b/" },
        { "encoding", "klingon" },
        { "date", "soon" },
        { "date", "2026-13-01" },
        { "url", "story.html" },
        { "url", "javascript:x" },
        { "max-size", "0" },
        { "max-size", "-1" },
        { "max-size", "1073741825" },
        { "max-size", "12x" },
        { "max-size", "99999999999999999999999" },
        { "embed-text", "perhaps" },
        { "min-confidence", "" },
        { "min-confidence", "." },
        { "min-confidence", "0,5" },
        { "min-confidence", "0.5.1" },
        { "min-confidence", "1.01" },
        { "min-confidence", "-0.1" },
        { "min-confidence", "nan" },
        { "min-confidence", "0x1" },
        { "min-confidence", "1e-1" },
        { "headline", "\xff" },
        { "font", "serif" },
        { "", "x" },
    };
    g_autoptr(HsOptions) options = hs_options_new();

    set(options, "base", "https://kept.example/");
    set(options, "date", "2026-11-20");
    set(options, "max-size", "77");
    set(options, "min-confidence", "0.25");
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        check_refused(options, bad[i][0], bad[i][1]);
    g_assert_cmpstr(options->format->name, ==, "nquads");
    g_assert_cmpstr(options->describe.base, ==, "https://kept.example/");
    g_assert_cmpstr(options->ingest.date, ==, "2026-11-20");
    g_assert_cmpuint(options->ingest.max_bytes, ==, 77);
    g_assert_cmpfloat(options->extract.min_confidence, ==, 0.25);
    g_assert_null(options->ingest.headline);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/options/values-are-kept", test_values_are_kept);
    g_test_add_func("/options/null-brings-the-default-back", test_null_brings_the_default_back);
    g_test_add_func("/options/nonsense-is-refused-and-changes-nothing",
                    test_nonsense_is_refused_and_changes_nothing);
    return g_test_run();
}
