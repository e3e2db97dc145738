/* SPDX-License-Identifier: Apache-2.0
 *
 * See wholequotes.h. A content that begins in a quotation, ends in it and has SHARE of it or more
 * is all of it; what begins before and ends in it goes on to its end, and so the other way round.
 * Contents that then meet are one. What is nested is left alone: inside a quotation it is the trees
 * that tell how far it goes.
 */
#include "annotate/wholequotes.h"

#include "annotate/wordspans.h"
#include "text/quotation.h"

#define SHARE 0.3f /* of a quotation's words: less may be a word that is commented on */

static HsRange *
get_content(const HsFindings *findings, const HsFinding *finding, guint32 i)
{
    return &g_array_index(findings->contents, HsRange, finding->first_content + i);
}

static gboolean
overlap(HsRange a, HsRange b)
{
    return a.first < b.end && b.first < a.end;
}

/* Return the words of quotation number `i`. */
static HsRange
get_quotation(const HsFindings *findings, guint i)
{
    const HsSpan span = g_array_index(findings->quotations, HsSpan, i);

    return (HsRange){ hs_words_at(findings, span.begin), hs_words_at(findings, span.end) };
}

/* Widen `content` to the whole of the quotation `quoted` where it has enough of it. */
static void
widen(HsRange *content, HsRange quoted)
{
    const guint32 shared = MIN(content->end, quoted.end) - MAX(content->first, quoted.first);

    if ((float)shared < SHARE * (float)(quoted.end - quoted.first))
        return;
    content->first = MIN(content->first, quoted.first);
    content->end = MAX(content->end, quoted.end);
}

/* Say whether nothing closes `quoted` and somebody else's cue stands in it: then what he says ends
   there, whatever comes behind. */
static gboolean
is_left_open(const HsFindings *findings, const HsFinding *finding, HsRange quoted)
{
    const HsWord *const words = findings->pieces->words;
    const guint32 last = quoted.end - 1;

    if (words[last].quote == HS_QUOTE_MARK ||
        (quoted.end < findings->pieces->n_words && words[quoted.end].quote == HS_QUOTE_MARK &&
         words[quoted.end].paragraph == words[last].paragraph))
        return FALSE;
    for (guint i = 0; i < findings->findings->len; i++) {
        const HsFinding *const other = &g_array_index(findings->findings, HsFinding, i);
        if (other != finding && !other->inner && overlap(quoted, other->cue))
            return TRUE;
    }
    return FALSE;
}

/* Complete content `i` of `finding`. */
static void
complete(const HsFindings *findings, const HsFinding *finding, guint32 i)
{
    HsRange *const content = get_content(findings, finding, i);
    const guint32 begin = findings->pieces->words[content->first].span.begin;

    for (guint q = hs_quotations_first(findings->quotations, begin); q < findings->quotations->len;
         q++) {
        const HsRange quoted = get_quotation(findings, q);
        if (quoted.first >= content->end)
            break;
        if (overlap(quoted, *content) && !overlap(quoted, finding->cue) &&
            !overlap(quoted, finding->source) && !is_left_open(findings, finding, quoted))
            widen(content, quoted);
    }
}

/* Make one of those contents of `finding` that have words in common. */
static void
join(const HsFindings *findings, HsFinding *finding)
{
    guint32 kept = 0;

    for (guint32 i = 1; i < finding->n_contents; i++) {
        HsRange *const last = get_content(findings, finding, kept);
        const HsRange content = *get_content(findings, finding, i);
        if (overlap(*last, content))
            *last = (HsRange){ MIN(last->first, content.first), MAX(last->end, content.end) };
        else
            *get_content(findings, finding, ++kept) = content;
    }
    finding->n_contents = kept + 1;
}

void
hs_whole_quotes_settle(HsFindings *findings)
{
    for (guint i = 0; i < findings->findings->len; i++) {
        HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        if (finding->inner || finding->n_contents == 0)
            continue;
        for (guint32 k = 0; k < finding->n_contents; k++)
            complete(findings, finding, k);
        join(findings, finding);
    }
}
