/* SPDX-License-Identifier: Apache-2.0
 *
 * One article as a JSON object: schema.org's NewsArticle and its kin (jsonld.c), IPTC's ninjs, or
 * what a dump calls its members (fields.c).
 */
#include "ingest/fields.h"
#include "ingest/fragment.h"
#include "ingest/jsonld.h"

static void
add_lower(JsonObject *object, const char *name, JsonNode *value, gpointer lower)
{
    g_autofree char *key = g_ascii_strdown(name, -1);

    (void)object;
    json_object_set_member(lower, key, json_node_ref(value));
}

/* Reads the object as if its names were in lower case: some dumps write "Title" and "TEXT". */
static void
take_lower(JsonObject *object, const char *map, HsDraft *draft)
{
    g_autoptr(JsonObject) lower = json_object_new();

    json_object_foreach_member(object, add_lower, lower);
    hs_fields_take(lower, map, draft);
}

gboolean
hs_jsonrecord_read(const HsSource *source, HsDraft *draft, GError **error)
{
    g_autoptr(GError) why = NULL;
    g_autoptr(JsonNode) root = hs_value_parse((const char *)source->bytes, source->length, &why);

    if (!root)
        return hs_source_fail(source->file, HS_INGEST_ERROR_MARKUP, error, "%s", why->message);
    if (!JSON_NODE_HOLDS_OBJECT(root))
        return hs_source_fail(source->file, HS_INGEST_ERROR_MARKUP, error, "JSON, but no object");
    JsonObject *const object = json_node_get_object(root);
    if (json_object_has_member(object, "@type") || json_object_has_member(object, "@graph"))
        hs_jsonld_take(root, draft);
    hs_fields_take(object, source->fields, draft);
    if (!draft->markup)
        take_lower(object, source->fields, draft);
    if (!draft->markup)
        return hs_source_fail(source->file, HS_INGEST_ERROR_EMPTY, error,
                              "no member that is known to hold the text: name it with --fields");
    return hs_fragment_append(draft->markup, source->file, draft->body, draft->quotes, error);
}
