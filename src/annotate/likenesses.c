/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/likenesses.h"

#include <string.h>

#include "annotate/wordspans.h"

/* Put the vectors of the first and last word of `span` side by side. */
static gboolean
copy_ends(const HsFindings *findings, HsSpan span, float *out_row)
{
    const float *const first = hs_findings_get_vector(findings, hs_words_at(findings, span.begin));
    const float *const last = hs_findings_get_vector(findings,
                                                     hs_words_at(findings, MAX(span.end, 1) - 1));
    if (first == NULL || last == NULL)
        return FALSE;
    memcpy(out_row, first, findings->width * sizeof *first);
    memcpy(out_row + findings->width, last, findings->width * sizeof *last);
    return TRUE;
}

const HsLikeness *
hs_likenesses_read(HsArena *arena, HsLikenessScorer *scorer, const HsFindings *findings,
                   const HsMention *mentions, guint32 n)
{
    float *const ends = hs_likeness_get_ends(scorer, n);
    if (n == 0 || ends == NULL)
        return NULL;
    for (guint32 i = 0; i < n; i++) {
        if (!copy_ends(findings, mentions[i].span, ends + (gsize)i * 2 * findings->width))
            return NULL;
    }
    hs_likeness_project(scorer);
    HsLikeness *const all = hs_arena_new0(arena, HsLikeness, n);
    for (guint32 i = 0; i < n; i++) {
        all[i].first = i > HS_LIKENESS_REACH ? i - HS_LIKENESS_REACH : 0;
        if (mentions[i].kind == HS_MENTION_NAME || i == 0)
            continue;
        float *const scores = hs_arena_new0(arena, float, i - all[i].first);
        hs_likeness_score(scorer, i, all[i].first, scores);
        all[i].scores = scores;
    }
    return all;
}
