/* SPDX-License-Identifier: Apache-2.0
 *
 * Words: letters, digits and marks that stand together, with what holds them together from inside:
 * apostrophes (O'Brien), full stops (U.S, Ph.D), ampersands (AT&T), slashes of a few short forms
 * (s/he), hyphens (hyphens.h). Where the word falls apart into clitics is asked afterwards.
 */
#pragma once

#include "text/chunk.h"

/* Return the end of the word that begins at `at`, where a letter stands, without a full stop after
   it. Never returns `at`. */
guint32
hs_word_match(const HsChunk *chunk, guint32 at);
