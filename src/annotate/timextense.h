/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether an expression of time looks back or ahead.
 */
#pragma once

#include "annotate/timexphrase.h"

/* Return the tense of the clause in which `phrase` stands: past unless the words say otherwise.
   HS_TIMEX_ANY where the phrase says more of a thing than of a verb ("Monday's debate"). */
HsTimexTense
hs_timex_find_tense(const HsTimexText *text, const HsTimexPhrase *phrase);
