/* SPDX-License-Identifier: Apache-2.0
 *
 * Dates as they are met, and what must not be taken for one.
 */
#include "ingest/dates.h"

#include <glib.h>

static const char *const DATES[][2] = {
    { "2026-11-19", "2026-11-19" },
    { " 2026-11-19\n", "2026-11-19" },
    { "20261119", "2026-11-19" },
    { "20261119T101500Z", "2026-11-19T10:15:00Z" },
    { "20261119T1015+0100", "2026-11-19T10:15:00+01:00" },
    { "2026/11/19", "2026-11-19" },
    { "2026-11-19T14:02:03Z", "2026-11-19T14:02:03Z" },
    { "2026-11-19T14:02:03.123456Z", "2026-11-19T14:02:03Z" },
    { "2026-11-19T14:02Z", "2026-11-19T14:02:00Z" },
    { "2026-11-19T14:02:03+0000", "2026-11-19T14:02:03Z" },
    { "2026-11-19T14:02:03+01:00", "2026-11-19T14:02:03+01:00" },
    { "2026-11-19t14:02:03-05", "2026-11-19T14:02:03-05:00" },
    { "2026-11-19 14:02:03 +0530", "2026-11-19T14:02:03+05:30" },
    { "2026-11-19T14:02:03", "2026-11-19" }, /* no zone: the time says nothing */
    { "Thu, 19 Nov 2026 14:02:00 GMT", "2026-11-19T14:02:00Z" },
    { "Thu, 19 Nov 2026 14:02:00 -0800", "2026-11-19T14:02:00-08:00" },
    { "Thu Nov 19 2026 14:02:00 GMT+0100 (CET)", "2026-11-19T14:02:00+01:00" },
    { "November 19, 2026", "2026-11-19" },
    { "Nov. 19, 2026 2:02 p.m. EST", "2026-11-19T14:02:00-05:00" },
    { "November 19, 2026 at 12:30 AM PST", "2026-11-19T00:30:00-08:00" },
    { "12 pm UTC, 19 November 2026", "2026-11-19T12:00:00Z" },
    { "Updated 2:02 PM ET, Thu November 19, 2026", "2026-11-19" },
    { "19th November 2026", "2026-11-19" },
    { "Sept. 3, 2026", "2026-09-03" },
    { "19.11.2026", "2026-11-19" },
    { "3. 11. 2026", "2026-11-03" },
    { "11/19/2026", "2026-11-19" },
    { "19/11/2026", "2026-11-19" },
    { "5/5/2026", "2026-05-05" },
    { "1795096920", "2026-11-19T14:02:00Z" },
    { "1795096920123", "2026-11-19T14:02:00Z" },
    { "2024-02-29", "2024-02-29" },
};

static const char *const NO_DATES[] = {
    "",
    "3/4/2026",
    "2026",
    "November 2026",
    "2026-02-29",
    "2026-13-01",
    "0001-01-01",
    "2026-11-31",
    "9999-01-01",
    "yesterday",
    "12 men",
    "2026-11-19T25:00Z",
    "1 2 3 4",
    "19 Nov 2026 or so",
    "2026-11",
    "10:30",
    "Maybe 4, 2026",
    "2026-11-19-20",
    "2026111",
    "Page 19 of November 2026 papers",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
};

static void
test_reads(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(DATES); i++) {
        g_autofree char *date = hs_date_parse(DATES[i][0]);
        if (g_strcmp0(date, DATES[i][1]) != 0)
            g_test_message("%s", DATES[i][0]);
        g_assert_cmpstr(date, ==, DATES[i][1]);
    }
}

static void
test_refuses(void)
{
    g_assert_null(hs_date_parse(NULL));
    for (gsize i = 0; i < G_N_ELEMENTS(NO_DATES); i++) {
        g_autofree char *date = hs_date_parse(NO_DATES[i]);
        if (date != NULL)
            g_test_message("%s", NO_DATES[i]);
        g_assert_null(date);
    }
}

/* What has been written is read back as the same. */
static void
test_stable(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(DATES); i++) {
        g_autofree char *date = hs_date_parse(DATES[i][1]);
        g_assert_cmpstr(date, ==, DATES[i][1]);
    }
}

/* Every prefix of every date is a date or none, and nothing else happens. */
static void
test_prefixes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(DATES); i++)
        for (gsize n = 0; DATES[i][0][n] != '\0'; n++) {
            g_autofree char *prefix = g_strndup(DATES[i][0], n);
            g_autofree char *date = hs_date_parse(prefix);
            if (date != NULL)
                g_assert_true(g_str_has_prefix(date, "20"));
        }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/dates/reads-what-pages-write", test_reads);
    g_test_add_func("/ingest/dates/refuses-what-is-no-date", test_refuses);
    g_test_add_func("/ingest/dates/reads-its-own-form", test_stable);
    g_test_add_func("/ingest/dates/survives-every-prefix", test_prefixes);
    return g_test_run();
}
