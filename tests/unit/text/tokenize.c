/* SPDX-License-Identifier: Apache-2.0
 *
 * What must hold of any text, whatever is in it: spans in order and inside one another, no white
 * space at their ends, every other character in exactly one token; the same text gives the same
 * cuts; time grows with length and not faster. How English is cut is in tests/lines (cuts.c).
 */
#include "text/tokenize.h"

#include <string.h>
#include <time.h>

#include "support/article.h"
#include "text/characters.h"

static const HsText *
cut(HsArena *arena, const char *body)
{
    return hs_tokenize(arena, test_article_new(arena, "cut", body));
}

static void
assert_no_space_at_ends(const char *body, HsSpan span)
{
    const char *last = g_utf8_prev_char(body + span.end);

    g_assert_cmpuint(span.begin, <, span.end);
    g_assert_cmpint(hs_character_read(body, span.begin).class, !=, HS_CHARACTER_SPACE);
    g_assert_cmpint(hs_character_read(last, 0).class, !=, HS_CHARACTER_SPACE);
}

static void
assert_only_space(const char *body, guint32 begin, guint32 end)
{
    while (begin < end) {
        const HsCharacter c = hs_character_read(body, begin);
        g_assert_cmpint(c.class, ==, HS_CHARACTER_SPACE);
        begin = c.next;
    }
    g_assert_cmpuint(begin, ==, end);
}

static void
assert_tokens_fit(const HsText *text)
{
    const char *body = text->article->body;
    guint32 before = 0;

    for (guint32 i = 0; i < text->n_tokens; i++) {
        const HsToken *token = &text->tokens[i];
        const HsSentence *sentence = &text->sentences[token->sentence];
        assert_no_space_at_ends(body, token->span);
        assert_only_space(body, before, token->span.begin);
        g_assert_true(hs_span_contains(sentence->span, token->span));
        g_assert_cmpuint(i - sentence->first_token, <, sentence->n_tokens);
        before = token->span.end;
    }
    assert_only_space(body, before, (guint32)text->article->length);
}

static void
assert_sentences_fit(const HsText *text)
{
    guint32 token = 0;

    for (guint32 i = 0; i < text->n_sentences; i++) {
        const HsSentence *sentence = &text->sentences[i];
        const HsParagraph *paragraph = &text->paragraphs[sentence->paragraph];
        g_assert_true(hs_span_contains(paragraph->span, sentence->span));
        g_assert_cmpuint(sentence->first_token, ==, token);
        g_assert_cmpuint(sentence->n_tokens, >, 0);
        g_assert_cmpuint(sentence->span.begin, ==, text->tokens[token].span.begin);
        token += sentence->n_tokens;
        g_assert_cmpuint(sentence->span.end, ==, text->tokens[token - 1].span.end);
    }
    g_assert_cmpuint(token, ==, text->n_tokens);
}

static void
assert_paragraphs_fit(const HsText *text)
{
    guint32 sentence = 0;

    for (guint32 i = 0; i < text->n_paragraphs; i++) {
        const HsParagraph *paragraph = &text->paragraphs[i];
        const char *body = text->article->body;
        assert_no_space_at_ends(body, paragraph->span);
        g_assert_cmpuint(paragraph->first_sentence, ==, sentence);
        g_assert_cmpuint(paragraph->n_sentences, >, 0);
        sentence += paragraph->n_sentences;
    }
    g_assert_cmpuint(sentence, ==, text->n_sentences);
}

static void
assert_fits(const HsText *text)
{
    assert_tokens_fit(text);
    assert_sentences_fit(text);
    assert_paragraphs_fit(text);
}

static void
test_empty(void)
{
    static const char *const bodies[] = {
        "", " ", "\n", "\r\n\r\n", " \t \n\u00a0\u2003\n", "\u2028", "\ufeff", "\u200b\n\u200e"
    };

    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsText *text = cut(arena, bodies[i]);
        g_assert_cmpuint(text->n_paragraphs, ==, 0);
        g_assert_cmpuint(text->n_sentences, ==, 0);
        g_assert_cmpuint(text->n_tokens, ==, 0);
        g_assert_cmpuint(text->article->length, ==, strlen(bodies[i]));
    }
}

static void
assert_span(HsSpan span, guint32 begin, guint32 end)
{
    g_assert_cmpuint(span.begin, ==, begin);
    g_assert_cmpuint(span.end, ==, end);
}

static void
test_paragraphs(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *text = cut(arena, "  One two. \r\n\r\n \nThree\n");

    assert_fits(text);
    g_assert_cmpuint(text->n_paragraphs, ==, 2);
    assert_span(text->paragraphs[0].span, 2, 10);
    assert_span(text->paragraphs[1].span, 17, 22);
    g_assert_cmpuint(text->n_sentences, ==, 2);
    g_assert_cmpuint(text->sentences[1].paragraph, ==, 1);
    g_assert_cmpuint(text->n_tokens, ==, 4);
    assert_span(text->tokens[2].span, 9, 10);
    assert_span(text->tokens[3].span, 17, 22);
}

static void
test_separators(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *text = cut(arena, "One\u2028two\u2029three\xc2\x85"
                                    "four\rfive\u00a0six\u200bseven");

    assert_fits(text);
    g_assert_cmpuint(text->n_paragraphs, ==, 1);
    g_assert_cmpuint(text->n_tokens, ==, 7);
}

static void
test_unpaired_marks(void)
{
    static const char *const bodies[] = {
        "\"",
        "'",
        "“",
        "”",
        "‘’",
        "((((",
        "))))",
        "\" \" \"",
        "He said: \"I left. She stayed.",
        "`",
        "'''",
        "...",
        ". . .",
        "[1",
        ".[1",
        ".[",
        "[...",
        "#",
        "@",
        "http://",
        "www.",
        "a@",
        "@.",
        "a.b.",
        "$",
        "5-",
        "-",
        "n't",
        "'s",
        "y'",
        "I.",
        "\u0301",
        "\u200d",
        "\U0001f469\u200d",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        assert_fits(cut(arena, bodies[i]));
    }
}

/* A text made of `n` parts that mean something to the scanner, drawn by a generator of our own. */
static char *
make_text(guint32 seed, guint n)
{
    static const char *const parts[] = {
        "a",      "B",      "Mr",    "U",       "S",    "no",     "the",    "The",        "said",
        "7",      "12",     "1,000", ".",       ".",    ".",      "..",     ",",          ":",
        "/",      "-",      "--",    "'",       "’",    "\"",     "“",      "”",          "``",
        "''",     "(",      ")",     "[",       "]",    "!",      "?",      "$",          "%",
        "#",      "@",      "&",     "_",       "*",    " ",      " ",      " ",          "\n",
        "\r\n",   "\t",     "é",     "e\u0301", "樋",   "…",      "—",      "\u00a0",     "\u2028",
        "\u200d", "\ufeff", "👩",     "½",       "://",  "www.",   ".com",   "n't",        "'s",
        "etc",    "p.m",    "e-",    "un-",     "\x01", "\u202e", "\ue000", "\U0010ffff", "«",
        "»",      "‚",
    };
    GString *body = g_string_new(NULL);

    for (guint i = 0; i < n; i++) {
        seed = seed * 1664525u + 1013904223u;
        g_string_append(body, parts[(seed >> 8) % G_N_ELEMENTS(parts)]);
    }
    return g_string_free(body, FALSE);
}

static void
test_any_text(void)
{
    for (guint32 seed = 0; seed < 3000; seed++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *body = make_text(seed, 1 + seed % 60);
        g_test_message("seed %u", seed);
        assert_fits(cut(arena, body));
    }
}

/* Every prefix of a text, so that each look-ahead meets the text's end. */
static void
test_any_prefix(void)
{
    const char *body =
        "“Mr. O'Neil’s e-mail (ada@example.org) didn't cost $5.50bn, 'twas J.R.'s,” said "
        "Ada K. Moss, Ph.D., at 5 p.m. See https://example.org/a_(b). 1939-1945 … [1]";

    for (const char *end = body; *end != '\0'; end = g_utf8_next_char(end)) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *prefix = g_strndup(body, (gsize)(end - body));
        assert_fits(cut(arena, prefix));
    }
}

static void
test_same_again(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *body = make_text(7, 5000);
    const HsText *first = cut(arena, body);
    const HsText *second = cut(arena, body);

    g_assert_cmpmem(first->tokens, first->n_tokens * sizeof(HsToken), second->tokens,
                    second->n_tokens * sizeof(HsToken));
    g_assert_cmpmem(first->sentences, first->n_sentences * sizeof(HsSentence), second->sentences,
                    second->n_sentences * sizeof(HsSentence));
}

static char *
repeat(const char *unit, gsize length)
{
    const gsize n = length / strlen(unit);
    GString *body = g_string_sized_new(length + 1);

    for (gsize i = 0; i < n; i++)
        g_string_append(body, unit);
    return g_string_free(body, FALSE);
}

/* One line of 300,000 bytes of each kind. Were any of them looked at again from each of its
   bytes, this would take minutes; the limit leaves room for slow machines and for sanitizers. */
static void
test_long_lines(void)
{
    static const char *const units[] = {
        "a",   "A.",     "a.",      "a'",  "a-",    "un-",  "a@",      "a@b-", "1,",     "1-",
        "1:",  "a/",     "a_",      "\"",  "'",     "“",    "(",       "[",    "!",      ".",
        "..a", ". ",     "? ",      ".\"", ".[1",   ".[1]", "#a",      "x.(",  "n't",    "www.<",
        "é",   "\u0301", "👩\u200d", "Mr.", "U.S. ", "A.  ", "http://", "樋。", "a.com/", ":)",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *body = repeat(units[i], 300 * 1000);
        const clock_t start = clock();
        const HsText *text = cut(arena, body);
        const double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        g_test_message("'%s': %u tokens in %.3f s", units[i], text->n_tokens, seconds);
        assert_fits(text);
        g_assert_cmpfloat(seconds, <, 20);
    }
}

static void
test_ten_megabytes(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *body = repeat("a", 10 * 1000 * 1000);
    const HsText *text = cut(arena, body);

    g_assert_cmpuint(text->n_tokens, ==, 1);
    g_assert_cmpuint(text->n_sentences, ==, 1);
    assert_span(text->tokens[0].span, 0, 10 * 1000 * 1000);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/tokenize/white-space-has-no-tokens", test_empty);
    g_test_add_func("/text/tokenize/paragraphs-are-lines", test_paragraphs);
    g_test_add_func("/text/tokenize/other-separators-are-spaces", test_separators);
    g_test_add_func("/text/tokenize/unpaired-marks-fit", test_unpaired_marks);
    g_test_add_func("/text/tokenize/any-text-fits", test_any_text);
    g_test_add_func("/text/tokenize/any-prefix-fits", test_any_prefix);
    g_test_add_func("/text/tokenize/same-text-same-cuts", test_same_again);
    g_test_add_func("/text/tokenize/time-is-linear", test_long_lines);
    g_test_add_func("/text/tokenize/ten-megabytes-are-one-word", test_ten_megabytes);
    return g_test_run();
}
