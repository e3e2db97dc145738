/* SPDX-License-Identifier: Apache-2.0
 *
 * Words of distance count in the cue, around its verb (an adverb or a phrase that hangs from it in
 * the tree), and before the noun of a content that is no clause ("the so-called plan"). Inside of a
 * content that is a clause they are the speaker's own, and do not.
 */
#include "statement/distance.h"

#include <string.h>

#include "statement/clause.h"

/* Returns the distance that the word of `token` shows by itself. */
static HsDistance
read_word(const HsRoleText *text, guint32 token)
{
    static const char *const claimed[] = { "allege",    "alleged",    "allegedly",  "allegation",
                                           "claim",     "purport",    "purported",  "purportedly",
                                           "supposed",  "supposedly", "profess",    "professedly",
                                           "so-called", "ostensibly", "reportedly", "self-styled",
                                           "pretend",   NULL };
    static const char *const unsupported[] = { "baseless",        "baselessly",  "groundless",
                                               "groundlessly",    "unfounded",   "unproven",
                                               "unsubstantiated", "unsupported", "unverified",
                                               "speculative",     NULL };
    static const char *const contradicted[] = {
        "falsely",      "false",       "wrongly",    "incorrectly",  "erroneously", "erroneous",
        "inaccurately", "inaccurate",  "mistakenly", "misleadingly", "misleading",  "untruthfully",
        "debunked",     "discredited", "bogus",      "disproven",    NULL
    };
    const char *const word = hs_role_text_word(text, token);
    const char *const lemma = hs_grammar_lemma(text, token);
    if (strcmp(word, "called") == 0 && hs_role_text_reads(text, (gint64)token - 2, "so"))
        return HS_DISTANCE_CLAIMED; /* so-called */
    if (g_strv_contains(contradicted, word))
        return HS_DISTANCE_CONTRADICTED;
    if (g_strv_contains(unsupported, word))
        return HS_DISTANCE_UNSUPPORTED;
    return g_strv_contains(claimed, lemma) || g_strv_contains(claimed, word) ? HS_DISTANCE_CLAIMED
                                                                             : HS_DISTANCE_NONE;
}

static gboolean
in_content(const HsRoleText *text, const HsAttribution *attribution, guint32 token)
{
    for (guint32 i = 0; i < attribution->n_contents; i++) {
        if (hs_span_contains(attribution->contents[i], text->text->tokens[token].span))
            return TRUE;
    }
    return FALSE;
}

/* Says whether the words from `token` on are "without evidence", "with no proof", "citing no
   evidence", outside of the content. */
static gboolean
lacks_evidence(const HsRoleText *text, const HsAttribution *attribution, guint32 token)
{
    static const char *const without[] = { "without", "no", NULL };
    static const char *const before_no[] = { "with",    "citing",   "offering",  "offered",
                                             "offers",  "provided", "provides",  "providing",
                                             "gave",    "giving",   "presented", "presenting",
                                             "showing", NULL };
    static const char *const evidence[] = { "evidence", "proof", "basis", "substantiation", NULL };
    if (!hs_role_text_is(text, token, without) ||
        (hs_role_text_reads(text, token, "no") &&
         !hs_role_text_is(text, (gint64)token - 1, before_no)))
        return FALSE;
    for (guint32 i = token + 1; i <= token + 5 && i < text->text->n_tokens; i++) {
        if (in_content(text, attribution, i))
            return FALSE;
        if (hs_role_text_is(text, i, evidence))
            return TRUE;
    }
    return FALSE;
}

/* Returns what the words of the cue's sentence outside of the content show. */
static HsDistance
read_sentence(const HsRoleText *text, const HsAttribution *attribution, const HsCueWords *words)
{
    guint32 end;
    for (guint32 i = hs_role_text_sentence(text, words->range.first, &end); i < end; i++) {
        if (!in_content(text, attribution, i) && lacks_evidence(text, attribution, i))
            return HS_DISTANCE_UNSUPPORTED;
    }
    return HS_DISTANCE_NONE;
}

/* Returns the strongest distance of the words that hang from `head` before or right around it. */
static HsDistance
read_children(const HsRoleText *text, const HsAttribution *attribution, guint32 head)
{
    HsDistance distance = HS_DISTANCE_NONE;
    guint32 child = HS_NO_TOKEN;
    while ((child = hs_grammar_next_child(text, head, child)) != HS_NO_TOKEN) {
        const HsRelation relation = text->annotation->syntax[child].relation;
        if ((relation == HS_RELATION_ADVMOD || relation == HS_RELATION_AMOD) &&
            !in_content(text, attribution, child))
            distance = MAX(distance, read_word(text, child));
    }
    return distance;
}

/* Returns what stands before the noun of a content that is no clause: "the alleged plot". */
static HsDistance
read_noun(const HsRoleText *text, const HsAttribution *attribution)
{
    if (attribution->n_contents == 0)
        return HS_DISTANCE_NONE;
    const guint32 head = hs_grammar_top(text, hs_grammar_range(text, attribution->contents[0]));
    if (head == HS_NO_TOKEN || hs_grammar_is_verb(text, head) ||
        hs_grammar_child(text, head, HS_RELATION_NSUBJ) != HS_NO_TOKEN)
        return HS_DISTANCE_NONE;
    const guint32 before = hs_grammar_child(text, head, HS_RELATION_AMOD);
    return before != HS_NO_TOKEN && read_word(text, before) == HS_DISTANCE_CLAIMED
               ? HS_DISTANCE_CLAIMED
               : HS_DISTANCE_NONE;
}

HsDistance
hs_distance_read(const HsRoleText *text, const HsAttribution *attribution, const HsCueWords *words)
{
    HsDistance distance = HS_DISTANCE_NONE;
    if (words->range.first >= text->text->n_tokens)
        return distance;
    for (guint32 i = words->range.first; i < words->range.end; i++)
        distance = MAX(distance, read_word(text, i));
    if (words->act != HS_NO_TOKEN) {
        distance = MAX(distance, read_children(text, attribution, words->act));
        distance = MAX(distance, read_noun(text, attribution));
    }
    return MAX(distance, read_sentence(text, attribution, words));
}
