/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside annotate: whom a verb speaks to by itself: "told |reporters|", "|he| was asked".
 */
#pragma once

#include "annotate/hearing.h"

/* Say whether the verb `verb` is passive: "was asked", "asked by her", "when asked". */
gboolean
hs_told_is_passive(const HsHearing *search, guint32 verb);

/* Add whom the verb `verb` tells, asks or the like. */
void
hs_told_add(HsHearing *search, guint32 verb);
