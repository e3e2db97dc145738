/* SPDX-License-Identifier: Apache-2.0
 *
 * By what means, where and at what events the statements of an article were made.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"
#include "statement/roletext.h"

/* Set medium, outlet, platform, place and occasion of the statements [report->n_statements], which
   are the report's, and list the occasions, all in `arena`. Entry i of `attributions` is the index
   of the attribution that became statement i; speakers and addressees must be set. */
void
hs_settings_find(HsArena *arena, const HsRoleText *text, HsReport *report, HsStatement *statements,
                 const guint32 *attributions);
