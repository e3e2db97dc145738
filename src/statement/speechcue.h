/* SPDX-License-Identifier: Apache-2.0
 *
 * From the words of a cue to the act: what the speaker does, and by which kind of act.
 */
#pragma once

#include "statement/cuewords.h"
#include "statement/speechact.h"

/* Return the act of `attribution`, whose cue reads as `words`; `out_kind`: its kind. */
HsSpeechAct
hs_speech_cue_read(const HsRoleText *text, const HsAttribution *attribution,
                   const HsCueWords *words, HsAct *out_kind);
