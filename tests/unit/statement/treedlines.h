/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs a file of tests/lines whose sentences want trees: marked text (support/annotation.h), a bar,
 * and what is told of it; a line that begins with an asterisk must be told something else.
 */
#pragma once

#include "statement/report.h"

/* Return what a test asks of `report`, which has a statement or more. Freed with g_free(). */
typedef char *(*TellReport)(const HsReport *report);

/* Hold the lines of `name`, of which there must be `least`, to what `tell` says of them. Skips the
   test where there are no weights. */
void
treed_lines_check(const char *name, guint least, TellReport tell);
