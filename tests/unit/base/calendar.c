/* SPDX-License-Identifier: Apache-2.0
 *
 * Days and stretches of days: the ends of the calendar, leap years, units around their borders.
 */
#include "base/calendar.h"

#define ASSERT_PERIOD(found, expected_first, expected_last) \
    do {                                                    \
        char first_[HS_DAY_SIZE], last_[HS_DAY_SIZE];       \
        const HsPeriod period_ = (found);                   \
        g_assert_cmpuint(period_.first, !=, HS_NO_DAY);     \
        hs_day_write(period_.first, first_);                \
        hs_day_write(period_.last, last_);                  \
        g_assert_cmpstr(first_, ==, expected_first);        \
        g_assert_cmpstr(last_, ==, expected_last);          \
    } while (0)

static void
test_days(void)
{
    guint year, month, day;
    g_assert_cmpuint(hs_day_new(1, 1, 1), ==, 1);
    g_assert_cmpuint(hs_day_new(9999, 12, 31), ==, HS_LAST_DAY);
    g_assert_cmpuint(hs_day_new(0, 1, 1), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_new(10000, 1, 1), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_new(2023, 2, 29), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_new(2024, 2, 30), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_new(2024, 13, 1), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_new(2024, 1, 0), ==, HS_NO_DAY);
    hs_day_get(hs_day_new(2024, 2, 29), &year, &month, &day);
    g_assert_cmpuint(year, ==, 2024);
    g_assert_cmpuint(month, ==, 2);
    g_assert_cmpuint(day, ==, 29);
    g_assert_cmpuint(hs_day_get_weekday(hs_day_new(2024, 2, 9)), ==, 5);
    g_assert_cmpuint(hs_day_get_weekday(hs_day_new(1, 1, 1)), ==, 1);
    g_assert_cmpuint(hs_day_get_weekday(hs_day_new(2016, 9, 25)), ==, 7);
}

static void
test_sums(void)
{
    const HsDay day = hs_day_new(2024, 3, 1);
    g_assert_cmpuint(hs_day_add(day, -1), ==, hs_day_new(2024, 2, 29));
    g_assert_cmpuint(hs_day_add(1, -1), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_add(HS_LAST_DAY, 1), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_add(HS_NO_DAY, 1), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_add(day, G_MAXINT64), ==, HS_NO_DAY);
    g_assert_cmpuint(hs_day_add(day, G_MININT64), ==, HS_NO_DAY);
}

static void
test_texts(void)
{
    static const char *const bad[] = { NULL,         "",           "2024",       "2024-02",
                                       "2024-02-30", "2024-2-9",   "20240209",   "2024-02-0",
                                       "x024-02-09", "2024/02/09", "2024-02-091" };
    const HsDay day = hs_day_new(2024, 2, 9);
    char text[HS_DAY_SIZE];
    g_assert_cmpuint(hs_day_parse("2024-02-09"), ==, day);
    g_assert_cmpuint(hs_day_parse("2024-02-09T23:30:00+01:00"), ==, day);
    for (guint i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_cmpuint(hs_day_parse(bad[i]), ==, HS_NO_DAY);
    hs_day_write(hs_day_new(33, 4, 3), text);
    g_assert_cmpstr(text, ==, "0033-04-03");
}

static void
test_dates(void)
{
    ASSERT_PERIOD(hs_period_of_date(2024, 0, 0), "2024-01-01", "2024-12-31");
    ASSERT_PERIOD(hs_period_of_date(2024, 2, 0), "2024-02-01", "2024-02-29");
    ASSERT_PERIOD(hs_period_of_date(2024, 2, 9), "2024-02-09", "2024-02-09");
    ASSERT_PERIOD(hs_period_of_date(9999, 12, 0), "9999-12-01", "9999-12-31");
    g_assert_cmpuint(hs_period_of_date(0, 0, 0).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_date(10000, 0, 0).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_date(2024, 13, 0).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_date(2023, 2, 29).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_new(5, 4, HS_PRECISION_DAY).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_new(HS_NO_DAY, 4, HS_PRECISION_DAY).first, ==, HS_NO_DAY);
}

static void
test_units(void)
{
    const HsDay day = hs_day_new(2024, 2, 9); /* a Friday */
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_DAY, -9), "2024-01-31", "2024-01-31");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_WEEK, 0), "2024-02-05", "2024-02-11");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_WEEK, -1), "2024-01-29", "2024-02-04");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_WEEKEND, 0), "2024-02-10", "2024-02-11");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_MONTH, -2), "2023-12-01", "2023-12-31");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_QUARTER, -1), "2023-10-01", "2023-12-31");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_SEASON, 0), "2023-12-01", "2024-02-29");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_SEASON, 1), "2024-03-01", "2024-05-31");
    ASSERT_PERIOD(hs_period_of_unit(hs_day_new(2023, 12, 31), HS_UNIT_SEASON, 0), "2023-12-01",
                  "2024-02-29");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_YEAR, 1), "2025-01-01", "2025-12-31");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_DECADE, 0), "2020-01-01", "2029-12-31");
    ASSERT_PERIOD(hs_period_of_unit(day, HS_UNIT_CENTURY, 0), "2001-01-01", "2100-12-31");
    ASSERT_PERIOD(hs_period_of_unit(hs_day_new(2000, 5, 1), HS_UNIT_CENTURY, 0), "1901-01-01",
                  "2000-12-31");
    g_assert_cmpuint(hs_period_of_unit(1, HS_UNIT_WEEK, -1).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_unit(1, HS_UNIT_SEASON, 0).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_unit(HS_LAST_DAY, HS_UNIT_YEAR, 1).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_unit(day, HS_UNIT_CENTURY, 3652059).first, ==, HS_NO_DAY);
    g_assert_cmpuint(hs_period_of_unit(HS_NO_DAY, HS_UNIT_YEAR, 0).first, ==, HS_NO_DAY);
}

static void
test_middle(void)
{
    const HsPeriod year = hs_period_of_date(2023, 0, 0);
    g_assert_cmpuint(hs_period_get_middle(year), ==, hs_day_new(2023, 7, 2));
    g_assert_cmpuint(hs_period_get_middle(hs_period_of_date(0, 0, 0)), ==, HS_NO_DAY);
    g_assert_cmpstr(hs_precision_name(year.precision), ==, "year");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/calendar/days", test_days);
    g_test_add_func("/base/calendar/sums", test_sums);
    g_test_add_func("/base/calendar/texts", test_texts);
    g_test_add_func("/base/calendar/dates", test_dates);
    g_test_add_func("/base/calendar/units", test_units);
    g_test_add_func("/base/calendar/middle", test_middle);
    return g_test_run();
}
