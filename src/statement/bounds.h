/* SPDX-License-Identifier: Apache-2.0
 *
 * What the words around a role say about its time.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"
#include "statement/roletext.h"

/* Fill in the four bounds of `membership`, whose standing is set, from the words from token `token`
   to token `end` that follow the role ("since 2012", "from 2009 to 2013", "until June 2014", "in
   2010"), and from the day of the article where it is known: what is former was over by then, what
   is to come had not begun, all else held on that day. Where a verb `begins` it ("became"), "in
   2010" is when it began. A period that ended makes the standing former. Strings live in `arena`.
   Returns the token after the last one that was read. */
guint32
hs_bounds_find(HsArena *arena, const HsRoleText *text, guint32 token, guint32 end, gboolean begins,
               HsMembership *membership);
