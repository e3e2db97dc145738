/* SPDX-License-Identifier: Apache-2.0
 *
 * The names below are those of schema.org, IPTC's ninjs 1 to 3, JSON Feed, and of the dumps that
 * people work with: news-please (CC-News), the CC-News and All-the-News data sets, C4 and like
 * extracts of Common Crawl, GDELT's article lists, the common news APIs. The first member of the
 * list that says something wins. Members are strings, numbers, lists of paragraphs or names, or
 * objects that hold the string as their value or name.
 */
#include "ingest/fields.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/pagefacts.h"
#include "ingest/weblink.h"

typedef enum {
    FIELD_TEXT,
    FIELD_HEADLINE,
    FIELD_DATE,
    FIELD_MODIFIED,
    FIELD_URL,
    FIELD_PUBLISHER,
    FIELD_AUTHOR,
    FIELD_LANGUAGE,
    FIELD_ID,
    N_FIELDS
} Field;

static const struct {
    const char *field;
    const char *names; /* with a space between */
} KNOWN[N_FIELDS] = {
    [FIELD_TEXT] = { "text", "articleBody body_text body_html body_xhtml bodies maintext "
                             "content_html content_text article_body full_text fulltext "
                             "cleaned_text content body article text story plain_text raw_text "
                             "html" },
    [FIELD_HEADLINE] = { "headline", "headline headlines title headline_main name og_title" },
    [FIELD_DATE] = { "date", "datePublished date_published published published_at publishedAt "
                             "date_publish published_date publish_date publication_date pubDate "
                             "pub_date firstcreated firstCreated "
                             "versioncreated versionCreated date seendate "
                             "created_at timestamp" },
    [FIELD_MODIFIED] = { "modified", "dateModified date_modified modified updated_at updated "
                                     "date_modify versioncreated versionCreated" },
    [FIELD_URL] = { "url", "url link canonical_url canonical permalink external_url source_url "
                           "requested_url href uri" },
    [FIELD_PUBLISHER] = { "publisher", "publisher publication outlet site_name source_name source "
                                       "provider infosources copyrightholder copyrightHolder "
                                       "newspaper media_name "
                                       "sitename source_domain domain site" },
    [FIELD_AUTHOR] = { "author", "authors author byline by creator" },
    [FIELD_LANGUAGE] = { "language", "language inLanguage lang" },
    [FIELD_ID] = { "id", "id _id article_id guid uuid" },
};

/* ---- a member's string */

static char *
dup_scalar(JsonNode *node)
{
    if (json_node_get_value_type(node) == G_TYPE_STRING)
        return g_strdup(json_node_get_string(node));
    if (json_node_get_value_type(node) == G_TYPE_INT64)
        return g_strdup_printf("%" G_GINT64_FORMAT, json_node_get_int(node));
    return NULL;
}

/* Return what a value says that is no list: itself, or what an object has as its value or name. */
static char *
dup_single(JsonNode *node)
{
    static const char *const inner[] = { "value", "name", "text", "content" };

    if (node && JSON_NODE_HOLDS_VALUE(node))
        return dup_scalar(node);
    for (gsize i = 0; node && JSON_NODE_HOLDS_OBJECT(node) && i < G_N_ELEMENTS(inner); i++) {
        JsonNode *const held = hs_value_member(json_node_get_object(node), inner[i]);
        if (held && JSON_NODE_HOLDS_VALUE(held))
            return dup_scalar(held);
    }
    return NULL;
}

/* Return what `node` says, of a list the first element; paragraphs of a text are joined. */
static char *
dup_said(JsonNode *node, gboolean join)
{
    if (!node || !JSON_NODE_HOLDS_ARRAY(node))
        return dup_single(node);
    JsonArray *const array = json_node_get_array(node);
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint i = 0; i < json_array_get_length(array); i++) {
        JsonNode *const element = json_array_get_element(array, i);
        const gboolean paragraph = join && JSON_NODE_HOLDS_VALUE(element);
        g_autofree char *part = dup_single(element);
        if (all->len > 0 && (!paragraph || !part))
            break;
        g_string_append_printf(all, "%s%s", all->len > 0 ? "\n" : "", part ? part : "");
    }
    return all->len > 0 ? g_string_free(g_steal_pointer(&all), FALSE) : NULL;
}

/* Return the member that `name` (of `length` bytes) leads to, through objects where it has dots. */
static JsonNode *
find_member(JsonObject *object, const char *name, gsize length)
{
    g_autofree char *path = g_strndup(name, length);
    g_auto(GStrv) steps = g_strsplit(path, ".", -1);
    JsonNode *node = hs_value_member(object, path);

    for (guint i = 0; !node && steps[i]; i++) {
        JsonNode *const next = hs_value_member(object, steps[i]);
        if (!next || !steps[i + 1])
            return next;
        if (!JSON_NODE_HOLDS_OBJECT(next))
            return NULL;
        object = json_node_get_object(next);
    }
    return node;
}

/* ---- which member */

/* Return where `map` names a member for `field`, its length in `out_length`; NULL where it does
 * not.
 */
static const char *
find_mapped(const char *map, const char *field, gsize *out_length)
{
    const gsize n = strlen(field);

    for (const char *at = map; at && *at; at += strcspn(at, ","), at += *at == ',') {
        if (strncmp(at, field, n) == 0 && at[n] == '=') {
            *out_length = strcspn(at + n + 1, ",");
            return at + n + 1;
        }
    }
    return NULL;
}

/* Return what the members for `field` say, the first that says something. */
static char *
dup_field(JsonObject *object, const char *map, Field field)
{
    gsize length;
    const char *const mapped = find_mapped(map, KNOWN[field].field, &length);

    if (mapped)
        return dup_said(find_member(object, mapped, length), field == FIELD_TEXT);
    for (const char *at = KNOWN[field].names; *at; at += *at == ' ') {
        const gsize n = strcspn(at, " ");
        g_autofree char *said = dup_said(find_member(object, at, n), field == FIELD_TEXT);
        if (said && *g_strstrip(said))
            return g_steal_pointer(&said);
        at += n;
    }
    return NULL;
}

gboolean
hs_fields_check(const char *map, GError **error)
{
    g_auto(GStrv) pairs = g_strsplit(map, ",", -1);

    for (char **pair = pairs; *pair; pair++) {
        const char *const equals = strchr(*pair, '=');
        gboolean known = FALSE;
        for (gsize i = 0; equals && i < N_FIELDS; i++)
            known = known || (strlen(KNOWN[i].field) == (gsize)(equals - *pair) &&
                              g_str_has_prefix(*pair, KNOWN[i].field));
        if (known && equals[1])
            continue;
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_OPTION,
                    "'%s' is no FIELD=NAME; fields are text, headline, date, modified, url, "
                    "publisher, author, language, id",
                    *pair);
        return FALSE;
    }
    return TRUE;
}

/* ---- taking them */

/* A list of names, or one string with them ("By A and B"). */
static void
take_authors(JsonObject *object, const char *map, GPtrArray *authors)
{
    gsize length = strlen("authors");
    const char *const mapped = find_mapped(map, "author", &length);
    JsonNode *const list = find_member(object, mapped ? mapped : "authors", length);

    if (list && JSON_NODE_HOLDS_ARRAY(list)) {
        JsonArray *const array = json_node_get_array(list);
        for (guint i = 0; i < json_array_get_length(array); i++) {
            g_autofree char *name = dup_single(json_array_get_element(array, i));
            hs_authors_add(authors, name);
        }
    }
    if (authors->len == 0) {
        g_autofree char *line = dup_field(object, map, FIELD_AUTHOR);
        hs_authors_add(authors, line);
    }
}

static void
take_line(char **field, JsonObject *object, const char *map, Field which)
{
    g_autofree char *said = *field ? NULL : dup_field(object, map, which);
    g_autofree char *decoded = said ? hs_entities_decode(said) : NULL;

    if (decoded)
        *field = hs_line_clean(decoded);
}

static void
take_date(char **field, JsonObject *object, const char *map, Field which)
{
    g_autofree char *said = *field ? NULL : dup_field(object, map, which);

    if (said)
        *field = hs_date_parse(said);
}

void
hs_fields_take(JsonObject *object, const char *map, HsDraft *draft)
{
    g_autofree char *link = draft->url ? NULL : dup_field(object, map, FIELD_URL);
    g_autofree char *language = draft->language ? NULL : dup_field(object, map, FIELD_LANGUAGE);

    take_line(&draft->headline, object, map, FIELD_HEADLINE);
    take_line(&draft->publisher, object, map, FIELD_PUBLISHER);
    take_line(&draft->name, object, map, FIELD_ID);
    take_date(&draft->date, object, map, FIELD_DATE);
    take_date(&draft->modified, object, map, FIELD_MODIFIED);
    if (link)
        draft->url = hs_weblink_canonize(link, /* base= */ NULL);
    if (language)
        draft->language = hs_language_clean(language);
    if (draft->authors->len == 0)
        take_authors(object, map, draft->authors);
    if (!draft->markup)
        draft->markup = dup_field(object, map, FIELD_TEXT);
}
