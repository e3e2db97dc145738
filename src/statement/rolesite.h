/* SPDX-License-Identifier: Apache-2.0
 *
 * One mention of somebody, looked at for what the words around it say that he or she is; and the
 * tellings that come of it.
 */
#pragma once

#include "statement/report.h"
#include "statement/rolephrase.h"
#include "statement/roletext.h"

typedef struct {
    HsMembership membership; /* as this place alone tells it */
    gint32 behalf;           /* entity for whom this member speaks ("a spokesman for ..."), -1 */
} HsTelling;

typedef struct {
    HsArena *arena; /* strings of the tellings live here */
    const HsRoleText *text;
    GArray *tellings; /* of HsTelling */
    guint32 mention;
    gint32 entity;       /* of the mention */
    guint32 first, last; /* tokens of the name, without its title; last one included */
    guint32 begin, end;  /* tokens of the sentence */
} HsRoleSite;

/* Add the telling of `phrase` by the words from token `begin` to token `end`, with what the words
   behind the phrase say of its time. `score`: how often tellings of this kind are right, 0..1. */
void
hs_role_site_add(const HsRoleSite *site, const HsRolePhrase *phrase, guint32 begin, guint32 end,
                 double score);

/* Add the phrase that "and" joins to `phrase`, read so far: "founder and president of ...". The
   organization of the last belongs to both. Returns the token after it, phrase->stop without one.
 */
guint32
hs_role_site_add_joined(const HsRoleSite *site, HsRolePhrase *phrase, guint32 begin, double score);

/* Say whether a phrase can be complete that is followed by token `token`. */
gboolean
hs_role_site_can_end(const HsRoleSite *site, guint32 token);

/* Return the token after brackets at `token`, `token` itself where none are. */
guint32
hs_role_site_skip_brackets(const HsRoleSite *site, guint32 token);

/* Say whether others speak through whoever `phrase` is said of: "a spokesman for ...". */
gboolean
hs_role_site_is_voice(const HsRoleSite *site, const HsRolePhrase *phrase);

/* Say whether `phrase` tells a party and no more: "a Republican". */
gboolean
hs_role_site_names_party(const HsRoleSite *site, const HsRolePhrase *phrase);
