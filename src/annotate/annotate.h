/* SPDX-License-Identifier: Apache-2.0
 *
 * The door of the room annotate. In comes a text, out comes its annotation: names with types, and
 * attributions (source, cue, content) with the mention that stands for each source. The scores are
 * the encoder's; this room lays out windows, decodes, and turns words into spans of the text. It
 * decides nothing about who is meant.
 *
 * Attributions come from two layers of cues: those of the article itself and those inside another
 * one's content ("A said that B said"), which are tied to the outer one by `within`. Each cue is
 * then given to the pair head with the words around it, as training/decode.py does.
 */
#pragma once

#include "annotate/annotation.h"
#include "base/arena.h"
#include "base/halt.h"
#include "encoder/weights.h"

typedef struct HsAnnotator HsAnnotator;

/* Create what one worker annotates with: the weights' layers looked up, rules of decoding, scratch
   memory. Borrows `weights`. Fails with HS_ENCODER_ERROR when the file lacks a layer that this room
   reads, or gives a type of name that annotation.h does not know. */
HsAnnotator *
hs_annotator_new(const HsWeights *weights, GError **error);

/* Free `annotator`, which may be NULL. */
void
hs_annotator_free(HsAnnotator *annotator);

/* Have it ask `halt` (borrowed; NULL: nobody) before each window whether to go on. */
void
hs_annotator_set_halt(HsAnnotator *annotator, const HsHalt *halt);

/* Annotate `text`. The result lives in `arena`; NULL only where the annotator was asked to halt. */
const HsAnnotation *
hs_annotate(HsArena *arena, const HsText *text, HsAnnotator *annotator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsAnnotator, hs_annotator_free)
