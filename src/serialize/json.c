/* SPDX-License-Identifier: Apache-2.0
 *
 * See json.h.
 */
#include "serialize/json.h"

static void
begin_value(HsJson *json, const char *key)
{
    if (!json->first)
        g_string_append_c(json->out, ',');
    json->first = FALSE;
    if (key)
        g_string_append_printf(json->out, "\"%s\":", key);
}

void
hs_json_open(HsJson *json, const char *key, char bracket)
{
    begin_value(json, key);
    g_string_append_c(json->out, bracket);
    json->first = TRUE;
}

void
hs_json_close(HsJson *json, char bracket)
{
    g_string_append_c(json->out, bracket);
    json->first = FALSE;
}

static void
append_escaped(GString *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        const guchar c = (guchar)*p;
        if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", c);
        else if (c == '\n')
            g_string_append(out, "\\n");
        else if (c == '\t')
            g_string_append(out, "\\t");
        else if (c < 0x20 || c == 0x7f)
            g_string_append_printf(out, "\\u%04x", c);
        else
            g_string_append_c(out, (char)c);
    }
}

void
hs_json_string(HsJson *json, const char *key, const char *value)
{
    begin_value(json, key);
    if (!value) {
        g_string_append(json->out, "null");
        return;
    }
    g_autofree char *valid = g_utf8_make_valid(value, -1);
    g_string_append_c(json->out, '"');
    append_escaped(json->out, valid);
    g_string_append_c(json->out, '"');
}

void
hs_json_known(HsJson *json, const char *key, const char *value)
{
    if (value)
        hs_json_string(json, key, value);
}

void
hs_json_number(HsJson *json, const char *key, const char *text)
{
    begin_value(json, key);
    g_string_append(json->out, text);
}

void
hs_json_count(HsJson *json, const char *key, gsize value)
{
    begin_value(json, key);
    g_string_append_printf(json->out, "%" G_GSIZE_FORMAT, value);
}
