/* SPDX-License-Identifier: Apache-2.0
 *
 * The interface that every form of an answer fills in (answertable.c, answerlines.c,
 * answerresults.c); the table of them stands in answers.c.
 */
#pragma once

#include "store/answer.h"

typedef struct HsAnswerWriter HsAnswerWriter;

typedef struct {
    const char *name;
    void (*begin)(HsAnswerWriter *writer);
    void (*row)(HsAnswerWriter *writer, const HsCell *cells);
    void (*end)(HsAnswerWriter *writer);
} HsAnswerFormat;

struct HsAnswerWriter {
    const HsAnswerFormat *format;
    HsAnswerForm form;
    char **names; /* of the columns, NULL-terminated */
    guint n_columns;
    guint64 n_rows;  /* that were written */
    GString *out;    /* what was written and not yet handed on */
    guint width;     /* of the screen, for tables; 0: no limit */
    GPtrArray *kept; /* rows that the table holds back: GStrv each */
    guint *widths;   /* of the table's columns, once they are decided */
};

extern const HsAnswerFormat hs_answertable_format;
extern const HsAnswerFormat hs_answercsv_format;
extern const HsAnswerFormat hs_answertsv_format;
extern const HsAnswerFormat hs_answerjson_format;
extern const HsAnswerFormat hs_answerxml_format;
