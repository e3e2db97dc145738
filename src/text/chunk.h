/* SPDX-License-Identifier: Apache-2.0
 *
 * What the parts of the scanner share: the run of characters between two white spaces in which they
 * look for a match, and what is remembered of it so that no run of characters is tried again and
 * again from each of its characters. A match function is given the offset where a token begins and
 * returns the offset where it ends, or the same offset when there is nothing of its kind.
 */
#pragma once

#include "text/characters.h"

typedef struct {
    const char *body;
    guint32 begin;
    guint32 end;           /* where white space or the paragraph's end stands */
    guint32 paragraph_end; /* what follows may be looked at up to here */
    guint32 links_from;    /* before this offset no link can begin */
    gboolean has_links;    /* holds a mark without which there is no link: . @ # / */
} HsChunk;

/* Return the byte at `at`, 0 outside of the chunk. */
static inline char
hs_chunk_byte(const HsChunk *chunk, guint32 at)
{
    return at >= chunk->begin && at < chunk->end ? chunk->body[at] : '\0';
}

/* Return the character at `at`, U+0000 outside of the chunk. */
static inline HsCharacter
hs_chunk_read(const HsChunk *chunk, guint32 at)
{
    if (at < chunk->end)
        return hs_character_read(chunk->body, at);
    return (HsCharacter){ 0, at, HS_CHARACTER_SPACE };
}
