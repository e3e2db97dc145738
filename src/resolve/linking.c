/* SPDX-License-Identifier: Apache-2.0
 *
 * Holds what the files that link share. Country words are found once, over all tokens: names of
 * countries and demonyms, one to three words long, longest first, each spelling looked up once.
 * They tell what the article is about before anything is linked, since "Norwegian" is never
 * ambiguous in the way that "the parliament" is. A state or town speaks for its country only once
 * it is linked.
 */
#include "resolve/linking.h"

#include <string.h>

#include "resolve/fold.h"

#define MAX_COUNTRY_WORDS 3

static void
free_dossier(gpointer pointer)
{
    HsDossier *const dossier = pointer;
    g_array_unref(dossier->options);
    g_array_unref(dossier->posts);
    g_free(dossier);
}

HsDossier *
hs_linking_get_dossier(HsLinking *linking, gint32 figure)
{
    while (linking->dossiers->len <= (guint)figure) {
        HsDossier *const dossier = g_new0(HsDossier, 1);
        dossier->options = g_array_new(FALSE, FALSE, sizeof(HsOption));
        dossier->posts = g_array_new(FALSE, FALSE, sizeof(HsPost));
        dossier->country = HS_KNOWN_NONE;
        dossier->chosen = HS_KNOWN_NONE;
        dossier->stock = HS_KNOWN_NONE;
        dossier->why = "";
        g_ptr_array_add(linking->dossiers, dossier);
    }
    return g_ptr_array_index(linking->dossiers, figure);
}

const char *
hs_linking_get_word(HsLinking *linking, gint64 token)
{
    if (token < 0 || token >= linking->casting->annotation->text->n_tokens)
        return "";
    if (!linking->words[token])
        linking->words[token] = hs_casting_get_word(linking->casting, token);
    return linking->words[token];
}

gboolean
hs_linking_is_upper(const HsLinking *linking, guint32 token)
{
    const HsText *const text = linking->casting->annotation->text;
    if (token >= text->n_tokens)
        return FALSE;
    return g_unichar_isupper(
        g_utf8_get_char(linking->casting->body + text->tokens[token].span.begin));
}

/* Returns the country that `name` names, as a noun or adjective. */
static HsKnown
country_named(const HsKnowledge *knowledge, const char *name, gsize length)
{
    g_autoptr(GArray) demonyms = hs_knowledge_find_demonym(knowledge, name, length);
    HsKnownEntity entity;
    if (demonyms->len > 0) {
        const HsKnown known = g_array_index(demonyms, HsCandidate, 0).known;
        hs_knowledge_get_entity(knowledge, known, &entity);
        if (entity.kind == HS_KNOWN_PLACE)
            return known;
    }
    g_autoptr(GArray) found = hs_knowledge_find(knowledge, name, length);
    for (guint i = 0; i < MIN(found->len, 2); i++) {
        const HsCandidate *const candidate = &g_array_index(found, HsCandidate, i);
        hs_knowledge_get_entity(knowledge, candidate->known, &entity);
        if (entity.kind == HS_KNOWN_PLACE && strcmp(entity.subtype, "country") == 0)
            return candidate->known;
    }
    return HS_KNOWN_NONE;
}

/* Returns the country named by the `n` words from token `token` on; every spelling is looked up
   once. */
static HsKnown
country_at(HsLinking *linking, GHashTable *seen, guint32 token, guint n)
{
    const HsToken *const tokens = linking->casting->annotation->text->tokens;
    const HsSpan span = { tokens[token].span.begin, tokens[token + n - 1].span.end };
    const char *const name = hs_casting_get_tidy(linking->casting, span);
    gpointer found;
    if (g_hash_table_lookup_extended(seen, name, NULL, &found))
        return GPOINTER_TO_UINT(found);
    const HsKnown country = strlen(name) < 2
                                ? HS_KNOWN_NONE
                                : country_named(linking->knowledge, name, strlen(name));
    g_hash_table_insert(seen, (gpointer)name, GUINT_TO_POINTER(country));
    return country;
}

static void
find_countries(HsLinking *linking)
{
    const HsText *const text = linking->casting->annotation->text;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint32 i = 0; i < text->n_tokens; i++)
        linking->countries[i] = HS_KNOWN_NONE;
    for (guint32 i = 0; i < text->n_tokens; i++) {
        guint n = 0;
        if (strcmp(hs_linking_get_word(linking, i), "the") == 0)
            continue;
        while (n < MAX_COUNTRY_WORDS && hs_linking_is_upper(linking, i + n))
            n++;
        for (; n > 0 && linking->countries[i] == HS_KNOWN_NONE; n--) {
            linking->countries[i] = country_at(linking, seen, i, n);
            linking->country_words[i] = (guint8)n;
        }
        if (linking->countries[i] == HS_KNOWN_NONE) {
            linking->country_words[i] = 0;
            continue;
        }
        hs_linking_add_country(linking, linking->countries[i], 1.0);
        i += linking->country_words[i] - 1u;
    }
}

HsLinking *
hs_linking_new(HsCasting *casting, const HsKnowledge *knowledge, HsArena *arena)
{
    const HsAnnotation *const annotation = casting->annotation;
    const char *const date = annotation->text->article->date;
    const guint32 n = annotation->text->n_tokens;
    HsLinking *const linking = g_new0(HsLinking, 1);
    linking->casting = casting;
    linking->knowledge = knowledge;
    linking->arena = arena;
    if (date && !hs_when_parse(date, strlen(date), &linking->date))
        linking->date = HS_WHEN_UNKNOWN;
    linking->dossiers = g_ptr_array_new_with_free_func(free_dossier);
    linking->countries = hs_arena_new0(casting->scratch, HsKnown, n + 1);
    linking->country_words = hs_arena_new0(casting->scratch, guint8, n + 1);
    linking->words = hs_arena_new0(casting->scratch, const char *, n + 1);
    linking->name_at = hs_arena_new0(casting->scratch, gint32, n + 1);
    linking->shares = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    linking->bodies = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    linking->titles = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify)g_array_unref);
    linking->joins = hs_arena_new0(casting->scratch, HsMentionJoin, annotation->n_mentions);
    for (guint32 i = 0; i <= n; i++)
        linking->name_at[i] = -1;
    for (guint32 i = annotation->n_mentions; i-- > 0;) {
        if (annotation->mentions[i].kind == HS_MENTION_NAME)
            linking->name_at[hs_casting_token_at(casting, annotation->mentions[i].span.begin)] =
                (gint32)i;
    }
    find_countries(linking);
    return linking;
}

void
hs_linking_free(HsLinking *linking)
{
    if (!linking)
        return;
    g_ptr_array_unref(linking->dossiers);
    g_hash_table_unref(linking->shares);
    g_hash_table_unref(linking->bodies);
    g_hash_table_unref(linking->titles);
    g_free(linking);
}

void
hs_linking_add_country(HsLinking *linking, HsKnown country, double weight)
{
    /* The sum of all stands under HS_KNOWN_NONE. */
    const HsKnown keys[] = { country, HS_KNOWN_NONE };
    if (country == HS_KNOWN_NONE)
        return;
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        double *sum = g_hash_table_lookup(linking->shares, GUINT_TO_POINTER(keys[i]));
        if (!sum) {
            sum = g_new0(double, 1);
            g_hash_table_insert(linking->shares, GUINT_TO_POINTER(keys[i]), sum);
        }
        *sum += weight;
    }
}

double
hs_linking_get_share(const HsLinking *linking, HsKnown country, const HsDossier *but)
{
    const double *const all = g_hash_table_lookup(linking->shares, GUINT_TO_POINTER(HS_KNOWN_NONE));
    const double *const sum = g_hash_table_lookup(linking->shares, GUINT_TO_POINTER(country));
    if (country == HS_KNOWN_NONE || !sum)
        return 0.0;
    const double own = but ? but->stock_weight : 0.0;
    const double of = *sum - (but && but->stock == country ? own : 0.0);
    return *all - own > 1e-6 && of > 1e-6 ? of / (*all - own) : 0.0;
}

HsKnown
hs_linking_country_of(const HsLinking *linking, HsKnown known)
{
    HsKnownEntity entity;
    if (known == HS_KNOWN_NONE)
        return HS_KNOWN_NONE;
    hs_knowledge_get_entity(linking->knowledge, known, &entity);
    if (entity.kind == HS_KNOWN_PLACE && strcmp(entity.subtype, "country") == 0)
        return known;
    return entity.country;
}

gint32
hs_linking_find_figure(const HsLinking *linking, HsKnown known)
{
    for (guint i = 0; known != HS_KNOWN_NONE && i < linking->dossiers->len; i++) {
        if (((const HsDossier *)g_ptr_array_index(linking->dossiers, i))->chosen == known)
            return (gint32)i;
    }
    return HS_NO_FIGURE;
}
