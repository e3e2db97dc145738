/* SPDX-License-Identifier: Apache-2.0
 *
 * Plain text through the door: encodings, what is refused and in what words, options, limits.
 */
#include "unit/ingest/read.h"

static void
test_unchanged(void)
{
    static const char text[] =
        "First line.\r\n\r\n  \xE2\x80\x9CSecond,\xE2\x80\x9D she said.\n\tThird\r";
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *const article = read_string(arena, text);
    g_assert_cmpstr(article->body, ==, text);
    g_assert_null(article->headline);
    g_assert_null(article->date);
    g_assert_null(article->url);
    g_assert_null(article->publisher);
    g_assert_null(article->language);
    g_assert_nonnull(article->authors);
    g_assert_null(article->authors[0]);
}

static void
test_marks(void)
{
    static const struct {
        const char *bytes;
        gsize length;
    } files[] = {
        { "\xEF\xBB\xBFh\xC3\xA9!", 7 },
        { "\xFF\xFEh\0\xE9\0!\0", 8 },
        { "\xFE\xFF\0h\0\xE9\0!", 8 },
        { "\xFF\xFE\0\0h\0\0\0\xE9\0\0\0!\0\0\0", 16 },
        { "\0\0\xFE\xFF\0\0\0h\0\0\0\xE9\0\0\0!", 16 },
    };
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsArticle *const article = read_bytes(arena, "a", files[i].bytes, files[i].length,
                                                    NULL);
        g_assert_cmpstr(article->body, ==, "h\xC3\xA9!");
    }
}

static void
test_named_encodings(void)
{
    static const struct {
        const char *encoding, *bytes;
        gsize length;
    } files[] = {
        { "ISO-8859-1", "caf\xE9", 4 },
        { "windows-1252", "caf\xE9", 4 },
        { "UTF-16LE", "c\0a\0f\0\xE9\0", 8 },
        { "UTF-16", "\xFE\xFF\0c\0a\0f\0\xE9", 10 },
        { "utf-8",
          "\xEF\xBB\xBF"
          "caf\xC3\xA9",
          8 },
    };
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsIngestOptions options = { .encoding = files[i].encoding };
        const HsArticle *const article = read_bytes(arena, "a", files[i].bytes, files[i].length,
                                                    &options);
        g_assert_cmpstr(article->body, ==, "caf\xC3\xA9");
    }
}

static void
test_bad_encodings(void)
{
    const HsIngestOptions unknown = { .encoding = "klingon" };
    assert_refused("a.txt", "abc", 3, &unknown, HS_INGEST_ERROR_ENCODING,
                   "a.txt: unknown encoding 'klingon'");
    const HsIngestOptions hiding = { .encoding = "ASCII//IGNORE" };
    assert_refused("a.txt", "caf\xE9", 4, &hiding, HS_INGEST_ERROR_ENCODING,
                   "a.txt: unknown encoding 'ASCII//IGNORE'");
    assert_refused("d/a.txt", "caf\xE9 au lait", 12, NULL, HS_INGEST_ERROR_ENCODING,
                   "d/a.txt: invalid UTF-8 at byte 3 (name another encoding with --encoding)");
    assert_refused("a.txt",
                   "\xEF\xBB\xBF"
                   "ok\xC3",
                   6, NULL, HS_INGEST_ERROR_ENCODING,
                   "a.txt: invalid UTF-8 at byte 5 (name another encoding with --encoding)");
    assert_refused("a.txt", "\xED\xA0\x80", 3, NULL, HS_INGEST_ERROR_ENCODING,
                   "a.txt: invalid UTF-8 at byte 0 (name another encoding with --encoding)");
    const HsIngestOptions ascii = { .encoding = "US-ASCII" };
    assert_refused("a.txt", "caf\xE9", 4, &ascii, HS_INGEST_ERROR_ENCODING,
                   "a.txt: invalid US-ASCII at byte 3");
}

static void
test_truncated_utf16(void)
{
    assert_refused("a.txt", "\xFF\xFEh\0i", 5, NULL, HS_INGEST_ERROR_ENCODING,
                   "a.txt: ends inside a character of UTF-16LE at byte 4");
    /* Half of a surrogate pair. */
    assert_refused("a.txt", "\xFE\xFF\0h\xD8\x3D", 6, NULL, HS_INGEST_ERROR_ENCODING,
                   "a.txt: ends inside a character of UTF-16BE at byte 4");
}

static void
test_binary(void)
{
    assert_refused("a.txt", "abc\0def", 7, NULL, HS_INGEST_ERROR_BINARY,
                   "a.txt: not a text: NUL byte at byte 3");
    assert_refused("a.txt", "\x89PNG\r\n\x1A\n\0\0", 10, NULL, HS_INGEST_ERROR_BINARY,
                   "a.txt: not a text: a PNG picture");
    assert_refused("a.txt", "%PDF-1.7\nxyz", 12, NULL, HS_INGEST_ERROR_BINARY,
                   "a.txt: not a text: a PDF document");
    assert_refused("a.txt", "a\x01\x02\x03\x04\x05\x06\x07", 8, NULL, HS_INGEST_ERROR_BINARY,
                   "a.txt: not a text: 7 control characters in its first 8 bytes");
    const HsIngestOptions wide = { .encoding = "UTF-16LE" };
    assert_refused("a.txt", "a\0\0\0b\0", 6, &wide, HS_INGEST_ERROR_BINARY,
                   "a.txt: not a text: character 0 at byte 1 of its UTF-8");
}

static void
test_options(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsIngestOptions options = { .headline = " A  tale\n",
                                      .date = "Nov. 19, 2026",
                                      .url = "https://a.example/1#x",
                                      .publisher = "The Post" };
    const HsArticle *const article = read_bytes(arena, "a", "text", 4, &options);
    g_assert_cmpstr(article->headline, ==, "A tale");
    g_assert_cmpstr(article->date, ==, "2026-11-19");
    g_assert_cmpstr(article->url, ==, "https://a.example/1#x");
    g_assert_cmpstr(article->publisher, ==, "The Post");
    const HsIngestOptions wrong = { .date = "yesterday" };
    assert_refused("a.txt", "text", 4, &wrong, HS_INGEST_ERROR_OPTION,
                   "a.txt: 'yesterday' is not a date (YYYY-MM-DD)");
}

static void
test_limit(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsIngestOptions options = { .max_bytes = 5 };
    g_assert_cmpstr(read_bytes(arena, "a", "12345", 5, &options)->body, ==, "12345");
    assert_refused("a.txt", "123456", 6, &options, HS_INGEST_ERROR_TOO_LARGE,
                   "a.txt: larger than 5 bytes, the limit for one article");
}

/* As many bytes as the limit allows, on one line, of letters with and without marks. Each
   takes a fraction of a second where time is linear, and minutes where it is quadratic. */
static void
test_long_line(void)
{
    static const char *const letters[] = { "a", "o\xCC\x8B", "\xEA\xB0\x80" };
    const HsIngestOptions any = { .any_language = TRUE };
    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GString) line = g_string_sized_new(HS_INGEST_MAX_BYTES);
        while (line->len + strlen(letters[i]) <= HS_INGEST_MAX_BYTES)
            g_string_append(line, letters[i]);
        const double start = cpu_seconds();
        const HsArticle *const article = read_bytes(arena, "a", line->str, line->len, &any);
        g_assert_cmpfloat(cpu_seconds() - start, <, 10.0);
        g_assert_cmpuint(article->length, <=, line->len);
        g_assert_cmpuint(article->length, >=, line->len / 2);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/plaintext/is-the-file-unchanged", test_unchanged);
    g_test_add_func("/ingest/plaintext/knows-byte-order-marks", test_marks);
    g_test_add_func("/ingest/plaintext/reads-named-encodings", test_named_encodings);
    g_test_add_func("/ingest/plaintext/refuses-what-the-encoding-does-not-allow",
                    test_bad_encodings);
    g_test_add_func("/ingest/plaintext/refuses-truncated-utf-16", test_truncated_utf16);
    g_test_add_func("/ingest/plaintext/refuses-what-is-no-text", test_binary);
    g_test_add_func("/ingest/plaintext/takes-what-the-user-says", test_options);
    g_test_add_func("/ingest/plaintext/holds-the-limit", test_limit);
    g_test_add_func("/ingest/plaintext/reads-a-long-line-in-linear-time", test_long_line);
    return g_test_run();
}
