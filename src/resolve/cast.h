/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room resolve: who is who in one article. Every mention that denotes somebody or
 * something is mapped to one entity. A source without a name ("U.S. officials", "a National
 * Security Council spokesman") is an entity too, with a description instead of a name: it is kept,
 * never dropped. A document is one, too, beside its author: where "a Harbour Watch poll" is
 * the source, its mention maps to the poll, and the poll's author speaks. Beside each entity stands
 * what the world knows of it (HsLink), and beside each mention why it is that entity's.
 */
#pragma once

#include "annotate/annotation.h"
#include "knowledge/knowledge.h"
#include "resolve/documentsort.h"

/* Somebody or something known that could have been meant. */
typedef struct {
    const char *id; /* as in HsLink */
    const char *label;
    float score;     /* 0..1, on the scale of HsLink's confidence */
    const char *why; /* as there; never NULL, may be "" */
} HsRival;

/* What the world knows of an entity. Nothing known: `known` is HS_KNOWN_NONE, all strings but `why`
   are NULL. All but `why` lie in the knowledge base, or in the arena of the cast. */
typedef struct {
    HsKnown known;        /* number in the HsKnowledge that was given to hs_resolve() */
    const char *id;       /* Wikidata's, such as "Q42", or a local one */
    const char *wikidata; /* the same as id, or NULL for a local one */
    const char *slug;     /* unique in the knowledge base */
    const char *label;
    HsKnownKind kind;    /* means nothing where nothing is known */
    const char *subtype; /* "country", "party", ...; "" */
    const char *country; /* id of the country, or NULL, as its slug and label are then */
    const char *country_slug;
    const char *country_label;
    float confidence;      /* 0..1 that this one is meant; where nothing is known, that it is one
                              whom the knowledge base does not have */
    const char *why;       /* how it was found, for people who ask: "alias 'Putin', prior 0.91;
                              head of state of Russia on 2014-03-18"; never NULL, may be "" */
    const HsRival *rivals; /* [n_rivals] the others that were weighed, best first */
    guint32 n_rivals;
    gboolean has_namesake; /* nothing is known here, but the knowledge base has one or several of
                              the same kind and full name, not meant or not surely: the name alone
                              does not tell who this is in another article */
} HsLink;

/* A country that the knowledge base has; strings as in HsLink. */
typedef struct {
    const char *id, *slug, *label;
} HsCountry;

/* Words that name a country, as a noun or adjective: "Norland", "North Korean". */
typedef struct {
    HsSpan span;
    HsCountry country;
} HsCountryWord;

/* Why a mention maps to its entity. */
typedef struct {
    float confidence; /* 0..1; 0 where it maps to nobody */
    const char *why;  /* for people who ask: "same name", "surname of Ada Quill"; never NULL, may
                         be "" */
} HsMentionJoin;

typedef struct {
    HsEntityType type;
    gboolean named;   /* FALSE: known by description only */
    const char *name; /* fullest name without title ("Vladimir V. Putin"), or the description */
    const char *const *aliases; /* other name forms as the article writes them, NULL-terminated, in
                                   order of first appearance; never NULL */
    guint32 n_mentions;         /* how many mentions map to it */
    guint32 first_mention;      /* index of the first of them */
    char gender; /* of a known person: 'm', 'f', 'x', or '\0' where the world does not tell */
    HsLink link;
    HsDocumentSort sort; /* what a document is; HS_DOCUMENT_NONE of all else */
    gint32 author;       /* index of the entity that made the document, or had it made, and speaks
                            by it; -1 where the article does not tell */
} HsEntity;

typedef struct {
    const HsAnnotation *annotation;
    const HsEntity *entities; /* [n_entities] in order of first mention */
    const gint32 *
        mention_entities; /* [n_mentions of the annotation] index into entities, -1: nobody known */
    const gint32
        *mention_speakers; /* [n_mentions] index of the entity that speaks where the mention is a
                              source: itself, or a document's author; -1: nobody known */
    const HsMentionJoin *mention_joins; /* [n_mentions of the annotation] */
    guint32 n_entities;
    const HsCountryWord
        *country_words; /* [n_country_words] in order; none without a knowledge base */
    guint32 n_country_words;
} HsCast;
