/* SPDX-License-Identifier: Apache-2.0
 *
 * Descriptions that are as good as names of bodies.
 */
#pragma once

#include "resolve/casting.h"

/* Return the figure of the body that the description at mention `mention`, tokens `first` to
   `last`, is proper to: the one already known by these words, else a new one with a name. Mentions
   before it must have their figures. HS_NO_FIGURE where the words do not tell one body. */
gint32
hs_body_phrase_find(HsCasting *casting, guint32 mention, guint32 first, guint32 last);
