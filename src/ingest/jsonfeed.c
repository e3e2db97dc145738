/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON Feed (1.0, 1.1): one object whose items are the articles. It is parsed as a whole, so it may
 * not be larger than the limit for one article. The title and language of the feed, and its
 * authors, hold for items that say nothing else.
 */
#include "ingest/divider.h"
#include "ingest/fields.h"

typedef struct {
    HsDivider divider;
    HsDraft *shared;
    JsonNode *root;
    JsonArray *items; /* of the root; NULL: none */
    guint next;
} JsonFeed;

static gboolean
next_item(HsDivider *divider, HsPart *out_part, GError **error)
{
    JsonFeed *const feed = (JsonFeed *)divider;

    if (!feed->items || feed->next >= json_array_get_length(feed->items))
        return TRUE;
    JsonNode *const item = json_array_get_element(feed->items, feed->next++);
    if (!JSON_NODE_HOLDS_OBJECT(item)) {
        g_set_error_literal(error, HS_INGEST_ERROR, HS_INGEST_ERROR_MARKUP,
                            "JSON Feed: an item that is no object");
        return FALSE;
    }
    HsDraft *const draft = hs_draft_new();
    hs_fields_take(json_node_get_object(item), divider->options->fields, draft);
    out_part->kind = HS_KIND_JSON_FEED;
    out_part->draft = draft;
    return TRUE;
}

static void
free_feed(HsDivider *divider)
{
    JsonFeed *const feed = (JsonFeed *)divider;

    g_clear_pointer(&feed->root, json_node_unref);
    hs_draft_unref(feed->shared);
    g_free(feed);
}

/* Take what the feed says of itself: its title is the name of who publishes it. */
static void
take_shared(JsonFeed *feed, JsonObject *object)
{
    hs_fields_take(object, /* map= */ NULL, feed->shared);
    feed->shared->publisher = g_steal_pointer(&feed->shared->headline);
    g_clear_pointer(&feed->shared->date, g_free);
}

HsDivider *
hs_jsonfeed_open(HsStream *stream, const HsIngestOptions *options, GError **error)
{
    g_autoptr(GBytes) bytes = hs_stream_take_all(stream, options->max_bytes, error);
    gsize length;

    if (!bytes)
        return NULL;
    const char *const text = g_bytes_get_data(bytes, &length);
    JsonNode *const root = hs_value_parse(text, length, error);
    if (!root)
        return NULL;
    JsonFeed *const feed = g_new0(JsonFeed, 1);
    JsonObject *const object = json_node_get_object(root);
    JsonNode *const items = hs_value_member(object, "items");
    feed->shared = hs_draft_new();
    feed->root = root;
    feed->items = items && JSON_NODE_HOLDS_ARRAY(items) ? json_node_get_array(items) : NULL;
    take_shared(feed, object);
    feed->divider = (HsDivider){ .next = next_item,
                                 .free = free_feed,
                                 .numbered = TRUE,
                                 .options = options,
                                 .stream = stream,
                                 .shared = feed->shared };
    return &feed->divider;
}
