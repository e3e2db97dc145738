/* SPDX-License-Identifier: Apache-2.0
 *
 * Joins figures that turned out to be one known thing.
 */
#pragma once

#include "resolve/linking.h"

/* Give all mentions of figures that were chosen to be the same one to the first of these. After
   this every known thing has at most one figure with mentions. */
void
hs_reunion_join(HsLinking *linking);
