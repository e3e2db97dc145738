/* SPDX-License-Identifier: Apache-2.0
 *
 * Nouns that say what a person is or does: "analyst", "mayor", "spokeswoman".
 */
#pragma once

#include "base/arena.h"

typedef enum {
    HS_ROLE_NOUN_NONE, /* no such noun, or one that says too little: "man", "wife" */
    HS_ROLE_NOUN_ONE,
    HS_ROLE_NOUN_SEVERAL, /* a plural: "senators" */
} HsRoleNoun;

/* Say whether `word` (lower case, without a full stop at its end) is such a noun. WordNet 3.0's
   hyponyms of person (personnouns.inc), what news calls people besides, and two sure endings. */
HsRoleNoun
hs_role_noun_of(const char *word);

/* Return the singular of the plural `word`, in `arena`: "senators" gives "senator". */
const char *
hs_role_noun_singular(HsArena *arena, const char *word);

/* Say whether `word` is put before names as a title, so that it is no part of the name where it
   begins a mention: "president", "sen", "gen". */
gboolean
hs_role_noun_is_title(const char *word);

/* Say whether `word` is an office that is held of a country or place: "president", "mayor". */
gboolean
hs_role_noun_is_office(const char *word);

/* Return the title that the abbreviation `word` stands for ("sen": "senator"), a static string; the
   word itself for all others. */
const char *
hs_role_noun_spell_out(const char *word);

/* Say whether `word` is a title before which only few words are part of it ("vice", "former", a
   country): "president", "sen". */
gboolean
hs_role_noun_is_rank(const char *word);

/* Say whether `word` is one through whom others speak: "spokesman", "spokespeople". */
gboolean
hs_role_noun_is_voice(const char *word);

/* Say whether `word` is one who speaks for whomever he serves, though not for the house in which he
   works: "lawyer", "aides". */
gboolean
hs_role_noun_is_agent(const char *word);
