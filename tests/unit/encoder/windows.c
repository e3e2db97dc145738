/* SPDX-License-Identifier: Apache-2.0
 *
 * Packing, with paragraphs written down in a small language: one letter a word; "x3" is a word of
 * three pieces; "." a full stop, "q" a closing mark; a word after "_" has the feature space; "|"
 * ends a paragraph.
 */
#include "encoder/windows.h"

static HsPieces *
read_words(const char *plan)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(HsWord));
    HsWord word = { .space = 1 };
    guint32 n_pieces = 0;
    for (; *plan != '\0'; plan++) {
        if (*plan == '|') {
            word.paragraph++;
            word.space = 1;
        } else if (*plan == '_') {
            word.space = 1;
        } else {
            word.mark = *plan == '.' ? HS_MARK_STOP : *plan == 'q' ? HS_MARK_CLOSE : HS_MARK_NONE;
            word.n_pieces = g_ascii_isdigit(plan[1]) ? (guint16)(*++plan - '0') : 1;
            word.first_piece = n_pieces;
            n_pieces += word.n_pieces;
            g_array_append_val(words, word);
            word.space = 0;
        }
    }
    HsPieces *pieces = g_new0(HsPieces, 1);
    pieces->n_words = words->len;
    pieces->n_pieces = n_pieces;
    pieces->words = (const HsWord *)(gpointer)g_array_free(words, FALSE);
    return pieces;
}

/* Write each window as the numbers of words of its stretches: "3+2 4". */
static char *
describe(const HsWindows *windows)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint32 i = 0; i < windows->n_windows; i++) {
        const HsWindow *window = &windows->windows[i];
        for (guint32 s = 0; s < window->n_stretches; s++)
            g_string_append_printf(out, "%s%u",
                                   s > 0   ? "+"
                                   : i > 0 ? " "
                                           : "",
                                   windows->stretches[window->first_stretch + s].n_words);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* Every word in one stretch, every stretch in one window, in order, all sums right. */
static void
check_whole(const HsPieces *pieces, const HsWindows *windows, guint32 limit)
{
    guint32 word = 0, stretch = 0;
    for (guint32 i = 0; i < windows->n_windows; i++) {
        const HsWindow *window = &windows->windows[i];
        guint32 n_pieces = 1;
        g_assert_cmpuint(window->first_word, ==, word);
        g_assert_cmpuint(window->first_stretch, ==, stretch);
        for (guint32 s = 0; s < window->n_stretches; s++, stretch++) {
            const HsStretch *part = &windows->stretches[stretch];
            guint32 sum = 0;
            g_assert_cmpuint(part->first_word, ==, word);
            for (guint32 w = 0; w < part->n_words; w++, word++) {
                sum += pieces->words[word].n_pieces;
                g_assert_cmpuint(pieces->words[word].paragraph, ==, part->paragraph);
            }
            g_assert_cmpuint(part->n_pieces, ==, sum);
            n_pieces += sum + 1;
        }
        g_assert_cmpuint(window->n_pieces, ==, n_pieces);
        g_assert_cmpuint(window->n_words, ==, word - window->first_word);
        g_assert_cmpuint(n_pieces, <=, limit);
    }
    g_assert_cmpuint(word, ==, pieces->n_words);
    g_assert_cmpuint(stretch, ==, windows->n_stretches);
}

static const struct {
    const char *plan; /* windows of 12 pieces: a stretch of 10 at most */
    const char *windows;
} plans[] = {
    { "", "" },
    { "abc", "3" },
    { "abc|de", "3+2" },
    { "abc||de", "3+2" },     /* an empty paragraph is skipped */
    { "abcde|fghij", "5 5" }, /* 1 + 6 + 6 = 13 */
    { "abcde|fghi", "5+4" },  /* 1 + 6 + 5 = 12 */
    { "abcde|f4g", "5 2" },   /* pieces count, not words */
    { "abcdefghij", "10" },
    { "abcdefghijk", "10 1" }, /* no sentence ends: at the last word that fits */
    { "abcdefghi3k", "8 2" },
    { "abc._defghijk", "4 8" },
    { "ab._cd._efghijk", "6 7" }, /* the last end that fits */
    { "ab.cd_efghijk", "10 2" },  /* a full stop inside: no space after it */
    { "ab.q_cdefghijk", "4 9" },  /* after the closing mark */
    { "abq_cdefghijk", "10 2" },  /* a closing mark alone ends no sentence */
    { "ab.qcdefghijk", "10 3" },
    { "abcdefghi._jk", "10 2" },  /* the end that just fits */
    { "abcdefghi.q_jk", "10 3" }, /* the mark does not fit any more: at the last word */
    { "abc._defg._hijkl", "9 5" },
    { "a._bcdefghijklmnopqrst", "2 10 9" },
    { "abc._defghij|lm", "4 7+2" }, /* what is left is packed like any paragraph */
    { "zy|abc._defghij|lm", "2+4 7+2" },
};

static void
test_plans(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(plans); i++) {
        g_autoptr(HsPieces) pieces = read_words(plans[i].plan);
        g_autoptr(HsWindows) windows = hs_windows_new(pieces, 12);
        g_autofree char *found = describe(windows);
        g_assert_cmpstr(found, ==, plans[i].windows);
        check_whole(pieces, windows, 12);
    }
}

static void
test_random(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(3);
    for (guint trial = 0; trial < 300; trial++) {
        g_autoptr(GString) plan = g_string_new(NULL);
        for (guint n = (guint)g_rand_int_range(random, 0, 200); n > 0; n--)
            g_string_append_c(plan, "ab.q_|abc_"[g_rand_int_range(random, 0, 10)]);
        g_autoptr(HsPieces) pieces = read_words(plan->str);
        const guint32 limit = (guint32)g_rand_int_range(random, 3, 40);
        g_autoptr(HsWindows) windows = hs_windows_new(pieces, limit);
        check_whole(pieces, windows, limit);
    }
    hs_windows_free(NULL);
    hs_pieces_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/encoder/windows/paragraphs-are-packed-and-cut", test_plans);
    g_test_add_func("/encoder/windows/every-word-is-in-one-window", test_random);
    return g_test_run();
}
