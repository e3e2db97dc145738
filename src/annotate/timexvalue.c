/* SPDX-License-Identifier: Apache-2.0
 *
 * Works out when an expression of time is. Where the words leave several days (a day of the week, a
 * month without its year), the tense of the clause chooses: past takes the last one up to the day
 * of publication, that day included, since a paper of Friday that writes "on Friday" means its own
 * day; future takes the next one. "Last Friday" and "next Friday" are strictly before and after,
 * and "next" is not of the same week. Calendar units are whole ("last week" is Monday to Sunday),
 * counted ones are from the day ("two weeks ago" is that day, give or take three).
 */
#include "annotate/timexphrase.h"
#include "annotate/timexwords.h"

#define YEARS_AROUND 8 /* in which a 29 February lies */
#define WEEK_SLACK 3   /* days by which "two weeks ago" may be off */

static const HsPeriod unknown = { HS_NO_DAY, HS_NO_DAY, HS_PRECISION_DAY };

static guint
year_of(HsDay day)
{
    guint year = 1, month = 1, of_month = 1;
    hs_day_get(day, &year, &month, &of_month);
    return year;
}

/* Returns what `phrase` names in `year`. */
static HsPeriod
in_year(const HsTimexPhrase *phrase, guint year)
{
    if (phrase->form == HS_TIMEX_FEAST) {
        const HsDay day = hs_timex_feast_day(phrase->number, year);
        return hs_period_new(day, day, HS_PRECISION_DAY);
    }
    if (phrase->form == HS_TIMEX_SEASON)
        return hs_period_of_unit(hs_day_new(year, phrase->number, 1), HS_UNIT_SEASON, 0);
    HsPeriod period = hs_period_of_date(year, phrase->month, phrase->day);
    if (phrase->end_day > 0 && period.first != HS_NO_DAY) {
        const guint end_year = phrase->end_month < phrase->month ? year + 1 : year;
        const HsDay last = hs_day_new(end_year, phrase->end_month, phrase->end_day);
        period = hs_period_new(period.first, last, HS_PRECISION_MONTH);
    }
    return period;
}

static guint
distance(HsPeriod period, HsDay day)
{
    return day < period.first ? period.first - day : day > period.last ? day - period.last : 0;
}

/* Says whether `period` can be meant, seen from `day`. */
static gboolean
is_open(const HsTimexPhrase *phrase, HsPeriod period, HsDay day, HsTimexTense tense)
{
    switch (phrase->choice) {
    case HS_CHOICE_LAST:
        return period.last < day;
    case HS_CHOICE_NEXT:
    case HS_CHOICE_COMING:
        return period.first > day;
    case HS_CHOICE_THIS:
        return phrase->anaphoric ? period.last >= day : year_of(period.first) == year_of(day);
    default:
        return tense == HS_TIMEX_PAST     ? period.first <= day
               : tense == HS_TIMEX_FUTURE ? period.last >= day
                                          : TRUE;
    }
}

/* Returns the nearest to `day` of what comes round every year. */
static HsPeriod
find_yearly(const HsTimexPhrase *phrase, HsDay day, HsTimexTense tense)
{
    HsPeriod best = unknown;
    if (day == HS_NO_DAY)
        return unknown;
    const guint year = year_of(day);
    if (phrase->unit == HS_UNIT_YEAR && phrase->choice != HS_CHOICE_NONE) {
        const gint step = phrase->choice == HS_CHOICE_LAST   ? -1
                          : phrase->choice == HS_CHOICE_THIS ? 0
                                                             : 1;
        return in_year(phrase, (guint)((gint)year + step));
    }
    for (guint y = year > YEARS_AROUND ? year - YEARS_AROUND : 1; y <= year + YEARS_AROUND; y++) {
        const HsPeriod period = in_year(phrase, y);
        if (period.first == HS_NO_DAY || !is_open(phrase, period, day, tense))
            continue;
        if (best.first == HS_NO_DAY || distance(period, day) < distance(best, day))
            best = period;
    }
    return best;
}

static HsPeriod
find_weekday(const HsTimexPhrase *phrase, HsDay day, HsTimexTense tense)
{
    if (day == HS_NO_DAY)
        return unknown;
    const guint today = hs_day_get_weekday(day);
    const gint64 back = (today + 7 - phrase->number) % 7; /* days since the last one */
    const gint64 ahead = (phrase->number + 7 - today) % 7;
    gint64 step = -back;
    if (phrase->unit == HS_UNIT_WEEK) {
        const gint weeks = phrase->choice == HS_CHOICE_LAST   ? -7
                           : phrase->choice == HS_CHOICE_NEXT ? 7
                                                              : 0;
        step = (gint64)phrase->number - today + weeks;
    } else if (phrase->choice == HS_CHOICE_LAST) {
        step = back == 0 ? -7 : -back;
    } else if (phrase->choice == HS_CHOICE_COMING) {
        step = ahead == 0 ? 7 : ahead;
    } else if (phrase->choice == HS_CHOICE_NEXT) {
        step = ahead == 0 || today < phrase->number ? ahead + 7 : ahead;
    } else if (phrase->choice == HS_CHOICE_THIS) {
        step = !phrase->anaphoric && tense == HS_TIMEX_PAST ? -back : ahead;
    } else if (tense == HS_TIMEX_FUTURE) {
        step = ahead;
    } else if (tense == HS_TIMEX_ANY) {
        step = ahead < back ? ahead : -back;
    }
    return hs_period_of_unit(day, HS_UNIT_DAY, step);
}

/* Returns the weekend that a bare or chosen "weekend" means. */
static HsPeriod
find_weekend(const HsTimexPhrase *phrase, HsDay day, HsTimexTense tense)
{
    const gboolean begun = hs_day_get_weekday(day) >= 6;
    gint weeks = phrase->count;
    if (phrase->count == 0 && tense != HS_TIMEX_FUTURE && !begun)
        weeks = phrase->choice == HS_CHOICE_THIS && tense == HS_TIMEX_ANY ? 0 : -1;
    return hs_period_of_unit(day, HS_UNIT_WEEKEND, weeks);
}

/* Returns the time `count` units from `day`: "two weeks ago". */
static HsPeriod
count_units(const HsTimexPhrase *phrase, HsDay day)
{
    const gint count = phrase->count;
    if (phrase->vague) {
        const gint sign = count < 0 ? -1 : 1;
        const HsPeriod far = hs_period_of_unit(day, phrase->unit, count * 2);
        const HsPeriod near = hs_period_of_unit(day, phrase->unit, sign * 2);
        return hs_period_new(MIN(far.first, near.first), MAX(far.last, near.last),
                             phrase->unit <= HS_UNIT_WEEK ? HS_PRECISION_MONTH : HS_PRECISION_YEAR);
    }
    if (phrase->unit != HS_UNIT_WEEK && phrase->unit != HS_UNIT_WEEKEND)
        return hs_period_of_unit(day, phrase->unit, count);
    const HsDay about = hs_day_add(day, 7 * (gint64)count);
    return hs_period_new(hs_day_add(about, -WEEK_SLACK), hs_day_add(about, WEEK_SLACK),
                         HS_PRECISION_MONTH);
}

/* Returns the `count` units that end with `day`. */
static HsPeriod
find_stretch(const HsTimexPhrase *phrase, HsDay day)
{
    static const guint days[HS_N_UNITS] = { 1, 7, 7, 30, 91, 91, 365, 3652, 36525 };
    const gint64 length = (gint64)days[phrase->unit] * phrase->count * (phrase->vague ? 2 : 1);
    return hs_period_new(hs_day_add(day, -length), day,
                         phrase->unit <= HS_UNIT_WEEK ? HS_PRECISION_MONTH : HS_PRECISION_YEAR);
}

/* Returns the third of `period` that `part` names. */
static HsPeriod
cut_part(HsPeriod period, HsPartOfTime part, HsDay day)
{
    if (period.first == HS_NO_DAY)
        return period;
    const guint third = (period.last - period.first + 3) / 3; /* rounded up */
    switch (part) {
    case HS_PART_OF_TIME_EARLY:
        period.last = period.first + third - 1;
        break;
    case HS_PART_OF_TIME_MIDDLE:
        period.first += third;
        period.last -= third;
        break;
    case HS_PART_OF_TIME_LATE:
        period.first = period.last - third + 1;
        break;
    case HS_PART_OF_TIME_EARLIER:
        if (period.first <= day && day < period.last)
            period.last = day;
        break;
    case HS_PART_OF_TIME_LATER:
        if (period.first < day && day <= period.last)
            period.first = day;
        break;
    default:
        break;
    }
    return period;
}

/* Returns the day that `phrase` counts from. */
static HsDay
find_anchor(const HsTimexPhrase *phrase, const HsTimexReference *reference)
{
    const HsPeriod before = reference->before;
    if (!phrase->anaphoric || before.first == HS_NO_DAY)
        return reference->day;
    if (phrase->form == HS_TIMEX_UNIT && phrase->unit == HS_UNIT_DAY &&
        before.precision != HS_PRECISION_DAY)
        return HS_NO_DAY;
    return phrase->count > 0 ? before.last : before.first;
}

/* Returns a unit or stretch. What is of the present is cut at the day, on the tense's side. */
static HsPeriod
find_unit(const HsTimexPhrase *phrase, const HsTimexReference *reference)
{
    const HsDay day = find_anchor(phrase, reference);
    if (day == HS_NO_DAY)
        return unknown;
    if (phrase->form == HS_TIMEX_STRETCH)
        return find_stretch(phrase, day);
    const gboolean chosen = phrase->choice != HS_CHOICE_NONE || phrase->count == 0;
    if (phrase->unit == HS_UNIT_WEEKEND && !phrase->anaphoric && chosen)
        return find_weekend(phrase, day, reference->tense);
    HsPeriod period = chosen ? hs_period_of_unit(day, phrase->unit, phrase->count)
                             : count_units(phrase, day);
    if (period.first <= day && day <= period.last && !phrase->anaphoric) {
        if (reference->tense == HS_TIMEX_PAST && phrase->part != HS_PART_OF_TIME_LATER)
            period.last = day;
        else if (reference->tense == HS_TIMEX_FUTURE && phrase->part != HS_PART_OF_TIME_EARLIER)
            period.first = day;
    }
    return period;
}

/* Returns a season of a year that is told. A winter lies in two years, and papers call it by
   either: all of the year is what is sure. */
static HsPeriod
season_of_year(const HsTimexPhrase *phrase)
{
    return phrase->number == 12 ? hs_period_of_date(phrase->year, 0, 0)
                                : in_year(phrase, phrase->year);
}

HsPeriod
hs_timex_value(const HsTimexPhrase *phrase, const HsTimexReference *reference)
{
    HsPeriod period;
    if (phrase->form == HS_TIMEX_UNIT || phrase->form == HS_TIMEX_STRETCH)
        period = find_unit(phrase, reference);
    else if (phrase->form == HS_TIMEX_WEEKDAY)
        period = find_weekday(phrase, find_anchor(phrase, reference), reference->tense);
    else if (phrase->year > 0 && phrase->form == HS_TIMEX_SEASON)
        period = season_of_year(phrase);
    else if (phrase->year > 0 &&
             (phrase->unit == HS_UNIT_DECADE || phrase->unit == HS_UNIT_CENTURY))
        period = hs_period_of_unit(hs_day_new(phrase->year, 1, 1), phrase->unit, 0);
    else if (phrase->year > 0)
        period = in_year(phrase, phrase->year);
    else
        period = find_yearly(phrase, find_anchor(phrase, reference), reference->tense);
    return cut_part(period, phrase->part, reference->day);
}
