/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room ingest: bytes in, one article out. In: one article, as bytes in memory or as a
 * record that the other door (harvest.h) found, and what the user says about it. Out: an HsArticle
 * in the caller's arena. The kind of a file is told by its content, never by its name; nothing is
 * fetched.
 *
 * Refused, each with an error of HS_INGEST_ERROR that names the file: what is too large, no text,
 * not in the encoding that it claims or holds no article. What the user says (options) wins over
 * what the file says; what neither says stays NULL in the article.
 */
#pragma once

#include "base/arena.h"
#include "ingest/article.h"

/* Where the options set no limit: bytes of one article, archives inside each other, and how many
   times its size an archive may unpack to. */
#define HS_INGEST_MAX_BYTES ((gsize)10 * 1024 * 1024)
#define HS_INGEST_MAX_DEPTH 8
#define HS_INGEST_MOST_DEPTH 64u /* that options can set */
#define HS_INGEST_MAX_RATIO 250

#define HS_INGEST_ERROR (hs_ingest_error_quark())

typedef enum {
    HS_INGEST_ERROR_UNREADABLE, /* cannot be opened or read, or is a folder: skip it, or mend the
                                   path */
    HS_INGEST_ERROR_TOO_LARGE,  /* more bytes than HsIngestOptions.max_bytes: raise the limit */
    HS_INGEST_ERROR_BINARY,     /* holds NUL bytes or is a known binary kind: not an article */
    HS_INGEST_ERROR_ENCODING, /* unknown encoding name, or bytes invalid in it: name the encoding */
    HS_INGEST_ERROR_EMPTY,    /* holds no text, or a page without an article: skip it */
    HS_INGEST_ERROR_MARKUP,   /* nested too deep, or XML of a kind that is not read: skip it */
    HS_INGEST_ERROR_LANGUAGE, /* not in English, which is all that is understood: skip it */
    HS_INGEST_ERROR_DEPTH,    /* archives nested too deep: raise the limit, or skip it */
    HS_INGEST_ERROR_RATIO,    /* an archive unpacks to too many times its size: likewise */
    HS_INGEST_ERROR_HEADLINE, /* an item of a feed that has no text, only a headline: skip it */
    HS_INGEST_ERROR_OPTION /* what the user said about the article is unusable: mend the option */
} HsIngestError;

/* What the user says about the input; zeroed where nothing is said. Borrowed for the call. */
typedef struct {
    const char
        *encoding; /* name that iconv knows ("ISO-8859-1"), or NULL: recognized, else UTF-8 */
    const char *headline;  /* as in HsArticle, or NULL */
    const char *date;      /* any form that hs_date_parse() reads, or NULL */
    const char *url;       /* or NULL */
    const char *publisher; /* or NULL */
    gboolean any_language; /* read articles that are not in English too */
    const char *fields;    /* members of JSON objects ("text=body,date=published"), or NULL */
    gsize max_bytes; /* largest article, in bytes; 0 means HS_INGEST_MAX_BYTES, at most 1 GiB */
    guint max_depth; /* archives inside each other; 0 means HS_INGEST_MAX_DEPTH, at most 64 */
    guint max_ratio; /* unpacked size by packed size; 0 means HS_INGEST_MAX_RATIO */
} HsIngestOptions;

/* What a harvest finds (record.h). */
typedef struct HsRecord HsRecord;

GQuark
hs_ingest_error_quark(void);

/* Return words for `code`, an HsIngestError: "too large". A static string. */
const char *
hs_ingest_error_name(int code);

/* Read the article in the `length` bytes at `bytes`, called `name` (a path or a record's id; error
   messages begin with it, the article's name is its last part without ending). `options` may be
   NULL. The article lives in `arena`, which must outlive it; nothing of `bytes` is kept. Any
   HS_INGEST_ERROR but UNREADABLE. */
gboolean
hs_ingest_bytes(HsArena *arena, const char *name, const guint8 *bytes, gsize length,
                const HsIngestOptions *options, const HsArticle **out_article, GError **error);

/* The same for a record that a harvest found (harvest.h). Any HS_INGEST_ERROR: the fault that the
   record is, or what is wrong with the article. */
gboolean
hs_ingest_record(HsArena *arena, const HsRecord *record, const HsIngestOptions *options,
                 const HsArticle **out_article, GError **error);

/* Return `options`, which may be NULL, with every limit set: the default where none is given, the
   largest that makes sense where more is. */
HsIngestOptions
hs_ingest_options_complete(const HsIngestOptions *options);
