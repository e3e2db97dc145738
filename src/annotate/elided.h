/* SPDX-License-Identifier: Apache-2.0
 *
 * Who does what a cue without a source tells of: "Hale spoke for hours, |attacking| ...".
 */
#pragma once

#include "annotate/findings.h"

/* Return the mention, made where there is none, of whoever is the subject of the cue of
   `attribution`, which has no source, in the tree `syntax` [n_tokens, or NULL]. -1 where the cue is
   no verb or adjective, is passive, or where the tree tells nobody with a name or a pronoun. */
gint32
hs_elided_find(HsFindings *findings, const HsSyntax *syntax, const HsAttribution *attribution);
