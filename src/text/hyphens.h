/* SPDX-License-Identifier: Apache-2.0
 *
 * A hyphen inside a word is a token of its own (well|-|known), but for words that begin with one of
 * a small set of prefixes or end in one of a small set of suffixes (anti-war, e-mail, clock-wise),
 * and for sounds (uh-huh). The prefixes are those of the treebanks' guidelines, without those that
 * the treebanks themselves mostly split.
 */
#pragma once

#include "text/chunk.h"

/* Says whether the hyphen at byte `hyphen` belongs to the word that began at byte `begin`. */
gboolean
hs_hyphen_joins(const HsChunk *chunk, guint32 begin, guint32 hyphen);
