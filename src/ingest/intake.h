/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of this room share: the source that a format reads and the draft that it fills. A
 * format takes the source's bytes and writes body and whatever else it finds into the draft; the
 * door (ingest.c) then lets the user's options win and turns the draft into an article (article.c).
 * Not included from outside the room.
 */
#pragma once

#include "ingest/ingest.h"

typedef struct {
    const char *file;     /* as the user named it; begins every error message */
    const guint8 *bytes;  /* [length] */
    gsize length;         /* at most the limit */
    gsize limit;          /* bytes that the article may have, unpacked too */
    const char *encoding; /* that the user named, or NULL */
    const char *fields;   /* likewise (fields.h) */
} HsSource;

typedef struct { /* a time that stands at a byte of the draft's body, as HsStamp */
    guint32 at;
    char *date;
} HsDraftStamp;

/* An article while it is being written. All is owned by the draft; free with hs_draft_clear(). */
typedef struct HsDraft {
    char *name;     /* the record's id; NULL: the article is called by its file */
    GString *body;  /* valid UTF-8 without NUL, not yet NFC */
    GArray *quotes; /* HsSpan of body: paragraphs that are set off as quoted, in order */
    GArray *stamps; /* HsDraftStamp, in order */
    char *markup;   /* the body as it was delivered (fragment.h), still to be read; or NULL */
    char *url;
    char *headline;
    GPtrArray *authors; /* char *, each once */
    char *date;
    char *modified;
    char *publisher;
    char *language;
} HsDraft;

void
hs_draft_init(HsDraft *draft);

void
hs_draft_clear(HsDraft *draft);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HsDraft, hs_draft_clear)

/* Put copies of all that `from` holds in the empty draft `to`. */
void
hs_draft_copy(const HsDraft *from, HsDraft *to);

/* Return a new draft that holds nothing and is counted; give it back with hs_draft_unref(). */
HsDraft *
hs_draft_new(void);

/* Drop one count of `draft`, which may be NULL; with the last one all it owns is freed. */
void
hs_draft_unref(const HsDraft *draft);

/* Copy `draft` as the finished article of `record` into `arena`: body in NFC with its code point
   table and SHA-256, every other string on one line. ENCODING when the body cannot be normalized in
   linear time, EMPTY when it is only white space, TOO_LARGE when its offsets would not fit a span.
 */
gboolean
hs_draft_finish(const HsDraft *draft, const HsRecord *record, HsArena *arena,
                const HsArticle **out_article, GError **error);

/* Return `text` as one clean line: valid UTF-8, NFC, white space runs as one space, no control
   characters, no space at its ends; NULL when nothing is left or `text` is NULL. Free with
   g_free(). */
char *
hs_line_clean(const char *text);

/* Set `error` to "FILE: " and the formatted reason. Always returns FALSE. */
gboolean
hs_source_fail(const char *file, HsIngestError code, GError **error, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Each format: fill `draft` from `source`. */
gboolean
hs_plaintext_read(const HsSource *source, HsDraft *draft, GError **error);

gboolean
hs_markdown_read(const HsSource *source, HsDraft *draft, GError **error);

gboolean
hs_webpage_read(const HsSource *source, HsDraft *draft, GError **error);

gboolean
hs_http_read(const HsSource *source, HsDraft *draft, GError **error);

gboolean
hs_jsonrecord_read(const HsSource *source, HsDraft *draft, GError **error);

gboolean
hs_mail_read(const HsSource *source, HsDraft *draft, GError **error);

gboolean
hs_nitf_read(const HsSource *source, HsDraft *draft, GError **error);
