/* SPDX-License-Identifier: Apache-2.0
 *
 * What speaks for and against each type of a name: numbers, about 0..1 each, that typing.c weighs.
 * They come from the tagger, from what is known of the world by that name, from the name's own
 * words, and from the words around it, averaged over all places where the article has it.
 */
#pragma once

#include "knowledge/knowledge.h"
#include "resolve/casting.h"
#include "resolve/headkinds.h"

typedef enum {
    HS_CLUE_ALWAYS,                                          /* 1 */
    HS_CLUE_TAGGER,                                          /* [types and none] log probability */
    HS_CLUE_CHOICE = HS_CLUE_TAGGER + HS_N_TAGGED_TYPES + 1, /* [types] what the tagger chose */
    HS_CLUE_BESIDE = HS_CLUE_CHOICE + HS_N_TAGGED_TYPES,     /* [types] of names listed beside it */
    HS_CLUE_KNOWN = HS_CLUE_BESIDE + HS_N_TAGGED_TYPES,      /* [kinds] prior of the best one */
    HS_CLUE_LABEL = HS_CLUE_KNOWN + HS_KNOWN_WORK + 1,       /* [kinds] that is its label */
    HS_CLUE_METONYM = HS_CLUE_LABEL + HS_KNOWN_WORK + 1,     /* it stands for a government */
    HS_CLUE_COUNTRY,                                         /* it can be a country */
    HS_CLUE_SURNAME,   /* prominence of the best one so called */
    HS_CLUE_KNOWLEDGE, /* there is knowledge at all */
    HS_CLUE_HEAD,      /* [HsHeadKind] of its last word */
    HS_CLUE_ONE_WORD = HS_CLUE_HEAD + HS_N_HEAD_KINDS,
    HS_CLUE_TWO_WORDS,
    HS_CLUE_ACRONYM,
    HS_CLUE_DIGIT,
    HS_CLUE_SIGN,        /* @ # / */
    HS_CLUE_SMALL,       /* begins with a small letter */
    HS_CLUE_PEOPLE,      /* is the word for a people */
    HS_CLUE_GIVEN_FIRST, /* a given name and more */
    HS_CLUE_GIVEN_ALONE, /* a given name */
    HS_CLUE_PERSONS_END, /* one word, an end of a person's full name here */
    HS_CLUE_BODYS_BEGIN, /* one word, the first of an organization's name here */
    HS_CLUE_COMMON,      /* all its words are here with small letters too */
    HS_CLUE_STRIPPED,    /* a title or people before it, as before a person's name, was left out */
    HS_CLUE_TITLE,       /* a person's title before it or in it */
    HS_CLUE_AFTER_THE,
    HS_CLUE_AFTER_PLACE, /* "in", "near" */
    HS_CLUE_AFTER_OF,
    HS_CLUE_AFTER_FOR,     /* "for", "with", "at", "by" */
    HS_CLUE_AFTER_ROLE,    /* "director of", "spokesman for" */
    HS_CLUE_BEFORE_ROLE,   /* "spokesman", "chief" */
    HS_CLUE_BEFORE_BODY,   /* ", a company" */
    HS_CLUE_BEFORE_PERSON, /* ", a lawyer"; "who" */
    HS_CLUE_BEFORE_NAME,   /* another word with a capital */
    HS_CLUE_SPEAKS,        /* it is the whole source of an attribution */
    HS_CLUE_SUBJECT,       /* the parser calls it a subject */
    HS_CLUE_MODIFIES,      /* it stands before a noun that it narrows down */
    HS_CLUE_POSSESSES,
    HS_CLUE_QUOTED,   /* it stands alone between quotation marks */
    HS_CLUE_HEADLINE, /* most words around it have capitals */
    HS_CLUE_DATELINE, /* it begins a paragraph, and a dash or bracket follows */
    HS_CLUE_FIRST,    /* it begins a sentence */
    HS_CLUE_PROPER,   /* the parser calls its last word a proper noun */
    HS_CLUE_OFTEN,    /* log of how often it is here */
    HS_N_CLUES
} HsClue;

typedef struct HsClueReader HsClueReader;

/* Begin to read clues in `casting`; `knowledge` may be NULL. `keys` [n_mentions] are the folded
   names, NULL for what is none. All are borrowed. Free with hs_clue_reader_free(). */
HsClueReader *
hs_clue_reader_new(HsCasting *casting, const HsKnowledge *knowledge, const char *const *keys);

/* Free `reader`, which may be NULL. */
void
hs_clue_reader_free(HsClueReader *reader);

/* Write to `out_clues` [HS_N_CLUES] those of the name `key`, which stands at the `mentions`
 * (guint32). */
void
hs_clues_read(HsClueReader *reader, const char *key, const GArray *mentions, float *out_clues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsClueReader, hs_clue_reader_free)
