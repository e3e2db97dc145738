/* SPDX-License-Identifier: Apache-2.0
 *
 * Words of tokens and of spans, whatever their capitals; outside the text there are none.
 */
#include "text/wording.h"

#include "support/article.h"
#include "text/tokenize.h"

static const HsText *
text_of(HsArena *arena, const char *body)
{
    return hs_tokenize(arena, test_article_new(arena, "wording", body));
}

static void
test_tokens(void)
{
    static const char *const pronouns[] = { "he", "she", NULL };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *const text = text_of(arena, "She left. HE stayed.");
    g_assert_true(hs_text_token_reads(text, 0, "she"));
    g_assert_false(hs_text_token_reads(text, 0, "sh"));
    g_assert_false(hs_text_token_reads(text, 0, "shed"));
    g_assert_true(hs_text_token_is(text, 3, pronouns));
    g_assert_false(hs_text_token_is(text, 1, pronouns));
    g_autofree char *word = hs_text_token_dup(text, 3);
    g_assert_cmpstr(word, ==, "he");
}

static void
test_spans(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *const text = text_of(arena, "Jane Roe left.");
    g_assert_true(hs_text_span_reads(text, (HsSpan){ 0, 8 }, "jane roe"));
    g_assert_false(hs_text_span_reads(text, (HsSpan){ 0, 8 }, "jane"));
    g_assert_true(hs_text_span_reads(text, (HsSpan){ 4, 4 }, ""));
}

static void
test_outside(void)
{
    static const char *const empty[] = { "", NULL };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *const text = text_of(arena, "Rain.");
    const gint64 outside[] = { -1, (gint64)text->n_tokens };
    for (guint i = 0; i < G_N_ELEMENTS(outside); i++) {
        g_autofree char *word = hs_text_token_dup(text, outside[i]);
        g_assert_cmpstr(word, ==, "");
        g_assert_false(hs_text_token_reads(text, outside[i], ""));
        g_assert_false(hs_text_token_is(text, outside[i], empty));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/wording/tokens", test_tokens);
    g_test_add_func("/text/wording/spans", test_spans);
    g_test_add_func("/text/wording/outside-the-text", test_outside);
    return g_test_run();
}
