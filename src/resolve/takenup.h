/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom a definite description of one person or body takes up. The descriptions are the tokens
 * `first` to `last`, with the head noun `head`, folded.
 */
#pragma once

#include "resolve/casting.h"

/* Return the figure, named before mention `mention`, of which the article says `head`: of several
   the one of which it says most of the description, then the only one of whom the last sentences
   speak. HS_NO_FIGURE where that is nobody or not one. */
gint32
hs_taken_up_find_so_called(HsCasting *casting, guint32 mention, const char *head, guint32 first,
                           guint32 last);

/* Return the figure that "the" description most likely takes up where nothing that the article says
   of it tells: the nearest body of that kind, or the person whom the sentences before it are about.
   HS_NO_FIGURE where none can be meant. */
gint32
hs_taken_up_find_nearest(HsCasting *casting, guint32 mention, const char *head, guint32 first,
                         guint32 last);
