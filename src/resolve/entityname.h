/* SPDX-License-Identifier: Apache-2.0
 *
 * How the entities of the cast are called: the fullest name of those that joined, its other forms.
 */
#pragma once

#include "resolve/casting.h"

/* Return in `arena` how figure `figure`, first spoken of by mention `first`, is called: by its
   fullest name without title, else by the words of that mention. A name in capitals throughout, as
   datelines and interviews print it, is written as names are, but for short ones, which may be
   initials. */
const char *
hs_entity_name_choose(HsArena *arena, HsCasting *casting, gint32 figure, guint32 first);

/* Return in `arena` the other names of entity `index` of `cast` in the order in which they appear,
   without titles, NULL-terminated. */
const char *const *
hs_entity_name_collect(HsArena *arena, HsCasting *casting, const HsCast *cast, guint32 index);
