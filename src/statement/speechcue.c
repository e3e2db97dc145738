/* SPDX-License-Identifier: Apache-2.0
 *
 * The act's word is looked up, first with another word that goes with it ("call for", "voiced
 * concern"), then alone. Some words must be verbs, some must not be followed by a sum of money,
 * some are believed only where the encoder sees a kind that suits the act.
 *
 * The kind is the encoder's where that is sure or the word is not known, else the word's: on dev
 * the encoder alone is right in 92 of 100, its words' most frequent kinds in 87, both together in
 * 93 (doc/figures.md, Acts).
 */
#include "statement/speechcue.h"

#include <string.h>

#include "base/wordtable.h"

#define SURE 0.8f /* probability from which the encoder's kind is not questioned */
#define NEARBY 4  /* tokens after the act's word in which its particle or object is looked for */

typedef enum {
    HS_GUARD_NONE,
    HS_GUARD_VERB,      /* the noun is about something else: "order" */
    HS_GUARD_NO_NUMBER, /* "charged $5" */
    HS_GUARD_SUITS,     /* the encoder's kind must suit: "called him a liar", "call for" */
} Guard;

typedef struct {
    const char *lemma;
    HsSpeechAct act;
    Guard guard;
} Word;

typedef struct {
    const char *lemma, *other;
    HsSpeechAct act;
} Phrase;

static const Word words_of_acts[] = {
#include "statement/speechwords.inc"
};

static const Phrase phrases_of_acts[] = {
#include "statement/speechphrases.inc"
};

static const struct {
    const char *lemma;
    HsAct kind;
} words_of_kinds[] = {
#include "statement/kindwords.inc"
};

/* Returns how many tokens behind the act's word `other` stands, in the cue or right after it;
   G_MAXUINT32 where it does not. */
static guint32
find_other(const HsRoleText *text, const HsCueWords *words, const char *other)
{
    const guint32 end = MAX(words->range.end, words->act + 2);
    for (guint32 i = words->act + 1; i < end && i <= words->act + NEARBY; i++) {
        if (strcmp(hs_grammar_lemma(text, i), other) == 0)
            return i - words->act;
    }
    return G_MAXUINT32;
}

/* Finds the phrase whose other word is the nearest: "pleaded |not| guilty". */
static HsSpeechAct
find_phrase(const HsRoleText *text, const HsCueWords *words)
{
    HsSpeechAct act = HS_SPEECH_NONE;
    guint32 least = G_MAXUINT32;
    for (guint i = 0; words->act != HS_NO_TOKEN && i < G_N_ELEMENTS(phrases_of_acts); i++) {
        const Phrase *const phrase = &phrases_of_acts[i];
        if (strcmp(phrase->lemma, words->lemma) != 0)
            continue;
        const guint32 distance = find_other(text, words, phrase->other);
        if (distance < least) {
            least = distance;
            act = phrase->act;
        }
    }
    return act;
}

/* Says whether a sum or a number follows the act's word. */
static gboolean
is_before_number(const HsRoleText *text, const HsCueWords *words)
{
    static const char *const signs[] = { "$", "£", "€", NULL };
    const char *const next = hs_role_text_word(text, (gint64)words->act + 1);
    return words->act != HS_NO_TOKEN &&
           (g_ascii_isdigit(*next) || hs_role_text_is(text, (gint64)words->act + 1, signs));
}

static gboolean
is_guarded(const HsRoleText *text, const HsAttribution *attribution, const HsCueWords *words,
           const Word *word)
{
    switch (word->guard) {
    case HS_GUARD_VERB:
        return words->act != HS_NO_TOKEN && !words->verb;
    case HS_GUARD_NO_NUMBER:
        return is_before_number(text, words);
    case HS_GUARD_SUITS:
        return attribution->act_score > 0 && !hs_speech_act_suits(word->act, attribution->act);
    case HS_GUARD_NONE:
        break;
    }
    return FALSE;
}

/* Returns the first word of the content; "" without one. */
static const char *
first_word(const HsRoleText *text, const HsAttribution *attribution)
{
    if (attribution->n_contents == 0)
        return "";
    return hs_role_text_word(text, hs_role_text_at(text, attribution->contents[0].begin));
}

/* Tells "asked to leave" and "asked for help" from "asked whether". */
static HsSpeechAct
read_asking(const HsRoleText *text, const HsAttribution *attribution, const HsCueWords *words)
{
    static const char *const to[] = { "to", "for", NULL };
    const guint32 top = attribution->n_contents > 0
                            ? hs_grammar_top(text, hs_grammar_range(text, attribution->contents[0]))
                            : HS_NO_TOKEN;
    const gboolean infinitive = top != HS_NO_TOKEN && hs_grammar_is_verb(text, top) &&
                                hs_grammar_child_word(text, top, to) != HS_NO_TOKEN &&
                                hs_grammar_child(text, top, HS_RELATION_NSUBJ) == HS_NO_TOKEN;
    if (infinitive || strcmp(first_word(text, attribution), "to") == 0 ||
        strcmp(first_word(text, attribution), "for") == 0 ||
        (words->act != HS_NO_TOKEN && find_other(text, words, "for") != G_MAXUINT32))
        return HS_SPEECH_REQUEST;
    return HS_SPEECH_QUESTION;
}

static HsSpeechAct
find_word(const HsRoleText *text, const HsAttribution *attribution, const HsCueWords *words)
{
    const gssize at = HS_WORDTABLE_FIND(words_of_acts, words->lemma);
    if (strcmp(words->lemma, "ask") == 0)
        return read_asking(text, attribution, words);
    if (at < 0 || is_guarded(text, attribution, words, &words_of_acts[at]))
        return HS_SPEECH_NONE;
    return words_of_acts[at].act;
}

/* Returns the kind that the act's word stands for, HS_N_ACTS where it may be any. */
static HsAct
find_kind(const HsCueWords *words, HsSpeechAct act)
{
    if (act != HS_SPEECH_NONE)
        return hs_speech_act_kind(act);
    for (guint i = 0; i < G_N_ELEMENTS(words_of_kinds); i++) {
        if (strcmp(words_of_kinds[i].lemma, words->lemma) == 0)
            return words_of_kinds[i].kind;
    }
    return HS_N_ACTS;
}

HsSpeechAct
hs_speech_cue_read(const HsRoleText *text, const HsAttribution *attribution,
                   const HsCueWords *words, HsAct *out_kind)
{
    HsSpeechAct act = find_phrase(text, words);
    if (act == HS_SPEECH_NONE)
        act = find_word(text, attribution, words);
    const gboolean suits = attribution->act_score > 0 && act != HS_SPEECH_NONE &&
                           hs_speech_act_suits(act, attribution->act);
    const HsAct kind = find_kind(words, act);
    const gboolean trusted = attribution->act_score >= SURE || suits || kind == HS_N_ACTS;
    *out_kind = trusted ? attribution->act : kind;
    return act;
}
