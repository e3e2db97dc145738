/* SPDX-License-Identifier: Apache-2.0
 *
 * A year counts where "in", "during" or "on" stands before it (and a month, and a day) and the
 * phrase opens the sentence, follows the mention at once or ends the sentence; inside of a sentence
 * it may belong to any of its clauses ("the president, who was elected in 2012, said"), and is left
 * alone. So are years after the article's own, which tell of plans.
 */
#include "resolve/sentencedate.h"

#include <string.h>

#define FIRST_YEAR 1900 /* before it, no office that is known */

/* Returns the time of `timex` where it names its year, as exactly as it lies in one year, month or
   day; HS_WHEN_UNKNOWN else. */
static HsWhen
read_time(const HsTimex *timex)
{
    guint year, month, day, last_year, last_month, last_day;
    if (timex->period.first == HS_NO_DAY || timex->anchor != HS_TIMEX_ABSOLUTE)
        return HS_WHEN_UNKNOWN;
    hs_day_get(timex->period.first, &year, &month, &day);
    hs_day_get(timex->period.last, &last_year, &last_month, &last_day);
    if (year != last_year || year < FIRST_YEAR || year > HS_WHEN_MAX_YEAR)
        return HS_WHEN_UNKNOWN;
    if (month != last_month)
        return year * 10000;
    return year * 10000 + month * 100 + (day == last_day ? day : 0);
}

/* Says whether token `token` is a preposition of a time in which something is. */
static gboolean
is_opener(HsLinking *linking, guint32 token)
{
    static const char *const openers[] = { "in", "during", "on" };
    for (guint i = 0; i < G_N_ELEMENTS(openers); i++) {
        if (strcmp(hs_linking_get_word(linking, token), openers[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

HsWhen
hs_sentence_date(HsLinking *linking, guint32 mention)
{
    const HsAnnotation *const annotation = linking->casting->annotation;
    const HsText *const text = annotation->text;
    const HsSpan span = annotation->mentions[mention].span;
    const guint32 token = hs_casting_token_at(linking->casting, span.begin);
    if (token >= text->n_tokens)
        return linking->date;
    const HsSentence *const sentence = &text->sentences[text->tokens[token].sentence];
    const guint32 behind = hs_casting_token_at(linking->casting, span.end);
    const guint32 end = sentence->first_token + sentence->n_tokens;
    for (guint32 i = sentence->first_token; i < end; i++) {
        const HsTimex *const timex = is_opener(linking, i)
                                         ? hs_annotation_get_time(annotation, i + 1)
                                         : NULL;
        const HsWhen when = timex ? read_time(timex) : HS_WHEN_UNKNOWN;
        if (when == HS_WHEN_UNKNOWN ||
            (linking->date != HS_WHEN_UNKNOWN && when / 10000 > linking->date / 10000))
            continue;
        const gboolean opens = i <= sentence->first_token + 1;
        const gboolean closes = timex->end >= end || (timex->end + 1 == end && i > behind);
        if (opens || i == behind || closes)
            return when;
    }
    return linking->date;
}
