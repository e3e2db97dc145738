/* SPDX-License-Identifier: Apache-2.0
 *
 * What the tests of ingest share: a string through the door, and the message that refuses it.
 */
#pragma once

#include "ingest/ingest.h"

#include <string.h>
#include <time.h>

/* Seconds of the processor that the program has used: other programs do not count. */
static inline double
cpu_seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* Return the article in the `length` bytes at `bytes`, which must not be refused. */
static inline const HsArticle *
read_bytes(HsArena *arena, const char *name, const char *bytes, gsize length,
           const HsIngestOptions *options)
{
    g_autoptr(GError) error = NULL;
    const HsArticle *article = NULL;
    const gboolean done = hs_ingest_bytes(arena, name, (const guint8 *)bytes, length, options,
                                          &article, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    return article;
}

/* The same for a string that may be in no language at all. */
static inline const HsArticle *
read_string(HsArena *arena, const char *text)
{
    const HsIngestOptions any = { .any_language = TRUE };

    return read_bytes(arena, "story.txt", text, strlen(text), &any);
}

/* Assert that the bytes are refused with just this code and message, and that no article is set. */
static inline void
assert_refused(const char *name, const char *bytes, gsize length, const HsIngestOptions *options,
               HsIngestError code, const char *message)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GError) error = NULL;
    const HsArticle *article = NULL;
    const gboolean done = hs_ingest_bytes(arena, name, (const guint8 *)bytes, length, options,
                                          &article, &error);
    g_assert_false(done);
    g_assert_null(article);
    g_assert_error(error, HS_INGEST_ERROR, (int)code);
    g_assert_cmpstr(error->message, ==, message);
}
