/* SPDX-License-Identifier: Apache-2.0
 *
 * Who testifies in an article about a hearing or trial.
 */
#pragma once

#include "statement/report.h"
#include "statement/roletext.h"

/* Give the medium testimony to what witnesses say, and are asked, in the `n` statements, where
   neither medium nor occasion is told otherwise and the article is about a hearing. Media, speakers
   and addressees must be set. */
void
hs_witnesses_hear(const HsRoleText *text, HsStatement *statements, guint32 n);
