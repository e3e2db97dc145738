/* SPDX-License-Identifier: Apache-2.0
 *
 * Compares the mentions of an article by the encoder's vectors (encoder/likeness.h): every pronoun
 * and every description with the mentions before it.
 */
#pragma once

#include "annotate/findings.h"
#include "base/arena.h"
#include "encoder/likeness.h"

/* Return one entry a mention, in `arena`; NULL where vectors are missing, because the article is
   too long or has no mentions. `mentions` [n] are in the order of the product. */
const HsLikeness *
hs_likenesses_read(HsArena *arena, HsLikenessScorer *scorer, const HsFindings *findings,
                   const HsMention *mentions, guint32 n);
