/* SPDX-License-Identifier: Apache-2.0
 *
 * A name that quoted words call is who is spoken to where that is sure: somebody thanked or greeted
 * ("Thank you, |Ann Roe|"), a name at the head of a sentence that goes on with "you" or with an
 * order ("|Norland|, if you are listening", "|Mr. Roe|, leave us"), one that the tree calls a
 * vocative at the end of a sentence ("That is the way it is, |Ann|."), and titles that nobody is
 * called by otherwise ("|Mr. Chairman|"). Words inside of further quotation marks are somebody
 * else's: "he goes, 'Ann! Come here'" is not said to her.
 */
#include "annotate/vocatives.h"

#include "text/places.h"
#include "text/quotation.h"
#include "text/wording.h"

typedef struct {
    const HsHearing *search;
    const HsText *text;
    guint32 first, last; /* tokens of the name */
    guint32 begin;       /* token with which the quoted words begin, or the sentence in them */
    guint32 end;         /* token after the sentence */
} Call;

static gboolean
reads(const Call *call, gint64 token, const char *const *words)
{
    return token >= call->begin && token < call->end && hs_text_token_is(call->text, token, words);
}

static gboolean
is_comma(const Call *call, gint64 token)
{
    static const char *const comma[] = { ",", NULL };
    return reads(call, token, comma);
}

/* Says whether the name is thanked or greeted. */
static gboolean
is_greeted(const Call *call)
{
    static const char *const thank[] = { "thank", NULL };
    static const char *const you[] = { "you", NULL };
    static const char *const greetings[] = { "congratulations", "dear", "goodbye", "hello", "hi",
                                             "thanks",          NULL };
    const gint64 before = (gint64)call->first - 1 -
                          (is_comma(call, (gint64)call->first - 1) ? 1 : 0);
    return (reads(call, before, you) && reads(call, before - 1, thank)) ||
           (reads(call, before, greetings) && before == (gint64)call->begin);
}

/* Says whether the sentence behind the name speaks to somebody: "you", but not "you know". */
static gboolean
says_you(const Call *call)
{
    static const char *const words[] = { "you", "your", "yourself", "yourselves", NULL };
    static const char *const fillers[] = { "know", "see", NULL };
    for (guint32 i = call->last + 2; i < call->end; i++) {
        if (reads(call, i, words) && !reads(call, (gint64)i + 1, fillers))
            return TRUE;
    }
    return FALSE;
}

/* Says whether the name stands at the head of words that are spoken to it. */
static gboolean
opens_words(const Call *call)
{
    const guint32 next = call->last + 2;
    if (call->first != call->begin || !is_comma(call, (gint64)call->last + 1) ||
        next >= call->end || hs_hearing_naming_at(call->search, next) >= 0)
        return FALSE;
    return call->search->syntax[next].tag == HS_TAG_VB || says_you(call);
}

/* Says whether the name stands at the end of words that are spoken to it. */
static gboolean
closes_words(const Call *call)
{
    static const char *const marks[] = { ".", "!", "?", NULL };
    guint32 next = call->last + 1;
    if (is_comma(call, next))
        next++;
    return call->search->syntax[call->first].relation == HS_RELATION_VOCATIVE &&
           call->first > call->begin + 1 && is_comma(call, (gint64)call->first - 1) &&
           (next >= call->end || reads(call, next, marks) ||
            call->search->syntax[next].tag == HS_TAG_CLOSING_QUOTE);
}

/* Says whether the words from token `from` to token `token` open quotation marks and leave them
   open. */
static gboolean
is_nested(const HsHearing *search, guint32 from, guint32 token)
{
    gint open = 0;
    for (guint32 i = from; i < token; i++) {
        if (search->syntax[i].tag == HS_TAG_OPENING_QUOTE)
            open++;
        else if (search->syntax[i].tag == HS_TAG_CLOSING_QUOTE && open > 0)
            open--;
    }
    return open > 0;
}

/* Says whether token `token` is a title before a name, which the tagger took for one. */
static gboolean
is_title(const HsHearing *search, guint32 token)
{
    static const char *const titles[] = { "mr.", "mrs.", "ms.", "dr.", "madam", NULL };
    return hs_text_token_is(search->text, token, titles);
}

/* Says whether token `token` is a title by which only those are called who are spoken to. */
static gboolean
is_address(const HsHearing *search, guint32 token)
{
    static const char *const titles[] = { "mr.", "madam", NULL };
    return search->syntax[token].relation == HS_RELATION_VOCATIVE && token > search->first &&
           hs_hearing_naming_at(search, token) < 0 &&
           hs_text_token_is(search->text, (gint64)token - 1, titles);
}

/* Returns the last token of the name that begins with token `token`; `token` where none does. */
static guint32
end_of_name(const HsHearing *search, guint32 token)
{
    const gint64 naming = hs_hearing_naming_at(search, token);
    while (naming >= 0 && token + 1 < search->end &&
           hs_hearing_naming_at(search, token + 1) == naming)
        token++;
    return token;
}

/* Adds the name that begins with token `token`, where it is called. `from`: first of the quoted
   words. Returns its last token. */
static guint32
read_name(HsHearing *search, guint32 from, guint32 token)
{
    const guint32 begin = MAX(from, search->first);
    Call call = { search, search->text, token, end_of_name(search, token), begin, search->end };
    while (call.begin < token && search->syntax[call.begin].tag == HS_TAG_OPENING_QUOTE)
        call.begin++;
    if (is_address(search, token) ||
        (hs_hearing_naming_at(search, token) >= 0 && !is_title(search, call.last) &&
         (is_greeted(&call) || opens_words(&call) || closes_words(&call))))
        hs_hearing_add(search, call.last);
    return call.last;
}

void
hs_vocatives_add(HsHearing *search, HsSpan content)
{
    const HsText *const text = search->text;
    for (guint32 i = hs_text_token_at(text, content.begin);
         i < text->n_tokens && text->tokens[i].span.end <= content.end; i++) {
        const HsSentence *const sentence = &text->sentences[text->tokens[i].sentence];
        const HsSpan *const quotation = hs_quotations_get(search->findings->quotations,
                                                          text->tokens[i].span.begin);
        search->first = sentence->first_token;
        search->end = sentence->first_token + sentence->n_tokens;
        if (quotation == NULL)
            continue;
        const guint32 from = hs_text_token_at(text, MAX(quotation->begin, content.begin));
        if (!is_nested(search, from + 1, i))
            i = read_name(search, from, i);
    }
}
