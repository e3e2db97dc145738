/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room resolve: who is who in one article.
 */
#pragma once

#include "base/arena.h"
#include "knowledge/knowledge.h"
#include "resolve/cast.h"

/* Return the cast of the annotated article, in `arena`: names of one person or organization joined
   ("Vladimir V. Putin", "Mr. Putin"), source pronouns given to the nearest fitting speaker, sources
   without a name kept as entities of their own. Joins only what the article's own words support; a
   pronoun that fits nobody maps to -1. `knowledge` may be NULL: then nobody is known beforehand.
   `annotation` and `knowledge` must outlive the cast. Never fails. */
const HsCast *
hs_resolve(HsArena *arena, const HsAnnotation *annotation, const HsKnowledge *knowledge);
