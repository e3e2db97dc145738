/* SPDX-License-Identifier: Apache-2.0
 *
 * What may stand in an IRI, the canonical form of addresses, and slugs: tables of what goes in and
 * what must come out.
 */
#include "graph/iri.h"

#include <string.h>

static void
well_formed_iris_pass(void)
{
    static const char *const good[] = {
        "http://example.org/",
        "https://example.org:8080/a/b;c?d=e&f=%20#g",
        "https://[2001:db8::1]:81/x",
        "urn:newsml:example.org:20240209:a1",
        "https://example.org/пример/李/ämter-é",
        "https://example.org/a'b(c)!*,~@:$",
        "http://example.org/\U0001F600",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        g_autoptr(GError) error = NULL;
        hs_iri_check(good[i], &error);
        g_assert_no_error(error);
    }
}

static void
malformed_iris_are_refused_with_the_reason(void)
{
    static const struct {
        const char *iri;
        const char *message;
    } bad[] = {
        { "", "no scheme at byte 0" },
        { "/relative", "no scheme at byte 0" },
        { "1http://a/", "no scheme at byte 0" },
        { "http://a/b c", "U+0020 may not stand in an IRI: at byte 10" },
        { "http://a/<b>", "U+003C may not stand in an IRI: at byte 9" },
        { "http://a/\"", "U+0022 may not stand in an IRI: at byte 9" },
        { "http://a/{b}", "U+007B may not stand in an IRI: at byte 9" },
        { "http://a/b|c", "U+007C may not stand in an IRI: at byte 10" },
        { "http://a/b\\c", "U+005C may not stand in an IRI: at byte 10" },
        { "http://a/^", "U+005E may not stand in an IRI: at byte 9" },
        { "http://a/`", "U+0060 may not stand in an IRI: at byte 9" },
        { "http://a/\n> <x> <y", "U+000A may not stand in an IRI: at byte 9" },
        { "http://a/\177", "U+007F may not stand in an IRI: at byte 9" },
        { "http://a/\302\205", "U+0085 may not stand in an IRI: at byte 9" },
        { "http://a/\302\240", "U+00A0 may not stand in an IRI: at byte 9" },
        { "http://a/\342\200\256b", "U+202E may not stand in an IRI: at byte 9" },
        { "http://a/\357\277\275", "U+FFFD may not stand in an IRI: at byte 9" },
        { "http://a/\357\277\276", "U+FFFE may not stand in an IRI: at byte 9" },
        { "http://a/\356\200\200", "U+E000 may not stand in an IRI: at byte 9" },
        { "http://a/%2", "'%' without two hexadecimal digits at byte 9" },
        { "http://a/%zz", "'%' without two hexadecimal digits at byte 9" },
        { "http://a/[b]", "square bracket outside a host at byte 9" },
        { "http://a/#b#c", "second '#' at byte 11" },
        { "http://a/\303(", "not UTF-8 at byte 9" },
        { "http://a/\355\240\200", "not UTF-8 at byte 9" }, /* a lone surrogate */
    };

    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(hs_iri_check(bad[i].iri, &error));
        g_assert_error(error, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED);
        g_assert_cmpstr(error->message, ==, bad[i].message);
    }
}

static void
overlong_iris_are_refused(void)
{
    g_autofree char *filler = g_strnfill(HS_IRI_MAX_BYTES - 9, 'a');
    g_autofree char *longest = g_strconcat("http://a/", filler, NULL);
    g_autofree char *longer = g_strconcat(longest, "a", NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(hs_iri_check(longest, NULL));
    g_assert_false(hs_iri_check(longer, &error));
    g_assert_cmpstr(error->message, ==, "longer than 8192 bytes");
    g_assert_null(hs_iri_dup_canonical(longer));
}

static void
addresses_become_canonical(void)
{
    static const struct {
        const char *url;
        const char *canonical; /* NULL: refused */
    } cases[] = {
        { "https://news.example.com/a", "https://news.example.com/a" },
        { "HTTPS://News.Example.COM/A/b", "https://news.example.com/A/b" },
        { "http://example.com", "http://example.com/" },
        { "http://example.com?q=1", "http://example.com/?q=1" },
        { "http://example.com:80/a", "http://example.com/a" },
        { "https://example.com:443/a", "https://example.com/a" },
        { "https://example.com:8443/a", "https://example.com:8443/a" },
        { "https://example.com:/a", "https://example.com/a" },
        { "  https://example.com/a \n", "https://example.com/a" },
        { "https://example.com/a#comments", "https://example.com/a" },
        { "https://example.com/a?utm_source=x&id=7&utm_medium=y", "https://example.com/a?id=7" },
        { "https://example.com/a?fbclid=x", "https://example.com/a" },
        { "https://example.com/a?FBCLID=x&&GCLID", "https://example.com/a" },
        { "https://example.com/a?smid=x&id=1#f?x", "https://example.com/a?id=1" },
        { "https://example.com/a?idutm_=1", "https://example.com/a?idutm_=1" },
        { "https://ann:secret@example.com/a", "https://example.com/a" },
        { "https://example.com/a b", "https://example.com/a%20b" },
        { "https://example.com/a\"<b>", "https://example.com/a%22%3Cb%3E" },
        { "https://example.com/a%20b%2", "https://example.com/a%20b%252" },
        { "https://example.com/a[1]?b[]=2", "https://example.com/a%5B1%5D?b%5B%5D=2" },
        { "https://example.com/a|b\\c", "https://example.com/a%7Cb%5Cc" },
        { "https://example.com\\a", "https://example.com/%5Ca" },
        { "https://example.com/é/李", "https://example.com/é/李" },
        { "https://bücher.example/é", "https://bücher.example/é" },
        { "https://[2001:DB8::1]:444/", "https://[2001:db8::1]:444/" },
        { "urn:newsml:example.org:1", "urn:newsml:example.org:1" },
        { "URN:isbn:1 2#f", "urn:isbn:1%202" },
        { "", NULL },
        { "news.example.com/a", NULL },
        { "//example.com/a", NULL },
        { "http:/a", NULL },
        { "http://", NULL },
        { "http:///a", NULL },
        { "http://exa mple.com/", NULL },
        { "http://exa<mple.com/", NULL },
        { "http://example.com:port/", NULL },
        { "http://example.com:123456/", NULL },
        { "http://[::1/", NULL },
        { "http://[zz]/", NULL },
        { "http://a%20b/", NULL },
        { "urn:", NULL },
        { "file:///etc/passwd", NULL },
        { "javascript:alert(1)", NULL },
        { "data:text/plain,a", NULL },
        { "https://example.com/\xff", NULL },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *canonical = hs_iri_dup_canonical(cases[i].url);
        g_assert_cmpstr(canonical, ==, cases[i].canonical);
        g_autofree char *again = canonical ? hs_iri_dup_canonical(canonical) : NULL;
        g_assert_cmpstr(again, ==, canonical);
    }
}

static void
bases_end_in_a_slash(void)
{
    static const struct {
        const char *given;
        const char *base;
    } cases[] = {
        { "https://example.org/", "https://example.org/" },
        { "https://example.org", "https://example.org/" },
        { "http://localhost:8000/d", "http://localhost:8000/d/" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *base = hs_iri_dup_base(cases[i].given, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(base, ==, cases[i].base);
    }
}

static void
unfit_bases_are_refused(void)
{
    static const struct {
        const char *given;
        const char *message;
    } cases[] = {
        { "", "Base IRI '': no scheme at byte 0" },
        { "example.org", "Base IRI 'example.org': no scheme at byte 0" },
        { "ftp://a/", "Base IRI 'ftp://a/': must begin with http:// or https://" },
        { "http:///a", "Base IRI 'http:///a': has no host" },
        { "http://a/#", "Base IRI 'http://a/#': may not have a query or a fragment" },
        { "http://a/?b", "Base IRI 'http://a/?b': may not have a query or a fragment" },
        { "http://a/b c", "Base IRI 'http://a/b c': U+0020 may not stand in an IRI: at byte 10" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(hs_iri_dup_base(cases[i].given, &error));
        g_assert_error(error, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED);
        g_assert_cmpstr(error->message, ==, cases[i].message);
    }
}

static void
slugs_are_lower_case_words(void)
{
    static const struct {
        const char *name;
        const char *slug;
    } cases[] = {
        { "Mara Lindqvist", "mara-lindqvist" },
        { "  U.S.  officials!", "u-s-officials" },
        { "O’Brien & Sons, Ltd.", "o-brien-sons-ltd" },
        { "two\nofficials\t(2)", "two-officials-2" },
        { "Ämter", "ämter" },
        { "A\xcc\x88mter", "ämter" }, /* NFD in, NFC out */
        { "İstanbul", "istanbul" },
        { "ΣΊΣΥΦΟΣ", "σίσυφοσ" },
        { "Путин", "путин" },
        { "李 小明", "李-小明" },
        { "हिन्दी", "हिन्दी" }, /* vowel signs belong to their letters */
        { "\xcc\x88x", "x" }, /* a mark on nothing does not */
        { "a_b", "a-b" },
        { "\"<>{}|\\^`%20 #?/", "20" },
        { "😀", "" },
        { "—", "" },
        { "", "" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *slug = hs_iri_dup_slug(cases[i].name);
        g_assert_cmpstr(slug, ==, cases[i].slug);
    }
}

/* A name of `n` words "ab" and a tail. */
static char *
dup_long_name(guint n, const char *word, const char *tail)
{
    GString *const name = g_string_new(NULL);

    for (guint i = 0; i < n; i++)
        g_string_append_printf(name, "%s ", word);
    g_string_append(name, tail);
    return g_string_free(name, FALSE);
}

static void
long_slugs_are_cut_and_stay_apart(void)
{
    static const char *const words[] = { "ab", "a", "ы", "李", "\U00010400" };

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        for (guint n = 25; n < 70; n++) {
            g_autofree char *name_x = dup_long_name(n, words[i], "x");
            g_autofree char *name_y = dup_long_name(n, words[i], "y");
            g_autofree char *x = hs_iri_dup_slug(name_x);
            g_autofree char *y = hs_iri_dup_slug(name_y);
            g_assert_cmpuint(strlen(x), <=, HS_SLUG_MAX_BYTES);
            g_assert_true(g_utf8_validate(x, -1, NULL));
            g_assert_null(strstr(x, "--"));
            g_assert_cmpstr(x, !=, y);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/iri/well-formed-iris-pass", well_formed_iris_pass);
    g_test_add_func("/graph/iri/malformed-iris-are-refused-with-the-reason",
                    malformed_iris_are_refused_with_the_reason);
    g_test_add_func("/graph/iri/overlong-iris-are-refused", overlong_iris_are_refused);
    g_test_add_func("/graph/iri/addresses-become-canonical", addresses_become_canonical);
    g_test_add_func("/graph/iri/bases-end-in-a-slash", bases_end_in_a_slash);
    g_test_add_func("/graph/iri/unfit-bases-are-refused", unfit_bases_are_refused);
    g_test_add_func("/graph/iri/slugs-are-lower-case-words", slugs_are_lower_case_words);
    g_test_add_func("/graph/iri/long-slugs-are-cut-and-stay-apart",
                    long_slugs_are_cut_and_stay_apart);
    return g_test_run();
}
