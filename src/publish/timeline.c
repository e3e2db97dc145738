/* SPDX-License-Identifier: Apache-2.0
 *
 * See timeline.h. The bars stand at equal steps of the calendar, so a silence is a gap.
 */
#include "publish/timeline.h"

#include "base/calendar.h"
#include "graph/vocab.h"

#define MAX_BARS 60
#define BAR_WIDTH 12
#define HEIGHT 60
#define LABEL_HEIGHT 16

typedef struct {
    HsPrecision step;
    gint64 first; /* step that the first bar stands for */
    guint n;
    guint counts[MAX_BARS];
    guint most;
} Bars;

static gint64
get_step(HsDay day, HsPrecision step)
{
    guint year;
    guint month;
    guint day_of_month;

    if (step == HS_PRECISION_DAY)
        return day;
    hs_day_get(day, &year, &month, &day_of_month);
    return step == HS_PRECISION_MONTH ? year * 12 + month - 1 : year;
}

/* The days of the statements that have one, sorted. */
static GArray *
find_days(const HsPageView *view, const GArray *statements)
{
    GArray *const days = g_array_new(FALSE, FALSE, sizeof(HsDay));

    for (guint i = 0; i < statements->len; i++) {
        const guint32 statement = g_array_index(statements, guint32, i);
        const HsTerm *const date = hs_lookup_object(view->lookup, statement, HS_IRI_hs_date);
        const HsDay day = date ? hs_day_parse(date->value) : HS_NO_DAY;

        if (day != HS_NO_DAY)
            g_array_append_val(days, day);
    }
    return days;
}

/* Counts `days`; the oldest that do not fit even as years are not shown. */
static gboolean
count_days(const GArray *days, Bars *bars)
{
    HsDay first = HS_LAST_DAY;
    HsDay last = HS_NO_DAY;

    for (guint i = 0; i < days->len; i++) {
        first = MIN(first, g_array_index(days, HsDay, i));
        last = MAX(last, g_array_index(days, HsDay, i));
    }
    if (first >= last)
        return FALSE;
    *bars = (Bars){ .step = HS_PRECISION_DAY };
    while (bars->step < HS_PRECISION_YEAR &&
           get_step(last, bars->step) - get_step(first, bars->step) >= MAX_BARS)
        bars->step++;
    bars->first = MAX(get_step(first, bars->step), get_step(last, bars->step) - MAX_BARS + 1);
    bars->n = (guint)(get_step(last, bars->step) - bars->first + 1);
    for (guint i = 0; i < days->len; i++) {
        const gint64 at = get_step(g_array_index(days, HsDay, i), bars->step) - bars->first;

        if (at < 0)
            continue;
        bars->counts[at]++;
        bars->most = MAX(bars->most, bars->counts[at]);
    }
    return TRUE;
}

/* The step of the bar `i` in words: "2024-02-09", "2024-02" or "2024". */
static char *
dup_step(const Bars *bars, guint i)
{
    const gint64 step = bars->first + i;
    guint year;
    guint month;
    guint day;

    if (bars->step == HS_PRECISION_YEAR)
        return g_strdup_printf("%04d", (int)step);
    if (bars->step == HS_PRECISION_MONTH)
        return g_strdup_printf("%04d-%02d", (int)(step / 12), (int)(step % 12) + 1);
    hs_day_get((HsDay)step, &year, &month, &day);
    return g_strdup_printf("%04u-%02u-%02u", year, month, day);
}

static void
put_number(HsHtml *html, const char *attribute, guint number)
{
    char digits[16];

    g_snprintf(digits, sizeof digits, "%u", number);
    hs_html_attribute(html, attribute, digits);
}

static void
put_bar(HsHtml *html, const Bars *bars, guint i)
{
    const guint height = MAX(bars->counts[i] * HEIGHT / bars->most, 1u);
    g_autofree char *step = dup_step(bars, i);
    g_autofree char *title = g_strdup_printf("%s: %u", step, bars->counts[i]);

    hs_html_open(html, "rect", "class", "bar");
    put_number(html, "x", i * BAR_WIDTH + 1);
    put_number(html, "y", HEIGHT - height);
    put_number(html, "width", BAR_WIDTH - 2);
    put_number(html, "height", height);
    hs_html_element(html, "title", NULL, title);
    hs_html_close(html);
}

static void
put_label(HsHtml *html, const Bars *bars, guint i, const char *anchor, guint x)
{
    g_autofree char *step = dup_step(bars, i);

    hs_html_open(html, "text", "text-anchor", anchor);
    put_number(html, "x", x);
    put_number(html, "y", HEIGHT + LABEL_HEIGHT - 3);
    hs_html_text(html, step);
    hs_html_close(html);
}

void
hs_timeline_put(const HsPageView *view, const GArray *statements)
{
    static const char *const steps[] = { "day", "month", "year" };
    g_autoptr(GArray) days = find_days(view, statements);
    Bars bars;

    if (!count_days(days, &bars))
        return;
    const guint width = MAX(bars.n * BAR_WIDTH, 180u); /* room for two labels */
    g_autofree char *box = g_strdup_printf("0 0 %u %u", width, HEIGHT + LABEL_HEIGHT);
    g_autofree char *title = g_strdup_printf("Statements by %s", steps[bars.step]);

    hs_html_open(view->html, "svg", "viewBox", box);
    hs_html_attribute(view->html, "role", "img");
    put_number(view->html, "width", width);
    put_number(view->html, "height", HEIGHT + LABEL_HEIGHT);
    hs_html_element(view->html, "title", NULL, title);
    for (guint i = 0; i < bars.n; i++)
        if (bars.counts[i] > 0)
            put_bar(view->html, &bars, i);
    put_label(view->html, &bars, 0, "start", 0);
    put_label(view->html, &bars, bars.n - 1, "end", width);
    hs_html_close(view->html);
}
