/* SPDX-License-Identifier: Apache-2.0
 *
 * See headers.h.
 */
#include "ingest/headers.h"

#include <string.h>

gsize
hs_headers_length(const char *text, gsize length)
{
    const char *const end = text + length;

    for (const char *line = text; line < end;) {
        const char *const newline = memchr(line, '\n', (gsize)(end - line));
        if (!newline)
            return 0;
        if (newline == line || (newline == line + 1 && *line == '\r'))
            return (gsize)(newline + 1 - text);
        line = newline + 1;
    }
    return 0;
}

/* Return one past the last byte of the header that begins at `line`, lines that go on included. */
static const char *
find_end(const char *line, const char *end)
{
    const char *at = line;

    do {
        const char *const newline = memchr(at, '\n', (gsize)(end - at));
        at = newline ? newline + 1 : end;
    } while (at < end && (*at == ' ' || *at == '\t'));
    return at;
}

char *
hs_headers_dup(const char *text, gsize length, const char *name)
{
    const gsize n = strlen(name);
    const char *const end = text + length;

    for (const char *line = text; line < end;) {
        const char *const next = find_end(line, end);
        if ((gsize)(next - line) > n && line[n] == ':' && g_ascii_strncasecmp(line, name, n) == 0) {
            g_autofree char *raw = g_strndup(line + n + 1, (gsize)(next - line) - n - 1);
            g_strdelimit(raw, "\r\n\t", ' ');
            g_strstrip(raw);
            return g_utf8_make_valid(raw, -1);
        }
        line = next;
    }
    return NULL;
}

char *
hs_headers_dup_parameter(const char *value, const char *name)
{
    const gsize n = strlen(name);

    for (const char *at = value ? strchr(value, ';') : NULL; at; at = strchr(at, ';')) {
        at += 1 + strspn(at + 1, " \t");
        if (g_ascii_strncasecmp(at, name, n) != 0)
            continue;
        const char *begin = at + n + strspn(at + n, " \t");
        if (*begin != '=')
            continue;
        begin += 1 + strspn(begin + 1, " \t");
        const gboolean quoted = *begin == '"';
        begin += quoted;
        return g_strndup(begin, strcspn(begin, quoted ? "\"" : "; \t"));
    }
    return NULL;
}
