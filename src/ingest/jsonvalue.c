/* SPDX-License-Identifier: Apache-2.0
 *
 * See jsonvalue.h. json-glib parses recursively, so the nesting of brackets is measured before it
 * sees the text.
 */
#include "ingest/jsonvalue.h"

#include "ingest/intake.h"
#include "ingest/pagefacts.h"

#define MAX_NESTING 64 /* brackets inside brackets */

/* Deepest nesting of brackets outside strings. */
static guint
measure_nesting(const char *text, gsize length)
{
    guint depth = 0, deepest = 0;
    gboolean quoted = FALSE;
    for (gsize i = 0; i < length; i++) {
        const char c = text[i];
        if (quoted && c == '\\')
            i++;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            deepest = MAX(deepest, ++depth);
        else if (!quoted && (c == '}' || c == ']'))
            depth -= depth > 0;
    }
    return deepest;
}

JsonNode *
hs_value_parse(const char *text, gsize length, GError **error)
{
    g_autoptr(JsonParser) parser = json_parser_new_immutable();
    g_autoptr(GError) why = NULL;

    if (measure_nesting(text, length) > MAX_NESTING) {
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_MARKUP,
                    "JSON nested deeper than %d levels", MAX_NESTING);
        return NULL;
    }
    if (json_parser_load_from_data(parser, text, (gssize)length, &why) &&
        json_parser_get_root(parser))
        return json_parser_steal_root(parser);
    g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_MARKUP, "no JSON: %s",
                why ? why->message : "empty");
    return NULL;
}

JsonNode *
hs_value_member(JsonObject *object, const char *name)
{
    return json_object_has_member(object, name) ? json_object_get_member(object, name) : NULL;
}

const char *
hs_value_text(JsonNode *node)
{
    if (node != NULL && JSON_NODE_HOLDS_ARRAY(node)) {
        JsonArray *const array = json_node_get_array(node);
        node = json_array_get_length(array) > 0 ? json_array_get_element(array, 0) : NULL;
    }
    if (node == NULL || !JSON_NODE_HOLDS_VALUE(node) ||
        json_node_get_value_type(node) != G_TYPE_STRING)
        return NULL;
    return json_node_get_string(node);
}

char *
hs_value_dup_line(JsonObject *object, const char *name)
{
    const char *const text = hs_value_text(hs_value_member(object, name));
    g_autofree char *decoded = text == NULL ? NULL : hs_entities_decode(text);
    return hs_line_clean(decoded);
}
