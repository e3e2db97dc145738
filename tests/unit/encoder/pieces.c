/* SPDX-License-Identifier: Apache-2.0
 *
 * Lines with their expectation: each word of a line as TEXT/shape quote space, the three features
 * as digits.
 */
#include "encoder/pieces.h"

#include <string.h>

#define PIECES                                                             \
    "[UNK]\n[CLS]\n[SEP]\n.\nun\n##ter\n##der\na\nb\ni\nstra\n##ß\n##e\n" \
    "cafe\nσ\n##σ\n##ς\nnato\noffice\n’\ns"

static HsVocabulary *
vocabulary_new(void)
{
    g_autoptr(GError) error = NULL;
    HsVocabulary *vocabulary = hs_vocabulary_new(PIECES, &error);
    g_assert_no_error(error);
    return vocabulary;
}

static HsPieces *
cut(const char *line)
{
    g_autoptr(HsVocabulary) vocabulary = vocabulary_new();
    const HsSpan whole = { 0, (guint32)strlen(line) };
    return hs_pieces_new(vocabulary, line, &whole, 1);
}

static char *
describe(const char *line, const HsPieces *pieces)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < pieces->n_words; i++) {
        const HsWord *word = &pieces->words[i];
        g_string_append_printf(out, "%s%.*s/%u%u%u", i > 0 ? " " : "",
                               (int)hs_span_length(word->span), line + word->span.begin,
                               word->shape, word->quote, word->space);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static const struct {
    const char *line;
    const char *words;
} lines[] = {
    { "", "" },
    { "  \t ", "" },
    { "the Mayor said", "the/101 Mayor/201 said/101" },
    { "Mr. O’Hara", "Mr/201 ./600 O/701 ’/600 Hara/200" },
    { "U.S. aid", "U/701 ./600 S/700 ./600 aid/101" },
    { "NATO eBay McCabe I a", "NATO/301 eBay/401 McCabe/401 I/701 a/101" },
    { "3rd 2024 F16 x², ½ Ⅳ", "3rd/501 2024/501 F16/501 x²/101 ,/600 ½/801 Ⅳ/801" },
    { "A² AB² É", "A²/401 AB²/301 É/701" },
    { "Élan ÉCOLE école", "Élan/201 ÉCOLE/301 école/101" },
    { "$5 5% a+b €", "$/601 5/500 5/501 %/600 a/101 +/600 b/100 €/601" },
    { "snake_case a-b", "snake/101 _/600 case/100 a/101 -/600 b/100" },
    { "東京 says", "東/801 京/800 says/101" },
    { "カタカナ العربية", "カタカナ/801 العربية/801" },
    { "Ǆ ǅ ǅungla", "Ǆ/701 ǅ/701 ǅungla/201" }, /* title case counts as upper */
    { "“No,” he said", "“/621 No/210 ,/610 ”/620 he/101 said/101" },
    { "\"No\" and \"yes", "\"/621 No/210 \"/620 and/101 \"/621 yes/110" },
    { "„So“ ‟so” «so»", "„/621 So/210 “/620 ‟/621 so/110 ”/620 «/621 so/110 »/620" },
    { "it’s ‘so’ 'x'", "it/101 ’/600 s/100 ‘/601 so/100 ’/600 '/601 x/100 '/600" },
    { "”a “b", "”/621 a/100 “/621 b/110" },
    { "a\u00adb c\u200bd", "a/101 b/101 c/101 d/101" }, /* soft hyphen, zero-width space: Cf */
    { "a\001"
      "b a\xc2\x85"
      "b a\u00a0b a\u2028b",
      "a/101 b/101 a/101 b/101 a/101 b/101 a/101 b/101" },
    { "a\ue000b a\u0378b", "a/101 b/101 a/101 b/101" }, /* private use, unassigned */
    { "e\u0301a n\u0303", "e\u0301a/101 n\u0303/101" }, /* marks belong to their word */
    { "\u0301", "\u0301/801" },
};

static void
test_lines(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(HsPieces) pieces = cut(lines[i].line);
        g_autofree char *found = describe(lines[i].line, pieces);
        g_assert_cmpstr(found, ==, lines[i].words);
    }
}

static void
test_normal_form(void)
{
    static const struct {
        const char *word;
        const char *ids; /* pieces with spaces between */
    } rows[] = {
        { "UNTER", "un ##ter" },
        { "Ünter", "un ##ter" },       /* composed */
        { "U\u0308nter", "un ##ter" }, /* decomposed */
        { "Café", "cafe" },
        { "İ", "i" }, /* decomposes into I and a dot */
        { "Straße", "stra ##ß ##e" },
        { "ΣΣ", "σ ##σ" }, /* each code point by itself: no final sigma */
        { "σς", "σ ##ς" },
        { "NATO", "nato" },
        { "oﬀice", "[UNK]" },  /* a ligature is compatibility, not canonical */
        { "\u0301", "[UNK]" }, /* nothing is left */
        { "xyz", "[UNK]" },
    };
    g_autoptr(HsVocabulary) vocabulary = vocabulary_new();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(HsPieces) pieces = cut(rows[i].word);
        g_autoptr(GString) found = g_string_new(NULL);
        g_assert_cmpuint(pieces->n_words, ==, 1);
        g_assert_cmpuint(pieces->words[0].n_pieces, ==, pieces->n_pieces);
        for (guint32 p = 0; p < pieces->n_pieces; p++) {
            g_autofree char *piece = hs_vocabulary_dup_piece(vocabulary, pieces->ids[p]);
            g_string_append_printf(found, "%s%s", p > 0 ? " " : "", piece);
        }
        g_assert_cmpstr(found->str, ==, rows[i].ids);
    }
}

static void
test_paragraphs(void)
{
    const char *const text = "“a b\nb.” a\n";
    const HsSpan spans[] = { { 0, 6 }, { 7, 14 } };
    g_autoptr(HsVocabulary) vocabulary = vocabulary_new();
    g_autoptr(HsPieces) pieces = hs_pieces_new(vocabulary, text, spans, 2);
    g_autofree char *found = describe(text, pieces);
    /* The second paragraph begins outside quotation marks, and with white space before it. */
    g_assert_cmpstr(found, ==, "“/621 a/110 b/111 b/101 ./600 ”/620 a/101");
    g_assert_cmpuint(pieces->words[2].paragraph, ==, 0);
    g_assert_cmpuint(pieces->words[3].paragraph, ==, 1);
    g_assert_cmpuint(pieces->words[3].span.begin, ==, 7);
    g_assert_cmpuint(pieces->words[4].mark, ==, HS_MARK_STOP);
    g_assert_cmpuint(pieces->words[5].mark, ==, HS_MARK_CLOSE);
    g_assert_cmpuint(pieces->words[0].mark, ==, HS_MARK_NONE);
}

static void
test_first_piece(void)
{
    g_autoptr(HsPieces) pieces = cut("Unter a Straße .");
    guint32 next = 0;
    for (guint32 i = 0; i < pieces->n_words; i++) {
        g_assert_cmpuint(pieces->words[i].first_piece, ==, next);
        next += pieces->words[i].n_pieces;
    }
    g_assert_cmpuint(next, ==, pieces->n_pieces);
    g_assert_cmpuint(next, ==, 7);
}

/* A word of a megabyte, a million marks on one letter, a million words: seconds would show a
 * square. */
static void
test_long(void)
{
    static const char *const parts[] = { "a", "e\u0301\u0323", "\u0301\u0323", "a ",
                                         ".", "\U0001d15e" };
    static const guint32 n_words[] = { 1, 1, 1, 300000, 300000, 300000 };
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint n = 0; n < 300000; n++)
            g_string_append(text, parts[i]);
        g_autoptr(HsPieces) pieces = cut(text->str);
        g_assert_cmpuint(pieces->n_words, ==, n_words[i]);
        g_assert_cmpuint(pieces->n_pieces, ==, n_words[i]);
    }
}

static void
test_not_utf8(void)
{
    const char *const text = "a\xff"
                             "b \xe2\x80 a\xc3";
    g_autoptr(HsPieces) pieces = cut(text);
    g_autofree char *found = describe(text, pieces);
    g_assert_cmpstr(found, ==, "a/101 b/101 a/101");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/pieces/words-have-their-features", test_lines);
    g_test_add_func("/encoder/pieces/normal-form-is-looked-up", test_normal_form);
    g_test_add_func("/encoder/pieces/each-paragraph-begins-anew", test_paragraphs);
    g_test_add_func("/encoder/pieces/pieces-follow-each-other", test_first_piece);
    g_test_add_func("/encoder/pieces/long-input-takes-linear-time", test_long);
    g_test_add_func("/encoder/pieces/skips-what-is-not-utf-8", test_not_utf8);
    return g_test_run();
}
