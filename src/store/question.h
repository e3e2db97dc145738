/* SPDX-License-Identifier: Apache-2.0
 *
 * Questions with a name: SPARQL with places left open, for those who know none. The build takes
 * them from ontology/questions/; a file of a user's own has the same form. It begins with comments:
 * the title in the first line, then what is to be filled in, one a line:
 *
 *   # What did somebody say, in the order of time?
 *   #
 *   # $who NAME          the speaker, by name
 *   # $from DATE=0001-01-01   not before this day
 *
 * In the query each stands as a variable, $who; what the user gives takes its place as a whole
 * string of SPARQL, never as a part of its text, so no value can change the question.
 *
 *   NAME, TEXT   any string
 *   WORDS        words with blanks between; becomes a regular expression for the lower-cased text
 *                in which any of them begins a word
 *   DATE         a day
 *   IRI          an IRI
 *
 * Questions are written so that a folder and any server answer them alike: what belongs together
 * stands in GRAPH ?g, names, which any article may give, in one of their own; dates and strings are
 * compared without type and language (STR); UNION stands first in its group, and rows are sorted by
 * COUNT itself, or TinySPARQL 3.4 loses the one and forgets the other.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;
    const char *sparql;
} HsQuestion;

/* Return the questions that come with hearsay, sorted by name, `out_n` of them. Static. */
const HsQuestion *
hs_question_get_all(guint *out_n);

/* Return the question `name`, or NULL. */
const HsQuestion *
hs_question_find(const char *name);

/* Return the title of the question `sparql`, and what is to be filled in, one a line as
   "NAME=KIND  WORDS", for people. Free with g_free(). */
char *
hs_question_dup_title(const char *sparql);

char *
hs_question_dup_usage(const char *sparql);

/* Return `sparql` with its open places filled by `values`, "NAME=VALUE" each. HS_STORE_ERROR_QUERY
   for a name that it does not have, a place without a value, a value of the wrong kind. Free with
   g_free(). */
char *
hs_question_dup_filled(const char *sparql, const char *const *values, GError **error);
