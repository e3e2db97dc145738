/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/wordspans.h"

#include <string.h>

#define MARKS_BEFORE_CLOSING 3 /* as in: negotiate,” or: war?!” */

static const HsWord *
word_at(const HsFindings *findings, guint32 word)
{
    return &findings->pieces->words[word];
}

const char *
hs_words_get_text(const HsFindings *findings, guint32 word, gsize *out_length)
{
    const HsSpan span = word_at(findings, word)->span;
    *out_length = hs_span_length(span);
    return findings->text->article->body + span.begin;
}

gboolean
hs_words_equal(const HsFindings *findings, guint32 word, const char *string)
{
    gsize length;
    const char *const text = hs_words_get_text(findings, word, &length);
    return length == strlen(string) && memcmp(text, string, length) == 0;
}

static gboolean
is_mark(const HsFindings *findings, guint32 word)
{
    return word_at(findings, word)->shape == HS_SHAPE_PUNCTUATION;
}

/* Symbols that belong to what they stand at: "$5", "4%", "#vote", "@desk". */
static gboolean
is_edge(const HsFindings *findings, guint32 word)
{
    gsize length;
    const char *const text = hs_words_get_text(findings, word, &length);
    return is_mark(findings, word) && !(length == 1 && strchr("$%#@&+", text[0]) != NULL) &&
           g_unichar_type(g_utf8_get_char(text)) != G_UNICODE_CURRENCY_SYMBOL;
}

HsRange
hs_words_trim(const HsFindings *findings, HsRange range)
{
    HsRange inside = range;
    while (inside.first < inside.end && is_edge(findings, inside.first))
        inside.first++;
    while (inside.first < inside.end && is_edge(findings, inside.end - 1))
        inside.end--;
    return inside.first < inside.end ? inside : range;
}

/* Return the token that holds byte `offset`; NULL between tokens. */
static const HsToken *
token_at(const HsText *text, guint32 offset)
{
    guint32 low = 0, high = text->n_tokens;
    while (low < high) {
        const guint32 middle = low + (high - low) / 2;
        if (text->tokens[middle].span.end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < text->n_tokens && text->tokens[low].span.begin <= offset ? &text->tokens[low]
                                                                          : NULL;
}

static HsSpan
span_of(const HsFindings *findings, HsRange range)
{
    const HsWord *const first = word_at(findings, range.first);
    const HsWord *const last = word_at(findings, range.end - 1);
    HsSpan span = { first->span.begin, last->span.end };

    const HsToken *const begin = token_at(findings->text, span.begin);
    const HsToken *const end = token_at(findings->text, span.end - 1);
    if (begin != NULL)
        span.begin = begin->span.begin;
    if (end != NULL)
        span.end = end->span.end;
    return span;
}

HsSpan
hs_words_get_span(const HsFindings *findings, HsRange range)
{
    return span_of(findings, hs_words_trim(findings, range));
}

static gboolean
same_paragraph(const HsFindings *findings, guint32 a, guint32 b)
{
    return a < findings->pieces->n_words && b < findings->pieces->n_words &&
           word_at(findings, a)->paragraph == word_at(findings, b)->paragraph;
}

/* A double mark right before `first` that the words after it stand inside of. */
static gboolean
opens_before(const HsFindings *findings, guint32 first)
{
    return first > 0 && same_paragraph(findings, first - 1, first) &&
           word_at(findings, first - 1)->quote == HS_QUOTE_MARK &&
           word_at(findings, first)->quote == HS_QUOTE_INSIDE;
}

/* Return the end of the range when the marks after it close the quotation it ends in, else `end`.
 */
static guint32
closing_end(const HsFindings *findings, guint32 end)
{
    if (word_at(findings, end - 1)->quote != HS_QUOTE_INSIDE)
        return end;
    for (guint32 w = end; w <= end + MARKS_BEFORE_CLOSING; w++) {
        if (!same_paragraph(findings, end - 1, w) || !is_mark(findings, w))
            return end;
        if (word_at(findings, w)->quote == HS_QUOTE_MARK)
            return w + 1;
    }
    return end;
}

HsSpan
hs_words_get_content(const HsFindings *findings, HsRange range)
{
    HsRange content = hs_words_trim(findings, range);
    if (opens_before(findings, content.first))
        content.first--;
    content.end = closing_end(findings, content.end);
    return span_of(findings, content);
}
