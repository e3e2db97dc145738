/* SPDX-License-Identifier: Apache-2.0
 *
 * The work of linking in the making: for each figure of the cast a dossier of whom it can be, of
 * the posts that the article says of it and of what was decided; beside them what the article as a
 * whole speaks of: its date and how much of it is about which country. candidates.c fills in whom
 * the names can mean, posts.c what is said of them, coherence.c weighs and chooses, described.c,
 * metonym.c and reunion.c use what was chosen, link.c walks through them.
 */
#pragma once

#include "knowledge/knowledge.h"
#include "resolve/casting.h"

#define HS_MAX_OPTIONS 24 /* things that are looked at for one figure */

/* One thing that a figure can be. */
typedef struct {
    HsKnown known;
    double prior;      /* 0..1: that the name means it, of the names in general */
    double prominence; /* 0..1: how much news speaks of it */
    double fit;        /* how well the name and its kind fit: adds to the score */
    double score;      /* logit against being nobody known; set by coherence.c */
    guint n_forms;     /* of the figure's names that can mean it */
    gboolean whole;    /* one of them is a whole name, no surname or short form alone */
    const char *alias; /* the best of them */
    const char *post;  /* words of the post that speaks for it most; NULL without one */
} HsOption;

/* A post that the article speaks of: "the former Russian foreign minister", "president of the
   Harbour Board". Tokens are of the text. */
typedef struct {
    guint32 first;     /* of the whole phrase */
    guint32 title;     /* first token of the title */
    guint32 end;       /* past the title */
    guint32 rest;      /* past "of ..." where it could be read, else = end */
    const char *words; /* of the title, folded: "foreign minister" */
    const GArray
        *offices;      /* [..] guint32 numbers that have this title, of any country, ascending */
    HsKnown country;   /* that the phrase names, or HS_KNOWN_NONE */
    HsKnown body;      /* organization, state or town that it names, or HS_KNOWN_NONE */
    gboolean definite; /* "the", "its", "Norland's": somebody known is meant */
    gboolean former;
    gboolean future; /* "-elect", "incoming" */
    gboolean leader; /* "leader": whoever rules */
} HsPost;

typedef struct {
    GArray *options;   /* [..] HsOption, best first once they are weighed */
    GArray *posts;     /* [..] HsPost said of it */
    HsKnown country;   /* word of a country right before it ("Norwegian parliament"), or NONE */
    HsKnown chosen;    /* or HS_KNOWN_NONE */
    double confidence; /* of what was chosen, or of nobody known */
    const char *why;   /* in the arena of the cast */
    gboolean settled;  /* chosen by a post or metonym: not to be weighed any more */
    HsKnown stock;     /* country that it was counted for, or NONE, and how much: it must not
                          speak for itself */
    double stock_weight;
    guint n_names; /* mentions of it that are names */
    gboolean aged; /* the article tells its age: "Tom Roe, 44," */
} HsDossier;

typedef struct {
    HsCasting *casting;
    const HsKnowledge *knowledge;
    HsArena *arena;        /* of the cast: for what goes into it */
    HsWhen date;           /* of the article, HS_WHEN_UNKNOWN */
    GPtrArray *dossiers;   /* [figures] HsDossier */
    HsKnown *countries;    /* [n_tokens] country that a word or words from this token on name */
    guint8 *country_words; /* [n_tokens] how many words; 0: none */
    const char **words;    /* [n_tokens] folded; NULL until hs_linking_get_word() asks */
    gint32 *name_at;       /* [n_tokens] mention, a name, that begins here, -1 */
    GHashTable *shares;    /* HsKnown -> double *: how much the article is about a country, 0..1 */
    GHashTable *bodies;    /* HsKnown -> double *: how sure this organization is in the article */
    HsMentionJoin
        *joins; /* [n_mentions] of mentions that linking gave to a figure; else 0 and NULL */
    GHashTable *titles; /* folded title -> GArray of guint32 offices, empty: no title */
} HsLinking;

/* Begin to link the figures of `casting`; nothing is looked up yet but country words and shares.
   Free with hs_linking_free(). */
HsLinking *
hs_linking_new(HsCasting *casting, const HsKnowledge *knowledge, HsArena *arena);

/* Free `linking`, which may be NULL. */
void
hs_linking_free(HsLinking *linking);

/* Return the dossier of figure `figure`, which stays the linking's; made where it is new. */
HsDossier *
hs_linking_get_dossier(HsLinking *linking, gint32 figure);

/* Return how much of the article is about `country`, 0..1, leaving out what `but` was counted for,
   which may be NULL. */
double
hs_linking_get_share(const HsLinking *linking, HsKnown country, const HsDossier *but);

/* Say that the article speaks of `country`, `weight` times. */
void
hs_linking_add_country(HsLinking *linking, HsKnown country, double weight);

/* Return the country to which the `known` belongs: itself for a country. HS_KNOWN_NONE without. */
HsKnown
hs_linking_country_of(const HsLinking *linking, HsKnown known);

/* Return the figure that was chosen to be `known`, HS_NO_FIGURE. */
gint32
hs_linking_find_figure(const HsLinking *linking, HsKnown known);

/* Return token `token` folded, in the casting's arena; "" outside of the text. */
const char *
hs_linking_get_word(HsLinking *linking, gint64 token);

/* Say whether token `token` begins with an upper-case letter. */
gboolean
hs_linking_is_upper(const HsLinking *linking, guint32 token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsLinking, hs_linking_free)
