/* SPDX-License-Identifier: Apache-2.0
 *
 * Names that stand beside each other on one footing: "Jane Roe, Tom Hale and the Harbour Board".
 */
#pragma once

#include "statement/report.h"

/* Add to `speakers` (of guint32) the entities of the list of names that begins with the name at
   mention `first`, each once; that one alone where no list follows. Mentions from `end` on are not
   read. */
void
hs_listing_read(const HsCast *cast, guint32 first, guint32 end, GArray *speakers);
