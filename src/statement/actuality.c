/* SPDX-License-Identifier: Apache-2.0
 *
 * The verb of the act is read as a clause (clause.h), and so is each verb that governs it: what
 * "refused to say" denies, "did not refuse to say" takes back. An act in the past or present with
 * nothing said against it is certain: that it was said, not that it is so. What depends on a verb
 * that is not known here ("the man to say it") stays open.
 */
#include "statement/actuality.h"

#include "statement/clause.h"

typedef struct {
    guint certainty;
    gboolean denied;
    gboolean open; /* nothing is said of whether it takes place */
} Reading;

static void
add_clause(const HsClause *clause, Reading *reading)
{
    reading->certainty |= clause->certainty | (clause->asked ? HS_QUESTIONED : 0);
    reading->denied = reading->denied != clause->negated;
    reading->open = reading->open || clause->obliged;
    if (clause->would && clause->perfect)
        reading->certainty |= HS_CONDITIONAL;
    else if (clause->would && !clause->negated)
        reading->open = TRUE; /* a habit, a hedge, a future seen from the past */
}

/* Adds what a governor says: "refused to", "is expected to", "has yet to". */
static void
add_governor(const HsRoleText *text, guint32 token, Reading *reading)
{
    guint certainty = 0;
    gboolean open = FALSE;
    if (hs_role_text_reads(text, token, "going") &&
        hs_role_text_reads(text, (gint64)token + 1, "to")) {
        reading->certainty |= HS_FUTURE;
    } else if (hs_cue_words_is_governor(hs_grammar_lemma(text, token), &certainty, &open)) {
        reading->certainty |= certainty & ~(guint)(HS_DENIED | HS_CERTAIN);
        reading->denied = reading->denied != ((certainty & HS_DENIED) != 0);
        reading->open = reading->open || open;
    } else if (hs_cue_words_is_yet(text, token)) {
        reading->denied = TRUE;
    }
}

/* Says whether an infinitive that no known word governs tells of something done: "took to the
   stage to say". */
static gboolean
is_done(const HsRoleText *text, guint32 token)
{
    return text->annotation->syntax[token].relation == HS_RELATION_ADVCL;
}

guint
hs_actuality_read(const HsRoleText *text, const HsStatement *statement, const HsCueWords *words)
{
    static const char *const sources[] = { "according", "per", NULL };
    Reading reading = { 0 };
    guint32 token = words->act;
    if (token == HS_NO_TOKEN)
        return 0;
    if (hs_role_text_is(text, words->range.first, sources))
        return HS_CERTAIN;
    for (;;) {
        const HsClause clause = hs_clause_read_saying(text, token, statement->contents,
                                                      statement->n_contents,
                                                      statement->form == HS_FORM_DIRECT);
        add_clause(&clause, &reading);
        if (token != words->act)
            add_governor(text, token, &reading);
        if (token == words->governor || text->annotation->syntax[token].head < 0) {
            reading.open = reading.open || (clause.infinitive && !is_done(text, token));
            break;
        }
        token = (guint32)text->annotation->syntax[token].head;
    }
    const gboolean predicate = words->verb ||
                               hs_grammar_child(text, words->act, HS_RELATION_COP) != HS_NO_TOKEN;
    if (reading.denied)
        reading.certainty |= HS_DENIED;
    else if (reading.certainty == 0 && !reading.open && predicate)
        reading.certainty = HS_CERTAIN;
    return hs_clause_weakest(reading.certainty);
}
