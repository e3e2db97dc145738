/* SPDX-License-Identifier: Apache-2.0
 *
 * Two spellings of a name as it stands in the text: tidy, to be shown, and folded, to be compared.
 */
#pragma once

#include "base/arena.h"

/* Return the `length` bytes at `bytes` (UTF-8) as one line in `arena`: runs of white space become
   one space; marks of quotation, brackets and commas at the ends and a final possessive 's go. */
const char *
hs_name_tidy(HsArena *arena, const char *bytes, gsize length);

/* Return `name` for comparison, in `arena`: lower case, without accents, full stops and a first
   "the"; typographic apostrophes and hyphens made plain. */
const char *
hs_name_fold(HsArena *arena, const char *name);

/* Return the words of `folded`, cut at spaces, NULL-terminated, in `arena`; `out_n` counts them. */
const char *const *
hs_name_words(HsArena *arena, const char *folded, guint *out_n);
