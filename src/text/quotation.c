/* SPDX-License-Identifier: Apache-2.0
 *
 * The text comes in paragraph by paragraph; what is quoted goes out as spans. Marks (quotemarks.c)
 * are paired within their style first, by a stack, so that one of another style in between cannot
 * part them; then those left over with their neighbours, for people open with one key and close
 * with another. The outermost pair counts.
 *
 * A double mark without partner is the start of a quotation of several paragraphs (the next one
 * opens with a mark too, or closes one that it did not open), or the closing mark was forgotten, or
 * it is a slip of the press. It must not turn the rest of the paragraph inside out, so it reaches
 * as far as is sure: hs_quotations_find() says how far. Single marks without partner are
 * apostrophes.
 */
#include "text/quotation.h"

#include "base/bisect.h"
#include "text/places.h"
#include "text/quotemarks.h"

#define NONE (-1)

typedef struct {
    HsSpan range;     /* of the paragraph */
    GArray *marks;    /* HsQuoteMark */
    gint32 *partners; /* [marks] the mark that this one is paired with, NONE */
    gint32 *depths;   /* [marks] how many double quotations are open before it */
    guint32 begin;    /* where the first quotation begins that was opened in an earlier paragraph;
                         range.end without one */
} Paragraph;

static const HsQuoteMark *
get_mark(const Paragraph *p, gint64 i)
{
    return &g_array_index(p->marks, HsQuoteMark, i);
}

static gboolean
is_double(const HsQuoteMark *mark)
{
    return mark->style != HS_MARKS_SINGLE;
}

static void
pair(Paragraph *p, gint32 open, gint32 close)
{
    p->partners[open] = close;
    p->partners[close] = open;
}

/* Returns for each mark the next one of its style, NONE without one. */
static gint32 *
find_next(const Paragraph *p)
{
    gint32 *const next = g_new(gint32, p->marks->len + 1);
    gint32 last[HS_N_MARKS];

    for (guint s = 0; s < HS_N_MARKS; s++)
        last[s] = NONE;
    for (gint32 i = (gint32)p->marks->len; i-- > 0;) {
        next[i] = last[get_mark(p, i)->style];
        last[get_mark(p, i)->style] = i;
    }
    return next;
}

/* Says whether mark `i` closes the quotation that mark `top` opened. */
static gboolean
closes(const Paragraph *p, gint32 top, gint32 i, gint32 next)
{
    const HsQuoteMark *const mark = get_mark(p, i);

    if (top == NONE || !mark->closes)
        return FALSE;
    if (mark->style == HS_MARKS_CURLY && mark->opens)
        return get_mark(p, top)->low;
    return !mark->weak || next == NONE || !get_mark(p, next)->closes || get_mark(p, next)->opens;
}

/* Pairs the marks of each style by themselves; nested ones of one style close inside out. */
static void
pair_styles(Paragraph *p)
{
    gint32 top[HS_N_MARKS];
    g_autofree gint32 *below = g_new(gint32, p->marks->len + 1);
    g_autofree gint32 *next = find_next(p);

    for (guint s = 0; s < HS_N_MARKS; s++)
        top[s] = NONE;
    for (gint32 i = 0; i < (gint32)p->marks->len; i++) {
        const HsQuoteMark *const mark = get_mark(p, i);
        gint32 *const open = &top[mark->style];
        if (closes(p, *open, i, next[i])) {
            pair(p, *open, i);
            *open = below[*open];
        } else if (mark->opens) {
            below[i] = *open;
            *open = i;
        }
    }
}

static gboolean
is_left(const Paragraph *p, gint32 i)
{
    const HsQuoteMark *const mark = get_mark(p, i);

    return p->partners[i] == NONE && is_double(mark) && !mark->weak;
}

/* Returns how many marks between the pair `open` and `close` are left over, where they close and
   open in turns: “yes", he said, "no”. 0 where they do not. */
static guint
count_crossing(const Paragraph *p, gint32 open, gint32 close)
{
    guint n = 0;

    for (gint32 i = open + 1; i < close; i++) {
        const HsQuoteMark *const mark = get_mark(p, i);
        if (!is_left(p, i))
            continue;
        if (n % 2 == 0 ? !mark->closes || mark->opens : !mark->opens || mark->closes)
            return 0;
        n++;
    }
    return n % 2 == 0 ? n : 0;
}

/* Parts a pair inside which marks of another style close and open: each of the two belongs to one
   of those. */
static void
part_crossed(Paragraph *p)
{
    for (gint32 i = 0; i < (gint32)p->marks->len; i++) {
        const gint32 close = p->partners[i];
        if (close <= i || !is_double(get_mark(p, i)) || count_crossing(p, i, close) == 0)
            continue;
        p->partners[i] = p->partners[close] = NONE;
    }
}

/* Pairs a mark that opens with the one after it that closes where both are left over: “yes". */
static void
pair_mixtures(Paragraph *p)
{
    gint32 open = NONE;

    for (gint32 i = 0; i < (gint32)p->marks->len; i++) {
        if (!is_left(p, i))
            continue;
        if (open != NONE && get_mark(p, i)->closes) {
            pair(p, open, i);
            open = NONE;
        } else {
            open = get_mark(p, i)->opens ? i : NONE;
        }
    }
}

static void
count_depths(Paragraph *p)
{
    gint32 depth = 0;

    for (gint32 i = 0; i < (gint32)p->marks->len; i++) {
        const gboolean paired = is_double(get_mark(p, i)) && p->partners[i] != NONE;
        if (paired && p->partners[i] < i)
            depth--;
        p->depths[i] = depth;
        if (paired && p->partners[i] > i)
            depth++;
    }
}

static void
paragraph_clear(Paragraph *p)
{
    g_clear_pointer(&p->marks, g_array_unref);
    g_clear_pointer(&p->partners, g_free);
    g_clear_pointer(&p->depths, g_free);
}

static Paragraph
paragraph_read(const HsText *text, HsSpan range)
{
    Paragraph p = { .range = range };

    p.marks = hs_quote_marks_read(text->article->body, p.range);
    p.partners = g_new(gint32, p.marks->len + 1);
    p.depths = g_new(gint32, p.marks->len + 1);
    p.begin = p.range.end;
    for (guint k = 0; k < p.marks->len; k++)
        p.partners[k] = NONE;
    pair_styles(&p);
    part_crossed(&p);
    pair_mixtures(&p);
    count_depths(&p);
    return p;
}

/* Returns the sentence in which byte `offset` stands. */
static const HsSentence *
sentence_at(const HsText *text, guint32 offset)
{
    const guint32 i = hs_text_sentence_at(text, offset);

    return i < text->n_sentences ? &text->sentences[i] : NULL;
}

static gboolean
begins_sentence(const HsText *text, guint32 offset)
{
    const HsSentence *const sentence = sentence_at(text, offset);

    return sentence && sentence->span.begin == offset;
}

/* Returns the first double mark of `p` from `i` on, NONE without one. */
static gint32
next_double(const Paragraph *p, gint32 i)
{
    for (; i < (gint32)p->marks->len; i++) {
        if (is_double(get_mark(p, i)))
            return i;
    }
    return NONE;
}

/* Says whether paragraph `next` goes on with what a mark of `style` opened in the one before: it
   begins with a mark that opens; or its first one closes, and then tells in next->begin that all
   before it is quoted. */
static gboolean
takes_up(const HsText *text, HsMarkStyle style, Paragraph *next)
{
    HsQuoteMark first;
    const gboolean marked = next->range.begin < next->range.end &&
                            hs_quote_mark_read(text->article->body, next->range, next->range.begin,
                                               &first) &&
                            first.opens;

    if (style == HS_MARKS_SINGLE)
        return marked && first.style == HS_MARKS_SINGLE;
    if (marked && is_double(&first))
        return TRUE;
    const gint32 i = next_double(next, 0);
    if (i == NONE || !is_left(next, i) || get_mark(next, i)->opens ||
        get_mark(next, i)->style != style)
        return FALSE;
    next->begin = next->range.begin;
    return TRUE;
}

/* Returns the end of what a closing quotation mark would stand at, in the pair inside which the
   same sentence closes both: “He called it “dead.” */
static gint32
shared_close(const HsText *text, const Paragraph *p, gint32 open)
{
    const gint32 inner = next_double(p, open + 1);

    if (inner == NONE || get_mark(p, inner)->style != get_mark(p, open)->style ||
        p->partners[inner] < inner)
        return NONE;
    const guint32 here = get_mark(p, open)->span.begin, there = get_mark(p, inner)->span.begin;
    return sentence_at(text, here) == sentence_at(text, there) ? p->partners[inner] : NONE;
}

/* Says whether a colon or comma stands before the mark: said, “We are done. */
static gboolean
is_announced(const char *body, HsSpan range, guint32 at)
{
    while (at > range.begin && g_ascii_isspace(body[at - 1]))
        at--;
    return at > range.begin && (body[at - 1] == ':' || body[at - 1] == ',');
}

/* Returns where the quotation ends that double mark `i` of `p` opens and nothing closes; its own
   end where it opens none. `next` is the paragraph after, NULL at the end. */
static guint32
end_double(const HsText *text, const Paragraph *p, gint32 i, Paragraph *next)
{
    const HsQuoteMark *const mark = get_mark(p, i);
    const gint32 after = next_double(p, i + 1);
    const guint32 last = after == NONE ? p->range.end : get_mark(p, after)->span.begin;

    const guint32 sentence_end = sentence_at(text, mark->span.begin)->span.end;
    const gboolean announced = is_announced(text->article->body, p->range, mark->span.begin);
    const gboolean begins = begins_sentence(text, mark->span.begin);

    if ((begins || announced || sentence_end < p->range.end) &&
        (after == NONE || !begins_sentence(text, last)) && next &&
        takes_up(text, mark->style, next))
        return p->range.end;
    if (after == NONE && announced)
        return p->range.end;
    return begins ? MIN(sentence_end, last) : mark->span.end;
}

/* The same for any mark. */
static guint32
end_unclosed(const HsText *text, const Paragraph *p, gint32 i, Paragraph *next)
{
    const HsQuoteMark *const mark = get_mark(p, i);

    if (is_double(mark))
        return end_double(text, p, i, next);
    return mark->span.begin == p->range.begin && next && takes_up(text, mark->style, next)
               ? p->range.end
               : mark->span.end;
}

/* Returns the mark that closes mark `i`, NONE without one. A pair of single marks that a double
   quotation crosses is two apostrophes. */
static gint32
find_close(const HsText *text, const Paragraph *p, gint32 i)
{
    const gint32 close = p->partners[i];

    if (close == NONE)
        return is_double(get_mark(p, i)) ? shared_close(text, p, i) : NONE;
    if (close < i || (!is_double(get_mark(p, i)) && p->depths[i] != p->depths[close]))
        return NONE;
    return close;
}

/* Returns where the quotation ends that mark `i` opens; the mark's own end where it opens none.
   `close` is the mark that closes it, NONE without one. */
static guint32
find_end(const HsText *text, const Paragraph *p, gint32 i, gint32 close, Paragraph *next)
{
    const HsQuoteMark *const mark = get_mark(p, i);

    if (close != NONE)
        return get_mark(p, close)->span.begin;
    return mark->opens && p->partners[i] == NONE ? end_unclosed(text, p, i, next) : mark->span.end;
}

static void
append_span(GArray *found, guint32 begin, guint32 end)
{
    const HsSpan span = { begin, end };

    if (begin < end)
        g_array_append_val(found, span);
}

/* Appends what is quoted in `p`. */
static void
find_in_paragraph(const HsText *text, const Paragraph *p, Paragraph *next, GArray *found)
{
    const gint32 n = (gint32)p->marks->len;
    gint32 i = 0;

    if (p->begin < p->range.end) {
        i = next_double(p, 0);
        append_span(found, p->begin, get_mark(p, i)->span.begin);
        i++;
    }
    while (i < n) {
        const HsQuoteMark *const open = get_mark(p, i);
        const gint32 close = open->opens ? find_close(text, p, i) : NONE;
        const guint32 end = find_end(text, p, i, close, next);
        append_span(found, open->span.end, end);
        for (i = close != NONE ? close + 1 : i + 1; i < n; i++) {
            if (get_mark(p, i)->span.begin >= end)
                break;
        }
    }
}

/* Says whether a paragraph begins with a dash, as one does that names who is quoted. */
static gboolean
begins_with_dash(const char *body, HsSpan range)
{
    const gunichar c = g_utf8_get_char(body + range.begin);

    return c == 0x2014 || c == 0x2013 || c == 0x2015 || (c == '-' && body[range.begin + 1] == '-');
}

/* Appends paragraph `p` where the article sets it off as quoted and nothing in it is between marks:
   `n_before` quotations had been found before it. `quote` is the first of the article's quotes that
   may hold it, moved on as paragraphs pass. */
static void
find_set_off(const HsText *text, const Paragraph *p, guint n_before, guint32 *quote, GArray *found)
{
    const HsArticle *const article = text->article;

    while (*quote < article->n_quotes && article->quotes[*quote].end < p->range.end)
        (*quote)++;
    if (*quote < article->n_quotes && article->quotes[*quote].begin <= p->range.begin &&
        found->len == n_before && !begins_with_dash(article->body, p->range))
        append_span(found, p->range.begin, p->range.end);
}

GArray *
hs_quotations_find(const HsText *text)
{
    GArray *const found = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    Paragraph here = { 0 };
    guint32 quote = 0;

    for (guint32 i = 0; i < text->n_paragraphs; i++) {
        const guint n_before = found->len;
        if (i == 0)
            here = paragraph_read(text, text->paragraphs[i].span);
        Paragraph next = { 0 };
        if (i + 1 < text->n_paragraphs)
            next = paragraph_read(text, text->paragraphs[i + 1].span);
        find_in_paragraph(text, &here, i + 1 < text->n_paragraphs ? &next : NULL, found);
        find_set_off(text, &here, n_before, &quote, found);
        paragraph_clear(&here);
        here = next;
    }
    return found;
}

GArray *
hs_quotations_find_inside(const HsText *text, HsSpan outer)
{
    GArray *const found = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    Paragraph inside = paragraph_read(text, outer);

    find_in_paragraph(text, &inside, /* next= */ NULL, found);
    paragraph_clear(&inside);
    return found;
}

guint
hs_quotations_first(const GArray *quotations, guint32 offset)
{
    return HS_FIRST_ABOVE(HsSpan, end, quotations->data, quotations->len, offset);
}

const HsSpan *
hs_quotations_get(const GArray *quotations, guint32 offset)
{
    const guint i = hs_quotations_first(quotations, offset);

    if (i == quotations->len || g_array_index(quotations, HsSpan, i).begin > offset)
        return NULL;
    return &g_array_index(quotations, HsSpan, i);
}

gboolean
hs_quotations_hold(const GArray *quotations, guint32 offset)
{
    return hs_quotations_get(quotations, offset) != NULL;
}

gboolean
hs_quotations_go_on(const HsText *text, const GArray *quotations, guint i)
{
    if (i + 1 >= quotations->len)
        return FALSE;
    const HsSpan here = g_array_index(quotations, HsSpan, i);
    const HsSpan next = g_array_index(quotations, HsSpan, i + 1);
    const HsSentence *const sentence = sentence_at(text, here.begin);
    if (!sentence || sentence->paragraph + 1 >= text->n_paragraphs ||
        text->paragraphs[sentence->paragraph].span.end != here.end)
        return FALSE;
    const HsSpan after = text->paragraphs[sentence->paragraph + 1].span;
    HsQuoteMark mark;
    return next.begin == after.begin ||
           (hs_quote_mark_read(text->article->body, after, after.begin, &mark) &&
            mark.span.end == next.begin);
}
