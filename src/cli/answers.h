/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers of a store on their way out: as a table for eyes, as CSV, TSV, JSON or XML for programs;
 * graphs as Turtle or N-Triples, as the store sent them.
 */
#pragma once

#include "serialize/sink.h"
#include "store/answer.h"

#define HS_ANSWERS_NAMES "table, csv, tsv, json, xml; turtle, ntriples"

typedef struct HsAnswers HsAnswers;

/* Say whether answers can be written as `name`. */
gboolean
hs_answers_has(const char *name);

/* Create a taker of one answer that writes it into `sink` as `name` says, a table at most `width`
   columns wide. NULL for `name`: `usual` for rows, Turtle for a graph. The sink must outlive it. */
HsAnswers *
hs_answers_new(const char *name, const char *usual, guint width, HsSink *sink);

/* Return the taker to hand to the store; borrowed. */
const HsAnswerTaker *
hs_answers_get_taker(const HsAnswers *answers);

/* End the answer and flush the sink. */
gboolean
hs_answers_end(HsAnswers *answers, GError **error);

/* Free `answers`, which may be NULL. */
void
hs_answers_free(HsAnswers *answers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsAnswers, hs_answers_free)
