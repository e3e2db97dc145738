/* SPDX-License-Identifier: Apache-2.0
 *
 * See sentences.h.
 */
#include "text/sentences.h"

#include <string.h>

#include "base/wordtable.h"
#include "text/abbreviations.h"

#define REFERENCE_WINDOW 6
#define SPEECH_WINDOW \
    4 /* tokens after a closed quotation in which a verb of speech is looked for */

/* Where a sentence may end: after token index `end` - 1. */
typedef struct {
    HsTokenKind mark; /* of the strongest mark */
    gboolean is_quote_closed;
    gboolean is_bracket_closed;
    gboolean is_after_name; /* a word with a capital stands before the mark: Yahoo! */
    guint32 end;
} Closing;

static const char *const speech_words[] = {
    "added",    "adds",      "answered", "argued", "asked",    "asks",    "cried",
    "demanded", "exclaimed", "inquired", "joked",  "muttered", "noted",   "recalled",
    "replied",  "replies",   "said",     "says",   "screamed", "shouted", "snapped",
    "told",     "wondered",  "writes",   "wrote",  "yelled",
};

static HsTokenKind
kind_at(const HsTokenList *list, guint32 i)
{
    return (HsTokenKind)list->kinds->data[i];
}

static HsSpan
span_at(const HsTokenList *list, guint32 i)
{
    return g_array_index(list->tokens, HsToken, i).span;
}

static gboolean
touches_previous(const HsTokenList *list, guint32 i)
{
    return span_at(list, i - 1).end == span_at(list, i).begin;
}

static gboolean
may_close(HsTokenKind kind)
{
    return kind == HS_TOKEN_STOP || kind == HS_TOKEN_EXCLAIM || kind == HS_TOKEN_ELLIPSIS ||
           kind == HS_TOKEN_ABBREVIATION;
}

static gboolean
is_speech_word(const HsTokenList *list, guint32 i)
{
    const HsSpan span = span_at(list, i);

    return hs_wordtable_find(speech_words, G_N_ELEMENTS(speech_words), sizeof *speech_words,
                             list->body + span.begin, hs_span_length(span)) >= 0;
}

/* Says whether what follows names who spoke: Smith asked, Mr. Smith said. */
static gboolean
names_speaker(const HsTokenList *list, guint32 next, guint32 end)
{
    const guint32 limit = MIN(end, next + SPEECH_WINDOW);

    for (guint32 i = next; i < limit; i++) {
        const HsTokenKind kind = kind_at(list, i);
        if (kind == HS_TOKEN_LOWER && is_speech_word(list, i))
            return TRUE;
        if (kind != HS_TOKEN_UPPER && kind != HS_TOKEN_TITLE && kind != HS_TOKEN_LOWER)
            return FALSE;
    }
    return FALSE;
}

static gboolean
is_byte_at(const HsTokenList *list, guint32 i, char c)
{
    return list->body[span_at(list, i).begin] == c;
}

/* Return the index of the bracket that closes the one at `i`, or `i` when it is too far away. */
static guint32
find_bracket(const HsTokenList *list, guint32 i, guint32 end)
{
    const guint32 limit = MIN(end, i + REFERENCE_WINDOW);

    for (guint32 k = i + 1; k < limit; k++) {
        if (kind_at(list, k) == HS_TOKEN_CLOSE)
            return k;
    }
    return i;
}

/* Says whether a note in square brackets begins at `i`: [12], [citation needed]. */
static gboolean
is_reference(const HsTokenList *list, guint32 i, guint32 end)
{
    const guint32 close = find_bracket(list, i, end);

    if (close < i + 2 || !is_byte_at(list, i, '[') || !is_byte_at(list, close, ']'))
        return FALSE;
    for (guint32 k = i + 1; k < close; k++) {
        if (kind_at(list, k) != HS_TOKEN_LOWER && kind_at(list, k) != HS_TOKEN_NUMBER)
            return FALSE;
    }
    return TRUE;
}

/* Says whether the stop at `i` is one more of . . . */
static gboolean
is_stop_run(const Closing *closing, const HsTokenList *list, guint32 i)
{
    return !closing->is_quote_closed && kind_at(list, i - 1) == HS_TOKEN_STOP;
}

/* Take in what belongs to the mark at `i`: more marks, and quotation marks and brackets that close.
 */
static Closing
collect_closing(const HsTokenList *list, guint32 i, guint32 end, gboolean is_quoted)
{
    Closing closing = { .mark = kind_at(list, i), .end = i + 1 };

    closing.is_after_name = i > 0 && kind_at(list, i - 1) == HS_TOKEN_UPPER;

    for (; closing.end < end; closing.end++) {
        const HsTokenKind kind = kind_at(list, closing.end);
        const gboolean touches = touches_previous(list, closing.end);
        if (kind == HS_TOKEN_STOP && is_stop_run(&closing, list, closing.end))
            closing.mark = HS_TOKEN_ELLIPSIS;
        else if (kind == HS_TOKEN_EXCLAIM && kind_at(list, closing.end - 1) == kind)
            continue;
        else if (touches && may_close(kind) && kind != HS_TOKEN_ABBREVIATION)
            closing.mark = kind == HS_TOKEN_EXCLAIM ? kind : closing.mark;
        else if (kind == HS_TOKEN_CLOSE_QUOTE ||
                 (kind == HS_TOKEN_QUOTE && (touches || is_quoted) && !closing.is_quote_closed))
            closing.is_quote_closed = TRUE;
        else if (touches && kind == HS_TOKEN_CLOSE)
            closing.is_bracket_closed = TRUE;
        else if (touches && is_byte_at(list, closing.end, '*'))
            continue;
        else if (kind == HS_TOKEN_OPEN && is_reference(list, closing.end, end))
            closing.end = find_bracket(list, closing.end, end);
        else if (kind != HS_TOKEN_EMOTICON)
            break;
    }
    return closing;
}

static gboolean
is_starter_at(const HsTokenList *list, guint32 i)
{
    const HsSpan span = span_at(list, i);

    return hs_abbreviation_is_starter(list->body + span.begin, hs_span_length(span));
}

/* After etc. only a capital tells whether the sentence goes on. */
static gboolean
is_list_cut_short(const HsTokenList *list, guint32 i)
{
    const HsSpan span = span_at(list, i);

    return hs_span_length(span) == 4 && memcmp(list->body + span.begin, "etc.", 4) == 0;
}

/* Says whether a sentence ends with `closing` when a lower-case word follows. */
static gboolean
ends_before_lower(const Closing *closing)
{
    if (closing->is_quote_closed || closing->is_bracket_closed)
        return FALSE;
    return closing->mark == HS_TOKEN_STOP ||
           (closing->mark == HS_TOKEN_EXCLAIM && !closing->is_after_name);
}

/* The same for a word with a capital. */
static gboolean
ends_before_upper(const HsTokenList *list, const Closing *closing, guint32 end)
{
    if (closing->mark == HS_TOKEN_ABBREVIATION)
        return is_starter_at(list, closing->end) || is_list_cut_short(list, closing->end - 1);
    if (closing->mark == HS_TOKEN_EXCLAIM && closing->is_quote_closed)
        return !names_speaker(list, closing->end, end);
    return TRUE;
}

/* The same for an opening quotation mark or bracket. */
static gboolean
ends_before_open(const HsTokenList *list, const Closing *closing)
{
    const gboolean is_bracket = is_byte_at(list, closing->end, '(') ||
                                is_byte_at(list, closing->end, '[');

    if (touches_previous(list, closing->end))
        return closing->mark != HS_TOKEN_ABBREVIATION && !is_bracket;
    return !is_bracket || closing->mark == HS_TOKEN_STOP || closing->mark == HS_TOKEN_EXCLAIM;
}

static gboolean
ends_sentence(const HsTokenList *list, const Closing *closing, guint32 end)
{
    if (closing->end >= end)
        return TRUE;
    switch (kind_at(list, closing->end)) {
    case HS_TOKEN_LOWER:
    case HS_TOKEN_CLITIC:
        return ends_before_lower(closing);
    case HS_TOKEN_UPPER:
    case HS_TOKEN_TITLE:
    case HS_TOKEN_ABBREVIATION:
        return ends_before_upper(list, closing, end);
    case HS_TOKEN_PAUSE:
    case HS_TOKEN_CLOSE:
    case HS_TOKEN_CLOSE_QUOTE:
        return FALSE;
    case HS_TOKEN_DASH:
    case HS_TOKEN_NUMBER:
    case HS_TOKEN_SYMBOL:
    case HS_TOKEN_LINK:
        return closing->mark == HS_TOKEN_STOP || closing->mark == HS_TOKEN_EXCLAIM;
    case HS_TOKEN_OPEN:
        return ends_before_open(list, closing);
    default:
        return closing->mark != HS_TOKEN_ABBREVIATION || !touches_previous(list, closing->end);
    }
}

/* Says whether the stop at `i` follows the number of a list's item: 1. First, wash your hands. */
static gboolean
is_item_number(const HsTokenList *list, guint32 first, guint32 i)
{
    return i == first + 1 && kind_at(list, i) == HS_TOKEN_STOP &&
           kind_at(list, first) == HS_TOKEN_NUMBER;
}

/* Return whether a straight quotation mark is open after token `i`. */
static gboolean
follow_quote(const HsTokenList *list, guint32 i, gboolean is_quoted)
{
    const HsTokenKind kind = kind_at(list, i);

    if (kind == HS_TOKEN_QUOTE)
        return !is_quoted;
    if ((kind == HS_TOKEN_OPEN || kind == HS_TOKEN_CLOSE_QUOTE) && is_byte_at(list, i, '"'))
        return kind == HS_TOKEN_OPEN;
    return is_quoted;
}

guint32
hs_sentence_end(const HsTokenList *list, guint32 first, guint32 end, gboolean *is_quoted)
{
    guint32 i = first;

    while (i < end) {
        const HsTokenKind kind = kind_at(list, i);
        *is_quoted = follow_quote(list, i, *is_quoted);
        if (!may_close(kind) || is_item_number(list, first, i)) {
            i++;
            continue;
        }
        const Closing closing = collect_closing(list, i, end, *is_quoted);
        for (guint32 k = i; k < closing.end; k++)
            *is_quoted = follow_quote(list, k, *is_quoted);
        if (ends_sentence(list, &closing, end))
            return closing.end;
        i = closing.end;
    }
    return end;
}
