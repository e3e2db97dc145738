/* SPDX-License-Identifier: Apache-2.0
 *
 * See scraps.h. A nested attribution is a scrap where its cue is "be", where something is seen or
 * heard and nothing thought of it; where its content is one word that says nothing by itself; or
 * where somebody is called, on the telephone. A naming is a passive of "call", "know as" and the
 * like with nobody behind "by". "Called" judges as well ("was called “a disaster”"), so there the
 * words must be written as a name; "known as" is one only with marks, without them PolNeAR has it
 * for what many say.
 */
#include "annotate/scraps.h"

#include <string.h>

#include "annotate/sources.h"
#include "annotate/wordspans.h"
#include "base/lemma.h"
#include "text/wording.h"

typedef struct {
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax;
    HsArena *scratch;
} Search;

static const char *
lemma_of(const Search *search, guint32 token)
{
    g_autofree char *word = hs_text_token_dup(search->text, token);

    return hs_lemma_of_verb(search->scratch, word);
}

static HsRange
get_content(const Search *search, const HsFinding *finding, guint32 i)
{
    return g_array_index(search->findings->contents, HsRange, finding->first_content + i);
}

/* ---- scraps of grammar */

/* Return the only token that the contents have, marks aside; -1 where there are more, or none. */
static gint64
find_only_token(const Search *search, const HsFinding *finding)
{
    gint64 found = -1;

    for (guint32 i = 0; i < finding->n_contents; i++) {
        const HsSubtree tokens = hs_words_get_tokens(search->findings,
                                                     get_content(search, finding, i));
        for (guint32 t = tokens.first; t < tokens.end; t++) {
            if (search->syntax[t].part == HS_PART_PUNCT)
                continue;
            if (found >= 0)
                return -1;
            found = t;
        }
    }
    return found;
}

/* Say whether a verb or "as" stands in the contents: what is seen so is thought so. */
static gboolean
is_seen_so(const Search *search, const HsFinding *finding)
{
    for (guint32 i = 0; i < finding->n_contents; i++) {
        const HsSubtree tokens = hs_words_get_tokens(search->findings,
                                                     get_content(search, finding, i));
        for (guint32 t = tokens.first; t < tokens.end; t++) {
            if (search->syntax[t].part == HS_PART_VERB ||
                hs_text_token_reads(search->text, t, "as"))
                return TRUE;
        }
    }
    return FALSE;
}

/* Say whether the cue tells of no act: it is only "be" or what helps a verb, or something is seen
   or heard. */
static gboolean
is_no_act(const Search *search, const HsFinding *finding, HsSubtree cue)
{
    static const char *const senses[] = { "hear", "see", NULL };
    const guint32 top = hs_syntax_find_top(search->syntax, cue.first, cue.end);
    const char *const lemma = lemma_of(search, top);

    for (guint32 t = cue.first; t < cue.end; t++) {
        const HsPartOfSpeech part = search->syntax[t].part;
        if (part != HS_PART_AUX && part != HS_PART_PART)
            return g_strv_contains(senses, lemma) && !is_seen_so(search, finding);
    }
    return strcmp(lemma, "be") == 0 || find_only_token(search, finding) >= 0;
}

/* Say whether the content is one word that tells nothing: "tired", "it", "12". One in quotation
   marks of its own is what somebody said. */
static gboolean
says_nothing(const Search *search, const HsFinding *finding)
{
    const gint64 token = find_only_token(search, finding);

    if (token < 0)
        return FALSE;
    const HsPennTag before = token > 0 ? search->syntax[token - 1].tag : HS_TAG_STOP;
    switch (search->syntax[token].part) {
    case HS_PART_ADJ:
    case HS_PART_ADV:
    case HS_PART_DET:
    case HS_PART_NUM:
    case HS_PART_PRON:
    case HS_PART_SCONJ:
        return before != HS_TAG_OPENING_QUOTE;
    default:
        return FALSE;
    }
}

/* Say whether the content is a name and nothing else. */
static gboolean
is_name(const Search *search, HsRange content)
{
    const guint i = hs_findings_find_naming(search->findings, content.first);

    if (i >= search->findings->namings->len)
        return FALSE;
    const HsRange name = g_array_index(search->findings->namings, HsNaming, i).range;
    return name.first <= content.first + 1 && name.end >= content.end; /* "Mr. Roe" */
}

static gboolean
is_scrap(const Search *search, const HsFinding *finding)
{
    const HsSubtree cue = hs_words_get_tokens(search->findings, finding->cue);

    if (!finding->inner || finding->n_contents == 0 || cue.first >= cue.end)
        return FALSE;
    const guint32 top = hs_syntax_find_top(search->syntax, cue.first, cue.end);
    return is_no_act(search, finding, cue) || says_nothing(search, finding) ||
           (finding->n_contents == 1 && top + 1 == cue.end &&
            strcmp(lemma_of(search, top), "call") == 0 &&
            is_name(search, get_content(search, finding, 0)));
}

/* ---- what something is called */

/* Say whether the verb at `verb` is passive and nobody stands behind its "by". */
static gboolean
is_done_by_nobody(const Search *search, guint32 verb)
{
    const HsSentence *const sentence =
        &search->text->sentences[search->text->tokens[verb].sentence];
    const guint32 first = sentence->first_token, end = first + sentence->n_tokens;
    const HsPennTag tag = search->syntax[verb].tag;
    gboolean helped = FALSE, passive = FALSE;

    for (guint32 t = first; t < end; t++) {
        if (search->syntax[t].head != (gint32)verb)
            continue;
        const HsRelation relation = search->syntax[t].relation;
        if (relation == HS_RELATION_OBL_AGENT)
            return FALSE;
        passive = passive || relation == HS_RELATION_AUX_PASS || relation == HS_RELATION_NSUBJ_PASS;
        helped = helped || relation == HS_RELATION_AUX || relation == HS_RELATION_NSUBJ;
    }
    return passive || (!helped && (tag == HS_TAG_VBN || tag == HS_TAG_VBD || tag == HS_TAG_JJ));
}

/* Say whether any of the words stands in quotation marks. */
static gboolean
is_marked(const Search *search, HsRange content)
{
    guint32 w = content.first;

    while (w < content.end && search->findings->pieces->words[w].quote != HS_QUOTE_INSIDE)
        w++;
    return w < content.end;
}

/* Say whether a name or title is written in the content: its first word, in quotation marks if
   there are any, has a capital, an article aside. */
static gboolean
is_written_as_name(const Search *search, HsRange content)
{
    static const char *const articles[] = { "a", "an", "the" };
    const HsWord *const words = search->findings->pieces->words;
    guint32 w = content.first;

    while (w < content.end && words[w].quote != HS_QUOTE_INSIDE)
        w++;
    if (w == content.end)
        w = content.first;
    while (w < content.end && (words[w].shape == HS_SHAPE_PUNCTUATION ||
                               HS_WORDS_AMONG(search->findings, w, articles)))
        w++;
    return w < content.end && words[w].shape != HS_SHAPE_LOWER;
}

static gboolean
is_so_called(const Search *search, HsRange cue)
{
    static const char *const called[] = { "called" };
    static const char *const so[] = { "so" };

    return HS_WORDS_AMONG(search->findings, cue.first, so) &&
           HS_WORDS_AMONG(search->findings, cue.end - 1, called);
}

/* Say whether the finding tells what something is called, and not who calls it so. */
static gboolean
is_naming(const Search *search, const HsFinding *finding)
{
    static const char *const names[] = { "christen", "codename", "entitle", "name",
                                         "nickname", "rename",   "title",   NULL };
    static const char *const judging[] = { "brand", "call", "dub", NULL };
    const HsSubtree cue = hs_words_get_tokens(search->findings, finding->cue);

    if (finding->n_contents == 0 || cue.first >= cue.end)
        return FALSE;
    if (is_so_called(search, finding->cue))
        return TRUE;
    const guint32 verb = hs_syntax_find_top(search->syntax, cue.first, cue.end);
    const char *const lemma = lemma_of(search, verb);
    const HsRange last = get_content(search, finding, finding->n_contents - 1);
    const gboolean known = strcmp(lemma, "know") == 0 && is_marked(search, last) &&
                           hs_text_token_reads(search->text, cue.end - 1, "as");
    const gboolean judges = g_strv_contains(judging, lemma);
    return (known || judges || g_strv_contains(names, lemma)) && is_done_by_nobody(search, verb) &&
           (!judges || is_written_as_name(search, last));
}

/* The sources of what is dropped stay mentions, which others take up. */
void
hs_scraps_drop(HsFindings *findings, const HsSyntax *syntax)
{
    g_autoptr(HsArena) scratch = hs_arena_new();
    const Search search = { findings, findings->text, syntax, scratch };
    HsFinding *const all = (HsFinding *)findings->findings->data;
    guint kept = 0;

    if (syntax == NULL)
        return;
    for (guint i = 0; i < findings->findings->len; i++) {
        if (!is_scrap(&search, &all[i]) && !is_naming(&search, &all[i]))
            all[kept++] = all[i];
        else if (all[i].source.first < all[i].source.end)
            hs_sources_find(findings, all[i].source, all[i].score);
    }
    g_array_set_size(findings->findings, kept);
}
