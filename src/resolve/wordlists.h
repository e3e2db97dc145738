/* SPDX-License-Identifier: Apache-2.0
 *
 * What single words tell about the phrase in which they stand, and which word of a phrase is its
 * head. All words are folded (fold.h). The lists are short and closed: what is in none of them
 * tells nothing.
 */
#pragma once

#include "resolve/casting.h"

typedef enum {
    HS_WORD_PREPOSITION, /* ends the head of a phrase: "of", "who" */
    HS_WORD_DEFINITE,    /* begins a description of somebody known: "the", "his" */
    HS_WORD_DETERMINER,  /* points or counts: "some", "those" */
    HS_WORD_OPENER,      /* begins an apposition: "a", "her" */
    HS_WORD_WEAK_TITLE,  /* a title word that says too little alone, or is often something else */
    HS_WORD_CALLING,     /* what a person does: "lawyer" */
    HS_WORD_KIN,         /* what a person is, to another mostly: "sister" */
    HS_WORD_KIND,        /* what an organization is, and is called again: "company" */
    HS_WORD_BODY,        /* other words for what acts and is no person: "government" */
    HS_WORD_HAPPENING,   /* what happens, is done or is so, and tells nothing itself: "arrest" */
} HsWordList;

/* Say whether `word` is in `list`. */
gboolean
hs_word_is(const char *word, HsWordList list);

/* Say whether `word` is said of a person for sure: a title, a calling or a kinship. */
gboolean
hs_word_is_person(const char *word);

/* Say whether `word` is said of an organization or the like for sure. */
gboolean
hs_word_is_body(const char *word);

/* Return the head noun of the phrase from token `first` to `last`: its last word before a
   preposition, comma or bracket. */
const char *
hs_phrase_head(HsCasting *casting, guint32 first, guint32 last);
