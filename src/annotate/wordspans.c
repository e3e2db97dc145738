/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/wordspans.h"

#include <string.h>

#include "base/bisect.h"
#include "base/wordtable.h"
#include "text/places.h"
#include "text/quotation.h"

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

gboolean
hs_words_same(const HsFindings *findings, guint32 a, guint32 b)
{
    gsize length, other;
    const char *const text = hs_words_get_text(findings, a, &length);
    const char *const second = hs_words_get_text(findings, b, &other);
    return length == other && memcmp(text, second, length) == 0;
}

gboolean
hs_words_among(const HsFindings *findings, guint32 word, const char *const *list, gsize n)
{
    gsize length;
    const char *const text = hs_words_get_text(findings, word, &length);
    return hs_wordtable_find_small(list, n, sizeof *list, text, length) >= 0;
}

guint32
hs_words_at(const HsFindings *findings, guint32 offset)
{
    return HS_FIRST_ABOVE(HsWord, span.end, findings->pieces->words, findings->pieces->n_words,
                          offset);
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
    const guint32 token = hs_text_token_at(text, offset);
    return token < text->n_tokens && text->tokens[token].span.begin <= offset ? &text->tokens[token]
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

/* Say whether word `word` is a hyphen or slash right between two words. */
static gboolean
is_bond(const HsFindings *findings, guint32 word)
{
    return word > 0 && word + 1 < findings->pieces->n_words && !word_at(findings, word)->space &&
           !word_at(findings, word + 1)->space &&
           (hs_words_equal(findings, word, "-") || hs_words_equal(findings, word, "/"));
}

HsSpan
hs_words_get_name(const HsFindings *findings, HsRange range)
{
    const HsRange name = hs_words_trim(findings, range);
    HsSpan span = span_of(findings, name);
    if (name.first > 0 && is_bond(findings, name.first - 1))
        span.begin = word_at(findings, name.first)->span.begin;
    if (is_bond(findings, name.end))
        span.end = word_at(findings, name.end - 1)->span.end;
    return span;
}

/* Return the first byte of the quotation mark that ends at byte `end`. */
static guint32
mark_begin(const char *body, guint32 end)
{
    const guint32 begin = (guint32)(g_utf8_prev_char(body + end) - body);
    const gboolean twin = (body[begin] == '`' || body[begin] == '\'') && begin > 0 &&
                          body[begin - 1] == body[begin];
    return twin ? begin - 1 : begin;
}

/* Return the end of the mark at byte `begin` that closes a quotation, `begin` where there is none:
   the quotation goes on in the next paragraph. */
static guint32
mark_end(const char *body, guint32 begin)
{
    if (body[begin] == '\0' || g_unichar_isspace(g_utf8_get_char(body + begin)))
        return begin;
    const gboolean twin = (body[begin] == '`' || body[begin] == '\'') &&
                          body[begin + 1] == body[begin];
    return twin ? begin + 2 : (guint32)(g_utf8_next_char(body + begin) - body);
}

/* Say whether nothing but punctuation lies between two bytes. */
static gboolean
only_marks(const char *body, guint32 begin, guint32 end)
{
    for (const char *at = body + begin; at < body + end; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        if (!g_unichar_ispunct(c) && !g_unichar_isspace(c))
            return FALSE;
    }
    return TRUE;
}

HsSpan
hs_words_get_content(const HsFindings *findings, HsRange range)
{
    const char *const body = findings->text->article->body;
    HsSpan span = hs_words_get_span(findings, range);
    const HsSpan *const first = hs_quotations_get(findings->quotations, span.begin);
    const HsSpan *const last = hs_quotations_get(findings->quotations, span.end - 1);

    if (last != NULL && span.begin <= last->begin && only_marks(body, span.end, last->end))
        span.end = MAX(span.end, mark_end(body, last->end));
    if (first != NULL && span.begin == first->begin)
        span.begin = mark_begin(body, span.begin);
    return span;
}

HsSubtree
hs_words_get_tokens(const HsFindings *findings, HsRange range)
{
    return hs_subtree_of_span(findings->text,
                              (HsSpan){ word_at(findings, range.first)->span.begin,
                                        word_at(findings, range.end - 1)->span.end });
}

HsRange
hs_words_of_tokens(const HsFindings *findings, HsSubtree subtree)
{
    const HsSpan span = hs_subtree_get_span(findings->text, subtree);

    return (HsRange){ hs_words_at(findings, span.begin), hs_words_at(findings, span.end - 1) + 1 };
}
