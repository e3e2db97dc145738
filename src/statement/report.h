/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room statement: what the article reports to have been said, and by whom; and what
 * it says its people are: "a Russia analyst at the Harrow Institute", "the former prime minister".
 * A membership is the W3C's ORG term: an agent, an organization, a role, a time.
 */
#pragma once

#include "resolve/cast.h"
#include "statement/certainty.h"
#include "statement/speechact.h"

typedef enum {
    HS_FORM_DIRECT,   /* all of the content is between quotation marks */
    HS_FORM_INDIRECT, /* none of it */
    HS_FORM_MIXED,    /* some of it */
} HsForm;

typedef enum { /* that the article keeps from what it reports */
    HS_DISTANCE_NONE,
    HS_DISTANCE_CLAIMED,      /* leaves the truth of it to the speaker: "claimed", "alleged" */
    HS_DISTANCE_UNSUPPORTED,  /* says that nothing supports it: "without evidence" */
    HS_DISTANCE_CONTRADICTED, /* says that it is not so: "falsely" */
    HS_N_DISTANCES
} HsDistance;

/* One bound of a time. A month or year is written out to the day on the side that is safe. */
typedef struct {
    const char *date;      /* YYYY-MM-DD; NULL: not known */
    HsPrecision precision; /* how exactly the article gave it; of no meaning without a date */
} HsBound;

typedef enum {
    HS_STANDING_CURRENT,
    HS_STANDING_FORMER, /* "former", "late", "served as" */
    HS_STANDING_FUTURE, /* "-elect", "will become" */
} HsStanding;

/* The bounds keep earliest <= known_from <= known_to <= latest wherever two of them are known: it
   began between the first two and ended between the last two. */
typedef struct {
    guint32 member;      /* index into the cast's entities: a person, an unnamed agent */
    gint32 organization; /* index of the entity it is a membership of, -1 without one */
    gint32 place;        /* index of the country or place that it is an office of ("the president of
                            Norland"), -1 without one */
    const HsCountry *country; /* that it is an office of where no entity of the cast is that country
                                 ("the Danish prime minister"); NULL without one */
    const char *title; /* the role, lower case unless a name: "Russia analyst"; NULL where only the
                          organization is told */
    HsStanding standing; /* seen from the day of the article */
    HsBound earliest;    /* it did not begin before this day */
    HsBound known_from;  /* it held from this day or earlier */
    HsBound known_to;    /* it held to this day or later */
    HsBound latest;      /* it did not last beyond this day */
    HsSpan evidence;     /* the words that say so, name and role */
    double confidence;   /* 0..1, already rounded to two decimals */
} HsMembership;

typedef enum {
    HS_DATE_UNKNOWN,
    HS_DATE_FROM_TEXT,    /* words at the cue tell it: "said on Friday" */
    HS_DATE_FROM_CONTEXT, /* told elsewhere: of the interview or speech that it was said in, of what
                             the same speaker said just before, of the statement that reports it */
    HS_DATE_FROM_ARTICLE, /* nothing better is known than the day of publication */
} HsDateFrom;

/* When a statement was made. The bounds keep earliest <= date <= latest where they are known. */
typedef struct {
    HsDateFrom from;
    HsBound date;     /* best single estimate, the day in the middle of what is told; its precision
                         says how exactly that is: the parts of the date that it gives */
    HsBound earliest; /* it was not made before this day */
    HsBound latest;   /* it was not made after it */
    HsSpan words;     /* that tell the time; empty where the article does not tell it */
} HsDating;

typedef enum {
    HS_TENSE_NONE,    /* the cue has no finite verb: "according to" */
    HS_TENSE_PAST,    /* "said", "was told" */
    HS_TENSE_PRESENT, /* "says" */
    HS_TENSE_PERFECT, /* "has said", "had said" */
    HS_TENSE_FUTURE,  /* "will say" */
} HsTense;

/* An event at which something was said: "interview with the Arden Herald". */
typedef struct {
    const char *label; /* the article's words, white space folded, without "the" or "an" and without
                          what tells when it was */
    gint32 place;      /* index of the entity where it was; -1 without one */
    HsSpan evidence;   /* the words that tell of it first */
} HsOccasion;

typedef struct {
    const guint32
        *speakers;   /* [n_speakers] indexes into the cast's entities; "A and B said" has two */
    gint32 document; /* index of the entity, a report, poll or letter, that is the source, or by
                        which the speaker speaks; -1 without one */
    const HsSpan *sources;   /* [n_sources] */
    const HsSpan *cues;      /* [n_cues] */
    const HsSpan *contents;  /* [n_contents] none only of a silence */
    const HsSpan *verbatims; /* [n_verbatims] what of the contents stands between quotation marks,
                                without them; none of an indirect statement */
    guint32 n_speakers;
    guint32 n_sources;
    guint32 n_cues;
    guint32 n_contents;
    guint32 n_verbatims;
    HsForm form;
    const guint32 *addressees; /* [n_addressees] indexes of the entities to whom it was said */
    guint32 n_addressees;
    HsMedium medium;
    gint32 outlet;        /* index of the entity, a newspaper or station, through which it was said;
                             -1 without one */
    gint32 place;         /* index of the entity where it was said; -1 without one */
    gint32 occasion;      /* index of the event at which it was said; -1 without one */
    const char *platform; /* name of the service on which it was posted, a static string; or NULL */
    const guint32 *abouts; /* [n_abouts] indexes of the entities of which it speaks */
    guint32 n_abouts;
    const char *verb; /* the cue's main verb, lower case as a lemma ("say"); the cue itself where it
                         has none */
    HsAct act;        /* the kind of what the speaker does */
    HsSpeechAct speech_act; /* a finer word for it, where it is known */
    guint actuality; /* bits of HsCertainty: how the article, or the outer speaker, presents that
                        the act takes place; 0: not decided */
    guint certainty; /* bits of HsCertainty: how the speaker presents the content */
    HsDistance distance;
    const char *text; /* the contents joined by one space, white space runs folded to one space */
    HsDating dating;
    HsTense tense; /* of the cue */
    gint32 within; /* index of the statement that reports this one; -1: the article itself does */
    gint32 speaking_as;  /* index of the current membership that the article gives the first speaker
                            next to the statement; -1 without one */
    gint32 on_behalf_of; /* index of the entity, a body or person, that speaks through a spokesman,
                            lawyer or aide; -1 without one */
    float score;         /* of the attribution that it was made from, as decoded: 0..1 */
    double confidence;   /* 0..1, already rounded to two decimals; see confidence.h */
} HsStatement;

/* What the article's words tell of somebody without a name: "three senior U.S. officials". */
typedef struct {
    guint32 agent;     /* index of the entity */
    guint32 size;      /* how many they are; 0 where it is not told */
    gint32 belongs_to; /* index of the country, people, party or organization they are of; -1 */
} HsUnnamed;

typedef struct {
    const HsCast *cast;
    const HsStatement *statements; /* [n_statements] in order of their first cue */
    guint32 n_statements;
    const HsMembership *memberships; /* [n_memberships] in order of their evidence */
    guint32 n_memberships;
    const HsUnnamed *unnamed; /* [n_unnamed] those of whom anything is told, in order of the cast */
    guint32 n_unnamed;
    const HsOccasion *occasions; /* [n_occasions] in the order in which the article tells of them */
    guint32 n_occasions;
} HsReport;

/* Return the name of `form` in outputs: "direct", "indirect" or "mixed". A static string. */
const char *
hs_form_name(HsForm form);

/* Return the name of `from` in outputs: "text", "context" or "article"; NULL for HS_DATE_UNKNOWN. A
   static string. */
const char *
hs_date_from_name(HsDateFrom from);

/* Return the name of `tense` in outputs: "past", "present", "perfect" or "future"; NULL for
   HS_TENSE_NONE. A static string. */
const char *
hs_tense_name(HsTense tense);

/* Return the name of `standing` in outputs: "current", "former" or "future". A static string. */
const char *
hs_standing_name(HsStanding standing);

/* Return the name of `distance` in outputs: "claimed", "unsupported" or "contradicted"; NULL for
   HS_DISTANCE_NONE. A static string. */
const char *
hs_distance_name(HsDistance distance);
