/* SPDX-License-Identifier: Apache-2.0
 *
 * "Moscow denied it" and "a fire in Moscow" name two things. A mention acts where it is the source
 * of an attribution, where a verb of speech, decision or feeling follows, or where the tagger,
 * which has learned the difference, takes it for an organization. It is a place after a word of
 * place, and in all other cases: of a place that was taken for a government too much is said
 * wrongly, of a government that was taken for a place too little.
 *
 * What the tagger says counts only where the word before does not say more; what stands for nothing
 * in the tables stays what it is.
 */
#include "resolve/metonym.h"

#include <string.h>

#define SURE 0.85

/* Verbs of which a government is the subject and a town seldom is, in the forms that news uses. */
static const char *const acts[] = {
    "accepted",  "accepts",    "accused",    "accuses",    "acknowledged", "acknowledges",
    "adopted",   "agreed",     "agrees",     "aims",       "announced",    "announces",
    "argued",    "argues",     "asked",      "asks",       "authorized",   "backed",
    "backs",     "banned",     "believed",   "believes",   "blamed",       "blames",
    "blocked",   "broke",      "called",     "calls",      "claimed",      "claims",
    "condemned", "condemns",   "confirmed",  "confirms",   "considers",    "considered",
    "continues", "criticized", "criticised", "cut",        "decided",      "declared",
    "declares",  "declined",   "declines",   "demanded",   "demands",      "denied",
    "denies",    "denounced",  "deployed",   "dismissed",  "dismisses",    "expects",
    "expelled",  "expressed",  "fears",      "feared",     "granted",      "has",
    "had",       "hailed",     "hopes",      "hoped",      "imposed",      "imposes",
    "insisted",  "insists",    "intends",    "intended",   "invaded",      "invited",
    "issued",    "knows",      "launched",   "lodged",     "maintains",    "negotiated",
    "offered",   "offers",     "opposed",    "opposes",    "ordered",      "pledged",
    "plans",     "planned",    "praised",    "prepared",   "proposed",     "proposes",
    "pulled",    "pushed",     "recalled",   "recognized", "recognizes",   "refused",
    "refuses",   "regards",    "rejected",   "rejects",    "released",     "replied",
    "reported",  "responded",  "retaliated", "said",       "says",         "sees",
    "seeks",     "sent",       "signaled",   "signalled",  "sought",       "stressed",
    "suggested", "summoned",   "supported",  "supports",   "suspended",    "threatened",
    "threatens", "told",       "tried",      "tries",      "urged",        "urges",
    "vetoed",    "views",      "viewed",     "vowed",      "vows",         "wanted",
    "wants",     "warned",     "warns",      "welcomed",   "welcomes",     "will",
    "would",     "wrote",      NULL
};

static const char *const places_before[] = {
    "in",      "at",      "near",    "outside", "inside", "around", "across",   "throughout",
    "into",    "toward",  "towards", "leaving", "left",   "visit",  "visited",  "visiting",
    "reached", "reach",   "entered", "leave",   "within", "above",  "downtown", "central",
    "from",    "through", "north",   "south",   "east",   "west",   "off",      NULL
};

/* Says whether mention `mention` acts or speaks. */
static gboolean
does_act(HsLinking *linking, guint32 mention)
{
    const HsCasting *const casting = linking->casting;
    const HsMention *const m = &casting->annotation->mentions[mention];
    const gint64 first = hs_casting_token_at(casting, m->span.begin);
    const gint64 last = hs_casting_token_at(casting, MAX(m->span.end, 1) - 1);
    gint64 before = first - 1;
    if (strcmp(hs_linking_get_word(linking, before), "the") == 0)
        before--;
    if (casting->attributions[mention] >= 0)
        return TRUE;
    if (g_strv_contains(places_before, hs_linking_get_word(linking, before)))
        return FALSE;
    return g_strv_contains(acts, hs_linking_get_word(linking, last + 1)) ||
           m->type == HS_ENTITY_ORGANIZATION;
}

/* Says whether `known` is a body by itself, as the White House is, which then stands for none. */
static gboolean
is_body(const HsLinking *linking, HsKnown known)
{
    HsKnownEntity entity;
    if (known == HS_KNOWN_NONE)
        return FALSE;
    hs_knowledge_get_entity(linking->knowledge, known, &entity);
    return entity.kind == HS_KNOWN_ORGANIZATION;
}

/* Returns what all names of figure `index` stand for when they act; HS_KNOWN_NONE for nothing, or
   where neither the article nor the place is of its country. */
static HsKnown
find_body(HsLinking *linking, gint32 index)
{
    const HsFigure *const figure = hs_casting_get_figure(linking->casting, index);
    HsKnown body = HS_KNOWN_NONE;
    if (!figure->named ||
        (figure->type != HS_ENTITY_PLACE && figure->type != HS_ENTITY_ORGANIZATION) ||
        is_body(linking, hs_linking_get_dossier(linking, index)->chosen))
        return HS_KNOWN_NONE;
    for (guint i = 0; i < figure->orgs->len; i++) {
        const char *const name = ((const HsOrgName *)g_ptr_array_index(figure->orgs, i))->name;
        g_autoptr(GArray) found = hs_knowledge_find_metonym(linking->knowledge, name, strlen(name));
        if (found->len == 0)
            return HS_KNOWN_NONE;
        body = g_array_index(found, HsCandidate, 0).known;
    }
    const HsKnown country = hs_linking_country_of(linking, body);
    const HsKnown place = hs_linking_get_dossier(linking, index)->chosen;
    const gboolean here = hs_linking_get_share(linking, country, NULL) > 0.02 ||
                          hs_linking_country_of(linking, place) == country;
    return here ? body : HS_KNOWN_NONE;
}

/* Settles that figure `index` is the body `body`. */
static void
settle(HsLinking *linking, gint32 index, HsKnown body, const char *why)
{
    HsDossier *const dossier = hs_linking_get_dossier(linking, index);
    hs_casting_get_figure(linking->casting, index)->type = HS_ENTITY_ORGANIZATION;
    dossier->chosen = body;
    dossier->confidence = SURE;
    dossier->why = why;
    dossier->settled = TRUE;
}

static const char *
say_stands_for(HsLinking *linking, gint32 index)
{
    const HsFigure *const figure = hs_casting_get_figure(linking->casting, index);
    const HsOrgName *const name = g_ptr_array_index(figure->orgs, 0);
    g_autofree char *text = g_strdup_printf("'%s' acts or speaks: those who govern from there",
                                            name->name);
    return hs_arena_strdup(linking->arena, text);
}

/* Makes a figure for the acting mentions of figure `index`, which stays the place. */
static gint32
split_off(HsLinking *linking, gint32 index)
{
    HsCasting *const casting = linking->casting;
    const gint32 acting = hs_casting_add_figure(casting, HS_ENTITY_ORGANIZATION, TRUE);
    const HsFigure *const place = hs_casting_get_figure(casting, index);
    HsFigure *const figure = hs_casting_get_figure(casting, acting);
    for (guint i = 0; i < place->orgs->len; i++)
        g_ptr_array_add(figure->orgs, g_ptr_array_index(place->orgs, i));
    return acting;
}

void
hs_metonym_resolve(HsLinking *linking)
{
    HsCasting *const casting = linking->casting;
    const guint32 n = casting->annotation->n_mentions;
    const guint n_figures = casting->figures->len;
    gboolean *const acting = hs_arena_new0(casting->scratch, gboolean, n);
    guint *const n_acting = hs_arena_new0(casting->scratch, guint, n_figures);
    guint *const n_all = hs_arena_new0(casting->scratch, guint, n_figures);
    HsKnown *const bodies = hs_arena_new0(casting->scratch, HsKnown, n_figures);
    gint32 *const splits = hs_arena_new0(casting->scratch, gint32, n_figures);
    for (guint i = 0; i < n_figures; i++)
        bodies[i] = find_body(linking, (gint32)i);
    for (guint32 i = 0; i < n; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE || bodies[index] == HS_KNOWN_NONE)
            continue;
        acting[i] = does_act(linking, i);
        n_acting[index] += acting[i];
        n_all[index]++;
    }
    for (guint i = 0; i < n_figures; i++) {
        if (n_acting[i] == 0)
            continue;
        const char *const why = say_stands_for(linking, (gint32)i);
        splits[i] = n_acting[i] < n_all[i] ? split_off(linking, (gint32)i) : (gint32)i;
        settle(linking, splits[i], bodies[i], why);
    }
    for (guint32 i = 0; i < n; i++) {
        if (!acting[i] || splits[casting->mention_figures[i]] == casting->mention_figures[i])
            continue;
        const gint32 body = splits[casting->mention_figures[i]];
        hs_casting_assign(casting, i, body);
        linking->joins[i] = (HsMentionJoin){ SURE, hs_linking_get_dossier(linking, body)->why };
    }
}
