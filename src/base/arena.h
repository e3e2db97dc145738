/* SPDX-License-Identifier: Apache-2.0
 *
 * The memory of one article. Every product of the walk (article, text, annotation, cast, report) is
 * allocated here and freed in one stroke, so products own nothing and need no free function.
 */
#pragma once

#include <glib.h>

typedef struct HsArena HsArena;

/* Create an empty arena. Free with hs_arena_free(). */
HsArena *
hs_arena_new(void);

/* Free `arena` and all that was allocated from it. `arena` may be NULL. */
void
hs_arena_free(HsArena *arena);

/* Return `size` zeroed bytes, aligned for any type; valid until the arena is freed. Sizes that come
   from input are bounded by the caller; like g_malloc0() this aborts when memory is exhausted. */
gpointer
hs_arena_alloc(HsArena *arena, gsize size);

/* Return a copy of the `size` bytes at `bytes`; NULL when `size` is 0. */
gpointer
hs_arena_dup(HsArena *arena, gconstpointer bytes, gsize size);

/* Return a NUL-terminated copy of the first `length` bytes of `string`; NULL for NULL. */
char *
hs_arena_strndup(HsArena *arena, const char *string, gsize length);

/* Return a copy of `string`; NULL for NULL. */
char *
hs_arena_strdup(HsArena *arena, const char *string);

#define hs_arena_new0(arena, type, n) ((type *)hs_arena_alloc((arena), sizeof(type) * (gsize)(n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsArena, hs_arena_free)
