/* SPDX-License-Identifier: Apache-2.0
 *
 * Somebody was asked, and said nothing: "declined to comment", "did not respond to a request".
 */
#pragma once

#include "statement/roletext.h"
#include "statement/speechact.h"

/* Return HS_SPEECH_DECLINE or HS_SPEECH_NO_RESPONSE where the cue of `attribution`, alone or with
   the words that follow, tells of a silence; else HS_SPEECH_NONE. */
HsSpeechAct
hs_silence_read(const HsRoleText *text, const HsAttribution *attribution);
