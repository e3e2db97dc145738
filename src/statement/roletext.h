/* SPDX-License-Identifier: Apache-2.0
 *
 * The article as the reader of roles wants it: words in lower case, and which name each token is
 * part of.
 */
#pragma once

#include "base/arena.h"
#include "resolve/cast.h"

typedef struct {
    const HsCountry *country; /* that words from a token on name; NULL where none do */
    guint32 n_tokens;         /* how many words */
    gint32 entity;            /* of the cast that is this country, -1: no mention names it */
} HsRoleCountry;

typedef struct {
    HsArena *scratch;
    const HsCast *cast;
    const HsAnnotation *annotation;
    const HsText *text;
    const char *const *words; /* [n_tokens] in lower case, apostrophes plain, no full stop at the
                                 end of a word */
    const gint32 *mentions;   /* [n_tokens] the name that the token is part of, titles in front of a
                                 person's name left out; -1 without one */
    const HsRoleCountry *countries; /* [n_tokens] */
} HsRoleText;

/* Read the article of `cast`; all lives in `scratch`. */
HsRoleText
hs_role_text_new(HsArena *scratch, const HsCast *cast);

/* Return the word of token `token`; "" outside the text. */
const char *
hs_role_text_word(const HsRoleText *text, gint64 token);

/* Say whether the word of token `token` is `word`. */
gboolean
hs_role_text_reads(const HsRoleText *text, gint64 token, const char *word);

/* Say whether the word of token `token` is in `list`, which ends in NULL. */
gboolean
hs_role_text_is(const HsRoleText *text, gint64 token, const char *const *list);

/* Return the index of the first token that ends after byte `offset`; n_tokens past the last. */
guint32
hs_role_text_at(const HsRoleText *text, guint32 offset);

/* Return the first token of the sentence in which token `token` stands, and the one after its last.
 */
guint32
hs_role_text_sentence(const HsRoleText *text, guint32 token, guint32 *out_end);

/* Return the name that covers token `token`, -1 without one; outside the text too. */
gint32
hs_role_text_name(const HsRoleText *text, gint64 token);

/* Return the first token of the name that covers token `token`, and the one after its last; `token`
   itself where none does. */
guint32
hs_role_text_name_begin(const HsRoleText *text, guint32 token);

guint32
hs_role_text_name_end(const HsRoleText *text, guint32 token);

/* Return the country that the words from token `token` on name, NULL without one, and where they
   are only part of a name or of a longer word ("-backed"). */
const HsRoleCountry *
hs_role_text_country(const HsRoleText *text, guint32 token);

/* Return the entity of the name that covers token `token`, -1 without one. */
gint32
hs_role_text_entity(const HsRoleText *text, guint32 token);

/* Return the type of the entity of mention `mention`; the mention's own without one. */
HsEntityType
hs_role_text_type(const HsRoleText *text, gint32 mention);

/* Say whether token `token` begins with a capital letter. */
gboolean
hs_role_text_is_capital(const HsRoleText *text, gint64 token);

/* Say whether token `token` begins with a letter or digit. */
gboolean
hs_role_text_is_word(const HsRoleText *text, gint64 token);

/* Say whether no space stands between tokens `token` - 1 and `token`. */
gboolean
hs_role_text_is_glued(const HsRoleText *text, gint64 token);

/* Say whether token `token` makes the word before it a possessor: "'s", "'". */
gboolean
hs_role_text_is_possessive(const HsRoleText *text, gint64 token);

/* Say whether token `token` is a hyphen inside a word. */
gboolean
hs_role_text_is_joint(const HsRoleText *text, gint64 token);
