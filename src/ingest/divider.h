/* SPDX-License-Identifier: Apache-2.0
 *
 * What holds several: a folder, an archive, a feed, a dump. A divider gives its parts one after
 * another, each either as a stream to look into (a file, an entry) or as a record that is known to
 * be one article. The members lie beside this file; the table of them is in harvest.c. Not included
 * from outside the room.
 */
#pragma once

#include "ingest/intake.h"
#include "ingest/sniff.h"
#include "ingest/stream.h"

typedef struct {
    char *name; /* of the part within its divider ("2024/a.html"); NULL: it has only a number */

    HsStream *stream; /* to look into, valid until the next part is asked for; or ... */

    GBytes *bytes; /* ... one article of this kind; or ... */
    HsKind kind;

    const HsDraft *draft; /* ... one article whose facts have been read, its body as markup; beside
                             bytes: what stands around them, and holds where they say nothing */

    guint64 offset; /* at which it begins in the divider's stream, also where it is not to be had */
} HsPart;

typedef struct HsDivider HsDivider;

struct HsDivider {
    /* Fill the zeroed `out_part`. Its stream stays the divider's own; all else is handed
       over. FALSE with `error` set where a part is not to be had; the divider then gives the ones
       behind it, or ends. A part with nothing in it is the end. */
    gboolean (*next)(HsDivider *divider, HsPart *out_part, GError **error);
    void (*free)(HsDivider *divider);
    /* Return the bytes of files that it has read; NULL where it divides a stream. */
    guint64 (*tell)(const HsDivider *divider);
    gboolean numbered; /* its parts are records, which messages call by number and offset */
    const HsIngestOptions *options; /* complete */
    HsStream *stream;      /* what it divides, owned by whoever opened it; NULL for a folder */
    const HsDraft *shared; /* what it says of all its articles, or NULL; counted like the records'
                              and changed no more once the first part has been given */
};

/* Each member: create a divider of what `stream` holds; nothing has been taken yet. NULL with
   `error` set where it cannot be begun. */
HsDivider *
hs_archive_open(HsStream *stream, const HsIngestOptions *options, GError **error);

HsDivider *
hs_feed_open(HsStream *stream, const HsIngestOptions *options, GError **error);

HsDivider *
hs_jsonfeed_open(HsStream *stream, const HsIngestOptions *options, GError **error);

HsDivider *
hs_jsonstream_open(HsStream *stream, const HsIngestOptions *options, GError **error);

HsDivider *
hs_newsml_open(HsStream *stream, const HsIngestOptions *options, GError **error);

HsDivider *
hs_warc_open(HsStream *stream, const HsIngestOptions *options, GError **error);

/* A divider of the folder at `path`, its files in the byte order of their paths. UNREADABLE. */
HsDivider *
hs_folder_open(const char *path, const HsIngestOptions *options, GError **error);

/* Return the bytes of all files that such a divider gives. */
guint64
hs_folder_measure(const char *path);
