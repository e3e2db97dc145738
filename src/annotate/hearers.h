/* SPDX-License-Identifier: Apache-2.0
 *
 * To whom a cue says that somebody speaks: "told |reporters|", "in a letter to |the committee|".
 */
#pragma once

#include "annotate/findings.h"
#include "base/arena.h"

/* Add to `findings` the mentions, not there yet, of those whom attribution `attribution`, whose
   cues, sources and contents are set, addresses as the tree `syntax` [n_tokens] tells. Append their
   indexes into findings->mentions to `addressees` (GArray of guint32), in text order, each once.
   `scratch` holds words on the way. Returns whether its source is among them: in "Ms. Roe was
   asked" she does not speak, whatever the tagger says. */
gboolean
hs_hearers_find(HsArena *scratch, HsFindings *findings, const HsSyntax *syntax,
                const HsAttribution *attribution, GArray *addressees);
