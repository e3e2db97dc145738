/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom a relative pronoun takes up.
 */
#pragma once

#include "resolve/casting.h"

/* Say whether mention `mention` is a relative pronoun alone, whatever kind it has. */
gboolean
hs_relative_is(HsCasting *casting, guint32 mention);

/* Return the figure that the relative pronoun at mention `mention` ("who", "which", "that") takes
   up, judged by the words before it; names must have their figures. HS_NO_FIGURE where that is no
   name and nothing that the article says of one. */
gint32
hs_relative_find(HsCasting *casting, guint32 mention);
