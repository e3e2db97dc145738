/* SPDX-License-Identifier: Apache-2.0
 *
 * How an event at which something was said is called.
 */
#pragma once

#include "base/arena.h"
#include "statement/roletext.h"

/* Return in `arena` the words of the event at `span`, whose noun is token `head`: white space
   folded, without the article before it and without what tells when it was, all of the word that
   it begins with ("closed-door briefing"). */
const char *
hs_event_label_write(HsArena *arena, const HsRoleText *text, HsSpan span, guint32 head);
