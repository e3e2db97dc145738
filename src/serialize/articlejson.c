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

void
hs_articlejson_append_line(GString *out, const HsArticle *article)
{
    HsJson json = { out, TRUE };

    hs_json_open(&json, NULL, '{');
    hs_articlejson_write(&json, article, /* iri= */ NULL);
    hs_json_string(&json, "text", article->body);
    hs_json_close(&json, '}');
    g_string_append_c(out, '\n');
}
