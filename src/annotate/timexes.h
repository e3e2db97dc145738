/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds the expressions of time in a text and when they are.
 */
#pragma once

#include "annotate/annotation.h"
#include "base/arena.h"

/* Return the expressions of time in the text of `annotation`, in text order, in `arena`; sets
   `out_n`. Reads the annotation's text, its mentions (a day in a name is none) and, where they are
   there, its trees, by which the tense of a clause is told. */
const HsTimex *
hs_timexes_find(HsArena *arena, const HsAnnotation *annotation, guint32 *out_n);
