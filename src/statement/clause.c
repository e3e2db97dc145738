/* SPDX-License-Identifier: Apache-2.0
 *
 * Everything here hangs directly from the head of the clause in its tree: auxiliaries, negations,
 * adverbs, the conjunction that begins it, a clause of condition. Words that stand near but belong
 * to another verb ("said he did not know") have another head and so do not count.
 */
#include "statement/clause.h"

#include <string.h>

#include "base/wordtable.h"

static const struct {
    const char *word;
    guint certainty;
} adverbs[] = {
#include "statement/certainadverbs.inc"
};

static guint
read_adverb(const HsRoleText *text, guint32 token)
{
    static const char *const nearly[] = { "almost", "nearly", "most", "quite", NULL };
    const gssize at = HS_WORDTABLE_FIND(adverbs, hs_role_text_word(text, token));
    if (at < 0)
        return 0;
    if (adverbs[at].certainty == HS_CERTAIN &&
        hs_grammar_child_word(text, token, nearly) != HS_NO_TOKEN)
        return HS_PROBABLE; /* "almost certainly" */
    return adverbs[at].certainty;
}

static void
read_auxiliary(const HsRoleText *text, guint32 token, HsClause *clause)
{
    static const char *const future[] = { "will", "'ll", "’ll", "wo", "shall", "sha", NULL };
    static const char *const possible[] = { "may", "might", "could", NULL };
    static const char *const obliged[] = { "must", "should", "ought", "need", NULL };
    static const char *const would[] = { "would", "'d", "’d", NULL };
    static const char *const perfect[] = { "have", "has", "had", "having", "'ve", "’ve", NULL };
    if (hs_role_text_is(text, token, future))
        clause->certainty |= HS_FUTURE;
    clause->obliged = clause->obliged || hs_role_text_is(text, token, obliged);
    if (hs_role_text_is(text, token, possible))
        clause->certainty |= HS_POSSIBLE;
    clause->perfect = clause->perfect || hs_role_text_is(text, token, perfect);
    clause->would = clause->would || hs_role_text_is(text, token, would);
}

/* Says whether `token` negates what it hangs from. */
static gboolean
is_negation(const HsRoleText *text, guint32 token)
{
    static const char *const nots[] = {
        "not",    "n't",      "n’t",    "never",   "neither", "nor",
        "hardly", "scarcely", "barely", "nowhere", "without", NULL
    };
    static const char *const only[] = { "only", "just", "merely", "simply", NULL };
    return hs_role_text_is(text, token, nots) && !hs_role_text_is(text, (gint64)token + 1, only);
}

/* Says whether the subject or object at `token` is nobody or nothing. */
static gboolean
is_nothing(const HsRoleText *text, guint32 token)
{
    static const char *const nothing[] = { "nobody", "nothing", "none", "no-one", NULL };
    static const char *const no[] = { "no", "neither", NULL };
    return hs_role_text_is(text, token, nothing) ||
           hs_grammar_child_word(text, token, no) != HS_NO_TOKEN;
}

/* Says whether the clause at `token` is a condition: "if", "unless", "as long as". */
static gboolean
is_condition(const HsRoleText *text, guint32 token)
{
    static const char *const ifs[] = { "if", "unless", "provided", "assuming", "lest", NULL };
    return hs_grammar_child_word(text, token, ifs) != HS_NO_TOKEN;
}

static void
read_mark(const HsRoleText *text, guint32 token, HsClause *clause)
{
    static const char *const ifs[] = { "if", "unless", NULL };
    const char *const word = hs_role_text_word(text, token);
    if (strcmp(word, "to") == 0)
        clause->infinitive = TRUE;
    else if (strcmp(word, "whether") == 0)
        clause->asked = TRUE;
    else if (hs_role_text_is(text, token, ifs))
        clause->certainty |= HS_CONDITIONAL;
}

static void
read_child(const HsRoleText *text, guint32 head, guint32 token, HsClause *clause)
{
    static const char *const no[] = { "no", NULL };
    const HsRelation relation = text->annotation->syntax[token].relation;
    const HsRelation universal = hs_relation_get_universal(relation);
    gboolean negates = is_negation(text, token) && universal != HS_RELATION_OBL;
    switch (universal) {
    case HS_RELATION_AUX:
        read_auxiliary(text, token, clause);
        break;
    case HS_RELATION_MARK:
        read_mark(text, token, clause);
        break;
    case HS_RELATION_NSUBJ:
    case HS_RELATION_CSUBJ:
        clause->subject = TRUE;
        negates = is_nothing(text, token);
        break;
    case HS_RELATION_OBJ:
        negates = is_nothing(text, token);
        break;
    case HS_RELATION_DET:
        negates = hs_role_text_is(text, token, no) && !hs_grammar_is_verb(text, head);
        break;
    case HS_RELATION_ADVCL:
        if (is_condition(text, token))
            clause->certainty |= HS_CONDITIONAL;
        break;
    case HS_RELATION_ADVMOD:
        clause->certainty |= read_adverb(text, token);
        break;
    default:
        break;
    }
    if (negates)
        clause->negated = !clause->negated;
}

/* Takes over what is said of the verb before: "will meet and |say", "did not confirm or |deny". */
static void
share(const HsRoleText *text, guint32 head, HsClause *clause)
{
    static const char *const ors[] = { "or", "nor", NULL };
    const HsSyntax *const syntax = text->annotation->syntax;
    const gint32 first = syntax[head].head;
    if (first < 0 || syntax[head].relation != HS_RELATION_CONJ || clause->subject ||
        hs_grammar_child(text, head, HS_RELATION_AUX) != HS_NO_TOKEN)
        return;
    const gboolean also_not = hs_grammar_child_word(text, head, ors) != HS_NO_TOKEN;
    guint32 child = HS_NO_TOKEN;
    while ((child = hs_grammar_next_child(text, (guint32)first, child)) != HS_NO_TOKEN &&
           child < (guint32)first) {
        if (hs_relation_get_universal(syntax[child].relation) == HS_RELATION_AUX)
            read_auxiliary(text, child, clause);
        else if (also_not && is_negation(text, child))
            clause->negated = !clause->negated;
        else if (syntax[child].relation == HS_RELATION_MARK)
            read_mark(text, child, clause);
    }
}

/* Says whether an auxiliary stands before the subject: "did he say". */
static gboolean
is_inverted(const HsRoleText *text, guint32 head)
{
    const guint32 subject = hs_grammar_child(text, head, HS_RELATION_NSUBJ);
    guint32 auxiliary = hs_grammar_child(text, head, HS_RELATION_AUX);
    if (auxiliary == HS_NO_TOKEN)
        auxiliary = hs_grammar_child(text, head, HS_RELATION_COP);
    return subject != HS_NO_TOKEN && auxiliary < subject;
}

/* Says whether `head` is a base form with no auxiliary but "do": "go", "do not go". */
static gboolean
is_bare(const HsRoleText *text, guint32 head)
{
    static const char *const just_do[] = { "do", NULL };
    const guint32 auxiliary = hs_grammar_child(text, head, HS_RELATION_AUX);
    return text->annotation->syntax[head].tag == HS_TAG_VB &&
           (auxiliary == HS_NO_TOKEN || hs_role_text_is(text, auxiliary, just_do));
}

/* Says whether token `token` is one of the words reported that say nothing of the act. */
static gboolean
is_said(const HsRoleText *text, guint32 token, const HsSpan *said, guint32 n, gboolean quoted)
{
    if (text->annotation->syntax[token].relation == HS_RELATION_OBJ && !quoted)
        return FALSE;
    for (guint32 i = 0; i < n; i++) {
        if (hs_span_contains(said[i], text->text->tokens[token].span))
            return TRUE;
    }
    return FALSE;
}

HsClause
hs_clause_read(const HsRoleText *text, guint32 head)
{
    return hs_clause_read_saying(text, head, NULL, 0, FALSE);
}

HsClause
hs_clause_read_saying(const HsRoleText *text, guint32 head, const HsSpan *said, guint32 n,
                      gboolean quoted)
{
    HsClause clause = { 0 };
    guint32 child = HS_NO_TOKEN;
    while ((child = hs_grammar_next_child(text, head, child)) != HS_NO_TOKEN) {
        if (!is_said(text, child, said, n, quoted))
            read_child(text, head, child, &clause);
    }
    share(text, head, &clause);
    clause.infinitive = clause.infinitive || (!clause.subject && is_bare(text, head));
    clause.asked = clause.asked || (hs_clause_is_question(text, head) && is_inverted(text, head));
    return clause;
}

gboolean
hs_clause_is_question(const HsRoleText *text, guint32 token)
{
    guint32 end;
    const guint32 begin = hs_role_text_sentence(text, token, &end);
    while (end > begin + 1 && !hs_role_text_is_word(text, end - 1) &&
           !hs_role_text_reads(text, end - 1, "?"))
        end--;
    return hs_role_text_reads(text, end - 1, "?");
}

guint
hs_clause_weakest(guint certainty)
{
    if (certainty & HS_POSSIBLE)
        return certainty & ~(guint)(HS_PROBABLE | HS_CERTAIN);
    if (certainty & HS_PROBABLE)
        return certainty & ~(guint)HS_CERTAIN;
    return certainty;
}
