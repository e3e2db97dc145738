/* SPDX-License-Identifier: Apache-2.0
 *
 * See pagethin.h. libxml2 goes through scripts and attributes character by character; passing over
 * them here halves the time of a page. Tags are read as browsers do: a value in quotes may hold
 * anything, one without ends at white space or ">".
 */
#include "ingest/pagethin.h"

#include <string.h>

#include "ingest/page.h"

#define LD_JSON "ld+json"

typedef struct {
    const char *at, *end;
    const char *name; /* of the element at hand, ... */
    gsize name_length;
    GString *out;
} Thinning;

/* Elements whose content is passed over. */
static const char *const EMPTIED[] = { "script", "style", "svg" };

static gboolean
is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* Appends as many line ends as `from` to `to` has. */
static void
keep_lines(GString *out, const char *from, const char *to)
{
    while ((from = memchr(from, '\n', (gsize)(to - from)))) {
        g_string_append_c(out, '\n');
        from++;
    }
}

/* Returns where `what`, in any case and beginning with "<", stands at or behind `from`; NULL where
   it does not. */
static const char *
find_tag(const char *from, const char *end, const char *what)
{
    const gsize n = strlen(what);

    while ((from = memchr(from, '<', (gsize)(end - from)))) {
        if ((gsize)(end - from) >= n && g_ascii_strncasecmp(from, what, n) == 0)
            return from;
        from++;
    }
    return NULL;
}

/* Returns the end of the attribute's value that begins at `at`; NULL where it does not end. */
static const char *
skip_value(const char *at, const char *end)
{
    if (at < end && (*at == '"' || *at == '\'')) {
        const char *const close = memchr(at + 1, *at, (gsize)(end - at - 1));
        return close ? close + 1 : NULL;
    }
    while (at < end && !is_blank(*at) && *at != '>')
        at++;
    return at;
}

static const char *
skip_blanks(const char *at, const char *end)
{
    while (at < end && is_blank(*at))
        at++;
    return at;
}

static gboolean
is_word(const char *at, gsize length, const char *word)
{
    return strlen(word) == length && g_ascii_strncasecmp(at, word, length) == 0;
}

static gboolean
is_named(const Thinning *thinning, const char *name)
{
    return is_word(thinning->name, thinning->name_length, name);
}

/* Takes the attribute at hand, into the output where it is wanted; FALSE where it does not end. */
static gboolean
take_attribute(Thinning *thinning)
{
    const char *const end = thinning->end;
    const char *at = thinning->at;

    while (at < end && !is_blank(*at) && !strchr("=/>", *at))
        at++;
    const gsize name = (gsize)(at - thinning->at);
    const char *const equals = skip_blanks(at, end);
    if (equals < end && *equals == '=')
        at = skip_value(skip_blanks(equals + 1, end), end);
    if (!at)
        return FALSE;
    if (name > 0 && hs_page_wants_attribute(thinning->at, name) &&
        (!is_word(thinning->at, name, "href") || is_named(thinning, "link") ||
         is_named(thinning, "base"))) {
        g_string_append_c(thinning->out, ' ');
        g_string_append_len(thinning->out, thinning->at, at - thinning->at);
    } else {
        keep_lines(thinning->out, thinning->at, at);
    }
    thinning->at = name == 0 && at == thinning->at ? at + 1 : at; /* a lone "=" */
    return TRUE;
}

/* Takes the start tag at hand, behind its name, up to its ">"; `out_empty` says that it closes
   itself. FALSE where it does not end. */
static gboolean
take_attributes(Thinning *thinning, gboolean *out_empty)
{
    *out_empty = FALSE;
    while (thinning->at < thinning->end) {
        const char *const next = skip_blanks(thinning->at, thinning->end);
        keep_lines(thinning->out, thinning->at, next);
        thinning->at = next;
        if (next == thinning->end)
            return FALSE;
        if (*next == '>') {
            g_string_append(thinning->out, *out_empty ? "/>" : ">");
            thinning->at++;
            return TRUE;
        }
        *out_empty = *next == '/';
        if (*out_empty)
            thinning->at++;
        else if (!take_attribute(thinning))
            return FALSE;
    }
    return FALSE;
}

/* Takes the content of the element called `name`, whose tag has been taken: `whole`, or its line
   ends alone. */
static gboolean
take_content(Thinning *thinning, const char *name, gboolean whole)
{
    g_autofree char *close = g_strconcat("</", name, NULL);
    const char *const end = find_tag(thinning->at, thinning->end, close);

    if (!end)
        return FALSE;
    if (whole)
        g_string_append_len(thinning->out, thinning->at, end - thinning->at);
    else
        keep_lines(thinning->out, thinning->at, end);
    thinning->at = end;
    return TRUE;
}

/* Takes the start tag at hand, and passes over what is in it where nobody asks for that. */
static gboolean
take_tag(Thinning *thinning)
{
    const gsize begin = thinning->out->len;
    const char *at = thinning->at + 1;
    gboolean empty;

    thinning->name = at;
    while (at < thinning->end && !is_blank(*at) && *at != '/' && *at != '>')
        at++;
    thinning->name_length = (gsize)(at - thinning->name);
    g_string_append_len(thinning->out, thinning->at, at - thinning->at);
    thinning->at = at;
    if (!take_attributes(thinning, &empty))
        return FALSE;
    for (gsize i = 0; !empty && i < G_N_ELEMENTS(EMPTIED); i++)
        if (is_named(thinning, EMPTIED[i]))
            return take_content(thinning, EMPTIED[i],
                                strstr(thinning->out->str + begin, LD_JSON) != NULL);
    return TRUE;
}

/* Takes the comment at hand: its marks and its line ends. */
static gboolean
take_comment(Thinning *thinning)
{
    const char *const inner = thinning->at + strlen("<!--");
    const char *const close = g_strstr_len(inner, thinning->end - inner, "-->");

    if (!close)
        return FALSE;
    g_string_append(thinning->out, "<!--");
    keep_lines(thinning->out, inner, close);
    g_string_append(thinning->out, "-->");
    thinning->at = close + strlen("-->");
    return TRUE;
}

/* Takes what begins with "<". */
static gboolean
take_markup(Thinning *thinning)
{
    const gsize left = (gsize)(thinning->end - thinning->at);

    if (left > 7 && memcmp(thinning->at, "<!--", 4) == 0 && thinning->at[4] != '>' &&
        thinning->at[4] != '-')
        return take_comment(thinning);
    if (left > 2 && g_ascii_isalpha(thinning->at[1]))
        return take_tag(thinning);
    g_string_append_c(thinning->out, *thinning->at++);
    return TRUE;
}

/* Takes the text up to `to`, of spaces and tabs after one another the first. */
static void
take_text(Thinning *thinning, const char *to)
{
    for (const char *at = thinning->at; at < to;) {
        const char *end = at;
        while (end < to && !((*end == ' ' || *end == '\t') && end + 1 < to &&
                             (end[1] == ' ' || end[1] == '\t')))
            end++;
        end += end < to;
        g_string_append_len(thinning->out, at, end - at);
        while (end < to && (*end == ' ' || *end == '\t'))
            end++;
        at = end;
    }
    thinning->at = to;
}

GString *
hs_pagethin_new(const GString *html)
{
    Thinning thinning = { .at = html->str,
                          .end = html->str + html->len,
                          .out = g_string_sized_new(html->len / 2 + 1) };

    for (;;) {
        const char *const next = memchr(thinning.at, '<', (gsize)(thinning.end - thinning.at));
        if (!next)
            break;
        take_text(&thinning, next);
        const gsize whole = thinning.out->len;
        if (take_markup(&thinning))
            continue;
        g_string_truncate(thinning.out, whole);
        thinning.at = next;
        break;
    }
    g_string_append_len(thinning.out, thinning.at, thinning.end - thinning.at);
    return thinning.out;
}
