/* SPDX-License-Identifier: Apache-2.0
 *
 * The walk through linking. Names first: what each can mean, what the article says of each, then
 * the choice over the whole article. Then what needs these choices: capitals that act, and figures
 * that are one after all. Nothing here joins names: what the article's own words leave apart stays
 * apart unless both are surely one known thing. Descriptions of posts come after it (described.c).
 */
#include "resolve/link.h"

#include <math.h>

#include "resolve/candidates.h"
#include "resolve/coherence.h"
#include "resolve/metonym.h"
#include "resolve/posts.h"
#include "resolve/reunion.h"

#define MAX_RIVALS 4

HsLinking *
hs_link_figures(HsCasting *casting, const HsKnowledge *knowledge, HsArena *arena)
{
    if (!knowledge)
        return NULL;
    HsLinking *const linking = hs_linking_new(casting, knowledge, arena);
    for (guint i = 0; i < casting->figures->len; i++)
        hs_candidates_find(linking, (gint32)i);
    hs_posts_collect(linking);
    hs_coherence_choose(linking);
    hs_metonym_resolve(linking);
    hs_reunion_join(linking);
    return linking;
}

/* ---- what goes out */

static void
fill_country(const HsLinking *linking, const HsKnownEntity *entity, HsLink *link)
{
    HsKnownEntity country;
    if (entity->country == HS_KNOWN_NONE)
        return;
    g_autofree char *slug = hs_knowledge_dup_slug(linking->knowledge, entity->country);
    hs_knowledge_get_entity(linking->knowledge, entity->country, &country);
    link->country = country.id;
    link->country_slug = hs_arena_strdup(linking->arena, slug);
    link->country_label = country.label;
}

static void
fill_known(const HsLinking *linking, HsLink *link)
{
    HsKnownEntity entity;
    g_autofree char *slug = hs_knowledge_dup_slug(linking->knowledge, link->known);
    hs_knowledge_get_entity(linking->knowledge, link->known, &entity);
    link->id = entity.id;
    link->wikidata = entity.wikidata;
    link->label = entity.label;
    link->kind = entity.kind;
    link->subtype = entity.subtype;
    link->slug = hs_arena_strdup(linking->arena, slug);
    fill_country(linking, &entity, link);
}

/* Says in words what spoke for an option. */
static const char *
say_why(const HsLinking *linking, const HsDossier *dossier, const HsOption *option)
{
    g_autoptr(GString) why = g_string_new(NULL);
    HsKnownEntity entity;
    const HsKnown country = hs_linking_country_of(linking, option->known);
    g_string_append_printf(why, "name '%s', prior %.2f", option->alias, option->prior);
    if (option->post)
        g_string_append_printf(why, "; %s", option->post);
    if (country != HS_KNOWN_NONE && country != option->known &&
        hs_linking_get_share(linking, country, dossier) > 0.0) {
        hs_knowledge_get_entity(linking->knowledge, country, &entity);
        g_string_append_printf(why, "; %s, %.0f%% of the countries here", entity.label,
                               100.0 * hs_linking_get_share(linking, country, dossier));
    }
    if (dossier->country != HS_KNOWN_NONE && dossier->country == country)
        g_string_append(why, ", named beside it");
    return hs_arena_strdup(linking->arena, why->str);
}

/* Returns the certainty of an option among all of its figure. */
static double
certainty(const HsDossier *dossier, const HsOption *option)
{
    double sum = 1.0;
    for (guint i = 0; i < dossier->options->len; i++)
        sum += exp(g_array_index(dossier->options, HsOption, i).score);
    return exp(option->score) / sum;
}

static void
fill_rivals(const HsLinking *linking, const HsDossier *dossier, HsLink *link)
{
    HsRival *const rivals = hs_arena_new0(linking->arena, HsRival, MAX_RIVALS);
    for (guint i = 0; i < dossier->options->len && link->n_rivals < MAX_RIVALS; i++) {
        const HsOption *const option = &g_array_index(dossier->options, HsOption, i);
        HsKnownEntity entity;
        if (option->known == link->known)
            continue;
        hs_knowledge_get_entity(linking->knowledge, option->known, &entity);
        link->has_namesake = link->has_namesake || (link->known == HS_KNOWN_NONE && option->whole);
        rivals[link->n_rivals++] = (HsRival){ .id = entity.id,
                                              .label = entity.label,
                                              .score = (float)certainty(dossier, option),
                                              .why = say_why(linking, dossier, option) };
    }
    link->rivals = rivals;
}

HsLink
hs_link_get(HsLinking *linking, gint32 figure)
{
    HsLink link = { .known = HS_KNOWN_NONE, .why = "", .subtype = "" };
    if (!linking)
        return link;
    const HsDossier *const dossier = hs_linking_get_dossier(linking, figure);
    link.known = dossier->chosen;
    link.confidence = (float)dossier->confidence;
    link.why = dossier->why;
    if (link.known != HS_KNOWN_NONE)
        fill_known(linking, &link);
    for (guint i = 0; i < dossier->options->len && !*link.why; i++) {
        const HsOption *const option = &g_array_index(dossier->options, HsOption, i);
        if (option->known == link.known)
            link.why = say_why(linking, dossier, option);
    }
    if (!*link.why && hs_casting_get_figure(linking->casting, figure)->named)
        link.why = dossier->options->len > 0 ? "nobody of that name is likely" : "no such name";
    fill_rivals(linking, dossier, &link);
    return link;
}
