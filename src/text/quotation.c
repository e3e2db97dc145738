/* SPDX-License-Identifier: Apache-2.0
 *
 * The text comes in paragraph by paragraph; what is quoted goes out as spans. Each mark says by its
 * shape, or by what stands on either side, whether it can open or close; the outermost pair counts
 * and marks inside it matter only as far as they could close it. Apostrophes look like single
 * closing marks, so single marks open only after a gap and close only before one, and one with no
 * partner in its paragraph is taken for an apostrophe. A double mark without partner is either the
 * start of a quotation of several paragraphs (the next one opens with a mark too) or a slip of the
 * press, which must not turn the rest of the paragraph inside out.
 */
#include "text/quotation.h"

#include <string.h>

typedef enum {
    STYLE_NONE,
    STYLE_CURLY,    /* “ ” and „ “ ‟ */
    STYLE_STRAIGHT, /* " */
    STYLE_TWIN,     /* `` '' */
    STYLE_ANGLE,    /* « » either way round */
    STYLE_SMALL_ANGLE,
    STYLE_SINGLE, /* ‘ ’ ' ` */
} Style;

typedef struct {
    guint32 begin, end; /* bytes of the mark */
    Style style;
    gboolean opens;
    gboolean closes;
} Mark;

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
is_gap(gunichar c)
{
    return g_unichar_isspace(c) || c == '(' || c == '[' || c == 0x2014 || c == 0x2013 || c == '-' ||
           c == 0x201c || c == '"' || c == '/' || c == 0x2026;
}

static gboolean
is_wordy(gunichar c)
{
    return g_unichar_isalnum(c);
}

/* Decides what a mark whose shape does not tell may do by its neighbours. */
static void
judge(Mark *mark, gunichar before, gunichar after)
{
    mark->opens = is_gap(before) && !g_unichar_isspace(after);
    mark->closes = !g_unichar_isspace(before) && !is_wordy(after);
    if (mark->style != STYLE_SINGLE && !mark->opens && !mark->closes)
        mark->opens = mark->closes = TRUE;
}

static gboolean
is_twin(const char *body, HsSpan range, guint32 at, char c)
{
    return at + 1 < range.end && body[at] == c && body[at + 1] == c;
}

/* Reads the mark at byte `at`; FALSE where there is none. */
static gboolean
read_mark(const char *body, HsSpan range, guint32 at, Mark *out_mark)
{
    const gunichar c = g_utf8_get_char(body + at);
    Mark mark = { at, (guint32)(g_utf8_next_char(body + at) - body), STYLE_NONE, FALSE, FALSE };
    const gunichar before = char_before(body, range, at);
    if (is_twin(body, range, at, '`') || is_twin(body, range, at, '\'')) {
        mark.end = at + 2;
        mark.style = STYLE_TWIN;
        if (c == '`')
            mark.opens = TRUE;
        else
            judge(&mark, before, char_after(body, range, mark.end));
        *out_mark = mark;
        return TRUE;
    }
    switch (c) {
    case 0x201c: /* “ opens, and closes „ */
        mark.style = STYLE_CURLY;
        mark.opens = TRUE;
        mark.closes = is_wordy(before) || g_unichar_ispunct(before);
        break;
    case 0x201d: /* ” */
        mark.style = STYLE_CURLY;
        mark.closes = TRUE;
        break;
    case 0x201e: /* „ */
    case 0x201f: /* ‟ */
        mark.style = STYLE_CURLY;
        mark.opens = TRUE;
        break;
    case 0xab: /* « */
    case 0xbb: /* » */
        mark.style = STYLE_ANGLE;
        mark.opens = mark.closes = TRUE;
        break;
    case 0x2039: /* ‹ */
    case 0x203a: /* › */
        mark.style = STYLE_SMALL_ANGLE;
        mark.opens = mark.closes = TRUE;
        break;
    case '"':
        mark.style = STYLE_STRAIGHT;
        judge(&mark, before, char_after(body, range, mark.end));
        break;
    case 0x2018: /* ‘ */
        mark.style = STYLE_SINGLE;
        mark.opens = !is_wordy(before) && !g_unichar_isspace(char_after(body, range, mark.end));
        break;
    case 0x2019: /* ’ */
    case '\'':
    case '`':
        mark.style = STYLE_SINGLE;
        judge(&mark, before, char_after(body, range, mark.end));
        mark.opens = mark.opens && c != 0x2019 &&
                     !g_unichar_isdigit(char_after(body, range, mark.end));
        break;
    default:
        return FALSE;
    }
    *out_mark = mark;
    return TRUE;
}

static GArray *
read_marks(const char *body, HsSpan range)
{
    GArray *const marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    for (guint32 at = range.begin; at < range.end;) {
        Mark mark;
        if (read_mark(body, range, at, &mark)) {
            g_array_append_val(marks, mark);
            at = mark.end;
        } else {
            at = (guint32)(g_utf8_next_char(body + at) - body);
        }
    }
    return marks;
}

static const Mark *
get_mark(const GArray *marks, guint i)
{
    return &g_array_index(marks, Mark, i);
}

/* Finds the mark that closes the quotation opened by mark `i`; marks->len where none does. Marks of
   the same style that open in between must be closed first, if they close at all. */
static guint
find_close(const GArray *marks, guint i)
{
    const Style style = get_mark(marks, i)->style;
    guint depth = 0, first = marks->len;
    for (guint k = i + 1; k < marks->len; k++) {
        const Mark *const mark = get_mark(marks, k);
        if (mark->style != style)
            continue;
        if (mark->closes) {
            if (first == marks->len)
                first = k;
            if (depth == 0)
                return k;
            depth--;
        } else if (mark->opens) {
            depth++;
        }
    }
    return first;
}

/* Says whether paragraph `i` begins with a mark that opens. */
static gboolean
begins_quoted(const HsText *text, guint32 i)
{
    Mark mark;
    if (i >= text->n_paragraphs)
        return FALSE;
    const HsSpan range = text->paragraphs[i].span;
    return range.begin < range.end && read_mark(text->article->body, range, range.begin, &mark) &&
           mark.opens && mark.style != STYLE_SINGLE;
}

static void
find_in_paragraph(const HsText *text, guint32 i, GArray *found)
{
    const HsSpan range = text->paragraphs[i].span;
    g_autoptr(GArray) marks = read_marks(text->article->body, range);
    for (guint k = 0; k < marks->len; k++) {
        const Mark *const open = get_mark(marks, k);
        if (!open->opens)
            continue;
        const guint close = find_close(marks, k);
        const gboolean goes_on = open->style != STYLE_SINGLE && begins_quoted(text, i + 1);
        if (close == marks->len && !goes_on)
            continue;
        const HsSpan inside = { open->end,
                                close < marks->len ? get_mark(marks, close)->begin : range.end };
        g_array_append_val(found, inside);
        if (close == marks->len)
            return;
        k = close;
    }
}

GArray *
hs_quotations_find(const HsText *text)
{
    GArray *const found = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    for (guint32 i = 0; i < text->n_paragraphs; i++)
        find_in_paragraph(text, i, found);
    return found;
}

const HsSpan *
hs_quotations_get(const GArray *quotations, guint32 offset)
{
    guint low = 0, high = quotations->len;
    while (low < high) {
        const guint middle = low + (high - low) / 2;
        if (g_array_index(quotations, HsSpan, middle).end > offset)
            high = middle;
        else
            low = middle + 1;
    }
    if (low == quotations->len || g_array_index(quotations, HsSpan, low).begin > offset)
        return NULL;
    return &g_array_index(quotations, HsSpan, low);
}

gboolean
hs_quotations_hold(const GArray *quotations, guint32 offset)
{
    return hs_quotations_get(quotations, offset) != NULL;
}
