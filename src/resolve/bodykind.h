/* SPDX-License-Identifier: Apache-2.0
 *
 * Which organizations a word for a kind of them ("the airline", "the union") can take up.
 */
#pragma once

#include "knowledge/knowledge.h"
#include "resolve/casting.h"

typedef enum {
    HS_BODY_OTHER, /* it is something else */
    HS_BODY_MAYBE, /* nothing tells */
    HS_BODY_SUCH,  /* its name or the world says so */
} HsBodyKind;

/* Set what kinds the organizations among the figures are, where the likeliest meaning of their
   names in `knowledge` has one; `knowledge` may be NULL. */
void
hs_body_kind_learn(HsCasting *casting, const HsKnowledge *knowledge);

/* Say whether the organization `figure` is what the folded noun `head` says, one of HS_WORD_KIND.
   Words that are said of nearly every body ("the group") are told by nothing, so HS_BODY_SUCH where
   nothing speaks against them. */
HsBodyKind
hs_body_kind_fits(const HsFigure *figure, const char *head);
