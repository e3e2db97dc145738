/* SPDX-License-Identifier: Apache-2.0
 *
 * See when.h.
 */
#include "knowledge/when.h"

/* Read the `n` digits at `text` as a number; -1 when one is no digit. */
static int
read_digits(const char *text, guint n)
{
    int value = 0;

    for (guint i = 0; i < n; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        value = value * 10 + g_ascii_digit_value(text[i]);
    }
    return value;
}

gboolean
hs_when_parse(const char *text, gsize length, HsWhen *out_when)
{
    const gboolean timed = length > 10 && text[10] == 'T';
    const gsize n = timed ? 10 : length;

    if ((n != 4 && n != 7 && n != 10) || (n > 4 && text[4] != '-') || (n > 7 && text[7] != '-'))
        return FALSE;
    const int year = read_digits(text, 4);
    const int month = n > 4 ? read_digits(text + 5, 2) : 0;
    const int day = n > 7 ? read_digits(text + 8, 2) : 0;

    if (year < HS_WHEN_MIN_YEAR || year > HS_WHEN_MAX_YEAR || month < 0 || day < 0)
        return FALSE;
    if (n > 4 && (month < 1 || month > 12))
        return FALSE;
    if (n > 7 && !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return FALSE;
    *out_when = (HsWhen)(year * 10000 + month * 100 + day);
    return TRUE;
}

void
hs_when_append(GString *text, HsWhen when)
{
    if (when == HS_WHEN_UNKNOWN)
        return;
    g_string_append_printf(text, "%04u", when / 10000);
    if (when / 100 % 100 > 0)
        g_string_append_printf(text, "-%02u", when / 100 % 100);
    if (when % 100 > 0)
        g_string_append_printf(text, "-%02u", when % 100);
}

HsWhen
hs_when_first(HsWhen when)
{
    if (when == HS_WHEN_UNKNOWN)
        return 0;
    if (when % 10000 == 0)
        return when + 101;
    return when % 100 == 0 ? when + 1 : when;
}

HsWhen
hs_when_last(HsWhen when)
{
    if (when == HS_WHEN_UNKNOWN)
        return G_MAXUINT32;
    if (when % 10000 == 0)
        return when + 1231;
    return when % 100 == 0 ? when + 31 : when;
}
