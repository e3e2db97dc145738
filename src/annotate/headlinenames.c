/* SPDX-License-Identifier: Apache-2.0
 *
 * In a headline where every word has a capital the tagger takes the verb for a surname. The article
 * knows better: what is a person's name there, whole or its end ("Roe" of "Jane Roe"), is one in
 * the headline, and what follows it is none unless the whole stands elsewhere too.
 */
#include "annotate/headlinenames.h"

#include "annotate/wordspans.h"

#define MAX_NAME 5    /* words */
#define MOST_SMALL 10 /* one word in so many may lack its capital */

static HsNaming *
get(const HsFindings *findings, guint i)
{
    return &g_array_index(findings->namings, HsNaming, i);
}

/* Return the first word past the first paragraph; 0 where there is no other one. */
static guint32
headline_end(const HsFindings *findings)
{
    const HsPieces *const pieces = findings->pieces;
    for (guint32 w = 0; w < pieces->n_words; w++) {
        if (pieces->words[w].paragraph != pieces->words[0].paragraph)
            return w;
    }
    return 0;
}

/* Say whether the words before `end` are printed with capitals throughout, but for small ones. */
static gboolean
is_title_case(const HsFindings *findings, guint32 end)
{
    guint32 n_small = 0, n = 0;
    for (guint32 w = 0; w < end; w++) {
        gsize length;
        const guint8 shape = findings->pieces->words[w].shape;
        hs_words_get_text(findings, w, &length);
        if (shape == HS_SHAPE_PUNCTUATION || length < 4)
            continue;
        n_small += shape == HS_SHAPE_LOWER;
        n++;
    }
    return n_small * MOST_SMALL <= n;
}

/* Say whether a person's name behind word `end` ends with the words of `name`; one word must be the
   end of a longer one, a surname. */
static gboolean
is_named_below(const HsFindings *findings, HsRange name, guint32 end)
{
    const guint32 n = name.end - name.first;
    for (guint i = 0; i < findings->namings->len; i++) {
        const HsNaming *const other = get(findings, i);
        if (other->range.first < end || other->type != HS_ENTITY_PERSON ||
            other->range.end - other->range.first < MAX(n, 2))
            continue;
        gboolean same = TRUE;
        for (guint32 k = 1; same && k <= n; k++)
            same = hs_words_same(findings, name.end - k, other->range.end - k);
        if (same)
            return TRUE;
    }
    return FALSE;
}

void
hs_headline_names_cut(HsFindings *findings)
{
    const guint32 end = headline_end(findings);
    if (end == 0 || !is_title_case(findings, end))
        return;
    for (guint i = 0; i < findings->namings->len && get(findings, i)->range.end <= end; i++) {
        HsNaming *const naming = get(findings, i);
        HsRange name = naming->range;
        if (naming->type != HS_ENTITY_PERSON || name.end - name.first > MAX_NAME)
            continue;
        while (name.end > name.first && !is_named_below(findings, name, end))
            name.end--;
        if (name.end > name.first)
            naming->range = name;
    }
}
