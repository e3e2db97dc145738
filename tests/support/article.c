/* SPDX-License-Identifier: Apache-2.0
 *
 * See article.h. The table of code points is counted here a second time, byte by byte, so that a
 * test of hs_article_code_point() does not lean on the code it tests.
 */
#include "support/article.h"

#include <string.h>

static const guint32 *
count_code_points(HsArena *arena, const char *body, gsize length, gsize *out_total)
{
    guint32 *table = hs_arena_new0(arena, guint32, length / HS_ARTICLE_BLOCK + 1);
    guint32 n = 0;

    for (gsize i = 0; i <= length; i++) {
        if (i % HS_ARTICLE_BLOCK == 0)
            table[i / HS_ARTICLE_BLOCK] = n;
        if (i < length && ((guchar)body[i] & 0xc0) != 0x80)
            n++;
    }
    *out_total = n;
    return table;
}

const HsArticle *
test_article_new(HsArena *arena, const char *name, const char *body)
{
    const gsize length = strlen(body);
    HsArticle *article = hs_arena_new0(arena, HsArticle, 1);
    g_autofree char *sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, body,
                                                            (gssize)length);

    g_assert_true(g_utf8_validate(body, (gssize)length, NULL));
    article->name = hs_arena_strdup(arena, name);
    article->authors = hs_arena_new0(arena, const char *, 1);
    article->body = length > 0 ? hs_arena_strndup(arena, body, length) : "";
    article->length = length;
    article->code_points = count_code_points(arena, body, length, &article->n_code_points);
    article->sha256 = hs_arena_strdup(arena, sha256);
    return article;
}
