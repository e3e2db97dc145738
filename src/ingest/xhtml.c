/* SPDX-License-Identifier: Apache-2.0
 *
 * See xhtml.h. Pages are seldom well-formed even where they say that they are XML, so no parser of
 * XML reads them.
 */
#include "ingest/xhtml.h"

#include <string.h>

#define OPEN "<![CDATA["
#define CLOSE "]]>"

/* Says whether the text before `at` leaves a script or style open. */
static gboolean
is_in_script(const char *begin, const char *at)
{
    while (at > begin && *at != '<')
        at--;
    if (at > begin && g_str_has_prefix(at, OPEN)) {
        at--;
        while (at > begin && *at != '<')
            at--;
    }
    return g_ascii_strncasecmp(at, "<script", 7) == 0 || g_ascii_strncasecmp(at, "<style", 6) == 0;
}

/* Returns what stands behind the document type that begins at `at`: its end, beyond declarations in
   brackets. */
static const char *
skip_doctype(const char *at)
{
    const gsize plain = strcspn(at, "[>");
    const char *const close = at[plain] == '[' ? strstr(at + plain, "]") : at + plain;
    const char *const end = close ? strchr(close, '>') : NULL;

    return end ? end + 1 : at + strlen(at);
}

/* Appends the section that begins at `at` as escaped text; returns what stands behind it. */
static const char *
append_section(GString *out, const char *at)
{
    const char *const begin = at + strlen(OPEN);
    const char *const close = strstr(begin, CLOSE);
    const gsize n = close ? (gsize)(close - begin) : strlen(begin);

    for (gsize i = 0; i < n; i++)
        if (begin[i] == '<' || begin[i] == '&')
            g_string_append(out, begin[i] == '<' ? "&lt;" : "&amp;");
        else
            g_string_append_c(out, begin[i]);
    return begin + n + (close ? strlen(CLOSE) : 0);
}

void
hs_xhtml_rewrite(GString *html)
{
    const char *at = html->str + strspn(html->str, " \t\r\n");

    if (!g_str_has_prefix(at, "<?xml"))
        return;
    g_autoptr(GString) out = g_string_sized_new(html->len + 64);
    const char *const type = g_strstr_len(at, 4096, "<!DOCTYPE");
    if (type) {
        g_string_append_len(out, at, type - at);
        g_string_append(out, "<!DOCTYPE html>");
        at = skip_doctype(type);
    }
    for (const char *next; (next = strstr(at, OPEN));) {
        g_string_append_len(out, at, next - at);
        if (is_in_script(at, next)) {
            g_string_append(out, OPEN);
            at = next + strlen(OPEN);
        } else {
            at = append_section(out, next);
        }
    }
    g_string_append(out, at);
    g_string_assign(html, out->str);
}
