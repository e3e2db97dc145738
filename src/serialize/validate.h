/* SPDX-License-Identifier: Apache-2.0
 *
 * The layer that every graph passes before it is written. libraptor2's writers trust what they get:
 * 2.0.15 writes past the end of its memory on a language tag of more than 255 bytes, copies tags
 * and IRIs into the output unread, drops the rest of a list of objects at the first byte that is
 * not UTF-8, writes carriage returns and numbers in Turtle that readers refuse or take for another
 * type, and leaves out what XML cannot carry; most of it without a word and with return code 0.
 *
 * Nothing is repaired here: describe.h and parse.h make clean terms, and what is not clean, or is
 * so only for other syntaxes, is refused, with the term in the message.
 */
#pragma once

#include "graph/graph.h"
#include "serialize/format.h"

/* Check `term`: that it is one (graph/term.h), and can be written in a syntax of these `limits`.
   Fails with HS_SERIALIZE_ERROR_BAD_TERM. */
gboolean
hs_validate_term(const HsTerm *term, HsSyntaxLimits limits, GError **error);

/* Check every term of `graph`, that graph, subject and predicate of each quad are IRIs, and that
   predicates can be XML elements where they have to. */
gboolean
hs_validate_graph(const HsGraph *graph, HsSyntaxLimits limits, GError **error);
