/* SPDX-License-Identifier: Apache-2.0
 *
 * See sourceedges.h. In a sentence, a cue whose first word has a capital and whose next one has
 * none begins with a piece of a name, unless that word is a verb or tells a time. In headlines all
 * words have capitals, so there nothing is moved.
 */
#include "annotate/sourceedges.h"

#include "annotate/wordspans.h"
#include "text/places.h"

static guint32
sentence_of(const HsFindings *findings, guint32 word)
{
    return hs_text_sentence_at(findings->text, findings->pieces->words[word].span.begin);
}

/* Say whether the first word of the cue of `finding` is the last one of a name before it. */
static gboolean
begins_in_name(const HsFindings *findings, const HsSyntax *syntax, const HsFinding *finding)
{
    /* Words of time, which stand between a name and its verb: "Roe Monday said". */
    static const char *const times[] = {
        "again",    "also",    "april",   "august",    "december",  "earlier", "february",
        "friday",   "january", "july",    "june",      "later",     "march",   "may",
        "monday",   "now",     "october", "saturday",  "september", "sunday",  "then",
        "thursday", "today",   "tuesday", "wednesday", "yesterday"
    };
    const HsWord *const words = findings->pieces->words;
    const HsRange cue = finding->cue;

    if (syntax == NULL || cue.end - cue.first < 2 || finding->source.end != cue.first ||
        finding->source.first >= finding->source.end ||
        words[cue.first].shape != HS_SHAPE_CAPITALIZED ||
        words[cue.first + 1].shape != HS_SHAPE_LOWER ||
        words[cue.first - 1].shape != HS_SHAPE_CAPITALIZED ||
        HS_WORDS_AMONG(findings, cue.first, times))
        return FALSE;
    const guint32 token =
        hs_words_get_tokens(findings, (HsRange){ cue.first, cue.first + 1 }).first;
    const guint32 next = hs_words_get_tokens(findings, (HsRange){ cue.first + 1, cue.end }).first;
    return syntax[token].part != HS_PART_VERB && syntax[token].part != HS_PART_AUX &&
           syntax[next].part == HS_PART_VERB;
}

/* Give the first word of the cue to the source, and to the name with which that ends. */
static void
take_word(HsFindings *findings, HsFinding *finding)
{
    const guint i = hs_findings_find_naming(findings, finding->source.end - 1);

    if (i < findings->namings->len) {
        HsNaming *const naming = &g_array_index(findings->namings, HsNaming, i);
        if (naming->range.end == finding->source.end)
            naming->range.end++;
    }
    finding->source.end++;
    finding->cue.first++;
}

/* Leave of a source that goes over the end of a sentence what stands in the sentence of the cue. */
static void
cut_to_sentence(const HsFindings *findings, HsFinding *finding)
{
    const guint32 own = sentence_of(findings, finding->cue.first);
    HsRange *const source = &finding->source;

    if (source->first >= source->end ||
        sentence_of(findings, source->first) == sentence_of(findings, source->end - 1))
        return;
    if (sentence_of(findings, source->first) == own) {
        while (sentence_of(findings, source->end - 1) != own)
            source->end--;
    } else if (sentence_of(findings, source->end - 1) == own) {
        while (sentence_of(findings, source->first) != own)
            source->first++;
    }
}

void
hs_source_edges_mend(HsFindings *findings, const HsSyntax *syntax)
{
    for (guint i = 0; i < findings->findings->len; i++) {
        HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        if (begins_in_name(findings, syntax, finding))
            take_word(findings, finding);
        cut_to_sentence(findings, finding);
    }
}
