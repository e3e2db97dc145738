/* SPDX-License-Identifier: Apache-2.0
 *
 * What a store answers to a query, as it comes in: rows of cells, one truth value, or a graph as
 * bytes of Turtle or N-Triples. Whoever asks hands in a taker; its functions are called in order,
 * and the first one that fails ends the answer.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_ANSWER_ROWS,  /* SELECT */
    HS_ANSWER_TRUTH, /* ASK: one row of one cell, "true" or "false" */
    HS_ANSWER_GRAPH, /* CONSTRUCT, DESCRIBE: bytes */
} HsAnswerForm;

typedef enum {
    HS_CELL_UNBOUND,
    HS_CELL_IRI,
    HS_CELL_LITERAL,
    HS_CELL_BLANK,
} HsCellKind;

typedef struct {
    HsCellKind kind;
    const char *value;    /* NULL when unbound */
    const char *datatype; /* IRI; NULL for plain strings and what is no literal */
    const char *language; /* NULL mostly */
} HsCell;

typedef enum {
    HS_ANSWER_TURTLE,
    HS_ANSWER_NTRIPLES,
} HsAnswerSyntax;

typedef struct {
    HsAnswerSyntax syntax; /* how a graph is wanted */

    /* `names`: the columns, [n]; none of a graph. */
    gboolean (*begin)(HsAnswerForm form, const char *const *names, guint n, gpointer user,
                      GError **error);
    /* `cells`: as many as names. Valid during the call only. */
    gboolean (*row)(const HsCell *cells, gpointer user, GError **error);
    gboolean (*bytes)(const char *bytes, gsize length, gpointer user, GError **error);
    gpointer user;
} HsAnswerTaker;
