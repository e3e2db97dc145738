/* SPDX-License-Identifier: Apache-2.0
 *
 * See notation.h.
 */
#include "parse/notation.h"

#include <string.h>

static gboolean
begins(const char *head, const char *end, const char *word)
{
    const gsize n = strlen(word);

    return (gsize)(end - head) >= n && g_ascii_strncasecmp(head, word, n) == 0;
}

static const char *
skip_spaces(const char *at, const char *end)
{
    while (at < end && (g_ascii_isspace(*at) || *at == '\v'))
        at++;
    return at;
}

/* Steps over white space and comments. */
static const char *
find_statement(const char *at, const char *end)
{
    at = skip_spaces(at, end);
    while (at < end && *at == '#') {
        const char *const line_end = memchr(at, '\n', (gsize)(end - at));
        at = skip_spaces(line_end ? line_end : end, end);
    }
    return at;
}

const char *
hs_notation_find_statement(const char *line)
{
    return find_statement(line, line + strlen(line));
}

/* Steps over the IRI or the string that begins at `at`; to the end where it has none. */
static const char *
skip_term(const char *at)
{
    const char close = *at == '<' ? '>' : '"';

    for (at++; *at && *at != close; at++) {
        if (close == '"' && *at == '\\' && at[1])
            at++;
    }
    return *at ? at + 1 : at;
}

const char *
hs_notation_find_rest(const char *line)
{
    const char *at = line;

    while (*at && *at != '#') {
        if (*at == '<' || *at == '"')
            at = skip_term(at);
        else if (*at++ == '.' && (!*at || *at == '#' || *at == '<' || g_ascii_isspace(*at)))
            return hs_notation_find_statement(at);
    }
    return at + strlen(at);
}

/* Names what cannot be RDF as it is read here. `at` is where the content begins. */
static const char *
name_stranger(const char *head, const char *at, const char *end)
{
    if (begins(head, end, "\x1f\x8b") || begins(head, end, "PK\x03\x04") ||
        begins(head, end,
               "\xfd"
               "7zXZ") ||
        begins(head, end, "BZh") || begins(head, end, "\x28\xb5\x2f\xfd"))
        return "a compressed file";
    if (begins(head, end, "\xff\xfe") || begins(head, end, "\xfe\xff"))
        return "text in UTF-16";
    if (begins(at, end, "<?xml") || begins(at, end, "<rdf:RDF") || begins(at, end, "<!DOCTYPE") ||
        begins(at, end, "<html"))
        return "XML or HTML";
    if (at < end && (*at == '{' || *at == '[')) {
        const char *const inner = skip_spaces(at + 1, end);
        if (inner < end && (*inner == '"' || (*at == '[' && *inner == '{')))
            return "JSON";
    }
    return memchr(head, '\0', (gsize)(end - head)) ? "not text" : NULL;
}

/* Says whether the first statement is one line of N-Quads: two or more terms, the predicate in
   pointed brackets, a full stop. Decides only between notations: libserd reads the line. */
static gboolean
is_line(const char *at, const char *end)
{
    const char *const line_end = memchr(at, '\n', (gsize)(end - at));
    const char *stop = line_end ? line_end : end;

    if (*at != '<' && !begins(at, end, "_:"))
        return FALSE;
    while (at < stop && !g_ascii_isspace(*at))
        at++;
    at = skip_spaces(at, stop);
    while (stop > at && g_ascii_isspace(stop[-1]))
        stop--;
    return at < stop && *at == '<' && (stop[-1] == '.' || !line_end);
}

const char *
hs_notation_tell(const char *name, const char *head, gsize n, HsNotation *out_notation)
{
    static const struct {
        const char *ending;
        HsNotation notation;
    } endings[] = {
        { ".nq", HS_NOTATION_LINES },      { ".nquads", HS_NOTATION_LINES },
        { ".nt", HS_NOTATION_LINES },      { ".ntriples", HS_NOTATION_LINES },
        { ".trig", HS_NOTATION_BLOCKS },   { ".ttl", HS_NOTATION_BLOCKS },
        { ".turtle", HS_NOTATION_BLOCKS },
    };
    const char *const end = head + n;
    const char *const at = find_statement(head, end);
    const char *const stranger = name_stranger(head, at, end);

    if (stranger)
        return stranger;
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (g_str_has_suffix(name, endings[i].ending)) {
            *out_notation = endings[i].notation;
            return NULL;
        }
    }
    *out_notation = at == end || is_line(at, end) ? HS_NOTATION_LINES : HS_NOTATION_BLOCKS;
    return NULL;
}
