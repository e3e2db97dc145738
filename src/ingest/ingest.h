/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room ingest: bytes in, one article out. In: a plain text file or a saved HTML page,
 * as a path, an open descriptor or bytes in memory, and what the user says about it. Out: an
 * HsArticle in the caller's arena. The kind of a file is told by its content, never by its name;
 * nothing is fetched.
 *
 * Refused, each with an error of HS_INGEST_ERROR that names the file: what is too large, no text,
 * not in the encoding that it claims or holds no article. What the user says (options) wins over
 * what the file says; what neither says stays NULL in the article.
 */
#pragma once

#include "base/arena.h"
#include "ingest/article.h"

/* Bytes of one input, where the options set no limit. */
#define HS_INGEST_MAX_BYTES ((gsize)10 * 1024 * 1024)

#define HS_INGEST_ERROR (hs_ingest_error_quark())

typedef enum {
    HS_INGEST_ERROR_UNREADABLE, /* cannot be opened or read, or is a folder: skip it, or mend the
                                   path */
    HS_INGEST_ERROR_TOO_LARGE,  /* more bytes than HsIngestOptions.max_bytes: raise the limit */
    HS_INGEST_ERROR_BINARY,     /* holds NUL bytes or is a known binary kind: not an article */
    HS_INGEST_ERROR_ENCODING, /* unknown encoding name, or bytes invalid in it: name the encoding */
    HS_INGEST_ERROR_EMPTY,    /* holds no text, or a page without an article: skip it */
    HS_INGEST_ERROR_MARKUP,   /* nested too deep, or XML of a kind that is not read: skip it */
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
    gsize max_bytes;       /* largest input, in bytes; 0 means HS_INGEST_MAX_BYTES, at most 1 GiB */
} HsIngestOptions;

GQuark
hs_ingest_error_quark(void);

/* Read the article in the `length` bytes at `bytes`, called `name` (a path or a record's id; error
   messages begin with it, the article's name is its last part without ending). `options` may be
   NULL. The article lives in `arena`, which must outlive it; nothing of `bytes` is kept. Any
   HS_INGEST_ERROR but UNREADABLE. */
gboolean
hs_ingest_bytes(HsArena *arena, const char *name, const guint8 *bytes, gsize length,
                const HsIngestOptions *options, const HsArticle **out_article, GError **error);

/* The same for all that can be read from the open `descriptor` (a pipe, stdin), at most the limit
   and one byte. The descriptor stays open. Any HS_INGEST_ERROR. */
gboolean
hs_ingest_descriptor(HsArena *arena, const char *name, int descriptor,
                     const HsIngestOptions *options, const HsArticle **out_article, GError **error);

/* The same for the file at `path` (in the file system's encoding). Any HS_INGEST_ERROR. */
gboolean
hs_ingest_file(HsArena *arena, const char *path, const HsIngestOptions *options,
               const HsArticle **out_article, GError **error);
