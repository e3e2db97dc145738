/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings of a text whose trees are written out, for what leans on them: each token is
 * form/TAG/head/relation, the head counted from 1 in its sentence, 0 for the root, as in
 * "She/PRP/2/nsubj left/VBD/0/root ././2/punct". Tokens are parted by spaces and the text's tokens
 * must be these. Marks as in support/annotation.h, one blank from the tokens, say what the heads
 * found: "[s1 She/PRP/2/nsubj ]".
 */
#pragma once

#include "annotate/findings.h"
#include "base/arena.h"
#include "encoder/vocabulary.h"

typedef struct {
    HsArena *arena;
    HsVocabulary *vocabulary;
    HsPieces *pieces;
    HsFindings findings;
    HsSyntax *syntax; /* [tokens of the text] */
} TreedText;

/* Set up `treed` from `line`; its names are finished. Clear with treed_text_clear(). */
void
treed_text_init(TreedText *treed, const char *line);

void
treed_text_clear(TreedText *treed);

/* Return all attributions, in the order of the cues: "source / cue / content + content" with //
   between two, - for no source. Free with g_free(). */
char *
treed_text_draw(TreedText *treed);
