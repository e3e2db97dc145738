/* SPDX-License-Identifier: Apache-2.0
 *
 * The encoder says how well a description takes up each mention before it (annotation.h); this file
 * says which of these it may mean at all. Nobody is described inside his own name; a word for an
 * office or a calling means a person, one for a kind of body a body, and several never one person;
 * genders must not clash. A word that is in none of the lists may mean either, but then the encoder
 * must be surer. The best figure must also beat the next one, since a wrong speaker is worse than a
 * missing one. The bounds are cautious: they were set with an encoder in the middle of its
 * training.
 */
#include "resolve/alike.h"

#include <math.h>

#include "resolve/apposition.h"
#include "resolve/wordlists.h"

#define LEAST 1.5        /* log odds against nobody, for a head noun that tells a kind */
#define LEAST_UNTOLD 2.5 /* for others */
#define LEAST_AHEAD 0.7  /* of the next figure */
#define MAX_SENTENCES 40 /* back */

/* Says whether a noun of that kind can be said of `figure`. */
static gboolean
may_mean(const HsFigure *figure, const char *head, gboolean plural)
{
    const gboolean person = hs_word_is_person(head), body = hs_word_is_body(head);
    const HsGender gender = hs_gender_of_noun(head);
    if (!figure->named || figure->type > HS_ENTITY_GROUP || figure->type == HS_ENTITY_PLACE)
        return FALSE;
    if (figure->type == HS_ENTITY_PERSON)
        return !plural && !body &&
               (gender == HS_GENDER_UNKNOWN || figure->gender == HS_GENDER_UNKNOWN ||
                gender == figure->gender);
    return !person && (figure->type == HS_ENTITY_ORGANIZATION || plural);
}

gint32
hs_alike_find(HsCasting *casting, guint32 mention, const char *head, gboolean plural)
{
    const HsAnnotation *const annotation = casting->annotation;
    const HsSpan own = annotation->mentions[mention].span;
    const guint32 sentence = hs_casting_sentence_at(casting, own.begin);
    const guint32 first = hs_casting_token_at(casting, own.begin);
    const guint32 last = hs_casting_token_at(casting, MAX(own.end, 1) - 1);
    const gboolean told = hs_word_is_person(head) || hs_word_is_body(head);
    double best = told ? LEAST : LEAST_UNTOLD, next = -HUGE_VAL;
    gint32 found = HS_NO_FIGURE;
    float score;
    for (guint32 i = mention;
         i-- > 0 && hs_annotation_get_likeness(annotation, mention, i, &score);) {
        const gint32 index = casting->mention_figures[i];
        const HsSpan span = annotation->mentions[i].span;
        if (index == HS_NO_FIGURE || span.end > own.begin ||
            sentence - hs_casting_sentence_at(casting, span.begin) > MAX_SENTENCES ||
            !may_mean(hs_casting_get_figure(casting, index), head, plural) ||
            hs_apposition_contradicts(casting, hs_casting_get_figure(casting, index), first, last))
            continue;
        if (score > best) {
            next = index == found ? next : MAX(next, found == HS_NO_FIGURE ? -HUGE_VAL : best);
            best = score;
            found = index;
        } else if (index != found) {
            next = MAX(next, score);
        }
    }
    return found != HS_NO_FIGURE && best - next >= LEAST_AHEAD ? found : HS_NO_FIGURE;
}
