/* SPDX-License-Identifier: Apache-2.0
 *
 * Tags and trees. In come the vectors of some tokens, one or more sentences side by side; out come,
 * for each token, its tags, its head in its sentence and the relation to it. The scores are
 * biaffine (Dozat and Manning, Deep Biaffine Attention for Neural Dependency Parsing, ICLR 2017);
 * the tree is the best one with one root (spanningtree.h). doc/encoder.md, "Heads", has the
 * formulas.
 *
 *   float *tokens = hs_parser_get_tokens(parser);   fill rows 0 .. n - 1
 *   hs_parser_project(parser, n);                   the products that all tokens share
 *   hs_parser_parse(parser, first, end, out);       once for each sentence among them
 *
 * Labels are indices into the lists of the weights (hs_weights_get_list()). A parser holds a few
 * megabytes of scratch: one for each worker.
 */
#pragma once

#include "encoder/spanningtree.h"
#include "encoder/weights.h"

#define HS_PARSER_MAX_TOKENS HS_SPANNING_TREE_MAX /* together, and so of one sentence */

typedef struct {
    guint32 head; /* 0 the root, else 1 + index in the sentence */
    guint32 upos;
    guint32 xpos;
    guint32 relation; /* "root" if and only if head is 0 */
} HsParsed;

typedef struct HsParser HsParser;

/* Create a parser with the heads of `weights` (borrowed); NULL where they have none. Free with
   hs_parser_free(). */
HsParser *
hs_parser_new(const HsWeights *weights);

/* Free `parser`, which may be NULL. */
void
hs_parser_free(HsParser *parser);

/* Return the rows [HS_PARSER_MAX_TOKENS, 2D] to fill: for each token the vectors of its first and
   of its last word. */
float *
hs_parser_get_tokens(HsParser *parser);

/* Read the first `n` tokens, 1..HS_PARSER_MAX_TOKENS. */
void
hs_parser_project(HsParser *parser, guint32 n);

/* Parse the tokens `first` .. `end` - 1 of those that were read, as one sentence.
   out_parsed [end - first] */
void
hs_parser_parse(HsParser *parser, guint32 first, guint32 end, HsParsed *out_parsed);

/* Return the scores behind it, for tests: of the tags [U] and [X] of token `i` ... */
const float *
hs_parser_get_upos(const HsParser *parser, guint32 i);

const float *
hs_parser_get_xpos(const HsParser *parser, guint32 i);

/* ... of the arcs [n, n + 1] within a sentence, column 0 the root; borrowed until the next call ...
 */
const float *
hs_parser_score_arcs(HsParser *parser, guint32 first, guint32 end);

/* ... and of the relations [n, R] of its tokens to their heads [n]; likewise. */
const float *
hs_parser_score_relations(HsParser *parser, guint32 first, guint32 end, const guint32 *heads);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsParser, hs_parser_free)
