/* SPDX-License-Identifier: Apache-2.0
 *
 * The noun phrase that says what somebody is, taken apart: "the former chief economist of the
 * Harrow Institute".
 */
#pragma once

#include "statement/report.h"
#include "statement/roletext.h"

typedef struct {
    guint32 first;       /* first token that was read, articles and possessors included */
    guint32 begin, end;  /* tokens of the title: "chief economist" */
    guint32 head;        /* its noun: "economist" */
    guint32 skip_begin;  /* tokens inside the title that are no part of it: the organization's or */
    guint32 skip_end;    /* another's name; equal: none */
    guint32 stop;        /* token after all that was read, complements included */
    gint32 organization; /* entity, -1 */
    gint32 place;        /* entity that the office is of, -1 */
    const HsCountry *country; /* that it is of, where no mention names it ("the Danish prime
                                 minister"); NULL */
    gint32 behalf; /* entity that "for" or "of" leads to, whatever it is, -1: for whom one speaks */
    const char *verb_role; /* role that a verb tells ("who runs": "head"), "" where it tells none;
                              NULL: the words tell it */
    HsStanding standing;
    gboolean begins;   /* a verb says that it began ("became"): a day behind it is that day */
    gboolean plural;   /* "senators" */
    gboolean one_of;   /* "one of the senators" */
    gboolean served;   /* `behalf` is whom the person serves: "for Roe", "to Roe", "Roe's" */
    gboolean definite; /* begins with an article, a possessor or a possessive pronoun */
    gboolean bound;    /* an organization, place or other complement follows the noun */
    gboolean titled;   /* printed before a name, where capitals are no names */
} HsRolePhrase;

/* Read the phrase that begins at token `token` and lies before token `limit`. FALSE where there is
   none: no noun of rolenoun.h heads it. */
gboolean
hs_role_phrase_read(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *out_phrase);

/* Find the name to which the words from token `token` lead, past an article and a few words ("the
   influential |Harrow Institute"), the last one of a chain of possessors. Returns its first token,
   `limit` where no name comes before that. */
guint32
hs_role_phrase_object(const HsRoleText *text, guint32 token, guint32 limit);
