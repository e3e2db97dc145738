/* SPDX-License-Identifier: Apache-2.0
 *
 * See calendar.h. The calendar itself is GLib's (GDate); here are the bounds that it asserts and
 * does not check, and the units that news counts in.
 */
#include "base/calendar.h"

static const HsPeriod unknown = { HS_NO_DAY, HS_NO_DAY, HS_PRECISION_DAY };

HsDay
hs_day_new(guint year, guint month, guint day)
{
    if (year < 1 || year > HS_MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31 ||
        !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return HS_NO_DAY;
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
    return g_date_get_julian(&date);
}

void
hs_day_get(HsDay day, guint *out_year, guint *out_month, guint *out_day)
{
    g_return_if_fail(day != HS_NO_DAY && day <= HS_LAST_DAY);
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_julian(&date, day);
    *out_year = g_date_get_year(&date);
    *out_month = (guint)g_date_get_month(&date);
    *out_day = g_date_get_day(&date);
}

guint
hs_day_get_weekday(HsDay day)
{
    return day == HS_NO_DAY ? 0 : (day - 1) % 7 + 1; /* 1 January of the year 1 was a Monday */
}

HsDay
hs_day_add(HsDay day, gint64 n)
{
    if (day == HS_NO_DAY || day > HS_LAST_DAY || n > (gint64)HS_LAST_DAY ||
        n < -(gint64)HS_LAST_DAY)
        return HS_NO_DAY;
    const gint64 sum = (gint64)day + n;
    return sum < 1 || sum > (gint64)HS_LAST_DAY ? HS_NO_DAY : (HsDay)sum;
}

HsDay
hs_day_parse(const char *text)
{
    guint parts[3] = { 0, 0, 0 };
    static const char form[] = "yyyy-mm-dd";

    for (guint i = 0, part = 0; form[i] != '\0'; i++) {
        if (!text || text[i] == '\0')
            return HS_NO_DAY;
        if (form[i] == '-') {
            if (text[i] != '-')
                return HS_NO_DAY;
            part++;
        } else if (g_ascii_isdigit(text[i])) {
            parts[part] = parts[part] * 10 + (guint)g_ascii_digit_value(text[i]);
        } else {
            return HS_NO_DAY;
        }
    }
    return g_ascii_isdigit(text[10]) ? HS_NO_DAY : hs_day_new(parts[0], parts[1], parts[2]);
}

void
hs_day_write(HsDay day, char out[HS_DAY_SIZE])
{
    guint year = 1, month = 1, of_month = 1;
    hs_day_get(day, &year, &month, &of_month);
    g_snprintf(out, HS_DAY_SIZE, "%04u-%02u-%02u", year % 10000, month % 100, of_month % 100);
}

HsPeriod
hs_period_new(HsDay first, HsDay last, HsPrecision precision)
{
    if (first == HS_NO_DAY || last == HS_NO_DAY || first > last)
        return unknown;
    return (HsPeriod){ first, last, precision };
}

/* Returns `count` months from month number `index` on, counted from January of the year 0. */
static HsPeriod
months_from(gint64 index, guint count, HsPrecision precision)
{
    const gint64 past = index + count;
    if (index < 12 || past > ((gint64)HS_MAX_YEAR + 1) * 12)
        return unknown;
    const HsDay first = hs_day_new((guint)(index / 12), (guint)(index % 12) + 1, 1);
    const gint64 last = past - 1;
    const guint year = (guint)(last / 12), month = (guint)(last % 12) + 1;
    const guint8 days = g_date_get_days_in_month((GDateMonth)month, (GDateYear)year);
    return hs_period_new(first, hs_day_new(year, month, days), precision);
}

HsPeriod
hs_period_of_date(guint year, guint month, guint day)
{
    if (year < 1 || year > HS_MAX_YEAR || month > 12)
        return unknown;
    if (month == 0)
        return months_from((gint64)year * 12, 12, HS_PRECISION_YEAR);
    if (day == 0)
        return months_from((gint64)year * 12 + month - 1, 1, HS_PRECISION_MONTH);
    const HsDay only = hs_day_new(year, month, day);
    return hs_period_new(only, only, HS_PRECISION_DAY);
}

/* Returns the unit that is counted in months. `month`: of `day`, counted from the year 0. */
static HsPeriod
months_of_unit(gint64 month, HsUnit unit, gint64 n)
{
    switch (unit) {
    case HS_UNIT_MONTH:
        return months_from(month + n, 1, HS_PRECISION_MONTH);
    case HS_UNIT_QUARTER:
        return months_from(month - month % 3 + 3 * n, 3, HS_PRECISION_YEAR);
    case HS_UNIT_SEASON:
        return months_from(month - (month + 1) % 3 + 3 * n, 3, HS_PRECISION_YEAR);
    case HS_UNIT_YEAR:
        return months_from(month - month % 12 + 12 * n, 12, HS_PRECISION_YEAR);
    case HS_UNIT_DECADE:
        return months_from(MAX(month - month % 120 + 120 * n, 12), 120, HS_PRECISION_YEAR);
    default:
        return months_from(month - 12 - (month - 12) % 1200 + 12 + 1200 * n, 1200,
                           HS_PRECISION_YEAR);
    }
}

HsPeriod
hs_period_of_unit(HsDay day, HsUnit unit, gint64 n)
{
    if (day == HS_NO_DAY || day > HS_LAST_DAY || ABS(n) > (gint64)HS_LAST_DAY)
        return unknown;
    if (unit == HS_UNIT_DAY)
        return hs_period_new(hs_day_add(day, n), hs_day_add(day, n), HS_PRECISION_DAY);
    if (unit == HS_UNIT_WEEK || unit == HS_UNIT_WEEKEND) {
        const HsDay monday = hs_day_add(day, 7 * n - (gint64)hs_day_get_weekday(day) + 1);
        return hs_period_new(hs_day_add(monday, unit == HS_UNIT_WEEKEND ? 5 : 0),
                             hs_day_add(monday, 6), HS_PRECISION_MONTH);
    }
    guint year = 1, month = 1, of_month = 1;
    hs_day_get(day, &year, &month, &of_month);
    return months_of_unit((gint64)year * 12 + month - 1, unit, n);
}

HsDay
hs_period_get_middle(HsPeriod period)
{
    return period.first == HS_NO_DAY ? HS_NO_DAY : period.first + (period.last - period.first) / 2;
}

const char *
hs_precision_name(HsPrecision precision)
{
    static const char *const names[] = { "day", "month", "year" };
    g_return_val_if_fail((guint)precision < G_N_ELEMENTS(names), "year");
    return names[precision];
}
