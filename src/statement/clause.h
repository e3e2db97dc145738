/* SPDX-License-Identifier: Apache-2.0
 *
 * What the small words around the head of a clause say of it: "may not have", "if", "probably".
 */
#pragma once

#include "statement/certainty.h"
#include "statement/grammar.h"

typedef struct {
    guint certainty;     /* bits of HsCertainty that its auxiliaries, adverbs and conditions give;
                            not HS_DENIED, which is `negated` */
    gboolean negated;    /* "not", "never", "nobody"; two of them are none */
    gboolean obliged;    /* "must", "should": says nothing of what is */
    gboolean would;      /* would: a condition, or a future seen from the past */
    gboolean perfect;    /* have */
    gboolean infinitive; /* to, or a bare base form without subject or auxiliary */
    gboolean subject;    /* has one of its own */
    gboolean asked;      /* an auxiliary before the subject in a sentence that ends in "?", or
                            "whether" */
} HsClause;

/* Read the clause whose head is `head`; what an auxiliary says of the first of two joined verbs it
   says of the second ("will meet and |say"). */
HsClause
hs_clause_read(const HsRoleText *text, guint32 head);

/* Read the same of a verb of saying, past what stands in `said` [n], the words reported: trees hang
   "never" there ("Never," she |said). Of those only an object that is nothing counts, which tells
   that nothing is said: "said |nothing|"; not where the words are `quoted`. */
HsClause
hs_clause_read_saying(const HsRoleText *text, guint32 head, const HsSpan *said, guint32 n,
                      gboolean quoted);

/* Say whether the sentence of `token` ends in a question mark. */
gboolean
hs_clause_is_question(const HsRoleText *text, guint32 token);

/* Leave one of certain, probable and possible in `certainty`, the weakest. */
guint
hs_clause_weakest(guint certainty);
