/* SPDX-License-Identifier: Apache-2.0
 *
 * See lexical.h. Dates are read by hand: g_date_set_parse() guesses, and strptime() asks the
 * locale.
 */
#include "graph/lexical.h"

#include <string.h>

gboolean
hs_lexical_is_carried(gunichar c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n';
    if (c >= 0x7f && c <= 0x9f)
        return FALSE;
    if (c >= 0xd800 && c <= 0xdfff)
        return FALSE;
    return c != 0xfffe && c != 0xffff && c <= 0x10ffff;
}

char *
hs_lexical_dup_carried(const char *text, gsize length)
{
    g_autofree char *valid = g_utf8_make_valid(text, (gssize)length);
    GString *const out = g_string_sized_new(length + 1);

    for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (hs_lexical_is_carried(c))
            g_string_append_len(out, p, g_utf8_next_char(p) - p);
        else
            g_string_append_unichar(out, c == '\r' ? '\n' : 0xfffd);
    }
    return g_string_free(out, FALSE);
}

/* Reads exactly `n` digits at `text`, a number of at least `low` and at most `high`. */
static gboolean
has_number(const char *text, guint n, guint low, guint high, guint *out_value)
{
    guint value = 0;

    for (guint i = 0; i < n; i++) {
        if (!g_ascii_isdigit(text[i]))
            return FALSE;
        value = value * 10 + (guint)(text[i] - '0');
    }
    if (value < low || value > high)
        return FALSE;
    *out_value = value;
    return TRUE;
}

/* Reads YYYY-MM-DD at the start of `text`; more may follow. */
static gboolean
begins_with_date(const char *text)
{
    guint year, month, day;

    return strnlen(text, 10) == 10 && text[4] == '-' && text[7] == '-' &&
           has_number(text, 4, 1, 9999, &year) && has_number(text + 5, 2, 1, 12, &month) &&
           has_number(text + 8, 2, 1, 31, &day) &&
           g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

gboolean
hs_lexical_is_date(const char *text)
{
    return begins_with_date(text) && !text[10];
}

gboolean
hs_lexical_is_date_time(const char *text)
{
    guint part;

    if (!begins_with_date(text) || strnlen(text, 20) < 20)
        return FALSE;
    if (text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return FALSE;
    if (!has_number(text + 11, 2, 0, 23, &part) || !has_number(text + 14, 2, 0, 59, &part) ||
        !has_number(text + 17, 2, 0, 59, &part))
        return FALSE;
    if (text[19] == 'Z')
        return !text[20];
    return (text[19] == '+' || text[19] == '-') && strlen(text) == 25 && text[22] == ':' &&
           has_number(text + 20, 2, 0, 13, &part) && has_number(text + 23, 2, 0, 59, &part);
}

gboolean
hs_lexical_is_language(const char *text)
{
    guint in_part = 0;
    gboolean first = TRUE;

    if (strnlen(text, HS_LANGUAGE_MAX_BYTES + 1) > HS_LANGUAGE_MAX_BYTES)
        return FALSE;
    for (; *text; text++) {
        if (*text == '-') {
            if (in_part == 0)
                return FALSE;
            in_part = 0;
            first = FALSE;
        } else if (first ? !g_ascii_isalpha(*text) : !g_ascii_isalnum(*text)) {
            return FALSE;
        } else if (++in_part > 8) {
            return FALSE;
        }
    }
    return in_part > 0;
}

gboolean
hs_lexical_is_integer(const char *text)
{
    const gsize n = strspn(text, "0123456789");

    return n > 0 && !text[n] && (text[0] != '0' || n == 1);
}

gboolean
hs_lexical_is_decimal(const char *text)
{
    const gsize before = strspn(text, "0123456789");

    if (before == 0 || (text[0] == '0' && before > 1) || text[before] != '.')
        return FALSE;
    const char *const fraction = text + before + 1;
    const gsize after = strspn(fraction, "0123456789");
    return after > 0 && !fraction[after] && (after == 1 || fraction[after - 1] != '0');
}

void
hs_lexical_write_decimal(double value, char out[HS_DECIMAL_SIZE])
{
    const guint hundredths = value > 0.0 ? (guint)(MIN(value, 1.0) * 100.0 + 0.5) : 0;
    const guint rest = hundredths % 100;

    if (rest % 10 == 0)
        g_snprintf(out, HS_DECIMAL_SIZE, "%u.%u", hundredths / 100, rest / 10);
    else
        g_snprintf(out, HS_DECIMAL_SIZE, "%u.%02u", hundredths / 100, rest);
}
