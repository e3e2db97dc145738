/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom or what the names of a figure can mean.
 */
#pragma once

#include "resolve/linking.h"

/* Fill the dossier of figure `figure` with everything known that its names can mean and whose kind
   fits its type; none for figures without a name. */
void
hs_candidates_find(HsLinking *linking, gint32 figure);
