/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room statement: what was said, by whom, in what form.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

typedef struct {
    double min_confidence; /* 0..1: statements below are left out */
} HsExtractOptions;

/* Return the report of the article, in `arena`: one statement for each attribution that has a
   content, in the order of their first cues. `cast` must outlive the report; `options` may be NULL,
   which leaves out nothing. Never fails. */
const HsReport *
hs_extract(HsArena *arena, const HsCast *cast, const HsExtractOptions *options);
