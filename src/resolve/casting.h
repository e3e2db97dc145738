/* SPDX-License-Identifier: Apache-2.0
 *
 * The cast in the making: figures, which become entities, and the figure of each mention. The files
 * of this room work on it in turn: join.c gives the names their figures, pronoun.c and
 * description.c the sources without a name, resolve.c makes the product of it.
 */
#pragma once

#include "base/arena.h"
#include "resolve/cast.h"
#include "resolve/orgname.h"
#include "resolve/personname.h"

#define HS_NO_FIGURE (-1)

typedef struct {
    HsEntityType type;
    gboolean named;
    gboolean plural;     /* known by a description of several: "U.S. officials" */
    HsGender gender;     /* of a person, as far as names and titles tell */
    const char *words;   /* description, folded; NULL for named ones */
    const char *noun;    /* its head: "officials"; NULL for named ones */
    GPtrArray *persons;  /* [..] HsPersonName that joined, for persons */
    GPtrArray *orgs;     /* [..] HsOrgName that joined, for all others */
    const char *kind;    /* of a body in the knowledge base, likely: "company"; NULL */
    GPtrArray *heads;    /* [..] folded nouns that the article says of a person: "senator" */
    GPtrArray *traits;   /* [..] folded words that it says beside these: "republican" */
    guint n_mentions;    /* so far */
    HsDocumentSort sort; /* of a document */
    gint32 author;       /* figure that speaks by the document, HS_NO_FIGURE */
} HsFigure;

typedef struct {
    HsArena *scratch; /* freed with the casting */
    const HsAnnotation *annotation;
    const char *body;
    GPtrArray *figures;        /* [..] HsFigure, in the order in which they were made */
    gint32 *mention_figures;   /* [n_mentions] index into figures, HS_NO_FIGURE */
    gint32 *mention_documents; /* [n_mentions] the document that the source is by which its figure
                                  speaks, or which its figure is itself; HS_NO_FIGURE */
    HsMentionJoin *joins;      /* [n_mentions] what hs_casting_tell() told; why: NULL, nothing */
    gint32 *attributions;      /* [n_mentions] first attribution whose source it stands for, -1 */
    gint32 *addressing;        /* [n_mentions] first attribution that is addressed to it, -1 */
    gint32 *contents;      /* [n_mentions] innermost attribution in whose content it stands, -1 */
    GArray *quotations;    /* [..] HsSpan, what stands between quotation marks */
    GHashTable *spellings; /* folded spelling -> GArray of the names (guint32) so spelled, in
                              their order; NULL until description.c asks */
    GHashTable *wordings;  /* folded description -> index + 1 of the figure known by it */
} HsCasting;

/* Begin the cast of `annotation`. Free with hs_casting_free(). */
HsCasting *
hs_casting_new(const HsAnnotation *annotation);

/* Free `casting` and all that it owns; it may be NULL. */
void
hs_casting_free(HsCasting *casting);

/* Add a figure of `type` and return its index. */
gint32
hs_casting_add_figure(HsCasting *casting, HsEntityType type, gboolean named);

/* Return figure `index`, which stays the casting's. */
HsFigure *
hs_casting_get_figure(const HsCasting *casting, gint32 index);

/* Give mention `mention` to figure `figure`, HS_NO_FIGURE: to nobody; take it from whose it was. */
void
hs_casting_assign(HsCasting *casting, guint32 mention, gint32 figure);

/* Say how sure it is by the article's words, 0..1, that mention `mention` is `figure`, and why: a
   static string, or one in the scratch arena. Returns `figure`; HS_NO_FIGURE is passed through
   and nothing said of it. */
gint32
hs_casting_tell(HsCasting *casting, guint32 mention, gint32 figure, double sure, const char *why);

/* Return the index of the first token that ends after byte `offset`; n_tokens past the last one. */
guint32
hs_casting_token_at(const HsCasting *casting, guint32 offset);

/* Return token `token` folded, in the scratch arena; "" outside the text. */
const char *
hs_casting_get_word(HsCasting *casting, gint64 token);

/* Return the bytes of `span` tidy, in the scratch arena. */
const char *
hs_casting_get_tidy(HsCasting *casting, HsSpan span);

/* Return the sentence in which byte `offset` stands; the last one before it where it is between. */
guint32
hs_casting_sentence_at(const HsCasting *casting, guint32 offset);

/* Return the second comma where ", 44," begins at token `token`, behind a name, else `token`. */
guint32
hs_casting_skip_age(HsCasting *casting, guint32 token);

/* Say whether byte `offset` stands in a content of attribution `attribution`. */
gboolean
hs_casting_in_content(const HsCasting *casting, gint32 attribution, guint32 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsCasting, hs_casting_free)
