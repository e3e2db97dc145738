/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/blogposts.txt: where the posts of a live blog begin; and that the times which a page
 * marks count as heads, whatever is written there.
 */
#include "text/blogposts.h"

#include <string.h>

#include "support/article.h"
#include "text/tokenize.h"

/* Return the number of the post of each paragraph, a star at heads. */
static char *
draw_posts(const HsText *text)
{
    g_autoptr(GArray) posts = hs_blog_posts_find(text);
    GString *const drawn = g_string_new(NULL);

    for (guint32 i = 0; i < text->n_paragraphs; i++)
        g_string_append_printf(drawn, "%s%u%s", i > 0 ? " " : "", hs_blog_posts_at(posts, i),
                               hs_blog_posts_is_head(posts, i) ? "*" : "");
    return g_string_free(drawn, FALSE);
}

static void
test_line(gconstpointer line)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const char *const bar = g_strrstr(line, " | ");
    g_autofree char *marked = g_strndup(line, (gsize)(bar - (const char *)line));
    g_auto(GStrv) paragraphs = g_strsplit(marked, " ¶ ", -1);
    g_autofree char *body = g_strjoinv("\n", paragraphs);
    g_autofree char *found = draw_posts(hs_tokenize(arena, test_article_new(arena, "live", body)));

    g_assert_cmpstr(found, ==, bar + 3);
}

static void
add_lines(char **lines)
{
    for (guint i = 0; lines[i] != NULL; i++) {
        if (lines[i][0] == '#' || lines[i][0] == '\0')
            continue;
        g_autofree char *path = g_strdup_printf("/text/blogposts/line-%u", i + 1);
        g_test_add_data_func(path, lines[i], test_line);
    }
}

static void
test_stamps(void)
{
    static const char body[] = "Kl. 10.42\nBroen er lukket.\nKl. 11\nBroen er \303\245ben.";
    const HsStamp stamps[] = { { 0, "2026-03-03" }, { 27, "2026-03-03" } };
    g_autoptr(HsArena) arena = hs_arena_new();
    HsArticle *const article = (HsArticle *)test_article_new(arena, "live", body);

    article->stamps = stamps;
    article->n_stamps = G_N_ELEMENTS(stamps);
    g_autofree char *found = draw_posts(hs_tokenize(arena, article));
    g_assert_cmpstr(found, ==, "1* 1 2* 2");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "blogposts.txt",
                                                  NULL);
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    add_lines(lines);
    g_test_add_func("/text/blogposts/takes-marked-times-as-heads", test_stamps);
    return g_test_run();
}
