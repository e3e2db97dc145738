/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/documentsort.h"

#include <string.h>

#include "base/wordtable.h"

typedef struct {
    const char *word;
    HsDocumentSort sort;
    gboolean several;
} Noun;

static const Noun nouns[] = {
#include "resolve/documentwords.inc"
};

const char *
hs_document_sort_name(HsDocumentSort sort)
{
    static const char *const names[HS_N_DOCUMENT_SORTS] = {
        [HS_DOCUMENT_AD] = "ad",
        [HS_DOCUMENT_ARTICLE] = "article",
        [HS_DOCUMENT_BOOK] = "book",
        [HS_DOCUMENT_COURT_PAPER] = "court paper",
        [HS_DOCUMENT_DATA] = "data",
        [HS_DOCUMENT_DOCUMENT] = "document",
        [HS_DOCUMENT_EMAIL] = "email",
        [HS_DOCUMENT_HEADLINE] = "headline",
        [HS_DOCUMENT_LAW] = "law",
        [HS_DOCUMENT_LAWSUIT] = "lawsuit",
        [HS_DOCUMENT_LETTER] = "letter",
        [HS_DOCUMENT_MEMO] = "memo",
        [HS_DOCUMENT_POLL] = "poll",
        [HS_DOCUMENT_POST] = "post",
        [HS_DOCUMENT_PROPOSAL] = "proposal",
        [HS_DOCUMENT_RECORDING] = "recording",
        [HS_DOCUMENT_REPORT] = "report",
        [HS_DOCUMENT_RULING] = "ruling",
        [HS_DOCUMENT_STATEMENT] = "written statement",
        [HS_DOCUMENT_STUDY] = "study",
        [HS_DOCUMENT_TRANSCRIPT] = "transcript",
        [HS_DOCUMENT_WEBSITE] = "website",
    };
    g_return_val_if_fail((guint)sort < HS_N_DOCUMENT_SORTS, NULL);
    return names[sort];
}

HsDocumentSort
hs_document_sort_of_noun(const char *word, gboolean *out_several)
{
    const gssize found = HS_WORDTABLE_FIND(nouns, word);
    *out_several = found >= 0 && nouns[found].several;
    return found >= 0 ? nouns[found].sort : HS_DOCUMENT_NONE;
}
