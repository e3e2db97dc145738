/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room ingest: one published article, its body as NFC UTF-8 and what is known about
 * it. Lives in the arena that was given to the door (ingest.h); read-only once the door has
 * returned it.
 */
#pragma once

#include "base/span.h"

#define HS_ARTICLE_BLOCK 256 /* bytes of body for one entry of code_points */

typedef struct {
    guint32 at;       /* the byte of body where the paragraph begins */
    const char *date; /* as HsArticle.date */
} HsStamp;

typedef struct {
    const char *name;     /* the input's file name without folder and ending, or the record's id */
    const char *url;      /* canonical URL, or NULL */
    const char *headline; /* NULL where unknown, as all below */
    const char *const
        *authors;     /* names from the byline, NULL-terminated; never NULL, may be empty */
    const char *date; /* published: YYYY-MM-DD, or with time and zone YYYY-MM-DDThh:mm:ssZ|+hh:mm */
    const char *modified; /* last changed, same form */
    const char *publisher;
    const char *language; /* BCP 47, lower case primary tag first: "en", "en-US" */

    const char *body;    /* NFC UTF-8, NUL-terminated, no other NUL in it; paragraphs end in '\n' */
    gsize length;        /* bytes of body, without the final NUL */
    gsize n_code_points; /* the same in Unicode code points */
    const guint32 *code_points; /* [length / HS_ARTICLE_BLOCK + 1] code points before each block */
    const char *sha256;         /* of body, 64 hexadecimal digits */
    const HsSpan
        *quotes; /* [n_quotes] paragraphs that the source sets off as quoted (<blockquote>,
                    Markdown's ">"), in the order of the text; marks may stand in them or not */
    guint32 n_quotes;
    const HsStamp
        *stamps; /* [n_stamps] paragraphs that begin with a time which the page marks as
                    one (<time>), in the order of the text: heads of a live blog's posts */
    guint32 n_stamps;
} HsArticle;

/* Return the time that the page marks at byte `offset` of the body, where a paragraph begins; NULL
   without one. */
const char *
hs_article_get_stamp(const HsArticle *article, gsize offset);

/* Return the number of code points of the body before byte `offset` (a character border, at most
   `length`): the unit of every output. Costs at most one block. */
gsize
hs_article_code_point(const HsArticle *article, gsize offset);
