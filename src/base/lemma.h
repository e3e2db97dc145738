/* SPDX-License-Identifier: Apache-2.0
 *
 * English verbs: from a form in the text to the form in the dictionary.
 */
#pragma once

#include "base/arena.h"

/* Return the lemma of `word` (lower case) read as a verb, in `arena`: "said" gives "say", "denying"
   "deny". Words that are no forms of known verbs are cut by rule. */
const char *
hs_lemma_of_verb(HsArena *arena, const char *word);

/* Say whether `word` (lower case) is a form of a verb that is known here: an irregular one or one
   that reports speech or thought. */
gboolean
hs_lemma_is_known(const char *word);

/* Return the lemma of the auxiliary or modal that `word` is a form of ("had": "have"), else NULL. A
   static string. */
const char *
hs_lemma_of_auxiliary(const char *word);
