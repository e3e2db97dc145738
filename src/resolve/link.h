/* SPDX-License-Identifier: Apache-2.0
 *
 * Tells which figures of a cast are known to the world.
 */
#pragma once

#include "resolve/linking.h"

/* Link the figures of `casting`, whose mentions have their figures: names to known things, chosen
   together over the article; capitals and palaces that act to those who govern there. Mentions may
   change their figures. What goes into the cast lies in `arena`. Free with hs_linking_free(); NULL
   without `knowledge`. */
HsLinking *
hs_link_figures(HsCasting *casting, const HsKnowledge *knowledge, HsArena *arena);

/* Return what the cast says of figure `figure`; `linking` may be NULL. */
HsLink
hs_link_get(HsLinking *linking, gint32 figure);
