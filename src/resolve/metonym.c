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

#include "resolve/candidates.h"
#include "resolve/coherence.h"

#define SURE 0.85
#define LEAST_TOWN 300 /* weight, in thousandths, of the town that a name means first of all */

/* Verbs of which a government is the subject and a town seldom is, in the forms that news uses. */
static const char *const acts[] = {
    "abandoned",    "accepted",   "accepts",    "accused",    "accuses",    "acknowledged",
    "acknowledges", "admits",     "admitted",   "adopted",    "agreed",     "agrees",
    "aims",         "allowed",    "allows",     "announced",  "announces",  "apologised",
    "apologises",   "apologized", "apologizes", "appealed",   "appeals",    "approved",
    "approves",     "argued",     "argues",     "asked",      "asks",       "authorized",
    "backed",       "backs",      "banned",     "believed",   "believes",   "blamed",
    "blames",       "blocked",    "broke",      "called",     "calls",      "canceled",
    "cancelled",    "ceded",      "charged",    "charges",    "claimed",    "claims",
    "complained",   "complains",  "conceded",   "concedes",   "concluded",  "condemned",
    "condemns",     "confirmed",  "confirms",   "considered", "considers",  "continues",
    "criticised",   "criticized", "cut",        "decided",    "declared",   "declares",
    "declined",     "declines",   "defended",   "defends",    "demanded",   "demands",
    "denied",       "denies",     "denounced",  "deployed",   "deported",   "detained",
    "dismissed",    "dismisses",  "disputed",   "disputes",   "eased",      "endorsed",
    "endorses",     "expects",    "expelled",   "expressed",  "extradited", "favored",
    "favors",       "feared",     "fears",      "granted",    "had",        "hailed",
    "has",          "hesitated",  "hoped",      "hopes",      "ignored",    "ignores",
    "imposed",      "imposes",    "insisted",   "insists",    "intended",   "intends",
    "invaded",      "invited",    "issued",     "knows",      "launched",   "lifted",
    "lodged",       "maintains",  "mulled",     "mulls",      "needs",      "negotiated",
    "objected",     "objects",    "offered",    "offers",     "opposed",    "opposes",
    "ordered",      "planned",    "plans",      "pledged",    "praised",    "prepared",
    "pressed",      "presses",    "promised",   "promises",   "proposed",   "proposes",
    "protested",    "pulled",     "pushed",     "ratified",   "ratifies",   "recalled",
    "recalls",      "recognized", "recognizes", "refused",    "refuses",    "regards",
    "rejected",     "rejects",    "released",   "relented",   "renewed",    "replied",
    "reported",     "requested",  "requests",   "resisted",   "resists",    "responded",
    "retaliated",   "revoked",    "said",       "says",       "scrapped",   "seeks",
    "sees",         "sent",       "severed",    "shelved",    "sided",      "signaled",
    "signalled",    "signed",     "signs",      "slammed",    "softened",   "sought",
    "stressed",     "suggested",  "summoned",   "supported",  "supports",   "suspended",
    "thanked",      "thinks",     "threatened", "threatens",  "tightened",  "told",
    "tried",        "tries",      "trusts",     "unveiled",   "urged",      "urges",
    "vetoed",       "viewed",     "views",      "voiced",     "vowed",      "vows",
    "wanted",       "wants",      "warned",     "warns",      "welcomed",   "welcomes",
    "will",         "withdrew",   "worries",    "would",      "wrote",      NULL
};

static const char *const places_before[] = {
    "in",      "at",       "near",    "outside", "inside", "around", "across",   "throughout",
    "into",    "toward",   "towards", "leaving", "left",   "visit",  "visited",  "visiting",
    "reached", "reach",    "entered", "leave",   "within", "above",  "downtown", "central",
    "from",    "through",  "north",   "south",   "east",   "west",   "off",      "behind",
    "past",    "opposite", "beside",  "facing",  NULL
};

/* Says whether the words before token `first` say that something is at the place: "outside the",
   "in front of". */
static gboolean
is_at_place(HsLinking *linking, gint64 first)
{
    static const char *const sides[] = { "front", "side", "steps", "gates", "walls", NULL };
    gint64 before = first - 1;
    if (strcmp(hs_linking_get_word(linking, before), "the") == 0)
        before--;
    const char *const word = hs_linking_get_word(linking, before);
    return g_strv_contains(places_before, word) ||
           (strcmp(word, "of") == 0 &&
            g_strv_contains(sides, hs_linking_get_word(linking, before - 1)));
}

/* Says whether mention `mention` acts or speaks. */
static gboolean
does_act(HsLinking *linking, guint32 mention)
{
    const HsCasting *const casting = linking->casting;
    const HsMention *const m = &casting->annotation->mentions[mention];
    const gint64 first = hs_casting_token_at(casting, m->span.begin);
    const gint64 last = hs_casting_token_at(casting, MAX(m->span.end, 1) - 1);
    if (casting->attributions[mention] >= 0)
        return TRUE;
    if (is_at_place(linking, first))
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

/* Says whether `name` is first of all a town of `country`, as capitals are. */
static gboolean
is_town_of(const HsLinking *linking, const char *name, HsKnown country)
{
    g_autoptr(GArray) found = hs_knowledge_find(linking->knowledge, name, strlen(name));
    HsKnownEntity entity;
    if (found->len == 0)
        return FALSE;
    const HsCandidate *const first = &g_array_index(found, HsCandidate, 0);
    hs_knowledge_get_entity(linking->knowledge, first->known, &entity);
    return first->weight >= LEAST_TOWN && entity.kind == HS_KNOWN_PLACE &&
           entity.country == country;
}

/* Returns what `name` stands for when it acts; HS_KNOWN_NONE for nothing, or where neither the
   article nor the place, `place` or HS_KNOWN_NONE, is of its country. */
static HsKnown
find_body_named(const HsLinking *linking, const char *name, HsKnown place)
{
    g_autoptr(GArray) found = hs_knowledge_find_metonym(linking->knowledge, name, strlen(name));
    if (found->len == 0)
        return HS_KNOWN_NONE;
    const HsKnown body = g_array_index(found, HsCandidate, 0).known;
    const HsKnown country = hs_linking_country_of(linking, body);
    const gboolean here = hs_linking_get_share(linking, country, NULL) > 0.02 ||
                          (place != HS_KNOWN_NONE ? hs_linking_country_of(linking, place) == country
                                                  : is_town_of(linking, name, country));
    return here ? body : HS_KNOWN_NONE;
}

/* Returns what all names of figure `index` stand for when they act; HS_KNOWN_NONE for nothing. */
static HsKnown
find_body(HsLinking *linking, gint32 index)
{
    const HsFigure *const figure = hs_casting_get_figure(linking->casting, index);
    HsKnown body = HS_KNOWN_NONE;
    if (!figure->named ||
        (figure->type != HS_ENTITY_PLACE && figure->type != HS_ENTITY_ORGANIZATION) ||
        is_body(linking, hs_linking_get_dossier(linking, index)->chosen))
        return HS_KNOWN_NONE;
    const HsKnown place = hs_linking_get_dossier(linking, index)->chosen;
    for (guint i = 0; i < figure->orgs->len; i++) {
        const char *const name = ((const HsOrgName *)g_ptr_array_index(figure->orgs, i))->name;
        body = find_body_named(linking, name, place);
        if (body == HS_KNOWN_NONE)
            break;
    }
    return body;
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

/* Says that figure `index`, of which mentions stay that do not act, is a place, and looks up which.
 */
static void
leave_place(HsLinking *linking, gint32 index)
{
    HsFigure *const figure = hs_casting_get_figure(linking->casting, index);
    if (figure->type != HS_ENTITY_PLACE) {
        figure->type = HS_ENTITY_PLACE;
        hs_candidates_find(linking, index);
        hs_coherence_choose_for(linking, index);
    }
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

/* Gives sources that were taken for descriptions, but are names of palaces and streets ("Number
   10"), to those who govern from there. */
static void
name_descriptions(HsLinking *linking)
{
    HsCasting *const casting = linking->casting;
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const HsMention *const mention = &casting->annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        if (mention->kind != HS_MENTION_NOMINAL || casting->attributions[i] < 0 ||
            (index != HS_NO_FIGURE && hs_casting_get_figure(casting, index)->named) ||
            !hs_linking_is_upper(linking, hs_casting_token_at(casting, mention->span.begin)))
            continue;
        HsOrgName *const name = hs_org_name_parse(casting->scratch,
                                                  hs_casting_get_tidy(casting, mention->span));
        const HsKnown body = find_body_named(linking, name->name, HS_KNOWN_NONE);
        if (body == HS_KNOWN_NONE)
            continue;
        gint32 figure = hs_linking_find_figure(linking, body);
        if (figure == HS_NO_FIGURE) {
            figure = hs_casting_add_figure(casting, HS_ENTITY_ORGANIZATION, TRUE);
            g_ptr_array_add(hs_casting_get_figure(casting, figure)->orgs, name);
            settle(linking, figure, body, say_stands_for(linking, figure));
        }
        hs_casting_assign(casting, i, figure);
        linking->joins[i] = (HsMentionJoin){ SURE, hs_linking_get_dossier(linking, figure)->why };
    }
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
    for (guint i = 0; i < n_figures; i++) {
        if (bodies[i] != HS_KNOWN_NONE && n_acting[i] < n_all[i])
            leave_place(linking, (gint32)i);
    }
    name_descriptions(linking);
}
