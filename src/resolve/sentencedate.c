/* SPDX-License-Identifier: Apache-2.0
 *
 * A year counts where "in", "during" or "on" stands before it (and a month, and a day) and the
 * phrase opens the sentence, follows the mention at once or ends the sentence; inside of a sentence
 * it may belong to any of its clauses ("the president, who was elected in 2012, said"), and is left
 * alone. So are years after the article's own, which tell of plans.
 */
#include "resolve/sentencedate.h"

#include <string.h>

static const char *const months[] = { "january",   "february", "march",    "april",
                                      "may",       "june",     "july",     "august",
                                      "september", "october",  "november", "december" };

/* Returns the month that `word` names, 1..12, also cut to three or four letters; 0 for none. */
static guint
month_named(const char *word)
{
    const gsize n = strlen(word);
    for (guint i = 0; n >= 3 && i < G_N_ELEMENTS(months); i++) {
        if (strncmp(months[i], word, n) == 0 && (n <= 4 || months[i][n] == '\0'))
            return i + 1;
    }
    return 0;
}

/* Returns the number of one to four digits that `word` is, 0 for none. */
static guint
number_named(const char *word)
{
    guint number = 0;
    if (*word == '\0' || strlen(word) > 4)
        return 0;
    for (; g_ascii_isdigit(*word); word++)
        number = number * 10 + (guint)(*word - '0');
    return *word == '\0' ? number : 0;
}

/* Reads "in March 2012", "on March 3, 2012" at token `at`; returns the time, and in `out_end` the
   token past it. */
static HsWhen
read_time(HsLinking *linking, guint32 at, guint32 end, guint32 *out_end)
{
    static const char *const openers[] = { "in", "during", "on" };
    gboolean opens = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(openers); i++)
        opens = opens || strcmp(hs_linking_get_word(linking, at), openers[i]) == 0;
    if (!opens)
        return HS_WHEN_UNKNOWN;
    at++;
    const guint month = at < end ? month_named(hs_linking_get_word(linking, at)) : 0;
    guint day = 0;
    if (month > 0) {
        at++;
        day = number_named(hs_linking_get_word(linking, at));
        if (day >= 1 && day <= 31)
            at++;
        else
            day = 0;
        if (strcmp(hs_linking_get_word(linking, at), ",") == 0)
            at++;
    }
    const guint year = at < end ? number_named(hs_linking_get_word(linking, at)) : 0;
    if (year < 1900 || year > HS_WHEN_MAX_YEAR)
        return HS_WHEN_UNKNOWN;
    *out_end = at + 1;
    return year * 10000 + month * 100 + day;
}

HsWhen
hs_sentence_date(HsLinking *linking, guint32 mention)
{
    const HsText *const text = linking->casting->annotation->text;
    const HsSpan span = linking->casting->annotation->mentions[mention].span;
    const guint32 token = hs_casting_token_at(linking->casting, span.begin);
    if (token >= text->n_tokens)
        return linking->date;
    const HsSentence *const sentence = &text->sentences[text->tokens[token].sentence];
    const guint32 behind = hs_casting_token_at(linking->casting, span.end);
    const guint32 end = sentence->first_token + sentence->n_tokens;
    for (guint32 i = sentence->first_token; i < end; i++) {
        guint32 past;
        const HsWhen when = read_time(linking, i, end, &past);
        if (when == HS_WHEN_UNKNOWN ||
            (linking->date != HS_WHEN_UNKNOWN && when / 10000 > linking->date / 10000))
            continue;
        const gboolean opens = i <= sentence->first_token + 1;
        const gboolean closes = past >= end || (past + 1 == end && i > behind);
        if (opens || i == behind || closes)
            return when;
    }
    return linking->date;
}
