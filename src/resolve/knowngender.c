/* SPDX-License-Identifier: Apache-2.0
 *
 * "Barack", "Xi" and "Putin" are in no table of given names, but the world knows who is called so.
 * Whom a name links to is decided later, over the whole article (link.c), and wants pronouns
 * resolved; their resolution wants the gender. So the question here is a smaller one: of what
 * gender is whoever the name may mean? Meanings that are rare do not count, and where the others
 * differ the gender stays unknown. It helps to tell who is who and is told to nobody.
 */
#include "resolve/knowngender.h"

#include <string.h>

#define LEAST 100         /* of a meaning's prior, in thousandths, to count */
#define LEAST_SURNAME 500 /* of all that count together, where the name is one word */

static HsGender
gender_of(const HsKnowledge *knowledge, HsKnown known)
{
    HsKnownEntity entity;
    hs_knowledge_get_entity(knowledge, known, &entity);
    if (entity.kind != HS_KNOWN_PERSON)
        return HS_GENDER_UNKNOWN;
    return entity.gender == 'm'   ? HS_GENDER_MALE
           : entity.gender == 'f' ? HS_GENDER_FEMALE
                                  : HS_GENDER_UNKNOWN;
}

/* Returns the gender of all people whom `name` is likely to mean, unknown where it is not one. */
static HsGender
gender_of_name(const HsKnowledge *knowledge, const HsPersonName *name)
{
    g_autoptr(GArray) found = hs_knowledge_find(knowledge, name->name, strlen(name->name));
    HsGender gender = HS_GENDER_UNKNOWN;
    guint sum = 0;
    for (guint i = 0; i < found->len; i++) {
        const HsCandidate *const one = &g_array_index(found, HsCandidate, i);
        const HsGender its = gender_of(knowledge, one->known);
        if (one->weight < LEAST)
            continue;
        if (its == HS_GENDER_UNKNOWN || (gender != HS_GENDER_UNKNOWN && its != gender))
            return HS_GENDER_UNKNOWN;
        gender = its;
        sum += one->weight;
    }
    return name->n_parts > 1 || sum >= LEAST_SURNAME ? gender : HS_GENDER_UNKNOWN;
}

/* Returns the fullest of the names that joined in `figure`. */
static const HsPersonName *
fullest_name(const HsFigure *figure)
{
    const HsPersonName *fullest = NULL;
    for (guint i = 0; i < figure->persons->len; i++) {
        const HsPersonName *const name = g_ptr_array_index(figure->persons, i);
        if (!fullest || name->n_parts > fullest->n_parts)
            fullest = name;
    }
    return fullest;
}

void
hs_known_gender_learn(HsCasting *casting, const HsKnowledge *knowledge)
{
    for (guint i = 0; knowledge && i < casting->figures->len; i++) {
        HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        const HsPersonName *const name = fullest_name(figure);
        if (figure->type == HS_ENTITY_PERSON && figure->gender == HS_GENDER_UNKNOWN && name)
            figure->gender = gender_of_name(knowledge, name);
    }
}
