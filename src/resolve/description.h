/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives sources that are described, not named, their figure.
 */
#pragma once

#include "resolve/casting.h"

/* Return the figure for the description at mention `mention`: the person whose name stands in it in
   apposition; the one person or organization that a definite description repeats; else an unnamed
   figure, the same one for the same words. */
gint32
hs_description_resolve(HsCasting *casting, guint32 mention);
