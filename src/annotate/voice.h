/* SPDX-License-Identifier: Apache-2.0
 *
 * Whose voice a quotation without a cue is.
 */
#pragma once

#include "annotate/speech.h"

/* Tell in `finding`, whose contents are not needed, whose voice `speech` is: as source where the
   words belong to the quotation, as carried where they stand elsewhere or are another one's source,
   neither where nobody is found; and its cue: the mark that opens it, a colon, a dash or a noun.
   Looked for in this order, which is that of gold/train: a name behind a dash; a name behind the
   comma with which the quotation ends; the subject before the colon that announces it; whoever
   spoke last in the paragraph; the subject of the sentence before, or of the one between two
   quotations of which this is the first; whoever spoke last, or is subject, in the paragraph
   before. FALSE where what stands around the speech says that it is none. */
gboolean
hs_voice_find(const HsSpeechSearch *search, const HsSpeech *speech, HsFinding *finding);
