/* SPDX-License-Identifier: Apache-2.0
 *
 * See borders.h. A cue grows only into the words right behind it that were taken for content, up to
 * a word that the tree ties to it:
 *   auxiliaries alone take their verb: "are [not entertaining] the idea";
 *   a participle before a noun takes the noun that the source owns: "Norland's stated [desire] to";
 *   a verb that says nothing by itself takes the noun that does: "offered [long defenses] of";
 *   all take the preposition behind them with which what they say begins: "concern [about] talks".
 * It gives back a noun that tells whose it is: "dismissed | his call".
 * What stands between the cue and a "that" behind it is part of the cue: "said [many times] that".
 * A noun for a cue without a source has it behind "of" or "by": "the unwillingness of [the
 * public]".
 */
#include "annotate/borders.h"

#include <string.h>

#include "annotate/sayingnouns.h"
#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "base/lemma.h"
#include "text/places.h"
#include "text/wording.h"

#define MAX_GROWTH 5 /* words that a cue may take */
#define MAX_ASIDE 3  /* words between a cue and its "that" */
#define MAX_ADVERBS 2

/* Verbs that need a noun to say what is done. */
static const char *const light_verbs[] = { "deliver", "express", "give",  "have",  "issue",
                                           "make",    "offer",   "raise", "state", "voice" };

/* Prepositions that annotators have in the cue, sorted; "by", "to" and "after" they often have not.
 */
static const char *const prepositions[] = { "about", "against", "at",   "for",  "into",
                                            "of",    "on",      "over", "with", NULL };

typedef struct {
    HsFindings *findings;
    const HsSyntax *syntax;
} Settling;

static HsRange *
get_content(const Settling *s, const HsFinding *finding, guint32 i)
{
    return &g_array_index(s->findings->contents, HsRange, finding->first_content + i);
}

/* Widen `range` to the whole names that it cuts through. */
static void
widen_to_names(const HsFindings *findings, HsRange *range)
{
    if (range->first >= range->end)
        return;
    for (guint i = hs_findings_find_naming(findings, range->first); i < findings->namings->len;
         i++) {
        const HsRange name = g_array_index(findings->namings, HsNaming, i).range;
        if (name.first >= range->end)
            break;
        if (name.end > range->end && name.first >= range->first)
            range->end = name.end;
    }
}

/* Give the words up to word `end` to the cue; FALSE where they are not the begin of the first
 * content, or are all of it. */
static gboolean
grow_cue(const Settling *s, HsFinding *finding, guint32 end)
{
    HsRange *const content = get_content(s, finding, 0);

    if (content->first != finding->cue.end || end <= finding->cue.end || end >= content->end ||
        end - finding->cue.end > MAX_GROWTH)
        return FALSE;
    content->first = finding->cue.end = end;
    return TRUE;
}

static HsSubtree
tokens_of(const Settling *s, HsRange range)
{
    const HsWord *const words = s->findings->pieces->words;

    return hs_subtree_of_span(s->findings->text, (HsSpan){ words[range.first].span.begin,
                                                           words[range.end - 1].span.end });
}

/* Return the word after token `token`. */
static guint32
word_after(const Settling *s, guint32 token)
{
    return hs_words_at(s->findings, s->findings->text->tokens[token].span.end);
}

/* "would | welcome", "are | not entertaining" */
static gboolean
take_verb(const Settling *s, HsFinding *finding, HsSubtree cue)
{
    for (guint32 t = cue.first; t < cue.end; t++) {
        if (s->syntax[t].part != HS_PART_AUX && s->syntax[t].part != HS_PART_PART)
            return FALSE;
    }
    const gint32 verb = s->syntax[cue.first].head;
    return s->syntax[cue.first].part == HS_PART_AUX && verb >= (gint32)cue.end &&
           s->syntax[verb].part == HS_PART_VERB &&
           grow_cue(s, finding, word_after(s, (guint32)verb));
}

/* "Norland's | stated | desire" */
static gboolean
take_owned_noun(const Settling *s, HsFinding *finding, HsSubtree cue)
{
    const HsText *const text = s->findings->text;

    if (cue.first == 0 || cue.end - cue.first > 1 || finding->source.end != finding->cue.first ||
        (s->syntax[cue.first].part != HS_PART_ADJ && s->syntax[cue.first].part != HS_PART_VERB))
        return FALSE;
    const HsPennTag owner = s->syntax[cue.first - 1].tag;
    return (owner == HS_TAG_POS || owner == HS_TAG_PRP_POSSESSIVE) && cue.end < text->n_tokens &&
           hs_saying_noun_is(text, cue.end) && grow_cue(s, finding, word_after(s, cue.end));
}

static gboolean
hangs_at_cue(const Settling *s, HsSubtree cue, guint32 token)
{
    return s->syntax[token].head >= (gint32)cue.first && s->syntax[token].head < (gint32)cue.end;
}

static gboolean
is_light(const Settling *s, guint32 token)
{
    g_autofree char *word = hs_text_token_dup(s->findings->text, token);
    g_autoptr(HsArena) arena = hs_arena_new();
    const char *const lemma = hs_lemma_of_verb(arena, word);

    for (guint i = 0; i < G_N_ELEMENTS(light_verbs); i++) {
        if (strcmp(light_verbs[i], lemma) == 0)
            return s->syntax[token].part == HS_PART_VERB;
    }
    return FALSE;
}

/* "offered | long defenses of", where a complement of the noun is left as content. */
static gboolean
take_object(const Settling *s, HsFinding *finding, HsSubtree cue)
{
    const HsText *const text = s->findings->text;
    const guint32 verb = cue.end - 1;
    const guint32 end = text->sentences[text->tokens[verb].sentence].first_token +
                        text->sentences[text->tokens[verb].sentence].n_tokens;

    if (!is_light(s, verb))
        return FALSE;
    for (guint32 t = cue.end; t < end && t <= cue.end + MAX_GROWTH; t++) {
        if (s->syntax[t].head == (gint32)verb && s->syntax[t].relation == HS_RELATION_OBJ)
            return t + 1 < end && hs_saying_noun_is(text, t) &&
                   s->syntax[t + 1].part == HS_PART_ADP && grow_cue(s, finding, word_after(s, t));
    }
    return FALSE;
}

/* Say whether the noun `noun` tells whose it is: "his call", "Voss's call", "a call by Voss". */
static gboolean
has_owner(const Settling *s, HsSubtree whole, guint32 noun)
{
    for (guint32 t = whole.first; t < whole.end; t++) {
        const gint32 head = s->syntax[t].head;
        if (head == (gint32)noun && s->syntax[t].relation == HS_RELATION_NMOD_POSS)
            return TRUE;
        if (t > noun && head > (gint32)t && s->syntax[head].head == (gint32)noun &&
            hs_text_token_reads(s->findings->text, t, "by"))
            return TRUE;
    }
    return FALSE;
}

/* "dismissed [on Friday a call] | for talks", "voiced [her support] | for talks": a noun with an
 * owner of its own is what the verb is about, and may be a cue in its turn. */
static gboolean
release_object(const Settling *s, HsFinding *finding, HsSubtree cue)
{
    const HsText *const text = s->findings->text;
    const guint32 noun = cue.end - 1;
    const gint32 verb = s->syntax[noun].head;
    HsRange *const content = get_content(s, finding, 0);

    if (verb < (gint32)cue.first || verb >= (gint32)noun ||
        s->syntax[noun].relation != HS_RELATION_OBJ || s->syntax[verb].part != HS_PART_VERB ||
        content->first < finding->cue.end || !hs_saying_noun_is(text, noun))
        return FALSE;
    const HsSubtree whole = hs_subtree_find(text, s->syntax, noun);
    const HsRange words = { hs_words_at(s->findings, text->tokens[whole.first].span.begin),
                            word_after(s, whole.end - 1) };
    if (whole.first <= (guint32)verb || content->first >= words.end ||
        (finding->source.first < words.end && words.first < finding->source.end) ||
        !has_owner(s, whole, noun))
        return FALSE;
    *content = (HsRange){ words.first, MAX(content->end, words.end) };
    finding->cue.end = word_after(s, (guint32)verb);
    return TRUE;
}

/* "said | many times | that it was late": the aside joins the cue. */
static gboolean
take_aside(const Settling *s, HsFinding *finding)
{
    if (finding->n_contents < 2)
        return FALSE;
    const HsRange aside = *get_content(s, finding, 0), next = *get_content(s, finding, 1);

    if (!hs_words_equal(s->findings, next.first, "that") || aside.first != finding->cue.end ||
        next.first - aside.first > MAX_ASIDE)
        return FALSE;
    finding->cue.end = next.first;
    finding->first_content++;
    finding->n_contents--;
    return TRUE;
}

/* Return the token by which the phrase that begins with token `token` hangs at the cue: "along" for
 * "[all] along"; `token` itself where nothing does. */
static guint32
top_of_phrase(const Settling *s, HsSubtree cue, guint32 token)
{
    guint32 top = token;

    while (!hangs_at_cue(s, cue, top) && s->syntax[top].head > (gint32)top)
        top = (guint32)s->syntax[top].head;
    return hangs_at_cue(s, cue, top) ? top : token;
}

/* Return the first token from `token` on that is no adverb of the cue. */
static guint32
skip_adverbs(const Settling *s, HsSubtree cue, guint32 token)
{
    const guint32 n_tokens = s->findings->text->n_tokens;

    for (guint n = 0; n < MAX_ADVERBS && token < n_tokens; n++) {
        const guint32 top = top_of_phrase(s, cue, token);
        const HsSubtree adverb = hs_subtree_find(s->findings->text, s->syntax, top);
        if (s->syntax[top].relation != HS_RELATION_ADVMOD || !hangs_at_cue(s, cue, top) ||
            adverb.first != token)
            break;
        token = adverb.end;
    }
    return token;
}

/* "concern | about the talks", "has been thinking | all along about the talks" */
static void
take_preposition(const Settling *s, HsFinding *finding, HsSubtree cue)
{
    const HsText *const text = s->findings->text;
    const guint32 token = skip_adverbs(s, cue, cue.end);

    if (token < text->n_tokens && s->syntax[token].relation == HS_RELATION_CASE &&
        s->syntax[token].head > (gint32)token &&
        hangs_at_cue(s, cue, (guint32)s->syntax[token].head) &&
        hs_text_token_is(text, token, prepositions))
        grow_cue(s, finding, word_after(s, token));
}

/* "the unwillingness | of the public to compromise" */
static gboolean
find_owner(const Settling *s, HsFinding *finding, HsSubtree cue)
{
    const HsText *const text = s->findings->text;
    const guint32 noun = cue.end - 1;
    HsRange *const content = get_content(s, finding, 0);

    if (finding->source.first < finding->source.end || content->first != finding->cue.end ||
        !hs_saying_noun_is(text, noun) || noun + 1 >= text->n_tokens ||
        !(hs_text_token_reads(text, noun + 1, "of") || hs_text_token_reads(text, noun + 1, "by")))
        return FALSE;
    const gint32 owner = s->syntax[noun + 1].head;
    if (owner < 0 || s->syntax[owner].head != (gint32)noun || owner <= (gint32)noun)
        return FALSE;
    const HsSubtree whole = hs_subtree_find(text, s->syntax, (guint32)owner);
    const HsRange source = { word_after(s, noun + 1), word_after(s, whole.end - 1) };
    if (whole.first != noun + 1 || source.end >= content->end)
        return FALSE;
    finding->source = source;
    content->first = source.end;
    return TRUE;
}

static void
settle_finding(const Settling *s, HsFinding *finding)
{
    widen_to_names(s->findings, &finding->source);
    widen_to_names(s->findings, &finding->carried);
    if (!take_aside(s, finding) && s->syntax != NULL && finding->n_contents > 0) {
        const HsSubtree cue = tokens_of(s, finding->cue);
        if (cue.first < cue.end && !release_object(s, finding, cue) &&
            !take_verb(s, finding, cue) && !take_owned_noun(s, finding, cue) &&
            !take_object(s, finding, cue))
            find_owner(s, finding, cue);
        take_preposition(s, finding, tokens_of(s, finding->cue));
    }
}

void
hs_borders_settle(HsFindings *findings, const HsSyntax *syntax)
{
    const Settling settling = { findings, syntax };

    for (guint i = 0; i < findings->findings->len; i++)
        settle_finding(&settling, &g_array_index(findings->findings, HsFinding, i));
}
