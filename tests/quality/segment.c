/* SPDX-License-Identifier: Apache-2.0
 *
 * Prints how a text is cut: for each token one line `sentence TAB begin TAB end`, begin and end in
 * code points. Reads the file that is named, or stdin. A failing input ends the program with a
 * message; this is a tool for segmentation.py and no part of what is installed.
 */
#include <stdio.h>
#include <unistd.h>

#include "support/article.h"
#include "text/tokenize.h"

static char *
read_all(const char *path, GError **error)
{
    g_autoptr(GIOChannel) channel = path != NULL ? g_io_channel_new_file(path, "r", error)
                                                 : g_io_channel_unix_new(STDIN_FILENO);
    char *body = NULL;

    if (channel == NULL ||
        g_io_channel_read_to_end(channel, &body, NULL, error) == G_IO_STATUS_ERROR)
        return NULL;
    return body;
}

int
main(int argc, char **argv)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *body = read_all(argc > 1 ? argv[1] : NULL, &error);

    if (body == NULL) {
        fprintf(stderr, "segment: %s\n", error->message);
        return 1;
    }

    const HsArticle *article = test_article_new(arena, "segment", body);
    const HsText *text = hs_tokenize(arena, article);
    for (guint32 i = 0; i < text->n_tokens; i++) {
        const HsToken *token = &text->tokens[i];
        printf("%u\t%zu\t%zu\n", token->sentence, hs_article_code_point(article, token->span.begin),
               hs_article_code_point(article, token->span.end));
    }
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
