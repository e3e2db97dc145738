/* SPDX-License-Identifier: Apache-2.0
 *
 * The head of the cue's words is where the reading begins. From a governor with an infinitive or
 * gerund inside of the cue it goes down ("continued to |deny"), and a verb that hangs from a
 * governor before the cue goes under it ("declined |to say"). Of a cue with a form of "be" the head
 * is the predicate: "was |critical of".
 */
#include "statement/cuewords.h"

#include <string.h>

#include "base/lemma.h"
#include "base/wordtable.h"
#include "statement/certainty.h"

#define MOST_STEPS 4 /* governors above each other */

static const struct {
    const char *lemma;
    guint certainty;
    gboolean open;
} governors[] = {
#include "statement/governors.inc"
};

gboolean
hs_cue_words_is_governor(const char *lemma, guint *out_certainty, gboolean *out_open)
{
    const gssize at = HS_WORDTABLE_FIND(governors, lemma);
    if (at < 0)
        return FALSE;
    if (out_certainty)
        *out_certainty = governors[at].certainty;
    if (out_open)
        *out_open = governors[at].open;
    return TRUE;
}

gboolean
hs_cue_words_is_yet(const HsRoleText *text, guint32 token)
{
    return strcmp(hs_grammar_lemma(text, token), "have") == 0 &&
           hs_role_text_reads(text, (gint64)token + 1, "yet");
}

static gboolean
governs(const HsRoleText *text, guint32 token)
{
    return hs_cue_words_is_yet(text, token) ||
           hs_cue_words_is_governor(hs_grammar_lemma(text, token), NULL, NULL);
}

/* Goes down from governors to what they govern, while that lies in the cue. */
static guint32
descend(const HsRoleText *text, HsTokenRange range, guint32 token)
{
    for (guint step = 0; step < MOST_STEPS && governs(text, token); step++) {
        const guint32 inner = hs_grammar_child(text, token, HS_RELATION_XCOMP);
        if (inner == HS_NO_TOKEN || !hs_grammar_holds(range, inner))
            break;
        token = inner;
    }
    return token;
}

/* Goes up from the cue's head to the governors above it. */
static guint32
ascend(const HsRoleText *text, guint32 token)
{
    const HsSyntax *const syntax = text->annotation->syntax;
    for (guint step = 0; step < MOST_STEPS; step++) {
        const gint32 head = syntax[token].head;
        if (head < 0 || syntax[token].relation != HS_RELATION_XCOMP ||
            !governs(text, (guint32)head))
            break;
        token = (guint32)head;
    }
    return token;
}

HsCueWords
hs_cue_words_read(const HsRoleText *text, HsSpan span, const char *verb)
{
    HsCueWords words = { hs_grammar_range(text, span), HS_NO_TOKEN, HS_NO_TOKEN, verb, FALSE };
    const guint32 top = hs_grammar_top(text, words.range);
    if (top == HS_NO_TOKEN)
        return words;
    words.act = descend(text, words.range, top);
    words.governor = ascend(text, top);
    words.verb = hs_grammar_is_verb(text, words.act);
    words.lemma = hs_grammar_lemma(text, words.act);
    return words;
}
