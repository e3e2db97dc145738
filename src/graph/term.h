/* SPDX-License-Identifier: Apache-2.0
 *
 * What a term must be, to stand in a graph (graph.h): said here once, for those who read graphs
 * from files and for those who write them.
 */
#pragma once

#include "graph/graph.h"

typedef enum {
    HS_TERM_ERROR_MALFORMED, /* the message shows the term and says what is wrong with it */
} HsTermError;

#define HS_TERM_ERROR (hs_term_error_quark())

GQuark
hs_term_error_quark(void);

/* Check `term`: IRIs as hs_iri_check() does; literals for their characters, that their language is
   a tag and their type an IRI, and that there is only one of the two. HS_TERM_ERROR_MALFORMED. */
gboolean
hs_term_check(const HsTerm *term, GError **error);

/* Return "IRI <...>: WHY" or the like, for a message about `term`: its beginning, printable, on one
   line. Free with g_free(). */
char *
hs_term_dup_complaint(const HsTerm *term, const char *why);

/* Return the beginning of `text` for a message, likewise. Free with g_free(). */
char *
hs_term_dup_shown(const char *text);
