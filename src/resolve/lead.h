/* SPDX-License-Identifier: Apache-2.0
 *
 * Descriptions in the headline and the lead of somebody whom only the story names.
 */
#pragma once

#include "resolve/casting.h"

/* Return the person whom the description of one at mention `mention`, with the head noun `head`,
   tokens `first` to `last`, announces: it stands in the first paragraphs, and the article says that
   noun of one person only, named after it. HS_NO_FIGURE for all others. */
gint32
hs_lead_find(HsCasting *casting, guint32 mention, const char *head, guint32 first, guint32 last);
