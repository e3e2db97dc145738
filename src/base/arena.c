/* SPDX-License-Identifier: Apache-2.0
 *
 * The memory of one article: blocks of 32 KiB, filled from the front and freed in one stroke.
 *
 * An article of a thousand words makes some ten thousand small pieces that all die together, so a
 * piece costs one addition and nothing to give back. A piece larger than a quarter of a block gets
 * a block of its own, which keeps what is lost at a block's end below a quarter.
 *
 * Blocks hide from AddressSanitizer where one piece ends and the next begins. In a build with
 * HS_ARENA_PLAIN (configure --enable-sanitizers) every piece is a block of its own, so each step
 * past its end is seen.
 *
 * Not for several threads at once: an article belongs to one worker.
 */
#include "base/arena.h"

#include <stddef.h>
#include <string.h>

#define ALIGNMENT (_Alignof(max_align_t))
#define BLOCK_SIZE ((gsize)32 * 1024)

#ifdef HS_ARENA_PLAIN
#define LARGEST_SHARED ((gsize)0) /* none shares a block */
#else
#define LARGEST_SHARED (BLOCK_SIZE / 4)
#endif

typedef struct Block Block;

struct Block {
    Block *next;
    _Alignas(max_align_t) guint8 bytes[];
};

struct HsArena {
    Block *blocks; /* all of them, in no order that matters */
    guint8 *free;  /* first free byte of the block that is being filled */
    gsize n_free;  /* bytes left in it */
};

HsArena *
hs_arena_new(void)
{
    return g_new0(HsArena, 1);
}

void
hs_arena_free(HsArena *arena)
{
    if (!arena)
        return;
    for (Block *block = arena->blocks; block;) {
        Block *const next = block->next;
        g_free(block);
        block = next;
    }
    g_free(arena);
}

static guint8 *
add_block(HsArena *arena, gsize size)
{
    if (size > G_MAXSIZE - sizeof(Block))
        g_error("%s: %" G_GSIZE_FORMAT " bytes asked for", G_STRFUNC, size);
    Block *const block = g_malloc0(sizeof(Block) + size);
    block->next = arena->blocks;
    arena->blocks = block;
    return block->bytes;
}

gpointer
hs_arena_alloc(HsArena *arena, gsize size)
{
    if (size > LARGEST_SHARED)
        return add_block(arena, size);

    const gsize room = MAX(size + (ALIGNMENT - size % ALIGNMENT) % ALIGNMENT, ALIGNMENT);
    if (room > arena->n_free) {
        arena->free = add_block(arena, BLOCK_SIZE);
        arena->n_free = BLOCK_SIZE;
    }
    guint8 *const piece = arena->free;
    arena->free += room;
    arena->n_free -= room;
    return piece;
}

gpointer
hs_arena_dup(HsArena *arena, gconstpointer bytes, gsize size)
{
    return size > 0 ? memcpy(hs_arena_alloc(arena, size), bytes, size) : NULL;
}

char *
hs_arena_strndup(HsArena *arena, const char *string, gsize length)
{
    if (!string)
        return NULL;
    const gsize n = strnlen(string, length);
    char *const copy = hs_arena_alloc(arena, n + 1);
    memcpy(copy, string, n);
    return copy;
}

char *
hs_arena_strdup(HsArena *arena, const char *string)
{
    return string ? hs_arena_strndup(arena, string, strlen(string)) : NULL;
}
