/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/cuts.h"

#include <string.h>

#include "annotate/wordspans.h"
#include "text/quotation.h"

#define MOST_BYTES 16384 /* of a quotation in which others are looked for */

static const HsSpan *
get_quotation(const HsFindings *findings, guint i)
{
    return &g_array_index(findings->quotations, HsSpan, i);
}

static HsSpan
span_of(const HsFindings *findings, HsRange words)
{
    const HsWord *const all = findings->pieces->words;
    return (HsSpan){ all[words.first].span.begin, all[words.end - 1].span.end };
}

/* Return where the content `words`, in quotation `outer`, ends by the marks in that. */
static guint32
end_inside(const HsFindings *findings, HsSpan outer, HsRange words)
{
    const HsSpan content = span_of(findings, words);
    if (hs_span_length(outer) > MOST_BYTES)
        return words.end;
    g_autoptr(GArray) inside = hs_quotations_find_inside(findings->text, outer);
    const guint i = hs_quotations_first(inside, content.begin);
    if (i == inside->len)
        return words.end;
    const HsSpan own = g_array_index(inside, HsSpan, i);
    const guint32 begin = hs_words_at(findings, own.begin);
    /* The mark may be in the content or before it. */
    if ((begin != words.first && begin != words.first + 1) || own.end >= content.end)
        return words.end;
    return MIN(words.end, hs_words_at(findings, own.end - 1) + 1);
}

/* Say whether quotations `i` and `i` + 1 stand side by side in one paragraph, and the first of them
   ends a sentence. */
static gboolean
are_two_voices(const HsFindings *findings, guint i)
{
    const char *const body = findings->text->article->body;
    const HsSpan here = *get_quotation(findings, i), next = *get_quotation(findings, i + 1);
    guint n_marks = 0;
    gboolean gap = FALSE;
    if (strchr(".!?", body[here.end - 1]) == NULL)
        return FALSE;
    for (guint32 at = here.end; at < next.begin;
         at = (guint32)(g_utf8_next_char(body + at) - body)) {
        const gunichar c = g_utf8_get_char(body + at);
        if (c == '\n' || g_unichar_isalnum(c))
            return FALSE;
        if (g_unichar_isspace(c))
            gap = TRUE;
        else
            n_marks++;
    }
    return gap && n_marks >= 2;
}

/* Return the first word of content `words`, whose cue stands behind it, that is said by the one of
   the cue. */
static guint32
begin_of_voice(const HsFindings *findings, HsRange words)
{
    const HsSpan content = span_of(findings, words);
    guint32 begin = words.first;
    for (guint i = hs_quotations_first(findings->quotations, content.begin);
         i + 1 < findings->quotations->len &&
         get_quotation(findings, i + 1)->end <= content.end + 4;
         i++) {
        if (are_two_voices(findings, i))
            begin = hs_words_at(findings, get_quotation(findings, i + 1)->begin);
    }
    return begin < words.end ? begin : words.first;
}

void
hs_cuts_settle(HsFindings *findings)
{
    for (guint i = 0; i < findings->findings->len; i++) {
        const HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        for (guint32 k = 0; k < finding->n_contents; k++) {
            HsRange *const words = &g_array_index(findings->contents, HsRange,
                                                  finding->first_content + k);
            const HsSpan *const outer = hs_quotations_get(findings->quotations,
                                                          span_of(findings, *words).begin);
            if (outer != NULL &&
                hs_quotations_hold(findings->quotations, span_of(findings, finding->cue).begin))
                words->end = end_inside(findings, *outer, *words);
            else if (finding->cue.first >= words->end)
                words->first = begin_of_voice(findings, *words);
        }
    }
}
