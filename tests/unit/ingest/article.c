/* SPDX-License-Identifier: Apache-2.0
 *
 * The finished article: NFC, code points, sha256, name and clean lines.
 */
#include "ingest/intake.h"
#include "unit/ingest/read.h"

static void
assert_code_points(const HsArticle *article)
{
    gsize n = 0;
    for (gsize i = 0; i <= article->length; i++) {
        if (i < article->length && ((guint8)article->body[i] & 0xC0) == 0x80)
            continue;
        g_assert_cmpuint(hs_article_code_point(article, i), ==, n);
        n++;
    }
    g_assert_cmpuint(article->n_code_points, ==, n - 1);
}

static void
test_code_points(void)
{
    /* Lengths around the borders of the table's blocks, with characters of one to four bytes. */
    static const char *const letters[] = { "a", "\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9F\x98\x80" };
    for (gsize length = 1; length < 3 * HS_ARTICLE_BLOCK; length += length < 250 ? 37 : 1) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GString) body = g_string_new("x");
        for (gsize i = length; body->len < length; i++)
            g_string_append(body, letters[i % G_N_ELEMENTS(letters)]);
        assert_code_points(read_string(arena, body->str));
    }
}

static void
test_normalizes(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *const article = read_string(arena, "Rene\xCC\x81 said so. \xE2\x84\xAB");
    g_assert_cmpstr(article->body, ==, "Ren\xC3\xA9 said so. \xC3\x85");
    g_assert_cmpuint(article->length, ==, strlen(article->body));
    g_assert_cmpuint(article->n_code_points, ==, 15);
}

/* The body is normalized in pieces: as a whole it must come out the same, wherever they are cut. */
static void
test_pieces(void)
{
    static const char *const parts[] = {
        "e\xCC\x81",                            /* letter and mark */
        "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", /* Hangul in three parts */
        "\xE0\xAD\x87\xE0\xAC\xBE",             /* two vowel signs that are one */
        "\xE2\x84\xAB",                         /* a sign for a letter */
        "q\xCC\xA3\xCC\x87\xCC\xA3",            /* marks out of order */
        "\xEA\xB0\x80 \xE2\x80\x9Cz\xE2\x80\x9D",
    };
    for (gsize seed = 1; seed < 40; seed++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GString) text = g_string_new("");
        for (gsize i = 0; i < 400; i++)
            g_string_append(text, parts[(i * seed + i * i / 7) % G_N_ELEMENTS(parts)]);
        g_autofree char *whole = g_utf8_normalize(text->str, -1, G_NORMALIZE_NFC);
        g_assert_cmpstr(read_string(arena, text->str)->body, ==, whole);
    }
}

static void
test_keeps_nfc(void)
{
    static const char text[] = "\xE2\x80\x9C"
                               "Caf\xC3\xA9\xE2\x80\xA6\xE2\x80\x9D \xE2\x82\xAC 5 \xD0\x96"
                               " \xED\x95\x9C \xE2\x80\x94 \t end\n";
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_cmpstr(read_string(arena, text)->body, ==, text);
}

static void
test_sha256(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_assert_cmpstr(read_string(arena, "abc")->sha256, ==,
                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_name(void)
{
    static const char *const names[][2] = {
        { "a/b/story.txt", "story" },           { "story", "story" },    { "a.tar.gz", "a.tar" },
        { "dir.d/.hidden", ".hidden" },         { "a/b c.html", "b c" }, { "-", "-" },
        { "x/bad\xFF.txt", "bad\xEF\xBF\xBD" },
    };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_assert_cmpstr(read_bytes(arena, names[i][0], "abc", 3, NULL)->name, ==, names[i][1]);
    }
}

static void
test_blank(void)
{
    assert_refused("a.txt", "", 0, NULL, HS_INGEST_ERROR_EMPTY, "a.txt: holds no text");
    assert_refused("a.txt", " \r\n\t\xC2\xA0\n", 7, NULL, HS_INGEST_ERROR_EMPTY,
                   "a.txt: holds no text");
    assert_refused("a.txt", "\xEF\xBB\xBF", 3, NULL, HS_INGEST_ERROR_EMPTY, "a.txt: holds no text");
}

/* The normalizer is quadratic in them; no language writes so many. */
static void
test_many_marks(void)
{
    g_autoptr(GString) text = g_string_new("a");
    for (int i = 0; i < 100000; i++)
        g_string_append(text, i % 2 ? "\xCC\x81" : "\xCC\xA3");
    assert_refused(
        "zalgo.txt", text->str, text->len, NULL, HS_INGEST_ERROR_ENCODING,
        "zalgo.txt: more than 256 combining marks on one letter at byte 513 of the text");
}

static void
test_line_clean(void)
{
    static const char *const lines[][2] = {
        { "  A \n\t tale\xC2\xA0of ", "A tale of" },
        { "", NULL },
        { " \n ", NULL },
        { "e\xCC\x81", "\xC3\xA9" },
        { "a\x01z", "a z" },
        { NULL, NULL },
    };
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autofree char *line = hs_line_clean(lines[i][0]);
        g_assert_cmpstr(line, ==, lines[i][1]);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/article/counts-code-points-at-every-byte", test_code_points);
    g_test_add_func("/ingest/article/brings-the-body-into-nfc", test_normalizes);
    g_test_add_func("/ingest/article/normalizes-in-pieces-as-in-one", test_pieces);
    g_test_add_func("/ingest/article/leaves-nfc-unchanged", test_keeps_nfc);
    g_test_add_func("/ingest/article/takes-sha256-of-the-body", test_sha256);
    g_test_add_func("/ingest/article/is-named-after-its-file", test_name);
    g_test_add_func("/ingest/article/refuses-blank-bodies", test_blank);
    g_test_add_func("/ingest/article/refuses-endless-combining-marks", test_many_marks);
    g_test_add_func("/ingest/article/cleans-lines", test_line_clean);
    return g_test_run();
}
