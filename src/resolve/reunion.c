/* SPDX-License-Identifier: Apache-2.0
 *
 * "GOP" and "Republican Party", "U.S." and "United States" share no word, and only knowing what
 * they are tells that they are one. What spoke against it was weighed before (coherence.c takes an
 * id away from one of two people who cannot be one), so that here equal ids are joined whatever the
 * names; only a party and its members ("Democratic Party", "Democrats"), who may speak against each
 * other, are not.
 */
#include "resolve/reunion.h"

#include <string.h>

/* Adds the names of `from` to those of `to`. */
static void
take_over(HsFigure *to, const HsFigure *from)
{
    for (guint i = 0; i < from->persons->len; i++)
        g_ptr_array_add(to->persons, g_ptr_array_index(from->persons, i));
    for (guint i = 0; i < from->orgs->len; i++)
        g_ptr_array_add(to->orgs, g_ptr_array_index(from->orgs, i));
    for (guint i = 0; i < from->heads->len; i++)
        g_ptr_array_add(to->heads, g_ptr_array_index(from->heads, i));
    for (guint i = 0; i < from->traits->len; i++)
        g_ptr_array_add(to->traits, g_ptr_array_index(from->traits, i));
    if (to->gender == HS_GENDER_UNKNOWN)
        to->gender = from->gender;
}

/* Says whether `a` and `b` are a party and its members, who are not the party though they go by its
 * name. */
static gboolean
is_party_and_members(const HsLinking *linking, gint32 a, gint32 b, HsKnown known)
{
    HsKnownEntity entity;
    hs_knowledge_get_entity(linking->knowledge, known, &entity);
    return strcmp(entity.subtype, "party") == 0 &&
           (hs_casting_get_figure(linking->casting, a)->type == HS_ENTITY_GROUP) !=
               (hs_casting_get_figure(linking->casting, b)->type == HS_ENTITY_GROUP);
}

/* Takes the party away from the members, one of figures `a` and `b`; returns the other one. */
static gint32
part_members(HsLinking *linking, gint32 a, gint32 b)
{
    const gboolean first = hs_casting_get_figure(linking->casting, a)->type == HS_ENTITY_GROUP;
    HsDossier *const members = hs_linking_get_dossier(linking, first ? a : b);
    members->chosen = HS_KNOWN_NONE;
    members->why = "members of the party, which is named beside them";
    return first ? b : a;
}

void
hs_reunion_join(HsLinking *linking)
{
    HsCasting *const casting = linking->casting;
    const guint n = MIN(linking->dossiers->len, casting->figures->len);
    gint32 *const goes_to = hs_arena_new0(casting->scratch, gint32, casting->figures->len);
    g_autoptr(GHashTable) first = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < casting->figures->len; i++) {
        const HsDossier *const dossier = i < n ? g_ptr_array_index(linking->dossiers, i) : NULL;
        goes_to[i] = (gint32)i;
        if (!dossier || dossier->chosen == HS_KNOWN_NONE)
            continue;
        const gpointer key = GUINT_TO_POINTER(dossier->chosen);
        gpointer found;
        if (g_hash_table_lookup_extended(first, key, NULL, &found) &&
            is_party_and_members(linking, GPOINTER_TO_INT(found), (gint32)i, dossier->chosen)) {
            const gint32 party = part_members(linking, GPOINTER_TO_INT(found), (gint32)i);
            g_hash_table_insert(first, key, GINT_TO_POINTER(party));
        } else if (g_hash_table_lookup_extended(first, key, NULL, &found)) {
            goes_to[i] = GPOINTER_TO_INT(found);
            take_over(hs_casting_get_figure(casting, goes_to[i]),
                      hs_casting_get_figure(casting, (gint32)i));
        } else {
            g_hash_table_insert(first, key, GINT_TO_POINTER((gint32)i));
        }
    }
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const gint32 figure = casting->mention_figures[i];
        if (figure == HS_NO_FIGURE || goes_to[figure] == figure)
            continue;
        const HsDossier *const dossier = g_ptr_array_index(linking->dossiers, figure);
        hs_casting_assign(casting, i, goes_to[figure]);
        if (!linking->joins[i].why)
            linking->joins[i] = (HsMentionJoin){ (float)dossier->confidence,
                                                 "known to be the same" };
    }
}
