/* SPDX-License-Identifier: Apache-2.0
 *
 * Attributions inside another one's content that hang on a noun or an adjective: "dismissed a
 * [call] by Voss for talks", "made her more [inclined] to agree", "supported Norland's [desire] to
 * join". PolNeAR marks none inside a content, and the corpora that do have few of these, so the
 * heads find those with verbs and miss these.
 */
#pragma once

#include "annotate/findings.h"

/* Add to `findings` what such words tell that stand in the content of an attribution of the
   article itself and in no cue: only where the tree gives both a source and a content. Nothing
   without `syntax`. */
void
hs_nested_cues_find(HsFindings *findings, const HsSyntax *syntax);
