/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether what a cue tells of takes place: "said", "did not say", "will say", "if he says".
 */
#pragma once

#include "statement/certainty.h"
#include "statement/cuewords.h"
#include "statement/report.h"

/* Return how the act of `statement` that `words` tell of is presented by whoever reports it, the
   article or an outer speaker, bits of HsCertainty; 0 where the words do not tell, or there is no
   grammar. The statement's contents and form must be set: what they hold does not negate it. */
guint
hs_actuality_read(const HsRoleText *text, const HsStatement *statement, const HsCueWords *words);
