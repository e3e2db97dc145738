/* SPDX-License-Identifier: Apache-2.0
 *
 * To whom, by what means, where and at what event a statement was made, and of whom it speaks.
 */
#pragma once

#include "graph/scribe.h"
#include "statement/report.h"

typedef struct {
    const HsReport *report;
    const char *const *entities;  /* [n_entities] IRIs */
    const char *const *occasions; /* [n_occasions] IRIs */
} HsManner;

/* Write the occasions of the report. */
void
hs_manner_describe_occasions(HsScribe *scribe, const HsManner *manner);

/* Write it of `statement`, whose node is `node`. */
void
hs_manner_describe(HsScribe *scribe, const HsManner *manner, guint32 node,
                   const HsStatement *statement);
