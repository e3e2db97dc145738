/* SPDX-License-Identifier: Apache-2.0
 *
 * Which IRI each entity, membership and statement of a report gets.
 *
 * Whom the knowledge base knows has the slug that it keeps unique there ({base}person/ada-voss,
 * org/, place/, group/, event/, work/), in every article. So has an unknown one with a full name,
 * which is taken to mean the same everywhere, unless somebody known bears it too. Such a namesake,
 * whoever goes by a surname or a description only, and whatever is of no known kind, stays inside
 * its article ({text}#voss, {text}#u-s-officials), so that two articles' Mr. Smiths never become
 * one; joining them is a later step's claim. Where an unknown entity would get the IRI of another
 * one of its article, the known one keeps it, else the one mentioned first, and the other's is told
 * apart by where it is first mentioned.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the IRI under `base` of what is called `name` and is of kind `type`; NULL when the name
   says too little to be more than this article's. Free with g_free(). */
char *
hs_mint_dup_global(const char *base, HsEntityType type, const char *name);

/* Return the IRI under `base` of the known thing of this kind with this slug, as the knowledge base
   gives them; NULL for NULL and for a slug that holds nothing. Free with g_free(). */
char *
hs_mint_dup_known(const char *base, HsKnownKind kind, const char *slug);

/* Return the IRI under `base` of the role called `title`; NULL for NULL and where no letter or
   digit is in it. Free with g_free(). */
char *
hs_mint_dup_role(const char *base, const char *title);

/* Return the IRIs of the entities of `report`, [n_entities], in `arena`: all different, but for
   those that are the same known one. `text` is the IRI of the text version. */
const char *const *
hs_mint_entities(HsArena *arena, const HsReport *report, const char *base, const char *text);

/* Return the IRIs of the statements of `report`, [n_statements], all different, in `arena`:
   {text}#said_{begin}_{end}, from the first content's begin to the last one's end in code points.
   Later statements about the same stretch have their first cue's offsets added. */
const char *const *
hs_mint_statements(HsArena *arena, const HsReport *report, const char *text);

/* Return the IRIs of the memberships of `report`, [n_memberships], all different, in `arena`:
   {base}membership/ and 16 hexadecimal digits of the SHA-256 of the IRIs of member, organization,
   place and role, so that the same membership has the same IRI in every article. Where a report
   tells of one several times, the later ones' have digits of their evidence too. `entities` are the
   IRIs of its entities, `text` that of the text version. */
const char *const *
hs_mint_memberships(HsArena *arena, const HsReport *report, const char *base, const char *text,
                    const char *const *entities);

/* Return the IRIs of the occasions of `report`, [n_occasions], in `arena`: the text version's with
   the offsets of the words that tell of each first, "#occasion_12_34". */
const char *const *
hs_mint_occasions(HsArena *arena, const HsReport *report, const char *text);
