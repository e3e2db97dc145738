/* SPDX-License-Identifier: Apache-2.0
 *
 * Which IRI each entity and each statement of a report gets.
 *
 * A full name is taken to mean the same in every article: it gives an IRI under the base
 * ({base}person/ada-voss, org/, place/, group/, event/, work/). Whoever is known by a surname or a
 * description only, and whatever is of no known kind, stays inside its article ({text}#voss,
 * {text}#u-s-officials), so that two articles' Mr. Smiths never become one; joining them is a later
 * step's claim. Where two entities of one article would get the same IRI, the one mentioned first
 * keeps it, and the other's is told apart by where it is first mentioned.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the IRI under `base` of what is called `name` and is of kind `type`; NULL when the name
   says too little to be more than this article's. Free with g_free(). */
char *
hs_mint_dup_global(const char *base, HsEntityType type, const char *name);

/* Return the IRIs of the entities of `report`, [n_entities], all different, in `arena`. `text` is
   the IRI of the text version. */
const char *const *
hs_mint_entities(HsArena *arena, const HsReport *report, const char *base, const char *text);

/* Return the IRIs of the statements of `report`, [n_statements], all different, in `arena`:
   {text}#said_{begin}_{end}, from the first content's begin to the last one's end in code points.
   Later statements about the same stretch have their first cue's offsets added. */
const char *const *
hs_mint_statements(HsArena *arena, const HsReport *report, const char *text);
