/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether what a cue tells of takes place: "said", "did not say", "will say", "if he says".
 */
#pragma once

#include "statement/certainty.h"
#include "statement/cuewords.h"

/* Return how the act that `words` tell of is presented by whoever reports it, the article or an
   outer speaker, bits of HsCertainty; 0 where the words do not tell, or there is no grammar. */
guint
hs_actuality_read(const HsRoleText *text, const HsCueWords *words);
