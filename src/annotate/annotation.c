/* SPDX-License-Identifier: Apache-2.0
 *
 * The words that outputs use for the types of the annotation. They are the words of the ontology
 * and of the JSON Lines fields, so they are written once, here, and never translated.
 */
#include "annotate/annotation.h"

#include "base/bisect.h"

const char *
hs_entity_type_name(HsEntityType type)
{
    static const char *const names[HS_N_ENTITY_TYPES] = {
        [HS_ENTITY_PERSON] = "person", [HS_ENTITY_ORGANIZATION] = "organization",
        [HS_ENTITY_PLACE] = "place",   [HS_ENTITY_GROUP] = "group",
        [HS_ENTITY_EVENT] = "event",   [HS_ENTITY_WORK] = "work",
        [HS_ENTITY_OTHER] = "other",   [HS_ENTITY_DOCUMENT] = "document",
    };
    g_return_val_if_fail((guint)type < HS_N_ENTITY_TYPES, "other");
    return names[type];
}

const char *
hs_act_name(HsAct act)
{
    static const char *const names[HS_N_ACTS] = {
        [HS_ACT_SAY] = "say",         [HS_ACT_ASK] = "ask",   [HS_ACT_WANT] = "want",
        [HS_ACT_BELIEVE] = "believe", [HS_ACT_FEEL] = "feel", [HS_ACT_PLAN] = "plan",
        [HS_ACT_SILENCE] = "silence",
    };
    g_return_val_if_fail((guint)act < HS_N_ACTS, "say");
    return names[act];
}

gboolean
hs_annotation_get_likeness(const HsAnnotation *annotation, guint32 later, guint32 earlier,
                           float *out_score)
{
    const HsLikeness *const likeness = annotation->likenesses ? &annotation->likenesses[later]
                                                              : NULL;
    if (!likeness || !likeness->scores || earlier < likeness->first || earlier >= later)
        return FALSE;
    *out_score = likeness->scores[earlier - likeness->first];
    return TRUE;
}

guint32
hs_annotation_find_mention(const HsAnnotation *annotation, guint32 offset)
{
    return HS_FIRST_FROM(HsMention, span.begin, annotation->mentions, annotation->n_mentions,
                         offset);
}

const HsTimex *
hs_annotation_get_time(const HsAnnotation *annotation, guint32 token)
{
    const guint32 low = HS_FIRST_FROM(HsTimex, first, annotation->times, annotation->n_times,
                                      token);
    const HsTimex *const timex = low < annotation->n_times ? &annotation->times[low] : NULL;
    return timex && timex->first == token && timex->period.first != HS_NO_DAY ? timex : NULL;
}

const char *
hs_medium_name(HsMedium medium)
{
    static const char *const names[HS_N_MEDIA] = {
        [HS_MEDIUM_NONE] = "none",
        [HS_MEDIUM_ARTICLE] = "article",
        [HS_MEDIUM_BOOK] = "book",
        [HS_MEDIUM_BROADCAST] = "broadcast",
        [HS_MEDIUM_CALL] = "call",
        [HS_MEDIUM_DEBATE] = "debate",
        [HS_MEDIUM_DOCUMENT] = "document",
        [HS_MEDIUM_INTERVIEW] = "interview",
        [HS_MEDIUM_LETTER] = "letter",
        [HS_MEDIUM_NEWS_CONFERENCE] = "news conference",
        [HS_MEDIUM_POLL] = "poll",
        [HS_MEDIUM_RALLY] = "rally",
        [HS_MEDIUM_SOCIAL_MEDIA] = "social media",
        [HS_MEDIUM_SPEECH] = "speech",
        [HS_MEDIUM_TESTIMONY] = "testimony",
        [HS_MEDIUM_WRITTEN_STATEMENT] = "written statement",
    };
    g_return_val_if_fail((guint)medium < HS_N_MEDIA, "none");
    return names[medium];
}
