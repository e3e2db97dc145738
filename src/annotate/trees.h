/* SPDX-License-Identifier: Apache-2.0
 *
 * From the words' vectors to the grammar of each token (syntax.h). Sentences are parsed a few at a
 * time, up to HS_PARSER_MAX_TOKENS tokens, so that their products are large ones. A sentence may
 * lie in two windows; its words' vectors are looked up in the findings wherever they came from.
 *
 * A sentence of more tokens than that is parsed in parts, and the roots of the later parts hang at
 * the root of the first (parataxis). Where the findings keep no vectors any more
 * (HS_FINDINGS_MAX_VECTORS) a sentence hangs at its first token, and nothing is said of its words
 * (X, FW, dep).
 */
#pragma once

#include "annotate/findings.h"
#include "base/arena.h"
#include "encoder/parser.h"

typedef struct HsTreeReader HsTreeReader;

/* Create what one worker parses with. `out_reader` is NULL where the weights have no parser. Fails
   with HS_ENCODER_ERROR when they have labels that syntax.h does not know. Free with
   hs_tree_reader_free(). */
gboolean
hs_tree_reader_new(const HsWeights *weights, HsTreeReader **out_reader, GError **error);

/* Free `reader`, which may be NULL. */
void
hs_tree_reader_free(HsTreeReader *reader);

/* Parse every sentence of the text whose windows are read into `findings`; returns one entry a
   token, in `arena`. */
const HsSyntax *
hs_trees_read(HsArena *arena, HsTreeReader *reader, const HsFindings *findings);
