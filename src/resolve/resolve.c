/* SPDX-License-Identifier: Apache-2.0
 *
 * The walk through the room resolve: an annotation comes in, the cast of the article goes out.
 * Names are joined first, over the whole article (join.c); then descriptions and pronouns take
 * their turn in the order of the text (description.c, pronoun.c), because each leans on what was
 * said before it; but who speaks a quotation comes before what stands in it. Pronouns that found
 * nobody get a second look. Then the figures are looked up in what is known of the world (link.c),
 * which may still join some; descriptions of posts find their holders (described.c), and pronouns
 * are asked again where they did. At the end the figures become
 * entities in the order of their first mention, each with its fullest name.
 */
#include "resolve/resolve.h"

#include "resolve/apposition.h"
#include "resolve/casting.h"
#include "resolve/countrywords.h"
#include "resolve/described.h"
#include "resolve/description.h"
#include "resolve/documents.h"
#include "resolve/entityname.h"
#include "resolve/join.h"
#include "resolve/joins.h"
#include "resolve/link.h"
#include "resolve/pronoun.h"
#include "resolve/relative.h"

#define MAX_DEPTH 8 /* of words inside words */

/* Gives mention `mention` its figure; first the one that speaks the words in which it stands, since
   nobody is "he" in his own quotation. */
static void
resolve_mention(HsCasting *casting, guint32 mention, guint depth)
{
    const gboolean pronoun = casting->annotation->mentions[mention].kind == HS_MENTION_PRONOUN ||
                             hs_relative_is(casting, mention);
    if (casting->mention_figures[mention] != HS_NO_FIGURE)
        return;
    const gint32 source = hs_pronoun_get_source(casting, mention);
    if (source > (gint32)mention && depth < MAX_DEPTH)
        resolve_mention(casting, (guint32)source, depth + 1);
    hs_casting_assign(casting, mention,
                      pronoun ? hs_pronoun_resolve(casting, mention)
                              : hs_description_resolve(casting, mention));
}

static void
resolve_all(HsCasting *casting, const HsKnowledge *knowledge)
{
    hs_join_names(casting, knowledge);
    hs_apposition_collect(casting);
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++)
        resolve_mention(casting, i, 0);
    /* A quotation that goes on has its speaker only now. */
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        if (casting->annotation->mentions[i].kind == HS_MENTION_PRONOUN)
            resolve_mention(casting, i, MAX_DEPTH);
    }
}

/* Asks again who the pronouns mean, where the world knows whom descriptions mean: "he" after "the
   Norlandic president" is a named man now. */
static void
ask_pronouns_again(HsCasting *casting)
{
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        if (casting->annotation->mentions[i].kind == HS_MENTION_PRONOUN)
            hs_casting_assign(casting, i, HS_NO_FIGURE);
    }
    for (guint pass = 0; pass < 2; pass++) {
        for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
            if (casting->annotation->mentions[i].kind == HS_MENTION_PRONOUN)
                resolve_mention(casting, i, pass == 0 ? 0 : MAX_DEPTH);
        }
    }
}

/* Returns the gender that the world knows. What is guessed from names and titles helps to tell who
 * is who and stays in this room: nobody said it. */
static char
gender_letter(const HsKnowledge *knowledge, const HsLink *link)
{
    HsKnownEntity known;
    if (link->known == HS_KNOWN_NONE)
        return '\0';
    hs_knowledge_get_entity(knowledge, link->known, &known);
    return known.gender;
}

/* Returns the figure that mention `i` denotes: the document, where it is one. */
static gint32
get_denoted(const HsCasting *casting, guint32 i)
{
    const gint32 document = casting->mention_documents[i];
    return document == HS_NO_FIGURE ? casting->mention_figures[i] : document;
}

/* Returns the mention whose words figure `index` is called by where it has no name, `i` being the
   first to denote it: the first that is more than a pronoun, where there is one. */
static guint32
find_described(const HsCasting *casting, gint32 index, guint32 i)
{
    const HsAnnotation *const annotation = casting->annotation;
    guint32 at = i;
    while (at < annotation->n_mentions && (annotation->mentions[at].kind == HS_MENTION_PRONOUN ||
                                           get_denoted(casting, at) != index))
        at++;
    return at < annotation->n_mentions ? at : i;
}

/* Returns the entity of figure `index`, which mention `i` is the first to denote, without its
   aliases. The author is a figure's number still. */
static HsEntity
make_entity(HsArena *arena, HsCasting *casting, HsLinking *linking, gint32 index, guint32 i)
{
    const HsFigure *const figure = hs_casting_get_figure(casting, index);
    HsEntity entity = {
        .type = figure->type,
        .named = figure->named,
        .name = hs_entity_name_choose(arena, casting, index, find_described(casting, index, i)),
        .first_mention = i,
        .link = hs_link_get(linking, index),
        .sort = figure->sort,
        .author = figure->author,
    };
    entity.gender = gender_letter(linking ? linking->knowledge : NULL, &entity.link);
    return entity;
}

/* Numbers the figures in the order of their first mentions and writes entities without aliases. */
static guint32
write_entities(HsArena *arena, HsCasting *casting, HsLinking *linking, HsEntity *entities,
               gint32 *mention_entities, gint32 *mention_speakers)
{
    const guint32 n_mentions = casting->annotation->n_mentions;
    gint32 *const numbers = hs_arena_new0(casting->scratch, gint32, casting->figures->len);
    guint32 n = 0;
    for (guint32 i = 0; i < n_mentions; i++) {
        const gint32 index = get_denoted(casting, i);
        mention_entities[i] = -1;
        if (index == HS_NO_FIGURE)
            continue;
        if (numbers[index] == 0) {
            entities[n] = make_entity(arena, casting, linking, index, i);
            numbers[index] = (gint32)++n;
        }
        mention_entities[i] = numbers[index] - 1;
        entities[numbers[index] - 1].n_mentions++;
    }
    for (guint32 i = 0; i < n_mentions; i++) {
        const gint32 speaker = casting->mention_figures[i];
        mention_speakers[i] = speaker == HS_NO_FIGURE ? -1 : numbers[speaker] - 1;
    }
    for (guint32 i = 0; i < n; i++) {
        const gint32 author = entities[i].author;
        entities[i].author = author == HS_NO_FIGURE ? -1 : numbers[author] - 1;
    }
    return n;
}

const HsCast *
hs_resolve(HsArena *arena, const HsAnnotation *annotation, const HsKnowledge *knowledge)
{
    g_autoptr(HsCasting) casting = hs_casting_new(annotation);
    resolve_all(casting, knowledge);
    g_autoptr(HsLinking) linking = hs_link_figures(casting, knowledge, arena);
    if (linking && hs_described_resolve(linking))
        ask_pronouns_again(casting);
    hs_documents_find(casting);
    HsCast *const cast = hs_arena_new0(arena, HsCast, 1);
    HsEntity *const entities = hs_arena_new0(arena, HsEntity, casting->figures->len);
    gint32 *const mention_entities = hs_arena_new0(arena, gint32, annotation->n_mentions);
    gint32 *const mention_speakers = hs_arena_new0(arena, gint32, annotation->n_mentions);
    cast->annotation = annotation;
    cast->entities = entities;
    cast->mention_entities = mention_entities;
    cast->mention_speakers = mention_speakers;
    cast->n_entities = write_entities(arena, casting, linking, entities, mention_entities,
                                      mention_speakers);
    if (linking)
        hs_country_words_write(linking, cast);
    cast->mention_joins = hs_joins_write(arena, casting, linking, cast);
    for (guint32 i = 0; i < cast->n_entities; i++)
        entities[i].aliases = hs_entity_name_collect(arena, casting, cast, i);
    return cast;
}
