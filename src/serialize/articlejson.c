/* SPDX-License-Identifier: Apache-2.0
 *
 * See articlejson.h.
 */
#include "serialize/articlejson.h"

static void
write_authors(HsJson *json, const char *const *authors)
{
    if (!*authors)
        return;
    hs_json_open(json, "authors", '[');
    for (; *authors; authors++)
        hs_json_string(json, NULL, *authors);
    hs_json_close(json, ']');
}

void
hs_articlejson_write(HsJson *json, const HsArticle *article, const char *iri)
{
    hs_json_string(json, "doc", article->name);
    hs_json_known(json, "url", article->url);
    hs_json_known(json, "iri", iri);
    hs_json_known(json, "headline", article->headline);
    write_authors(json, article->authors);
    hs_json_known(json, "date", article->date);
    hs_json_known(json, "modified", article->modified);
    hs_json_known(json, "publisher", article->publisher);
    hs_json_known(json, "language", article->language);
    hs_json_known(json, "sha256", article->sha256);
}

/* Writes the paragraphs that are set off as quoted, where there are any, in code points. */
static void
write_quotes(HsJson *json, const HsArticle *article)
{
    if (article->n_quotes == 0)
        return;
    hs_json_open(json, "quotes", '[');
    for (guint32 i = 0; i < article->n_quotes; i++) {
        hs_json_open(json, NULL, '[');
        hs_json_count(json, NULL, hs_article_code_point(article, article->quotes[i].begin));
        hs_json_count(json, NULL, hs_article_code_point(article, article->quotes[i].end));
        hs_json_close(json, ']');
    }
    hs_json_close(json, ']');
}

/* Writes where the page marks times, and which, where there are any. */
static void
write_stamps(HsJson *json, const HsArticle *article)
{
    if (article->n_stamps == 0)
        return;
    hs_json_open(json, "times", '[');
    for (guint32 i = 0; i < article->n_stamps; i++) {
        hs_json_open(json, NULL, '[');
        hs_json_count(json, NULL, hs_article_code_point(article, article->stamps[i].at));
        hs_json_string(json, NULL, article->stamps[i].date);
        hs_json_close(json, ']');
    }
    hs_json_close(json, ']');
}

void
hs_articlejson_append_line(GString *out, const HsArticle *article)
{
    HsJson json = { out, TRUE };

    hs_json_open(&json, NULL, '{');
    hs_articlejson_write(&json, article, /* iri= */ NULL);
    hs_json_string(&json, "text", article->body);
    write_quotes(&json, article);
    write_stamps(&json, article);
    hs_json_close(&json, '}');
    g_string_append_c(out, '\n');
}
