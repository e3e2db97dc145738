/* SPDX-License-Identifier: Apache-2.0
 *
 * Posts as the text speaks of them, and who held them when.
 */
#pragma once

#include "resolve/linking.h"

typedef enum {
    HS_HELD_NEVER,   /* or nothing known of it */
    HS_HELD_LATER,   /* only after the day asked for */
    HS_HELD_EARLIER, /* only before it */
    HS_HELD_MAYBE,   /* on that day as far as years and months tell */
    HS_HELD_THEN,
} HsHeld;

/* Read a post from token `first` on, no further than before token `end`: "the former Russian
   foreign minister", "president of France", "Norland's leader". Every word up to the title must be
   one that a post can have before it, so that "deputy prime minister" and "club president" are
   none. Returns FALSE, and leaves `out_post`, where there is none. */
gboolean
hs_office_read(HsLinking *linking, guint32 first, guint32 end, HsPost *out_post);

/* Say whether `office` is one of those that `post` speaks of: title, country and body. A post that
   names no country may be of `country`, or of any for HS_KNOWN_NONE. */
gboolean
hs_office_fits(const HsLinking *linking, const HsPost *post, guint32 office, HsKnown country);

/* Say how `person` held what `post` speaks of, at `when` (HS_WHEN_UNKNOWN: ever). */
HsHeld
hs_office_held(const HsLinking *linking, const HsPost *post, HsKnown person, HsKnown country,
               HsWhen when);

/* Return those (HsKnown) who held what `post` speaks of at `when`, those that did so for sure where
   there are any; a new array, to be freed with g_array_unref(). */
GArray *
hs_office_holders(const HsLinking *linking, const HsPost *post, HsKnown country, HsWhen when);

/* Return the one office of the body `body` whose holder is called its head in any words ("the head
   of the Harbour Fund"): its chief executive, president, director general ...; HS_OFFICE_NONE where
   tables have none. */
#define HS_OFFICE_NONE G_MAXUINT32
guint32
hs_office_find_top(const HsLinking *linking, HsKnown body);

/* Return the country of the one office in the world that has the title of `post`, where who holds
   it rules ("the pope"); HS_KNOWN_NONE for other titles. */
HsKnown
hs_office_only_country(const HsLinking *linking, const HsPost *post);

/* Say whether the title of `post` is mostly that of parts of countries ("governor", "mayor"): the
   country alone does not tell of which. */
gboolean
hs_office_is_local(const HsLinking *linking, const HsPost *post);
