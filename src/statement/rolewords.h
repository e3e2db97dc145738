/* SPDX-License-Identifier: Apache-2.0
 *
 * Words that stand inside titles and around them, which a phrase's reader (rolephrase.h) and that
 * of titles before names (nametitle.h) both ask for. Each list is in lower case and ends in NULL,
 * for hs_role_text_is.
 */
#pragma once

#include "statement/roletext.h"

/* Words that tell that a role is over: "former". */
extern const char *const hs_role_words_past[];

/* Words that open a noun phrase: "the", "his", "two". */
extern const char *const hs_role_words_determiners[];

/* Words behind a noun for people that are part of it: "attorney general". */
extern const char *const hs_role_words_postfixes[];

/* Names of parties and their members, which belong to a title whatever they were taken for. */
extern const char *const hs_role_words_parties[];

/* Say whether token `token` can stand inside a noun phrase before its noun. */
gboolean
hs_role_words_fit_inside(const HsRoleText *text, guint32 token);
