/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON-LD is read as the JSON that publishers write, not as linked data: no context is expanded and
 * nothing is fetched. Objects that are named elsewhere in the same block ({"@id": ...}) are
 * followed once. Strings often carry HTML entities (written by a page's template), which are
 * decoded.
 */
#include "ingest/jsonld.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/fragment.h"
#include "ingest/pagefacts.h"
#include "ingest/weblink.h"

#define MAX_JSON (2 * 1024 * 1024) /* bytes of one block */
#define MAX_OBJECTS 2000           /* looked at for an article and for names */

/* clang-format off */
static const char *const ARTICLES[] = {
    "AdvertiserContentArticle", "AnalysisNewsArticle", "Article", "AskPublicNewsArticle",
    "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "MedicalWebPage", "NewsArticle",
    "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle",
    "SatiricalArticle", "SocialMediaPosting", "TechArticle",
};
/* clang-format on */

typedef struct {
    GPtrArray *objects; /* JsonObject *, borrowed, in the order of the block */
} Block;

static gboolean
is_article_type(const char *type)
{
    const char *const slash = type == NULL ? NULL : strrchr(type, '/');
    const char *const local = slash != NULL ? slash + 1 : type;
    for (gsize i = 0; local != NULL && i < G_N_ELEMENTS(ARTICLES); i++)
        if (strcmp(local, ARTICLES[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_article(JsonObject *object)
{
    JsonNode *const type = hs_value_member(object, "@type");
    if (type == NULL || !JSON_NODE_HOLDS_ARRAY(type))
        return is_article_type(hs_value_text(type));
    JsonArray *const types = json_node_get_array(type);
    for (guint i = 0; i < json_array_get_length(types); i++)
        if (is_article_type(hs_value_text(json_array_get_element(types, i))))
            return TRUE;
    return FALSE;
}

/* Gathers the objects of the top level: alone, in arrays, in @graph, as mainEntity. The depth is
   that of the text, which has been measured; a list walks it without recursion. */
static void
gather_objects(JsonNode *root, GPtrArray *objects)
{
    g_autoptr(GPtrArray) due = g_ptr_array_new();
    g_ptr_array_add(due, root);
    for (guint i = 0; i < due->len && objects->len < MAX_OBJECTS; i++) {
        JsonNode *const node = due->pdata[i];
        if (JSON_NODE_HOLDS_ARRAY(node)) {
            JsonArray *const array = json_node_get_array(node);
            for (guint j = 0; j < json_array_get_length(array) && due->len < MAX_OBJECTS; j++)
                g_ptr_array_add(due, json_array_get_element(array, j));
        } else if (JSON_NODE_HOLDS_OBJECT(node)) {
            JsonObject *const object = json_node_get_object(node);
            g_ptr_array_add(objects, object);
            JsonNode *const graph = hs_value_member(object, "@graph");
            JsonNode *const main = hs_value_member(object, "mainEntity");
            if (graph != NULL)
                g_ptr_array_add(due, graph);
            if (main != NULL)
                g_ptr_array_add(due, main);
        }
    }
}

/* The object that `node` is, or names by @id. */
static JsonObject *
follow(const GPtrArray *objects, JsonNode *node)
{
    if (node == NULL || !JSON_NODE_HOLDS_OBJECT(node))
        return NULL;
    JsonObject *const object = json_node_get_object(node);
    const char *const id = hs_value_text(hs_value_member(object, "@id"));
    if (json_object_has_member(object, "name") || id == NULL)
        return object;
    for (guint i = 0; i < objects->len; i++) {
        const char *const other = hs_value_text(hs_value_member(objects->pdata[i], "@id"));
        if (other != NULL && strcmp(other, id) == 0 &&
            json_object_has_member(objects->pdata[i], "name"))
            return objects->pdata[i];
    }
    return object;
}

static char *
dup_name(const GPtrArray *objects, JsonNode *node)
{
    JsonObject *const object = follow(objects, node);
    if (object != NULL)
        return hs_value_dup_line(object, "name");
    const char *const text = node == NULL ? NULL : hs_value_text(node);
    g_autofree char *decoded = text == NULL ? NULL : hs_entities_decode(text);
    return hs_line_clean(decoded);
}

static void
read_authors(const GPtrArray *objects, JsonNode *node, GPtrArray *authors)
{
    if (node == NULL)
        return;
    if (!JSON_NODE_HOLDS_ARRAY(node)) {
        g_autofree char *name = dup_name(objects, node);
        hs_authors_add(authors, name);
        return;
    }
    JsonArray *const array = json_node_get_array(node);
    for (guint i = 0; i < json_array_get_length(array); i++) {
        g_autofree char *name = dup_name(objects, json_array_get_element(array, i));
        hs_authors_add(authors, name);
    }
}

static void
read_address(JsonObject *article, HsDraft *draft)
{
    JsonNode *page = hs_value_member(article, "mainEntityOfPage");
    if (page != NULL && JSON_NODE_HOLDS_OBJECT(page))
        page = hs_value_member(json_node_get_object(page), "@id");
    draft->url = hs_weblink_canonize(hs_value_text(hs_value_member(article, "url")), NULL);
    if (draft->url == NULL)
        draft->url = hs_weblink_canonize(hs_value_text(page), NULL);
}

static void
read_article(const GPtrArray *objects, JsonObject *article, HsDraft *draft)
{
    if (draft->headline == NULL)
        draft->headline = hs_value_dup_line(article, "headline");
    if (draft->date == NULL)
        draft->date = hs_date_parse(hs_value_text(hs_value_member(article, "datePublished")));
    if (draft->modified == NULL)
        draft->modified = hs_date_parse(hs_value_text(hs_value_member(article, "dateModified")));
    if (draft->publisher == NULL)
        draft->publisher = dup_name(objects, hs_value_member(article, "publisher"));
    if (draft->language == NULL)
        draft->language = hs_language_clean(hs_value_text(hs_value_member(article, "inLanguage")));
    if (draft->authors->len == 0)
        read_authors(objects, hs_value_member(article, "author"), draft->authors);
    if (draft->authors->len == 0)
        read_authors(objects, hs_value_member(article, "creator"), draft->authors);
    if (draft->url == NULL)
        read_address(article, draft);
    if (draft->markup == NULL)
        draft->markup = g_strdup(hs_value_text(hs_value_member(article, "articleBody")));
}

/* Templates wrap the JSON in comments and CDATA marks or end it with a semicolon. */
static void
unwrap(const char **text, gsize *length)
{
    const char *begin = *text;
    const char *end = *text + *length;
    const char *const mark = g_strstr_len(begin, MIN(end - begin, 64), "<![CDATA[");
    if (mark != NULL) {
        const char *const close = g_strrstr_len(begin, end - begin, "]]>");
        begin = mark + strlen("<![CDATA[");
        end = close != NULL && close > begin ? close : end;
    }
    while (begin < end && *begin != '{' && *begin != '[')
        begin++;
    while (end > begin && end[-1] != '}' && end[-1] != ']')
        end--;
    *text = begin;
    *length = (gsize)(end - begin);
}

gboolean
hs_jsonld_read(const char *text, gsize length, HsDraft *draft)
{
    if (length == 0)
        return FALSE;
    unwrap(&text, &length);
    if (length == 0 || length > MAX_JSON)
        return FALSE;
    g_autoptr(JsonNode) root = hs_value_parse(text, length, /* error= */ NULL);
    if (root == NULL)
        return FALSE;
    return hs_jsonld_take(root, draft);
}

gboolean
hs_jsonld_take(JsonNode *root, HsDraft *draft)
{
    g_autoptr(GPtrArray) objects = g_ptr_array_new();
    gather_objects(root, objects);
    for (guint i = 0; i < objects->len; i++)
        if (is_article(objects->pdata[i])) {
            read_article(objects, objects->pdata[i], draft);
            return TRUE;
        }
    return FALSE;
}
