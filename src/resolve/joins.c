/* SPDX-License-Identifier: Apache-2.0
 *
 * See joins.h. What the world told of a mention outweighs what the article's words told, but for
 * pronouns, which are asked last (resolve.c). Of names, which joined over the whole article, it is
 * told here in what way each is one of its entity. The score of the mention itself, that there is
 * somebody at all, counts as well.
 */
#include "resolve/joins.h"

#include <string.h>

#include "resolve/fold.h"

/* How often names that join so are the entity's on gold/train, rounded. Equal names are least often
   it: of one name there may be a person and a place. */
#define SURE_FULL 0.98
#define SURE_SURNAME 0.99
#define SURE_GIVEN 0.99
#define SURE_FORM 0.99

static const char *
say_of(HsArena *arena, const char *what, const char *name)
{
    g_autofree char *why = g_strdup_printf("%s %s", what, name);
    return hs_arena_strdup(arena, why);
}

/* Says in what way `tidy` is a name of `entity`. */
static HsMentionJoin
explain_name(HsArena *arena, HsCasting *casting, const HsEntity *entity, const char *tidy)
{
    const HsPersonName *const name = entity->type == HS_ENTITY_PERSON
                                         ? hs_person_name_parse(casting->scratch, tidy)
                                         : NULL;
    const char *const full = hs_name_fold(casting->scratch, entity->name);
    if (strcmp(hs_name_fold(casting->scratch, name ? name->name : tidy), full) == 0)
        return (HsMentionJoin){ SURE_FULL, "the same name" };
    if (!name)
        return (HsMentionJoin){ SURE_FORM, say_of(arena, "another form of", entity->name) };
    switch (hs_person_name_shortens(name, hs_person_name_parse(casting->scratch, entity->name))) {
    case HS_SHORT_SURNAME:
        return (HsMentionJoin){ SURE_SURNAME, say_of(arena, "surname of", entity->name) };
    case HS_SHORT_GIVEN:
        return (HsMentionJoin){ SURE_GIVEN, say_of(arena, "given name of", entity->name) };
    case HS_SHORT_NONE:
        break;
    }
    return (HsMentionJoin){ SURE_FORM, say_of(arena, "another form of", entity->name) };
}

/* Returns what is told of mention `i`, why: NULL where nothing is. */
static HsMentionJoin
find_told(HsArena *arena, HsCasting *casting, const HsCast *cast, guint32 i)
{
    const HsMention *const mention = &cast->annotation->mentions[i];
    const HsEntity *const entity = &cast->entities[cast->mention_entities[i]];
    if (mention->kind == HS_MENTION_NAME && entity->named)
        return explain_name(arena, casting, entity, hs_casting_get_tidy(casting, mention->span));
    return casting->joins[i];
}

const HsMentionJoin *
hs_joins_write(HsArena *arena, HsCasting *casting, const HsLinking *linking, const HsCast *cast)
{
    const HsAnnotation *const annotation = cast->annotation;
    HsMentionJoin *const joins = hs_arena_new0(arena, HsMentionJoin, annotation->n_mentions);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        joins[i].why = "";
        if (cast->mention_entities[i] < 0)
            continue;
        if (linking && linking->joins[i].why &&
            (mention->kind != HS_MENTION_PRONOUN || !casting->joins[i].why)) {
            joins[i] = linking->joins[i];
            continue;
        }
        const HsMentionJoin told = find_told(arena, casting, cast, i);
        joins[i].confidence = mention->score * (told.why ? told.confidence : 1.0f);
        if (told.why)
            joins[i].why = hs_arena_strdup(arena, told.why);
    }
    return joins;
}
