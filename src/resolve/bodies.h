/* SPDX-License-Identifier: Apache-2.0
 *
 * Joins the names of all that are no persons: organizations, places, groups, events, works.
 */
#pragma once

#include "resolve/casting.h"

/* Make figures for the mentions `mentions` (guint32 indexes, in text order) of type
   `types[mention]` and assign them: same name, acronym, name with and without the word for its
   kind. */
void
hs_join_bodies(HsCasting *casting, const GArray *mentions, const HsEntityType *types);
