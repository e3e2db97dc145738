/* SPDX-License-Identifier: Apache-2.0
 *
 * What a run has counted so far: kept by the run, told by its summary, and set down in the journal,
 * so that a run that goes on counts on.
 */
#pragma once

#include <glib.h>

typedef struct {
    guint64 n_records;    /* that the harvest gave, whatever became of them; so many each of: */
    guint64 n_articles;   /* written */
    guint64 n_faults;     /* could not be read or written */
    guint64 n_repeated;   /* passed over, since their text came before */
    guint64 n_headlines;  /* of feeds, without a text, passed over */
    guint64 n_alike;      /* of the articles: those whose text is much like an earlier one */
    guint64 n_statements; /* of the articles that are written */
    guint64 n_words;      /* likewise */
} HsTally;

/* Return the summary, a line without its end: "3 articles, 41 statements, 2310 words, 1 fault";
   what there is none of (statements, where only articles are asked; duplicates) is left out, but
   never the articles and the faults. `seconds` that it took, less than 0 to leave them out. Free
   with g_free(). */
char *
hs_tally_dup_summary(const HsTally *tally, double seconds);
