/* SPDX-License-Identifier: Apache-2.0
 *
 * One walk over the paragraph, in the way of CommonMark 0.30, section 6. Marks that may open
 * something are put into the output and remembered; what closes them turns both into BLANKs, which
 * are taken out at the end, so nothing is moved and no tree is built. Of open marks only the last
 * MAX_OPEN are remembered, and no search goes further than MAX_REACH, so that no paragraph made of
 * marks takes long.
 */
#include "ingest/markdownmarks.h"

#include <string.h>

#define MAX_OPEN 64
#define MAX_REACH ((gsize)2000) /* bytes of an address, a tag, a piece of code */
#define BLANK '\x01'            /* no text has it: the block cutter drops control characters */

typedef struct {
    gsize at; /* first byte of the marks in the output */
    gsize n;  /* how many of them are still open */
    char mark;
} Opener;

typedef struct {
    gsize at; /* of "[" or "![" in the output */
    gboolean picture;
} Bracket;

typedef struct {
    const char *text, *end;
    const char *at;
    GString *out;
    GArray *openers;  /* Opener, [at most MAX_OPEN] */
    GArray *brackets; /* Bracket, likewise */
    GHashTable *labels;
} Marks;

static void
append_plain(GString *out, const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++)
        switch (text[i]) {
        case '<':
            g_string_append(out, "&lt;");
            break;
        case '&':
            g_string_append(out, "&amp;");
            break;
        default:
            g_string_append_c(out, text[i]);
        }
}

/* Finds `what` behind `from`, within reach; NULL where it does not stand. */
static const char *
find(const Marks *marks, const char *from, const char *what)
{
    const gsize reach = MIN((gsize)(marks->end - from), MAX_REACH);

    return g_strstr_len(from, (gssize)reach, what);
}

static void
remember(GArray *array, gconstpointer item)
{
    if (array->len == MAX_OPEN)
        g_array_remove_index(array, 0);
    g_array_append_vals(array, item, 1);
}

/* ---- emphasis */

static gboolean
is_mark_space(gunichar c)
{
    return c == 0 || g_unichar_isspace(c);
}

static gboolean
is_mark_punct(gunichar c)
{
    return g_unichar_ispunct(c) || (c < 0x80 && g_ascii_ispunct((char)c));
}

/* Says whether the run of `n` marks at `at` can open and close emphasis. */
static void
judge_run(const Marks *marks, gsize n, gboolean *out_open, gboolean *out_close)
{
    const char *const behind = marks->at + n;
    const gunichar before = marks->at > marks->text ? g_utf8_get_char(g_utf8_prev_char(marks->at))
                                                    : 0;
    const gunichar after = behind < marks->end ? g_utf8_get_char(behind) : 0;
    const gboolean left = !is_mark_space(after) &&
                          (!is_mark_punct(after) || is_mark_space(before) || is_mark_punct(before));
    const gboolean right = !is_mark_space(before) &&
                           (!is_mark_punct(before) || is_mark_space(after) || is_mark_punct(after));

    if (*marks->at == '_') { /* snake_case is a name */
        *out_open = left && (!right || is_mark_punct(before));
        *out_close = right && (!left || is_mark_punct(after));
    } else {
        *out_open = left;
        *out_close = right;
    }
}

static void
blank(GString *out, gsize at, gsize n)
{
    memset(out->str + at, BLANK, n);
}

/* Closes what is open of `mark` with the `n` marks at `at` in the output; returns how many of them
   found no partner. */
static gsize
close_run(Marks *marks, char mark, gsize at, gsize n)
{
    for (guint i = marks->openers->len; i > 0 && n > 0;) {
        Opener *const opener = &g_array_index(marks->openers, Opener, i - 1);
        if (opener->mark != mark) {
            i--;
            continue;
        }
        const gsize closed = n > 1 && opener->n > 1 ? 2 : 1;
        blank(marks->out, opener->at + opener->n - closed, closed);
        blank(marks->out, at, closed);
        opener->n -= closed;
        at += closed;
        n -= closed;
        g_array_set_size(marks->openers, opener->n > 0 ? i : i - 1);
        i = marks->openers->len;
    }
    return n;
}

static void
take_run(Marks *marks)
{
    const char mark = *marks->at;
    const gsize at = marks->out->len;
    gboolean opens, closes;
    gsize n = 0;

    while (marks->at + n < marks->end && marks->at[n] == mark)
        n++;
    judge_run(marks, n, &opens, &closes);
    g_string_append_len(marks->out, marks->at, (gssize)n);
    marks->at += n;
    if (mark == '~' && n != 2) /* one is "about" */
        return;
    const gsize left = closes ? close_run(marks, mark, at, n) : n;
    const Opener opener = { at + n - left, left, mark };
    if (opens && left > 0)
        remember(marks->openers, &opener);
}

/* ---- code, escapes, tags */

static void
take_code(Marks *marks)
{
    gsize n = 0;

    while (marks->at + n < marks->end && marks->at[n] == '`')
        n++;
    g_autofree char *fence = g_strndup(marks->at, n);
    const char *const begin = marks->at + n;
    const char *const close = find(marks, begin, fence);
    if (close) {
        append_plain(marks->out, begin, (gsize)(close - begin));
        marks->at = close + n;
    } else {
        g_string_append(marks->out, fence);
        marks->at = begin;
    }
}

static void
take_escape(Marks *marks)
{
    const char next = marks->at + 1 < marks->end ? marks->at[1] : '\0';

    if (next == '\n')
        g_string_append(marks->out, "<br>");
    else if (g_ascii_ispunct(next))
        append_plain(marks->out, &next, 1);
    else
        g_string_append_c(marks->out, '\\');
    marks->at += g_ascii_ispunct(next) || next == '\n' ? 2 : 1;
}

/* Says whether what stands between angle brackets is an address of the web or of mail. */
static gboolean
is_address(const char *text, gsize length)
{
    gsize n = 0;

    while (n < length && (g_ascii_isalnum(text[n]) || strchr("+.-_", text[n])))
        n++;
    return n > 1 && n < length && (text[n] == ':' || text[n] == '@') &&
           !memchr(text, ' ', length) && !memchr(text, '"', length);
}

/* "<": an address, a remark, a tag, else itself. */
static void
take_angle(Marks *marks)
{
    const char *const inner = marks->at + 1;
    const gboolean remark = marks->end - inner > 3 && memcmp(inner, "!--", 3) == 0;
    const gboolean tag = inner < marks->end && (g_ascii_isalpha(*inner) || strchr("/!?", *inner));
    const char *const close = remark ? find(marks, inner, "-->")
                              : tag  ? find(marks, inner, ">")
                                     : NULL;

    if (!close) {
        g_string_append(marks->out, "&lt;");
        marks->at = inner;
        return;
    }
    if (!remark && is_address(inner, (gsize)(close - inner)))
        append_plain(marks->out, inner, (gsize)(close - inner));
    else if (!remark)
        g_string_append_len(marks->out, marks->at, close + 1 - marks->at);
    marks->at = close + (remark ? 3 : 1);
}

/* "{{< figure >}}" and "{% include %}": what site makers put pictures and the like with. */
static void
take_brace(Marks *marks)
{
    static const struct {
        const char *open, *close;
    } codes[] = { { "{{<", ">}}" }, { "{{%", "%}}" }, { "{%", "%}" } };

    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        const gsize n = strlen(codes[i].open);
        if ((gsize)(marks->end - marks->at) < n || memcmp(marks->at, codes[i].open, n) != 0)
            continue;
        const char *const close = find(marks, marks->at, codes[i].close);
        if (!close)
            break;
        marks->at = close + strlen(codes[i].close);
        return;
    }
    g_string_append_c(marks->out, *marks->at++);
}

/* ---- links and pictures */

/* Returns where the target that begins with "(" ends, behind its ")"; NULL where it does not. */
static const char *
skip_target(const Marks *marks, const char *open)
{
    const char *const end = open + MIN((gsize)(marks->end - open), MAX_REACH);
    guint depth = 0;
    char quote = '\0';

    for (const char *p = open; p < end; p++) {
        if (*p == '\\') {
            p++;
        } else if (quote) {
            quote = *p == quote ? '\0' : quote;
        } else if (strchr("\"'", *p) && g_ascii_isspace(p[-1])) {
            quote = *p;
        } else if (*p == '(') {
            depth++;
        } else if (*p == ')' && --depth == 0) {
            return p + 1;
        }
    }
    return NULL;
}

static gboolean
is_defined(const Marks *marks, const char *label, gsize length)
{
    g_autofree char *lower = g_ascii_strdown(label, (gssize)MIN(length, MAX_REACH));

    return g_hash_table_contains(marks->labels, lower);
}

/* Returns where the link ends whose text is closed by the "]" at hand: behind "(address)",
   "[label]", or itself where its text is a label; NULL where it is no link. */
static const char *
skip_link(const Marks *marks, const Bracket *bracket)
{
    const char *const next = marks->at + 1;
    const gsize begin = bracket->at + (bracket->picture ? 2 : 1);
    const char *const text = marks->out->str + begin;
    const gsize length = marks->out->len - begin;

    if (next < marks->end && *next == '(')
        return skip_target(marks, next);
    const char *const close = next < marks->end && *next == '[' ? find(marks, next, "]") : NULL;
    if (close && close > next + 1)
        return is_defined(marks, next + 1, (gsize)(close - next - 1)) ? close + 1 : NULL;
    if (!is_defined(marks, text, length))
        return NULL;
    return close ? close + 1 : next;
}

/* Forgets the marks that opened inside what ends here: no emphasis reaches out of a link. */
static void
forget_inside(Marks *marks, gsize at)
{
    guint n = marks->openers->len;

    while (n > 0 && g_array_index(marks->openers, Opener, n - 1).at >= at)
        n--;
    g_array_set_size(marks->openers, n);
}

static void
close_bracket(Marks *marks)
{
    const guint n = marks->brackets->len;
    const Bracket bracket = n > 0 ? g_array_index(marks->brackets, Bracket, n - 1) : (Bracket){ 0 };
    const char *const behind = n > 0 ? skip_link(marks, &bracket) : NULL;

    if (n > 0)
        g_array_set_size(marks->brackets, n - 1);
    if (!behind) {
        g_string_append_c(marks->out, *marks->at++);
        return;
    }
    forget_inside(marks, bracket.at);
    if (bracket.picture)
        g_string_truncate(marks->out, bracket.at);
    else
        blank(marks->out, bracket.at, 1);
    marks->at = behind;
}

static void
open_bracket(Marks *marks)
{
    const Bracket bracket = { marks->out->len, *marks->at == '!' };
    const gsize n = bracket.picture ? 2 : 1;
    const gboolean note = marks->at + n < marks->end && marks->at[n] == '^';
    const char *const close = note ? find(marks, marks->at, "]") : NULL;

    if (close) { /* "[^1]" */
        marks->at = close + 1;
        return;
    }
    g_string_append_len(marks->out, marks->at, (gssize)n);
    remember(marks->brackets, &bracket);
    marks->at += n;
}

/* ---- the walk */

static void
take_next(Marks *marks)
{
    switch (*marks->at) {
    case '*':
    case '_':
    case '~':
        take_run(marks);
        break;
    case '`':
        take_code(marks);
        break;
    case '\\':
        take_escape(marks);
        break;
    case '<':
        take_angle(marks);
        break;
    case '{':
        take_brace(marks);
        break;
    case '[':
        open_bracket(marks);
        break;
    case ']':
        close_bracket(marks);
        break;
    case '!':
        if (marks->at + 1 < marks->end && marks->at[1] == '[') {
            open_bracket(marks);
            break;
        }
        G_GNUC_FALLTHROUGH;
    default:
        g_string_append_c(marks->out, *marks->at++);
    }
}

void
hs_markdownmarks_append(GString *html, const char *text, gsize length, GHashTable *labels)
{
    g_autoptr(GString) out = g_string_sized_new(length + 16);
    g_autoptr(GArray) openers = g_array_new(FALSE, FALSE, sizeof(Opener));
    g_autoptr(GArray) brackets = g_array_new(FALSE, FALSE, sizeof(Bracket));
    Marks marks = { .text = text,
                    .end = text + length,
                    .at = text,
                    .out = out,
                    .openers = openers,
                    .brackets = brackets,
                    .labels = labels };

    while (marks.at < marks.end)
        take_next(&marks);
    for (gsize i = 0; i < out->len; i++)
        if (out->str[i] != BLANK)
            g_string_append_c(html, out->str[i]);
}
