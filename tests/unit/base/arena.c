/* SPDX-License-Identifier: Apache-2.0
 *
 * The arena: pieces are zeroed, aligned for any type, apart from each other, and stay where they
 * are whatever comes after them. That they are freed in one stroke is seen by the build with
 * sanitizers, whose leak check fails this program when a piece is left behind.
 */
#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Around the edges of alignment, of a piece with a block of its own, and of a block. */
static const gsize sizes[] = {
    1, 2, 7, 8, 15, 16, 17, 31, 100, 8191, 8192, 8193, 32767, 32768, 32769, 1000000,
};

static gboolean
all_bytes_are(const guint8 *bytes, gsize size, guint8 byte)
{
    for (gsize i = 0; i < size; i++)
        if (bytes[i] != byte)
            return FALSE;
    return TRUE;
}

static void
test_pieces_are_zeroed(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    for (int round = 0; round < 3; round++) {
        for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
            guint8 *const piece = hs_arena_alloc(arena, sizes[i]);
            g_assert_true(all_bytes_are(piece, sizes[i], 0));
            memset(piece, 0xff, sizes[i]);
        }
    }
}

static void
test_pieces_are_aligned(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        const uintptr_t address = (uintptr_t)hs_arena_alloc(arena, sizes[i]);
        g_assert_cmpuint(address % _Alignof(max_align_t), ==, 0);
    }
}

static void
test_pieces_are_apart(void)
{
    enum {
        N_PIECES = 4000
    };
    g_autoptr(HsArena) arena = hs_arena_new();
    guint8 *pieces[N_PIECES];

    for (gsize i = 0; i < N_PIECES; i++) {
        pieces[i] = hs_arena_alloc(arena, 1 + i % 97);
        memset(pieces[i], (int)(i % 251), 1 + i % 97);
    }
    for (gsize i = 0; i < N_PIECES; i++)
        g_assert_true(all_bytes_are(pieces[i], 1 + i % 97, (guint8)(i % 251)));
}

static void
test_large_pieces_leave_the_small_ones_together(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    guint8 *const before = hs_arena_alloc(arena, 16);
    guint8 *const large = hs_arena_alloc(arena, 1 << 20);
    guint8 *const after = hs_arena_alloc(arena, 16);

    memset(large, 0xff, 1 << 20);
    g_assert_true(all_bytes_are(before, 16, 0));
    g_assert_true(all_bytes_are(after, 16, 0));
#ifndef HS_ARENA_PLAIN
    g_assert_true(after == before + 16);
#endif
}

static void
test_empty_pieces_are_apart(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const gconstpointer one = hs_arena_alloc(arena, 0);
    const gconstpointer other = hs_arena_alloc(arena, 0);

    g_assert_nonnull(one);
    g_assert_nonnull(other);
    g_assert_true(one != other);
}

static void
test_typed_pieces(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    guint64 *const numbers = hs_arena_new0(arena, guint64, 3);

    g_assert_true(all_bytes_are((const guint8 *)numbers, 3 * sizeof(guint64), 0));
    numbers[2] = 7;
    const guint8 *const next = hs_arena_alloc(arena, 1);
    g_assert_cmpuint(numbers[2], ==, 7);
    g_assert_cmpuint(*next, ==, 0);
}

static void
test_copies(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    char source[] = "Maren Tolvik said so";

    char *const whole = hs_arena_strdup(arena, source);
    char *const first = hs_arena_strndup(arena, source, 5);
    char *const beyond = hs_arena_strndup(arena, source, 1000);
    guint8 *const bytes = hs_arena_dup(arena, "a\0b", 3);
    memset(source, 'x', sizeof(source) - 1);

    g_assert_cmpstr(whole, ==, "Maren Tolvik said so");
    g_assert_cmpstr(first, ==, "Maren");
    g_assert_cmpstr(beyond, ==, "Maren Tolvik said so");
    g_assert_cmpmem(bytes, 3, "a\0b", 3);
}

static void
test_copies_of_nothing(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_null(hs_arena_strdup(arena, NULL));
    g_assert_null(hs_arena_strndup(arena, NULL, 5));
    g_assert_null(hs_arena_dup(arena, NULL, 0));
    g_assert_null(hs_arena_dup(arena, "abc", 0));
    g_assert_cmpstr(hs_arena_strdup(arena, ""), ==, "");
    g_assert_cmpstr(hs_arena_strndup(arena, "abc", 0), ==, "");
}

static void
test_string_without_end_is_read_no_further(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *unended = g_malloc(4);
    memcpy(unended, "abcd", 4);
    g_assert_cmpstr(hs_arena_strndup(arena, unended, 4), ==, "abcd");
}

static void
test_free_takes_null(void)
{
    hs_arena_free(NULL);
    g_autoptr(HsArena) empty = hs_arena_new();
    g_assert_nonnull(empty);
}

static void
test_size_that_cannot_be_is_refused(void)
{
    if (g_test_subprocess()) {
        g_autoptr(HsArena) arena = hs_arena_new();
        hs_arena_alloc(arena, G_MAXSIZE);
        return;
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_failed();
    g_autofree char *message = g_strdup_printf("*%" G_GSIZE_FORMAT " bytes asked for*", G_MAXSIZE);
    g_test_trap_assert_stderr(message);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/arena/pieces-are-zeroed", test_pieces_are_zeroed);
    g_test_add_func("/base/arena/pieces-are-aligned", test_pieces_are_aligned);
    g_test_add_func("/base/arena/pieces-are-apart", test_pieces_are_apart);
    g_test_add_func("/base/arena/large-pieces-leave-the-small-ones-together",
                    test_large_pieces_leave_the_small_ones_together);
    g_test_add_func("/base/arena/empty-pieces-are-apart", test_empty_pieces_are_apart);
    g_test_add_func("/base/arena/typed-pieces-are-zeroed-and-kept", test_typed_pieces);
    g_test_add_func("/base/arena/copies-are-their-own", test_copies);
    g_test_add_func("/base/arena/copies-of-nothing", test_copies_of_nothing);
    g_test_add_func("/base/arena/string-without-end-is-read-no-further",
                    test_string_without_end_is_read_no_further);
    g_test_add_func("/base/arena/free-takes-null", test_free_takes_null);
    g_test_add_func("/base/arena/size-that-cannot-be-is-refused",
                    test_size_that_cannot_be_is_refused);
    return g_test_run();
}
