/* SPDX-License-Identifier: Apache-2.0
 *
 * See quotemarks.h.
 */
#include "text/quotemarks.h"

#include <string.h>

/* Words that begin with an apostrophe. */
static const char *const clipped[] = { "bout", "cause", "em", "n", "round", "til", "tis", "twas" };

static gunichar
char_before(const char *body, HsSpan range, guint32 at)
{
    return at > range.begin ? g_utf8_get_char(g_utf8_prev_char(body + at)) : ' ';
}

static gunichar
char_after(const char *body, HsSpan range, guint32 at)
{
    return at < range.end ? g_utf8_get_char(body + at) : ' ';
}

static gboolean
is_quote(gunichar c)
{
    const GUnicodeType type = g_unichar_type(c);

    return type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION ||
           c == 0x201e || c == '"' || c == '\'' || c == '`';
}

/* Says whether a quotation can begin after `c`. */
static gboolean
is_gap(gunichar c)
{
    return g_unichar_isspace(c) || c == '(' || c == '[' || c == 0x2014 || c == 0x2013 || c == '-' ||
           c == '/' || c == 0x2026 || c == ':' || c == 0x201c || c == 0x2018 || c == 0x201e ||
           c == '"';
}

static gboolean
is_clipped(const char *body, HsSpan range, guint32 at)
{
    for (guint i = 0; i < G_N_ELEMENTS(clipped); i++) {
        const gsize length = strlen(clipped[i]);
        if (range.end - at >= length && g_ascii_strncasecmp(body + at, clipped[i], length) == 0 &&
            !g_unichar_isalnum(char_after(body, range, at + (guint32)length)))
            return TRUE;
    }
    return FALSE;
}

/* Decides what a mark whose shape does not tell may do by its neighbours. A double mark of which
   they do not tell either may do both. */
static void
judge(HsQuoteMark *mark, gunichar before, gunichar after)
{
    mark->opens = is_gap(before) && !g_unichar_isspace(after);
    mark->closes = !g_unichar_isspace(before) && !g_unichar_isalnum(after);
    if (mark->style != HS_MARKS_SINGLE && !mark->opens && !mark->closes)
        mark->opens = mark->closes = TRUE;
}

/* “ opens, and closes „; ” closes, and opens ”…”. */
static void
judge_curly(HsQuoteMark *mark, gunichar c, gunichar before, gunichar after)
{
    const gboolean word = g_unichar_isalnum(after);

    mark->low = c == 0x201e || c == 0x201f;
    if (c == 0x201d) {
        mark->closes = TRUE;
        mark->opens = word && is_gap(before) && !is_quote(before);
    } else {
        mark->opens = TRUE;
        mark->closes = c == 0x201c && !word && !g_unichar_isspace(before);
    }
}

/* Judges ‘ ’ ' and `, most of which are apostrophes. */
static void
judge_single(HsQuoteMark *mark, const char *body, HsSpan range, gunichar before, gunichar after)
{
    const gunichar c = g_utf8_get_char(body + mark->span.begin);

    judge(mark, before, after);
    if (c == 0x2019 || g_unichar_isdigit(after) ||
        (c != 0x2018 && is_clipped(body, range, mark->span.end)))
        mark->opens = FALSE;
    if (c == 0x2018) {
        mark->opens = !g_unichar_isalnum(before) && !g_unichar_isspace(after);
        mark->closes = FALSE;
    }
    mark->weak = mark->closes && (before == 's' || before == 'n') && g_unichar_isspace(after);
}

static gboolean
is_twin(const char *body, HsSpan range, guint32 at)
{
    return (body[at] == '`' || body[at] == '\'') && at + 1 < range.end && body[at + 1] == body[at];
}

static HsMarkStyle
style_of(gunichar c)
{
    switch (c) {
    case 0x201c: /* “ */
    case 0x201d: /* ” */
    case 0x201e: /* „ */
    case 0x201f: /* ‟ */
        return HS_MARKS_CURLY;
    case 0xab: /* « */
    case 0xbb: /* » */
        return HS_MARKS_ANGLE;
    case 0x2039: /* ‹ */
    case 0x203a: /* › */
        return HS_MARKS_SMALL_ANGLE;
    case '"':
        return HS_MARKS_STRAIGHT;
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case '\'':
    case '`':
        return HS_MARKS_SINGLE;
    default:
        return HS_N_MARKS;
    }
}

gboolean
hs_quote_mark_read(const char *body, HsSpan range, guint32 at, HsQuoteMark *out_mark)
{
    const gunichar c = g_utf8_get_char(body + at);
    const gboolean twin = is_twin(body, range, at);
    const guint32 end = twin ? at + 2 : (guint32)(g_utf8_next_char(body + at) - body);
    HsQuoteMark mark = { .span = { at, end }, .style = twin ? HS_MARKS_TWIN : style_of(c) };
    const gunichar before = char_before(body, range, at), after = char_after(body, range, end);

    if (mark.style == HS_N_MARKS)
        return FALSE;
    if (mark.style == HS_MARKS_CURLY)
        judge_curly(&mark, c, before, after);
    else if (mark.style == HS_MARKS_SINGLE)
        judge_single(&mark, body, range, before, after);
    else if (twin && c == '`')
        mark.opens = TRUE;
    else
        judge(&mark, before, after);
    if (mark.style == HS_MARKS_STRAIGHT)
        mark.weak = mark.closes && g_unichar_isdigit(before) && g_unichar_isspace(after);
    *out_mark = mark;
    return TRUE;
}

GArray *
hs_quote_marks_read(const char *body, HsSpan range)
{
    GArray *const marks = g_array_new(FALSE, FALSE, sizeof(HsQuoteMark));

    for (guint32 at = range.begin; at < range.end;) {
        HsQuoteMark mark;
        if (!hs_quote_mark_read(body, range, at, &mark)) {
            at = (guint32)(g_utf8_next_char(body + at) - body);
            continue;
        }
        if (mark.opens || mark.closes)
            g_array_append_val(marks, mark);
        at = mark.span.end;
    }
    return marks;
}
