/* SPDX-License-Identifier: Apache-2.0
 *
 * Tokens that are neither words nor numbers nor links: stops and ellipses, quotation marks,
 * brackets, dashes, emoticons, symbols. Runs of one mark (--, ***, !!!, ...) are one token. A
 * quotation mark that looks the same on both sides opens where white space or an opening bracket
 * stands before it, closes where something stands before and nothing behind it, and is left
 * undecided elsewhere.
 */
#pragma once

#include "text/chunk.h"
#include "text/tokens.h"

/* Return the end of the mark at `at`, where no letter or digit stands, and its kind. Never returns
   `at`. */
guint32
hs_mark_match(const HsChunk *chunk, guint32 at, HsTokenKind *out_kind);
