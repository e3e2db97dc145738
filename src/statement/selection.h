/* SPDX-License-Identifier: Apache-2.0
 *
 * Which statements of a report are sure enough for whoever asked, by their confidence.
 */
#pragma once

#include "statement/report.h"

/* Move the statements among the `n` at `statements` whose confidence is `min_confidence` (0..1) or
   more to the front, in their order, and return how many there are. What was within one that is not
   kept is then within the next one outside that is, or within none. */
guint32
hs_selection_keep(HsStatement *statements, guint32 n, double min_confidence);
