/* SPDX-License-Identifier: Apache-2.0
 *
 * The ways into the knowledge by a name: aliases, last names, metonyms, demonyms, slugs, titles of
 * offices. Each adds its sections to a file that is being made.
 */
#pragma once

#include "knowledge/sections.h"

/* Add the sections of all names of settled `facts`. */
void
hs_nameindex_add(HsSections *sections, const HsFacts *facts);
