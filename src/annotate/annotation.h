/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room annotate: what the encoder's heads and the rules around them found in the
 * text. Mentions name or denote someone or something; attributions say that a source communicates a
 * content, shown by a cue (terms of PARC and PolNeAR, Newell et al. 2018); expressions of time are
 * found with the time that they mean. Who is meant is the next room's question.
 */
#pragma once

#include "annotate/syntax.h"
#include "annotate/timex.h"

typedef enum {
    HS_MENTION_NAME,    /* "Mr. Putin", "RAND Corporation" */
    HS_MENTION_NOMINAL, /* a description: "the Russian leader", "U.S. officials" */
    HS_MENTION_PRONOUN, /* "he", "they" */
} HsMentionKind;

typedef enum {
    HS_ENTITY_PERSON,
    HS_ENTITY_ORGANIZATION,
    HS_ENTITY_PLACE,
    HS_ENTITY_GROUP, /* a people, a nationality, a party's members */
    HS_ENTITY_EVENT,
    HS_ENTITY_WORK,  /* book, film, law, programme */
    HS_ENTITY_OTHER, /* anything else, and agents whose kind is not known */
    HS_N_TAGGED_TYPES,
    HS_ENTITY_DOCUMENT = HS_N_TAGGED_TYPES, /* a report, poll or letter without a name that speaks;
                                               no type of the tagger's, resolve/ finds them */
    HS_N_ENTITY_TYPES
} HsEntityType;

typedef enum {      /* by what means something is said */
    HS_MEDIUM_NONE, /* not told */
    HS_MEDIUM_ARTICLE,
    HS_MEDIUM_BOOK,
    HS_MEDIUM_BROADCAST,
    HS_MEDIUM_CALL,
    HS_MEDIUM_DEBATE,
    HS_MEDIUM_DOCUMENT,
    HS_MEDIUM_INTERVIEW,
    HS_MEDIUM_LETTER, /* electronic ones too */
    HS_MEDIUM_NEWS_CONFERENCE,
    HS_MEDIUM_POLL,
    HS_MEDIUM_RALLY,
    HS_MEDIUM_SOCIAL_MEDIA,
    HS_MEDIUM_SPEECH,
    HS_MEDIUM_TESTIMONY,
    HS_MEDIUM_WRITTEN_STATEMENT,
    HS_N_MEDIA
} HsMedium;

typedef struct {
    HsSpan span;
    HsMentionKind kind;
    HsEntityType type;
    float score;                    /* probability, 0..1 */
    float types[HS_N_TAGGED_TYPES]; /* of a name: probability of each type by the tagger alone; what
                                       is left to 1: that it is no name; all 0 where nothing is
                                       known */
} HsMention;

typedef enum {      /* what a source does, as people told apart who marked the corpora */
    HS_ACT_SAY,     /* asserts, announces, accuses, denies, ... */
    HS_ACT_ASK,     /* a question, a request, a demand that is uttered */
    HS_ACT_WANT,    /* desires, hopes */
    HS_ACT_BELIEVE, /* thinks, knows, expects */
    HS_ACT_FEEL,    /* an emotion, a stand for or against */
    HS_ACT_PLAN,    /* intends, decides, promises, refuses to do */
    HS_ACT_SILENCE, /* was asked and gave no answer; not learned, but told by rule (silence.h) */
    HS_N_ACTS
} HsAct;

typedef struct {
    const HsSpan *sources;  /* [n_sources] fragments of one source, in order; none when absent */
    const HsSpan *cues;     /* [n_cues] at least one */
    const HsSpan *contents; /* [n_contents] fragments, in text order; none where nothing is said */
    guint32 n_sources;
    guint32 n_cues;
    guint32 n_contents;
    gint32 source_mention; /* index of the mention that is the whole source; without a source, of
                              the one elsewhere that tells who speaks; -1 without either */
    gint32 within;         /* index of the attribution whose content holds this; -1: none */
    float score;           /* probability, 0..1 */
    HsAct act;             /* the likeliest one */
    float act_score;       /* its probability, 0..1; 0 where nothing is known of the act */
    const guint32 *addressees; /* [n_addressees] indexes of the mentions of those who are spoken to
                                  ("told reporters"), in text order */
    guint32 n_addressees;
    HsMedium medium;    /* the likeliest one, by the encoder alone; may be none */
    float medium_score; /* its probability, 0..1; 0 where nothing is known of it */
} HsAttribution;

typedef struct {         /* how well a mention takes up others (hs_annotation_get_likeness) */
    guint32 first;       /* the first mention that it was compared with; from there to itself */
    const float *scores; /* log odds against "nobody before"; NULL for names */
} HsLikeness;

typedef struct {
    const HsText *text;
    const HsMention *mentions;         /* [n_mentions] ordered as hs_span_compare() */
    const HsAttribution *attributions; /* [n_attributions] in order of their first cue */
    const HsLikeness *likenesses; /* [n_mentions]; NULL when the weights have no scorer for it */
    const HsSyntax *syntax;       /* [text->n_tokens]; NULL when the weights have no heads for it */
    const HsTimex *times;         /* [n_times] in text order, none in another */
    guint32 n_mentions;
    guint32 n_attributions;
    guint32 n_times;
} HsAnnotation;

/* Return in `out_score` how well the pronoun or description `later` takes up the mention `earlier`,
   by the encoder alone: log odds against "nobody before". FALSE where the two were not compared. */
gboolean
hs_annotation_get_likeness(const HsAnnotation *annotation, guint32 later, guint32 earlier,
                           float *out_score);

/* Return the name of `act` in outputs: "say", "ask", "want", "believe", "feel", "plan" or
   "silence". A static string. */
const char *
hs_act_name(HsAct act);

/* Return the index of the first mention that begins at byte `offset` or later; n_mentions behind
   the last one. */
guint32
hs_annotation_find_mention(const HsAnnotation *annotation, guint32 offset);

/* Return the expression of time that begins with token `token` and whose time is known; NULL for
   none. Borrowed. */
const HsTimex *
hs_annotation_get_time(const HsAnnotation *annotation, guint32 token);

/* Return the name of `type` in outputs: "person", "organization", ... A static string. */
const char *
hs_entity_type_name(HsEntityType type);

/* Return the name of `medium` in outputs: "interview", "news conference"; "none" for none. A static
   string. */
const char *
hs_medium_name(HsMedium medium);
