/* SPDX-License-Identifier: Apache-2.0
 *
 * Check program: reads the files named on the command line through the door of ingest and prints
 * what it understood, one JSON object a line: doc (the article's name), text, and the metadata that
 * are known (headline, date, modified, url, publisher, language, authors). A file that is refused
 * is named on standard error and the exit status is 2.
 */
#include "ingest/harvest.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

static void
set_string(JsonObject *object, const char *name, const char *value)
{
    if (value != NULL)
        json_object_set_string_member(object, name, value);
}

static void
print_article(const HsArticle *article)
{
    JsonObject *object = json_object_new();
    set_string(object, "doc", article->name);
    set_string(object, "headline", article->headline);
    set_string(object, "date", article->date);
    set_string(object, "modified", article->modified);
    set_string(object, "url", article->url);
    set_string(object, "publisher", article->publisher);
    set_string(object, "language", article->language);
    JsonArray *authors = json_array_new();
    for (const char *const *author = article->authors; *author != NULL; author++)
        json_array_add_string_element(authors, *author);
    json_object_set_array_member(object, "authors", authors);
    set_string(object, "text", article->body);
    g_autoptr(JsonNode) root = json_node_new(JSON_NODE_OBJECT);
    json_node_take_object(root, object);
    g_autofree char *line = json_to_string(root, FALSE);
    puts(line); /* not g_print(), which would write in the locale's encoding */
}

int
main(int argc, char **argv)
{
    int status = 0;
    const HsIngestOptions options = { .any_language = TRUE }; /* some of the pages are German */
    (void)argc;
    g_autoptr(HsHarvest) harvest = hs_harvest_new((const char *const *)argv + 1, &options);
    for (HsRecord *record; (record = hs_harvest_next(harvest)) != NULL; hs_record_free(record)) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(GError) error = NULL;
        const HsArticle *article = NULL;
        if (hs_ingest_record(arena, record, &options, &article, &error)) {
            print_article(article);
        } else {
            g_printerr("%s\n", error->message);
            status = 2;
        }
    }
    return status;
}
