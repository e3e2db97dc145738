/* SPDX-License-Identifier: Apache-2.0
 *
 * The places of an article that say what somebody is.
 */
#pragma once

#include "statement/rolesite.h"

/* Find the tellings of the article: titles before names, appositions behind and before them,
   predicates, relative clauses, descriptions that stand for a person, spokesmen without a name.
   Returns an array of HsTelling in the order of the mentions; strings live in `arena`. */
GArray *
hs_tellings_find(HsArena *arena, const HsRoleText *text);
