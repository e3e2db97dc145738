/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives pronouns the figure they most likely stand for.
 */
#pragma once

#include "resolve/casting.h"

/* Return the figure for the pronoun at mention `mention`, judged by what stands before it; mentions
   before it must have their figures already. HS_NO_FIGURE where nobody fits or nobody is meant. */
gint32
hs_pronoun_resolve(HsCasting *casting, guint32 mention);
