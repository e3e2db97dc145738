/* SPDX-License-Identifier: Apache-2.0
 *
 * An option's score is a logit: how much likelier it is than somebody or something of that name
 * that is not known. It adds up how common this meaning of the name is, how prominent the one
 * meant, how well name and kind fit, whether the article is about its country, whether the article
 * says of it the posts that it held then, whether bodies that it belongs to are in the article. The
 * options of a figure and "nobody known", of score 0, share the certainty (softmax).
 *
 * What is about the article as a whole is known only after some of it was linked: so all is weighed
 * twice, the second time with the countries and bodies that came out of the first. That is a cheap
 * mean-field reading of a joint model, enough where an article has one subject, as news has
 * (Hoffart et al. 2011 show that coherence over the article is worth as much as the prior; they
 * search a graph for it).
 */
#include "resolve/coherence.h"

#include <math.h>

#include "resolve/office.h"
#include "resolve/ordinary.h"

#define ROUNDS 2
#define CONSTANT 2.0   /* of what bears the name alone, before anything else is said */
#define HOST 2.5       /* times as telling as other bodies is one's own broadcaster */
#define LEAST 0.5      /* certainty below which nobody is chosen */
#define ACTIVE_YEARS 8 /* after an office in which somebody still makes news as before */
#define GONE_YEARS 30
#define ORDINARY (-3.5) /* of somebody whom the article calls a baker ... */
#define AGED (-0.5)     /* ... and of whom it tells the age */

static double
country_score(const HsLinking *linking, const HsDossier *dossier, const HsKnownEntity *entity,
              HsKnown known)
{
    const HsKnown country = hs_linking_country_of(linking, known);
    const gboolean person = entity->kind == HS_KNOWN_PERSON;
    if (country == HS_KNOWN_NONE)
        return 0.0;
    const double share = hs_linking_get_share(linking, country, dossier);
    if (country == known)
        return 0.6 + 1.6 * share;
    double score = share > 0.02 ? 0.6 + (person ? 1.2 : 1.6) * share : person ? -0.9 : -0.7;
    if (dossier->country != HS_KNOWN_NONE)
        score += dossier->country == country ? (person ? 1.0 : 2.5) : (person ? -0.3 : -2.0);
    return score;
}

/* Scores what the article says of the posts of `known`. */
static double
post_score(const HsLinking *linking, const HsDossier *dossier, HsOption *option)
{
    double best = 0.0, worst = 0.0;
    for (guint i = 0; i < dossier->posts->len; i++) {
        const HsPost *const post = &g_array_index(dossier->posts, HsPost, i);
        const gboolean where = post->country != HS_KNOWN_NONE || post->body != HS_KNOWN_NONE;
        double score = 0.0;
        switch (hs_office_held(linking, post, option->known, HS_KNOWN_NONE, linking->date)) {
        case HS_HELD_THEN:
        case HS_HELD_MAYBE:
            score = post->former ? 1.5 : 3.0;
            break;
        case HS_HELD_EARLIER:
            score = post->former ? 3.0 : 1.2;
            break;
        case HS_HELD_LATER:
            score = post->future ? 3.0 : 0.4;
            break;
        case HS_HELD_NEVER:
            worst = MIN(worst, where ? -0.8 : -0.4);
            break;
        }
        score += score > 0.0 && where ? 0.8 : 0.0;
        if (score > best) {
            best = score;
            option->post = post->words;
        }
    }
    return best > 0.0 ? best : worst;
}

/* Scores the years in which `known` held offices against the article's. */
static double
time_score(const HsLinking *linking, HsKnown known)
{
    const guint year = linking->date / 10000;
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(linking->knowledge, known);
    gboolean active = FALSE, gone = tenures->len > 0;
    for (guint i = 0; year > 0 && i < tenures->len; i++) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i);
        const guint begin = tenure->begin / 10000;
        const guint end = tenure->end == HS_WHEN_UNKNOWN ? HS_WHEN_MAX_YEAR : tenure->end / 10000;
        active = active || (begin <= year + 1 && end + ACTIVE_YEARS >= year);
        gone = gone && end + GONE_YEARS < year;
    }
    return year == 0 ? 0.0 : active ? 0.5 : gone ? -0.8 : 0.0;
}

/* Scores the year in a label ("2016 presidential campaign") against the article's. */
static double
year_score(const HsLinking *linking, const HsKnownEntity *entity)
{
    const guint year = linking->date / 10000;
    for (const char *at = entity->label; entity->kind != HS_KNOWN_PERSON && *at; at++) {
        if (!g_ascii_isdigit(*at) || (at > entity->label && g_ascii_isalnum(at[-1])))
            continue;
        char *end;
        const guint64 found = g_ascii_strtoull(at, &end, 10);
        if (end - at == 4 && found >= 1800 && found <= HS_WHEN_MAX_YEAR)
            return year == 0           ? -0.5
                   : found == year     ? 1.0
                   : found == year + 1 ? 0.6
                   : found < year      ? -1.0 - 0.2 * (double)MIN(year - found, 10)
                                       : -1.5;
        at = end - 1;
    }
    return 0.0;
}

static double
body_weight(const HsLinking *linking, HsKnown body)
{
    const double *const weight = body == HS_KNOWN_NONE
                                     ? NULL
                                     : g_hash_table_lookup(linking->bodies, GUINT_TO_POINTER(body));
    return weight ? *weight : 0.0;
}

/* Says whether `affiliation` is with a paper or broadcaster, at the time of the article. */
static gboolean
is_press(const HsLinking *linking, const HsAffiliation *affiliation)
{
    const guint year = linking->date / 10000;
    HsKnownEntity body;
    if (affiliation->organization == HS_KNOWN_NONE)
        return FALSE;
    hs_knowledge_get_entity(linking->knowledge, affiliation->organization, &body);
    return strcmp(body.subtype, "media") == 0 &&
           (year == 0 || affiliation->begin == HS_WHEN_UNKNOWN ||
            affiliation->begin / 10000 <= year) &&
           (year == 0 || affiliation->end == HS_WHEN_UNKNOWN || affiliation->end / 10000 >= year);
}

/* Scores the bodies that `known` is or was with, as far as they are in the article. Those who ask
   are seldom introduced: whose surname alone stands beside the broadcaster ("WALLACE:") is its
   host. */
static double
affiliation_score(const HsLinking *linking, const HsOption *option)
{
    const HsKnown known = option->known;
    double best = 0.0;
    g_autoptr(GArray) affiliations = hs_knowledge_get_affiliations(linking->knowledge, known);
    for (guint i = 0; i < affiliations->len; i++) {
        const HsAffiliation *const affiliation = &g_array_index(affiliations, HsAffiliation, i);
        const gboolean host = !option->whole && is_press(linking, affiliation);
        best = MAX(best, body_weight(linking, affiliation->organization) * (host ? HOST : 1.0));
    }
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(linking->knowledge, known);
    for (guint i = 0; i < tenures->len; i++) {
        HsKnownOffice office;
        hs_knowledge_get_office(linking->knowledge, g_array_index(tenures, HsTenure, i).office,
                                &office);
        best = MAX(best, body_weight(linking, office.organization));
    }
    return 1.5 * best;
}

/* Says whether nothing is known of any post or body of `known`: an actor or singer. */
static gboolean
is_private(const HsLinking *linking, HsKnown known)
{
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(linking->knowledge, known);
    g_autoptr(GArray) affiliations = hs_knowledge_get_affiliations(linking->knowledge, known);
    return tenures->len == 0 && affiliations->len == 0;
}

/* Scores what speaks against `known`, of the name of figure `index`, because the world knows it: a
   calling that news gives to those whom nobody knows, and the age, which it tells of them as a
   rule. Whom somebody added by hand can be a baker; a mayor is no actor. */
static double
calling_score(const HsLinking *linking, gint32 index, const HsDossier *dossier, HsKnown known,
              const HsKnownEntity *entity)
{
    if (strcmp(entity->source, HS_KNOWN_OWN) == 0)
        return 0.0;
    const GPtrArray *const heads = hs_casting_get_figure(linking->casting, index)->heads;
    double score = dossier->aged ? AGED : 0.0;
    for (guint i = 0; i < heads->len; i++) {
        const char *const head = g_ptr_array_index(heads, i);
        if (hs_word_is_ordinary(head) ||
            (hs_word_is_local_office(head) && is_private(linking, known)))
            return score + ORDINARY;
    }
    return score;
}

static void
weigh_option(const HsLinking *linking, gint32 index, const HsDossier *dossier, HsOption *option)
{
    HsKnownEntity entity;
    hs_knowledge_get_entity(linking->knowledge, option->known, &entity);
    option->score = option->fit + CONSTANT + log(option->prior + 0.004) + 2.5 * option->prominence +
                    (entity.wikidata ? 0.3 : 0.0) +
                    country_score(linking, dossier, &entity, option->known) +
                    year_score(linking, &entity);
    if (entity.kind == HS_KNOWN_PERSON)
        option->score += post_score(linking, dossier, option) + time_score(linking, option->known) +
                         affiliation_score(linking, option) +
                         calling_score(linking, index, dossier, option->known, &entity);
}

static int
compare_options(gconstpointer a, gconstpointer b)
{
    const HsOption *const x = a, *const y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->known < y->known ? -1 : x->known > y->known;
}

/* Chooses the best option, if it is likelier than all others together. */
static void
choose(HsDossier *dossier)
{
    double sum = 1.0;
    dossier->chosen = HS_KNOWN_NONE;
    for (guint i = 0; i < dossier->options->len; i++)
        sum += exp(g_array_index(dossier->options, HsOption, i).score);
    dossier->confidence = 1.0 / sum;
    if (dossier->options->len == 0)
        return;
    const HsOption *const best = &g_array_index(dossier->options, HsOption, 0);
    const double certainty = exp(best->score) / sum;
    if (certainty < LEAST)
        return;
    dossier->chosen = best->known;
    dossier->confidence = certainty;
}

/* Weighs the options of figure `index` and chooses. */
static void
weigh(const HsLinking *linking, gint32 index)
{
    HsDossier *const dossier = g_ptr_array_index(linking->dossiers, index);
    if (dossier->settled)
        return;
    for (guint i = 0; i < dossier->options->len; i++)
        weigh_option(linking, index, dossier, &g_array_index(dossier->options, HsOption, i));
    g_array_sort(dossier->options, compare_options);
    choose(dossier);
}

/* Counts the countries and bodies of what was chosen. */
static void
take_stock(HsLinking *linking)
{
    for (guint i = 0; i < linking->dossiers->len; i++) {
        HsDossier *const dossier = g_ptr_array_index(linking->dossiers, i);
        HsKnownEntity entity;
        if (dossier->chosen == HS_KNOWN_NONE)
            continue;
        hs_knowledge_get_entity(linking->knowledge, dossier->chosen, &entity);
        const HsKnown country = hs_linking_country_of(linking, dossier->chosen);
        /* Names of countries were counted word by word. */
        if (country != dossier->chosen && country != HS_KNOWN_NONE) {
            dossier->stock = country;
            dossier->stock_weight = 0.5 * dossier->confidence * dossier->n_names;
            hs_linking_add_country(linking, country, dossier->stock_weight);
        }
        if (entity.kind == HS_KNOWN_ORGANIZATION) {
            double *const weight = g_new(double, 1);
            *weight = dossier->confidence;
            g_hash_table_insert(linking->bodies, GUINT_TO_POINTER(dossier->chosen), weight);
        }
    }
}

/* ---- two figures, one choice */

/* Says whether figures `a` and `b` can be one: two full names of one person's, or a name and a
   shorter form of it. */
static gboolean
may_be_one(const HsLinking *linking, gint32 a, gint32 b)
{
    const HsFigure *const x = hs_casting_get_figure(linking->casting, a);
    const HsFigure *const y = hs_casting_get_figure(linking->casting, b);
    if (x->type != HS_ENTITY_PERSON || y->type != HS_ENTITY_PERSON)
        return x->type != HS_ENTITY_PERSON && y->type != HS_ENTITY_PERSON;
    if (x->gender != HS_GENDER_UNKNOWN && y->gender != HS_GENDER_UNKNOWN && x->gender != y->gender)
        return FALSE;
    for (guint i = 0; i < x->persons->len; i++) {
        const HsPersonName *const one = g_ptr_array_index(x->persons, i);
        for (guint k = 0; k < y->persons->len; k++) {
            const HsPersonName *const other = g_ptr_array_index(y->persons, k);
            if (g_strcmp0(one->suffix, other->suffix) != 0)
                return FALSE;
        }
    }
    return TRUE;
}

static void
drop_option(HsDossier *dossier, HsKnown known)
{
    for (guint i = dossier->options->len; i-- > 0;) {
        if (g_array_index(dossier->options, HsOption, i).known == known)
            g_array_remove_index(dossier->options, i);
    }
}

/* Takes what is chosen twice away from the weaker figure, unless both can be one. Returns whether
   any choice changed. */
static gboolean
part_doubles(HsLinking *linking)
{
    gboolean changed = FALSE;
    for (guint a = 0; a < linking->dossiers->len; a++) {
        HsDossier *const x = g_ptr_array_index(linking->dossiers, a);
        for (guint b = a + 1; x->chosen != HS_KNOWN_NONE && b < linking->dossiers->len; b++) {
            HsDossier *const y = g_ptr_array_index(linking->dossiers, b);
            if (x->chosen != y->chosen || may_be_one(linking, (gint32)a, (gint32)b))
                continue;
            HsDossier *const weak = x->confidence < y->confidence ? x : y;
            drop_option(weak, weak->chosen);
            choose(weak);
            changed = TRUE;
        }
    }
    return changed;
}

void
hs_coherence_choose(HsLinking *linking)
{
    for (guint round = 0; round < ROUNDS; round++) {
        if (round > 0)
            take_stock(linking);
        for (guint i = 0; i < linking->dossiers->len; i++)
            weigh(linking, (gint32)i);
    }
    while (part_doubles(linking)) {
        /* Each turn takes an option away, so there is an end. */
    }
}

void
hs_coherence_choose_for(HsLinking *linking, gint32 figure)
{
    weigh(linking, figure);
}
