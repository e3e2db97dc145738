/* SPDX-License-Identifier: Apache-2.0
 *
 * Three things tell. The act: who denies presents the content as not so, who hopes as possible.
 * Words that stand over the clause inside of the content: "I think that", "it is unlikely that",
 * whose complement is then the clause that counts (stances.inc). And the clause itself (clause.h):
 * "may", "will", "not", "probably", a condition. The weakest of certain, probable and possible
 * holds. A finite clause that is said, with nothing of all this, is presented as certain.
 *
 * What is not said presents nothing ("did not say whether"), but who does not think so thinks not
 * so. Contents that are no clause ("his rival", "the plan") are presented only as far as the act
 * tells.
 */
#include "statement/presented.h"

#include <string.h>

#include "base/wordtable.h"
#include "statement/clause.h"

#define MOST_STANCES 4 /* one above the other */

typedef enum {
    STANCE_ANY,
    STANCE_OF_SPEAKER, /* "I think", not "he thinks" */
    STANCE_TO_DO,      /* "is going to" */
} StanceOf;

static const struct {
    const char *lemma;
    guint certainty;
    StanceOf of;
} stances[] = {
#include "statement/stances.inc"
};

static const struct {
    HsSpeechAct act;
    guint certainty;
} acts[] = {
    { HS_SPEECH_ADMIT, HS_CERTAIN },
    { HS_SPEECH_CONFIRM, HS_CERTAIN },
    { HS_SPEECH_REVEAL, HS_CERTAIN },
    { HS_SPEECH_ANNOUNCE, HS_CERTAIN },
    { HS_SPEECH_INSIST, HS_CERTAIN },
    { HS_SPEECH_REGRET, HS_CERTAIN },
    { HS_SPEECH_DENY, HS_CERTAIN | HS_DENIED },
    { HS_SPEECH_DOUBT, HS_PROBABLE | HS_DENIED },
    { HS_SPEECH_EXPECT, HS_PROBABLE | HS_FUTURE },
    { HS_SPEECH_PREDICT, HS_PROBABLE | HS_FUTURE },
    { HS_SPEECH_HOPE, HS_POSSIBLE },
    { HS_SPEECH_FEAR, HS_POSSIBLE },
    { HS_SPEECH_HINT, HS_POSSIBLE },
    { HS_SPEECH_PROMISE, HS_FUTURE },
    { HS_SPEECH_THREATEN, HS_FUTURE },
    { HS_SPEECH_REFUSE, HS_FUTURE | HS_DENIED },
    { HS_SPEECH_QUESTION, HS_QUESTIONED },
};

typedef struct {
    guint certainty;
    gboolean denied;
    gboolean open;
} Reading;

/* Returns the index of the stance that `token` takes, -1 without one. */
static gint
find_stance(const HsRoleText *text, guint32 token)
{
    return (gint)HS_WORDTABLE_FIND(stances, hs_grammar_lemma(text, token));
}

/* Returns the clause that `token` says something of, HS_NO_TOKEN without one. One with "that" is
   meant whatever the parser calls it: "it was possible |that the pier was unsafe|" may hang there
   as an adverbial clause. */
static guint32
find_complement(const HsRoleText *text, guint32 token)
{
    static const char *const that[] = { "that", NULL };
    static const HsRelation relations[] = { HS_RELATION_CCOMP, HS_RELATION_CSUBJ, HS_RELATION_XCOMP,
                                            HS_RELATION_ACL };
    for (guint i = 0; i < G_N_ELEMENTS(relations); i++) {
        const guint32 child = hs_grammar_child(text, token, relations[i]);
        if (child != HS_NO_TOKEN)
            return child;
    }
    const guint32 clause = hs_grammar_child(text, token, HS_RELATION_ADVCL);
    const gboolean marked = clause != HS_NO_TOKEN &&
                            hs_grammar_child_word(text, clause, that) != HS_NO_TOKEN;
    return marked ? clause : HS_NO_TOKEN;
}

/* Says whether the subject of `token` is the speaker. */
static gboolean
is_speaker(const HsRoleText *text, guint32 token)
{
    static const char *const speakers[] = { "i", "we", NULL };
    const guint32 subject = hs_grammar_child(text, token, HS_RELATION_NSUBJ);
    return subject != HS_NO_TOKEN && hs_role_text_is(text, subject, speakers);
}

/* Returns the clause below a stance that `token` takes, after adding what it says to `reading`;
   `token` itself where it takes none. */
static guint32
pass_stance(const HsRoleText *text, guint32 token, Reading *reading)
{
    static const char *const to[] = { "to", NULL };
    const gint at = find_stance(text, token);
    const guint32 inner = at >= 0 ? find_complement(text, token) : HS_NO_TOKEN;
    if (inner == HS_NO_TOKEN || (stances[at].of == STANCE_OF_SPEAKER && !is_speaker(text, token)) ||
        (stances[at].of == STANCE_TO_DO && hs_grammar_child_word(text, inner, to) == HS_NO_TOKEN))
        return token;
    const HsClause clause = hs_clause_read(text, token);
    guint certainty = stances[at].certainty;
    gboolean denied = (certainty & HS_DENIED) != 0;
    if (clause.negated && denied && (certainty & HS_PROBABLE) && stances[at].of != STANCE_ANY)
        certainty = HS_CERTAIN; /* "I do not doubt" */
    else if (clause.negated && !denied && (certainty & HS_CERTAIN) &&
             strcmp(stances[at].lemma, "true") != 0)
        certainty = HS_POSSIBLE; /* "I am not sure" */
    else if (clause.negated && (certainty & HS_POSSIBLE) && stances[at].of == STANCE_ANY)
        certainty = HS_CERTAIN; /* "it is not possible" */
    if (certainty == stances[at].certainty || stances[at].certainty & HS_POSSIBLE)
        denied = denied != clause.negated;
    else
        denied = FALSE;
    reading->certainty |= (certainty & ~(guint)HS_DENIED) | clause.certainty |
                          (clause.asked ? HS_QUESTIONED : 0);
    reading->denied = reading->denied != denied;
    return inner;
}

/* Says whether the cue speaks of the past, so that "would" is its future. */
static gboolean
is_past(const HsRoleText *text, const HsCueWords *words)
{
    if (words->act == HS_NO_TOKEN)
        return TRUE;
    const HsPennTag tag = text->annotation->syntax[words->act].tag;
    return tag == HS_TAG_VBD || tag == HS_TAG_VBN || !words->verb;
}

/* Says whether what is planned, wanted or asked for is to come: "wants |to go". */
static gboolean
is_to_come(const HsStatement *statement)
{
    return statement->act == HS_ACT_PLAN || statement->act == HS_ACT_WANT ||
           statement->act == HS_ACT_ASK || statement->speech_act == HS_SPEECH_THREATEN;
}

static void
add_clause(const HsRoleText *text, const HsStatement *statement, const HsCueWords *words,
           guint32 head, gboolean below, Reading *reading)
{
    /* only polite: "I would like to thank them" */
    static const char *const polite[] = { "like", "love", "prefer", "argue", "say", "ask", NULL };
    const HsClause clause = hs_clause_read(text, head);
    const gboolean hedge = clause.would && !clause.perfect &&
                           g_strv_contains(polite, hs_grammar_lemma(text, head)) &&
                           is_speaker(text, head);
    const gboolean reported = statement->form != HS_FORM_DIRECT;
    reading->certainty |= clause.certainty | (clause.asked ? HS_QUESTIONED : 0);
    reading->denied = reading->denied != clause.negated;
    reading->open = reading->open || clause.obliged ||
                    (clause.infinitive && !clause.subject && !below);
    if (hedge)
        reading->open = TRUE;
    else if (clause.would && (clause.perfect || (clause.certainty & HS_CONDITIONAL) || !reported ||
                              !is_past(text, words)))
        reading->certainty |= HS_CONDITIONAL;
    else if (clause.would)
        reading->certainty |= HS_FUTURE;
    if (clause.infinitive && !clause.subject && is_to_come(statement))
        reading->certainty |= HS_FUTURE;
}

/* Says whether `head` is that of a clause: a verb, or a predicate with "be". */
static gboolean
is_clause(const HsRoleText *text, guint32 head)
{
    return hs_grammar_is_verb(text, head) ||
           hs_grammar_child(text, head, HS_RELATION_COP) != HS_NO_TOKEN ||
           hs_grammar_child(text, head, HS_RELATION_NSUBJ) != HS_NO_TOKEN;
}

/* Says whether the content itself is a question, quoted or put with "if". */
static gboolean
is_question(const HsRoleText *text, const HsStatement *statement, HsTokenRange content)
{
    static const char *const words[] = { "whether", "if", NULL };
    guint32 end;
    if (statement->act == HS_ACT_ASK && hs_role_text_is(text, content.first, words))
        return TRUE;
    hs_role_text_sentence(text, content.first, &end);
    for (guint32 i = content.first; i < MIN(content.end, end); i++) {
        if (hs_role_text_reads(text, i, "?"))
            return TRUE;
    }
    return hs_clause_is_question(text, content.first) && content.end + 2 >= end &&
           statement->form == HS_FORM_DIRECT;
}

/* Says whether the cue's word takes its content for a fact. */
static gboolean
is_knowing(const HsCueWords *words)
{
    static const char *const knowing[] = { "know",     "realize", "learn",      "remember",
                                           "discover", "find",    "recognize",  "see",
                                           "notice",   "aware",   "understand", NULL };
    return g_strv_contains(knowing, words->lemma);
}

/* Adds what the act says of its content. */
static void
add_act(const HsStatement *statement, const HsCueWords *words, Reading *reading)
{
    guint certainty = 0;
    for (guint i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (acts[i].act == statement->speech_act)
            certainty = acts[i].certainty;
    }
    if (certainty == 0 && statement->act == HS_ACT_BELIEVE)
        certainty = is_knowing(words) ? HS_CERTAIN : HS_PROBABLE;
    reading->certainty |= certainty & ~(guint)HS_DENIED;
    reading->denied = reading->denied != ((certainty & HS_DENIED) != 0);
}

/* Returns the head of the clause that begins the content, which may go on behind the cue ("The
   pier, he said, |is safe"); `out_content`: the part that it stands in. HS_NO_TOKEN where there is
   none. */
static guint32
find_clause(const HsRoleText *text, const HsStatement *statement, HsTokenRange *out_content)
{
    guint32 end = 0;
    for (guint32 i = 0; i < statement->n_contents; i++) {
        const HsTokenRange content = hs_grammar_range(text, statement->contents[i]);
        const guint32 head = hs_grammar_top(text, content);
        if (head == HS_NO_TOKEN || (i > 0 && content.first >= end))
            break;
        if (i == 0)
            hs_role_text_sentence(text, content.first, &end);
        *out_content = content;
        if (is_clause(text, head))
            return head;
    }
    return HS_NO_TOKEN;
}

/* Adds the clause of the content, below the stances over it. Returns FALSE where it is none. */
static gboolean
add_content(const HsRoleText *text, const HsStatement *statement, const HsCueWords *words,
            Reading *reading)
{
    HsTokenRange content;
    guint32 head = find_clause(text, statement, &content);
    guint step = 0;
    if (head == HS_NO_TOKEN)
        return FALSE;
    for (; step < MOST_STANCES; step++) {
        const guint32 inner = pass_stance(text, head, reading);
        if (inner == head || !hs_grammar_holds(content, inner))
            break;
        head = inner;
    }
    add_clause(text, statement, words, head, step > 0, reading);
    if (is_question(text, statement, content)) {
        reading->certainty |= HS_QUESTIONED;
        if (hs_role_text_reads(text, content.first, "if"))
            reading->certainty &= ~(guint)HS_CONDITIONAL;
    }
    return TRUE;
}

guint
hs_presented_read(const HsRoleText *text, const HsStatement *statement, const HsCueWords *words)
{
    const guint degrees = HS_CERTAIN | HS_PROBABLE | HS_POSSIBLE;
    Reading reading = { 0 };
    const gboolean unsaid = (statement->actuality & HS_DENIED) != 0;
    if (!text->annotation->syntax || statement->n_contents == 0 ||
        statement->act == HS_ACT_SILENCE ||
        (unsaid && (statement->act != HS_ACT_BELIEVE || is_knowing(words))))
        return 0;
    add_act(statement, words, &reading);
    const gboolean clause = add_content(text, statement, words, &reading);
    if (!clause && statement->act == HS_ACT_BELIEVE && statement->speech_act == HS_SPEECH_NONE)
        return 0; /* "considered the plan" */
    if (unsaid)
        reading.denied = !reading.denied;
    if (reading.denied)
        reading.certainty |= HS_DENIED;
    if (clause && !reading.open && !(reading.certainty & (degrees | HS_QUESTIONED)) &&
        !(reading.certainty & HS_CONDITIONAL) &&
        (statement->act == HS_ACT_SAY || statement->act == HS_ACT_FEEL))
        reading.certainty |= HS_CERTAIN;
    if (reading.certainty & HS_QUESTIONED)
        reading.certainty &= ~(guint)HS_CERTAIN;
    return hs_clause_weakest(reading.certainty);
}
