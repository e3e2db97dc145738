/* SPDX-License-Identifier: Apache-2.0
 *
 * What a document is that an article gives as a source: a report, a poll, a letter. Told by its
 * noun alone.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_DOCUMENT_NONE, /* no document */
    HS_DOCUMENT_AD,
    HS_DOCUMENT_ARTICLE,
    HS_DOCUMENT_BOOK,
    HS_DOCUMENT_COURT_PAPER, /* what is handed in to a court or comes from it, but for the next */
    HS_DOCUMENT_DATA,
    HS_DOCUMENT_DOCUMENT, /* any other */
    HS_DOCUMENT_EMAIL,
    HS_DOCUMENT_HEADLINE,
    HS_DOCUMENT_LAW, /* a bill, rule or treaty too */
    HS_DOCUMENT_LAWSUIT,
    HS_DOCUMENT_LETTER,
    HS_DOCUMENT_MEMO,
    HS_DOCUMENT_POLL,
    HS_DOCUMENT_POST,
    HS_DOCUMENT_PROPOSAL,
    HS_DOCUMENT_RECORDING,
    HS_DOCUMENT_REPORT,
    HS_DOCUMENT_RULING,
    HS_DOCUMENT_STATEMENT, /* a press release */
    HS_DOCUMENT_STUDY,     /* an inquiry too: what was looked into */
    HS_DOCUMENT_TRANSCRIPT,
    HS_DOCUMENT_WEBSITE,
    HS_N_DOCUMENT_SORTS
} HsDocumentSort;

/* Return the name of `sort` in outputs: "report", "court paper"; NULL for HS_DOCUMENT_NONE. A
   static string. */
const char *
hs_document_sort_name(HsDocumentSort sort);

/* Return what the noun `word` (folded) says that a document is; HS_DOCUMENT_NONE for all other
   words. `out_several` tells whether it speaks of several: "polls". */
HsDocumentSort
hs_document_sort_of_noun(const char *word, gboolean *out_several);
