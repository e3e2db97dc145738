/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside annotate: what is known of an article while its windows are read. Ranges count the
 * encoder's words (finer than tokens: every mark of punctuation is one), half-open, over the whole
 * article; wordspans.h turns them into spans of the text.
 */
#pragma once

#include "annotate/annotation.h"
#include "encoder/pieces.h"

/* Words of an article whose vectors are kept, the first ones: 100 MB with the shipped weights. */
#define HS_FINDINGS_MAX_VECTORS 65536

typedef struct {
    guint32 first;
    guint32 end;
} HsRange;

typedef struct {
    HsRange cue;
    HsRange source;        /* empty without one */
    HsRange carried;       /* words elsewhere that tell who speaks, where there is no source */
    HsRange reporter;      /* cue of the one that reports it, where the contents do not tell */
    HsRange hearer;        /* words elsewhere that tell who is spoken to, where that is known */
    guint32 first_content; /* index into HsFindings.contents */
    guint32 n_contents;    /* none only where a cue may tell of a silence */
    gboolean inner;        /* its cue comes from the layer of nested cues */
    float score;           /* probability, 0..1 */
    HsAct act;
    float act_score; /* probability, 0..1 */
    HsMedium medium;
    float medium_score; /* probability, 0..1 */
} HsFinding;

typedef struct {
    HsRange range;
    HsEntityType type;
    float score;
    float types[HS_N_TAGGED_TYPES]; /* as HsMention.types */
    gint32 mention;                 /* index into HsFindings.mentions */
} HsNaming;

typedef struct {
    const HsText *text;
    const HsPieces *pieces;
    GArray *quotations; /* HsSpan, of the text */
    GArray *findings;   /* HsFinding */
    GArray *contents;   /* HsRange */
    GArray *namings;    /* HsNaming in text order */
    GArray *mentions;   /* HsMention, no two of one span: the names in text order, then the rest */
    GHashTable *mention_at; /* gint64 made of a span -> index into mentions */
    float *vectors;         /* [n_vectors, width], the encoder's h of the words read so far */
    guint32 n_vectors;
    guint32 most_vectors; /* room */
    guint32 width;        /* D */
} HsFindings;

/* Make `findings` empty, for an article of `text` cut into `pieces` (both borrowed), with room for
   vectors of `width` floats. Clear with hs_findings_clear(). */
void
hs_findings_init(HsFindings *findings, const HsText *text, const HsPieces *pieces, guint32 width);

/* Free what `findings` holds. */
void
hs_findings_clear(HsFindings *findings);

/* Say what `naming` is for sure, whatever the tagger thought. */
void
hs_naming_set_type(HsNaming *naming, HsEntityType type);

/* Add a mention unless one with the same span is there; returns its index either way. */
gint32
hs_findings_add_mention(HsFindings *findings, const HsMention *mention);

/* Add a content to `finding`, to which the last contents of `findings` belong; where they are
   another's, its own are copied behind them first. */
void
hs_findings_add_content(HsFindings *findings, HsFinding *finding, HsRange content);

/* Return the index of the first naming that ends after word `word`. */
guint
hs_findings_find_naming(const HsFindings *findings, guint32 word);

/* Keep the vectors `h` [n_words, width] of the next words of the article, for heads that look at
   the whole of it once every window is read. */
void
hs_findings_add_vectors(HsFindings *findings, const float *h, guint32 n_words);

/* Return the vector [width] of `word` (an index into the pieces' words); NULL where it is not read
   yet or lies beyond HS_FINDINGS_MAX_VECTORS. Borrowed until hs_findings_clear(). */
const float *
hs_findings_get_vector(const HsFindings *findings, guint32 word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HsFindings, hs_findings_clear)
