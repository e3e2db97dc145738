/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of pieces and greedy matching.
 */
#include "encoder/vocabulary.h"

#include <string.h>

#include "encoder/safetensors.h"

#define PIECES \
    "[UNK]\n[CLS]\n[SEP]\nun\nhappy\nunhappy\n##hap\n##happ\n##py\n##y\na\n##a\né\n##é\n日"

/* Return the pieces of `word` with spaces between. */
static char *
split(const HsVocabulary *vocabulary, const char *word)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(guint32));
    const guint32 n = hs_vocabulary_split(vocabulary, word, strlen(word), ids);
    g_assert_cmpuint(n, ==, ids->len);
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < ids->len; i++) {
        g_autofree char *piece = hs_vocabulary_dup_piece(vocabulary,
                                                         g_array_index(ids, guint32, i));
        g_string_append_printf(out, "%s%s", i > 0 ? " " : "", piece);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void
test_find(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsVocabulary) vocabulary = hs_vocabulary_new(PIECES, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(hs_vocabulary_get_size(vocabulary), ==, 15);
    g_auto(GStrv) pieces = g_strsplit(PIECES, "\n", -1);
    for (guint i = 0; pieces[i] != NULL; i++) {
        g_autofree char *copy = hs_vocabulary_dup_piece(vocabulary, i);
        g_assert_cmpint(hs_vocabulary_find(vocabulary, pieces[i], strlen(pieces[i])), ==, (gint)i);
        g_assert_cmpstr(copy, ==, pieces[i]);
    }
    g_assert_cmpint(hs_vocabulary_find(vocabulary, "happ", 4), ==, -1);
    g_assert_cmpint(hs_vocabulary_find(vocabulary, "", 0), ==, -1);
    g_assert_null(hs_vocabulary_dup_piece(vocabulary, 15));
    g_assert_cmpuint(hs_vocabulary_get_unknown(vocabulary), ==, 0);
    g_assert_cmpuint(hs_vocabulary_get_begin(vocabulary), ==, 1);
    g_assert_cmpuint(hs_vocabulary_get_separator(vocabulary), ==, 2);
}

static void
test_split(void)
{
    static const struct {
        const char *word;
        const char *pieces;
    } rows[] = {
        { "unhappy", "unhappy" }, /* the longest, not "un ##happ ##y" */
        { "happyun", "[UNK]" },   /* "##un" is no piece: the whole word is unknown */
        { "unhappyy", "unhappy ##y" },
        { "unhappp", "[UNK]" }, /* greedy: "un ##happ", then nothing; no way back */
        { "unhapy", "un ##hap ##y" },
        { "aéaé", "a ##é ##a ##é" },
        { "日", "日" },
        { "日日", "[UNK]" },
        { "", "[UNK]" },
    };
    g_autoptr(HsVocabulary) vocabulary = hs_vocabulary_new(PIECES, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *found = split(vocabulary, rows[i].word);
        g_assert_cmpstr(found, ==, rows[i].pieces);
    }
}

static void
test_longest_word(void)
{
    g_autoptr(HsVocabulary) vocabulary = hs_vocabulary_new(PIECES, NULL);
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GString) word = g_string_new(NULL);
    for (guint i = 0; i < HS_VOCABULARY_MAX_WORD; i++)
        g_string_append(word, "é");
    g_assert_cmpuint(hs_vocabulary_split(vocabulary, word->str, word->len, ids), ==,
                     HS_VOCABULARY_MAX_WORD);
    g_string_append(word, "é");
    g_assert_cmpuint(hs_vocabulary_split(vocabulary, word->str, word->len, ids), ==, 1);
    g_assert_cmpuint(g_array_index(ids, guint32, ids->len - 1), ==, 0);
}

static void
test_refused(void)
{
    static const struct {
        const char *pieces;
        const char *message;
    } rows[] = {
        { "", "piece 0 is empty" },
        { "[UNK]\n\n[CLS]\n[SEP]", "piece 1 is empty" },
        { "[UNK]\n[CLS]\n[SEP]\n", "piece 3 is empty" },
        { "[UNK]\n[CLS]\n[SEP]\na\nb\na", "piece 5 occurs twice" },
        { "[CLS]\n[SEP]", "no piece [UNK]" },
        { "[UNK]\n[SEP]", "no piece [CLS]" },
        { "[UNK]\n[CLS]", "no piece [SEP]" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(hs_vocabulary_new(rows[i].pieces, &error));
        g_assert_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED);
        g_assert_nonnull(strstr(error->message, rows[i].message));
    }
    hs_vocabulary_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/vocabulary/finds-every-piece", test_find);
    g_test_add_func("/encoder/vocabulary/splits-greedily", test_split);
    g_test_add_func("/encoder/vocabulary/a-long-word-is-unknown", test_longest_word);
    g_test_add_func("/encoder/vocabulary/refuses-what-is-not-one", test_refused);
    return g_test_run();
}
