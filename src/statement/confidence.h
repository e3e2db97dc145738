/* SPDX-License-Identifier: Apache-2.0
 *
 * How likely a statement is right: that the article makes it there, its content covering at least
 * half of what a person would mark (intersection over union), and that it is given to the right
 * speaker. The decoder's score alone is not that: it knows nothing of who speaks, and is surer than
 * it should be.
 */
#pragma once

#include "statement/report.h"

/* What is measured of a statement. Those from HS_MEASURE_NAMED on tell of the speaker. */
typedef enum {
    HS_MEASURE_SCORE,      /* log odds of the attribution's score */
    HS_MEASURE_DIRECT,     /* 1 or 0: the form is direct */
    HS_MEASURE_MIXED,      /* 1 or 0: the form is mixed */
    HS_MEASURE_NESTED,     /* 1 or 0: another statement reports it */
    HS_MEASURE_SOURCELESS, /* 1 or 0: it has no source */
    HS_MEASURE_LENGTH,     /* natural logarithm of the contents' bytes */
    HS_MEASURE_NAMED,      /* 1 or 0: the first speaker has a name, and so has the source */
    HS_MEASURE_NOMINAL,    /* 1 or 0: has a name, but the source is a description */
    HS_MEASURE_PRONOUN,    /* 1 or 0: has a name, but the source is a pronoun */
    HS_MEASURE_CARRIED,    /* 1 or 0: has a name that no source tells */
    HS_MEASURE_UNNAMED,    /* 1 or 0: the first speaker has no name */
    HS_MEASURE_JOIN,       /* log odds that the source stands for the speaker; 0 without */
    HS_N_MEASURES
} HsMeasure;

/* Measure `statement`, whose speakers, form and outer statement are known. */
void
hs_confidence_measure(const HsCast *cast, const HsStatement *statement,
                      double out_measures[HS_N_MEASURES]);

/* Return the confidence of `statement`, 0..1, rounded to two decimals. */
double
hs_confidence_of(const HsCast *cast, const HsStatement *statement);
