/* SPDX-License-Identifier: Apache-2.0
 *
 * How the title that a phrase tells is written in a report.
 */
#pragma once

#include "statement/rolephrase.h"

/* Return the title of `phrase` in `arena`, in lower case but for names and acronyms; a plural in
   its singular. */
const char *
hs_role_title_write(HsArena *arena, const HsRoleText *text, const HsRolePhrase *phrase);
