/* SPDX-License-Identifier: Apache-2.0
 *
 * See journalline.h. One table of the numbers of a point serves both ways.
 */
#include "cli/journalline.h"

#include <json-glib/json-glib.h>

#include "serialize/json.h"

static const struct {
    const char *name;
    gsize offset; /* of a guint64 in HsPoint */
} NUMBERS[] = {
    { "records", G_STRUCT_OFFSET(HsPoint, tally.n_records) },
    { "articles", G_STRUCT_OFFSET(HsPoint, tally.n_articles) },
    { "faults", G_STRUCT_OFFSET(HsPoint, tally.n_faults) },
    { "repeated", G_STRUCT_OFFSET(HsPoint, tally.n_repeated) },
    { "headlines", G_STRUCT_OFFSET(HsPoint, tally.n_headlines) },
    { "alike", G_STRUCT_OFFSET(HsPoint, tally.n_alike) },
    { "statements", G_STRUCT_OFFSET(HsPoint, tally.n_statements) },
    { "words", G_STRUCT_OFFSET(HsPoint, tally.n_words) },
    { "regular", G_STRUCT_OFFSET(HsPoint, n_regular) },
    { "faultBytes", G_STRUCT_OFFSET(HsPoint, n_fault_bytes) },
    { "duplicateBytes", G_STRUCT_OFFSET(HsPoint, n_duplicate_bytes) },
    { "parts", G_STRUCT_OFFSET(HsPoint, parts.n_parts) },
    { "partArticles", G_STRUCT_OFFSET(HsPoint, parts.n_articles) },
    { "partBytes", G_STRUCT_OFFSET(HsPoint, parts.length) },
};

static const char *const KINDS[] = {
    [HS_POINT_ON_THE_WAY] = "on the way",
    [HS_POINT_INTERRUPTED] = "interrupted",
    [HS_POINT_DONE] = "done",
};

/* ---- writing */

static GString *
end_line(HsJson *json)
{
    hs_json_close(json, '}');
    g_string_append_c(json->out, '\n');
    return json->out;
}

GString *
hs_journalline_new_id(const HsRunId *id)
{
    HsJson json = { g_string_new(NULL), TRUE };

    hs_json_open(&json, NULL, '{');
    for (guint i = 0; i < HS_N_RUNIDS; i++)
        hs_json_string(&json, hs_runid_name(i), id->parts[i]);
    return end_line(&json);
}

GString *
hs_journalline_new_point(const HsPoint *point)
{
    HsJson json = { g_string_new(NULL), TRUE };

    hs_json_open(&json, NULL, '{');
    hs_json_string(&json, "point", KINDS[point->kind]);
    for (gsize i = 0; i < G_N_ELEMENTS(NUMBERS); i++)
        hs_json_count(&json, NUMBERS[i].name, G_STRUCT_MEMBER(guint64, point, NUMBERS[i].offset));
    hs_json_string(&json, "part", point->parts.name);
    hs_json_string(&json, "walk", point->walk);
    return end_line(&json);
}

/* ---- reading */

/* Return the object that `line` is, or NULL. Free `out_parser` when done with it. */
static JsonObject *
parse(const char *line, JsonParser **out_parser)
{
    *out_parser = json_parser_new_immutable();
    if (!json_parser_load_from_data(*out_parser, line, -1, NULL))
        return NULL;
    JsonNode *const root = json_parser_get_root(*out_parser);
    return root && JSON_NODE_HOLDS_OBJECT(root) ? json_node_get_object(root) : NULL;
}

/* Return the string that `name` is in `object`, or NULL. */
static const char *
get_string(JsonObject *object, const char *name)
{
    JsonNode *const node = json_object_get_member(object, name);

    return node && JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == G_TYPE_STRING
               ? json_node_get_string(node)
               : NULL;
}

gboolean
hs_journalline_read_id(const char *line, HsRunId *out_id)
{
    g_autoptr(JsonParser) parser = NULL;
    JsonObject *const object = parse(line, &parser);
    g_auto(HsRunId) id = { 0 };

    for (guint i = 0; i < HS_N_RUNIDS; i++) {
        id.parts[i] = object ? g_strdup(get_string(object, hs_runid_name(i))) : NULL;
        if (!id.parts[i])
            return FALSE;
    }
    *out_id = id;
    id = (HsRunId){ 0 };
    return TRUE;
}

static gboolean
read_numbers(JsonObject *object, HsPoint *point)
{
    for (gsize i = 0; i < G_N_ELEMENTS(NUMBERS); i++) {
        JsonNode *const node = json_object_get_member(object, NUMBERS[i].name);
        if (!node || !JSON_NODE_HOLDS_VALUE(node) ||
            json_node_get_value_type(node) != G_TYPE_INT64 || json_node_get_int(node) < 0)
            return FALSE;
        G_STRUCT_MEMBER(guint64, point, NUMBERS[i].offset) = (guint64)json_node_get_int(node);
    }
    return TRUE;
}

static gboolean
read_kind(JsonObject *object, HsPointKind *out_kind)
{
    const char *const name = get_string(object, "point");

    for (guint i = 0; name && i < G_N_ELEMENTS(KINDS); i++) {
        *out_kind = (HsPointKind)i;
        if (g_str_equal(KINDS[i], name))
            return TRUE;
    }
    return FALSE;
}

gboolean
hs_journalline_read_point(const char *line, HsPoint *out_point)
{
    g_autoptr(JsonParser) parser = NULL;
    JsonObject *const object = parse(line, &parser);
    HsPoint point = { 0 };

    if (!object || !read_kind(object, &point.kind) || !read_numbers(object, &point))
        return FALSE;
    const char *const part = get_string(object, "part");
    const char *const walk = get_string(object, "walk");
    if (!walk || g_strlcpy(point.walk, walk, sizeof point.walk) != sizeof point.walk - 1)
        return FALSE;
    point.parts.name = g_strdup(part);
    *out_point = point;
    return TRUE;
}
