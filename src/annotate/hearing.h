/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside annotate: the words of one sentence in which somebody may be spoken to, and the mentions
 * of those who are. Tokens are indexes into the text's.
 */
#pragma once

#include "annotate/findings.h"
#include "base/arena.h"

typedef struct {
    HsArena *scratch; /* for words */
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax;  /* [n_tokens of the text] */
    const HsAttribution *at; /* its cues, sources and contents are set */
    guint32 first, end;      /* tokens of the sentence around the cue */
    GArray *found;           /* guint32, indexes into findings->mentions, each once */
    gboolean asks_source;    /* one of them is the attribution's source */
} HsHearing;

/* Return token `token` in lower case, in the scratch arena. */
const char *
hs_hearing_get_word(const HsHearing *search, guint32 token);

/* Say whether token `token` is a verb, by its part of speech or its tag. */
gboolean
hs_hearing_is_verb(const HsHearing *search, guint32 token);

/* Return the first child of `head` in `relation`, subtypes included; search->end without one. */
guint32
hs_hearing_related(const HsHearing *search, guint32 head, HsRelation relation);

/* Return the index of the naming that covers token `token`; -1 without one. */
gint64
hs_hearing_naming_at(const HsHearing *search, guint32 token);

/* Say whether token `token` is a pronoun for people that does not only tell whose. */
gboolean
hs_hearing_is_pronoun(const HsHearing *search, guint32 token);

/* Return the head of the noun phrase that begins with token `token`, whatever the phrase hangs on
   ("former Attorney General |Ann Roe|"); `token` itself where none begins there. */
guint32
hs_hearing_find_head(const HsHearing *search, guint32 token);

/* Say whether somebody can speak to what token `token` heads: "reporters", "the committee"; not
   whoever only owns what follows. */
gboolean
hs_hearing_is_hearer(const HsHearing *search, guint32 token);

/* Say whether one of the `n` spans holds `span`. */
gboolean
hs_hearing_holds(const HsSpan *spans, guint32 n, HsSpan span);

/* Add the hearer that token `token` heads, and those that "and" joins to it. The source does not
   speak to itself. Returns whether there is one; `token` may lie outside of the sentence. */
gboolean
hs_hearing_add(HsHearing *search, guint32 token);

/* Add the one who is spoken to by a passive verb with the subject `subject`. The tagger may have
   taken him for the source. */
void
hs_hearing_add_asked(HsHearing *search, guint32 subject);
