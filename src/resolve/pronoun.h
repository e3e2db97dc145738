/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives pronouns the figure they most likely stand for.
 */
#pragma once

#include "resolve/casting.h"

/* Return the mention that stands for who speaks the words in which `mention` stands, -1 without
   one. It may come after `mention`. */
gint32
hs_pronoun_get_source(const HsCasting *casting, guint32 mention);

/* Return the figure for the pronoun at mention `mention`, judged by what stands before it; mentions
   before it, and its source, must have their figures already. HS_NO_FIGURE where nobody fits or
   nobody is meant. */
gint32
hs_pronoun_resolve(HsCasting *casting, guint32 mention);

/* Return the figure that the possessive `word` ("his", "her"), which begins the description at
   mention `mention`, most likely stands for; judged as above. */
gint32
hs_pronoun_find_owner(HsCasting *casting, guint32 mention, const char *word);
