/* SPDX-License-Identifier: Apache-2.0
 *
 * The forms of literals: what is a date, a language tag, a decimal, and what becomes of characters
 * that no literal can carry.
 */
#include "graph/lexical.h"

#include <math.h>
#include <string.h>

typedef gboolean (*Judge)(const char *text);

static void
expect(Judge judge, gboolean wanted, const char *const *texts)
{
    for (; *texts; texts++) {
        if (judge(*texts) != wanted)
            g_error("'%s' was %s", *texts, wanted ? "refused" : "taken");
    }
}

#define GOOD(judge, ...) expect(judge, TRUE, (const char *const[]){ __VA_ARGS__, NULL })
#define BAD(judge, ...) expect(judge, FALSE, (const char *const[]){ __VA_ARGS__, NULL })

static void
dates_are_days_of_the_calendar(void)
{
    GOOD(hs_lexical_is_date, "2024-02-09", "2024-02-29", "0001-01-01", "9999-12-31");
    BAD(hs_lexical_is_date, "", "2024", "2024-2-9", "2024-02-30", "2023-02-29", "2024-13-01",
        "2024-00-01", "0000-01-01", "2024-02-09 ", " 2024-02-09", "2024-02-09T", "2024/02/09",
        "20240209", "-024-02-09", "2024-02-0x", "2024-02-09\"^^<x>");
}

static void
date_times_have_a_zone(void)
{
    GOOD(hs_lexical_is_date_time, "2024-02-09T00:00:00Z", "2024-02-09T23:59:59+01:00",
         "2024-02-09T12:00:00-11:30");
    BAD(hs_lexical_is_date_time, "2024-02-09", "2024-02-09T12:00:00", "2024-02-09T24:00:00Z",
        "2024-02-09T12:60:00Z", "2024-02-09T12:00:60Z", "2024-02-09T12:00Z",
        "2024-02-09T12:00:00Z ", "2024-02-09T12:00:00+1:00", "2024-02-09T12:00:00+14:30",
        "2024-02-09T12:00:00+01:00x", "2024-02-30T12:00:00Z", "2024-02-09 12:00:00Z");
}

static void
language_tags_are_short_parts(void)
{
    g_autofree char *heap_breaker = g_strnfill(300, 'a');
    g_autofree char *chain = g_strdup("en-abcdefgh-abcdefgh-abcdefgh-abcdefgh");

    GOOD(hs_lexical_is_language, "en", "en-US", "zh-Hant-TW", "de-1996", "abcdefgh",
         "en-abcdefgh-abcdefgh-abcdefgh-abcde");
    BAD(hs_lexical_is_language, "", "-", "en-", "-en", "en--US", "abcdefghi", "e1", "en_US", "x y",
        "en\n", "en\" @inj", "é", chain, heap_breaker);
    chain[HS_LANGUAGE_MAX_BYTES] = '\0';
    GOOD(hs_lexical_is_language, chain);
}

static void
numbers_are_canonical(void)
{
    GOOD(hs_lexical_is_integer, "0", "7", "10", "18446744073709551615");
    BAD(hs_lexical_is_integer, "", "-1", "+1", "01", "00", "1.0", "1 ", " 1", "1e3", "INF");
    GOOD(hs_lexical_is_decimal, "0.0", "1.0", "0.91", "12.05");
    BAD(hs_lexical_is_decimal, "", "0", "1.", ".5", "0.90", "00.5", "1.00", "-0.5", "0.5 ", "0,5",
        "1e-1", "INF", "NaN", "0.5.5");
}

static void
probabilities_have_two_decimals_at_most(void)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        { 0.0, "0.0" },     { 1.0, "1.0" },   { 0.9, "0.9" },
        { 0.91, "0.91" },   { 0.05, "0.05" }, { 0.29, "0.29" },
        { 0.57, "0.57" },   { 0.999, "1.0" }, { 0.004, "0.0" },
        { -0.5, "0.0" },    { 7.0, "1.0" },   { (double)NAN, "0.0" },
        { 0.0051, "0.01" }, { 0.1f, "0.1" },  { (double)INFINITY, "1.0" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        char out[HS_DECIMAL_SIZE];
        hs_lexical_write_decimal(cases[i].value, out);
        g_assert_cmpstr(out, ==, cases[i].text);
        g_assert_true(hs_lexical_is_decimal(out));
    }
    for (guint i = 0; i <= 100; i++) {
        char out[HS_DECIMAL_SIZE];
        hs_lexical_write_decimal(i / 100.0, out);
        g_assert_cmpfloat(g_ascii_strtod(out, NULL), ==, i / 100.0);
    }
}

static void
what_is_not_carried_is_replaced_one_for_one(void)
{
    static const struct {
        const char *text;
        const char *carried;
    } cases[] = {
        { "plain ä 李 😀\ttab\n", "plain ä 李 😀\ttab\n" },
        { "a\rb", "a\nb" },
        { "a\r\nb", "a\n\nb" },
        { "a\001\033\177b", "a\357\277\275\357\277\275\357\277\275b" },
        { "a\302\205b", "a\357\277\275b" },     /* U+0085 */
        { "a\357\277\276b", "a\357\277\275b" }, /* U+FFFE */
        { "a\357\277\277b", "a\357\277\275b" }, /* U+FFFF */
        { "a\xff"
          "b",
          "a\357\277\275b" }, /* not UTF-8 */
        { "", "" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *carried = hs_lexical_dup_carried(cases[i].text, strlen(cases[i].text));
        g_assert_cmpstr(carried, ==, cases[i].carried);
        if (g_utf8_validate(cases[i].text, -1, NULL))
            g_assert_cmpint(g_utf8_strlen(carried, -1), ==, g_utf8_strlen(cases[i].text, -1));
        for (const char *p = carried; *p; p = g_utf8_next_char(p))
            g_assert_true(hs_lexical_is_carried(g_utf8_get_char(p)));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/lexical/dates-are-days-of-the-calendar",
                    dates_are_days_of_the_calendar);
    g_test_add_func("/graph/lexical/date-times-have-a-zone", date_times_have_a_zone);
    g_test_add_func("/graph/lexical/language-tags-are-short-parts", language_tags_are_short_parts);
    g_test_add_func("/graph/lexical/numbers-are-canonical", numbers_are_canonical);
    g_test_add_func("/graph/lexical/probabilities-have-two-decimals-at-most",
                    probabilities_have_two_decimals_at_most);
    g_test_add_func("/graph/lexical/what-is-not-carried-is-replaced-one-for-one",
                    what_is_not_carried_is_replaced_one_for_one);
    return g_test_run();
}
