/* SPDX-License-Identifier: Apache-2.0
 *
 * How the speaker presents what is said: "it rains", "it may rain", "it will not rain".
 */
#pragma once

#include "statement/certainty.h"
#include "statement/cuewords.h"
#include "statement/report.h"

/* Return how the main clause of the content's first sentence is presented in `statement`, whose
   act, form and actuality are known and whose cue reads as `words`: bits of HsCertainty; 0 where
   that cannot be told, or there is no grammar. */
guint
hs_presented_read(const HsRoleText *text, const HsStatement *statement, const HsCueWords *words);
