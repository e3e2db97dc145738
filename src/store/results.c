/* SPDX-License-Identifier: Apache-2.0
 *
 * json-glib makes a tree of it, which is walked; whatever is missing there is an error or an
 * unbound cell, never a crash: a server may send anything.
 */
#include "store/results.h"

#include <json-glib/json-glib.h>
#include <string.h>

static gboolean
fail(GError **error, const char *why)
{
    g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_FAILED,
                "the server's answer is no SPARQL result in JSON: %s", why);
    return FALSE;
}

static JsonNode *
get_member(JsonNode *node, const char *name)
{
    return node && JSON_NODE_HOLDS_OBJECT(node)
               ? json_object_get_member(json_node_get_object(node), name)
               : NULL;
}

static const char *
get_string(JsonNode *node, const char *name)
{
    JsonNode *const member = get_member(node, name);

    return member && JSON_NODE_HOLDS_VALUE(member) &&
                   json_node_get_value_type(member) == G_TYPE_STRING
               ? json_node_get_string(member)
               : NULL;
}

static HsCell
read_cell(JsonNode *node)
{
    const char *const type = get_string(node, "type");
    const char *const value = get_string(node, "value");
    HsCell cell = { HS_CELL_UNBOUND, NULL, NULL, NULL };

    if (!type || !value)
        return cell;
    cell.value = value;
    if (strcmp(type, "uri") == 0) {
        cell.kind = HS_CELL_IRI;
    } else if (strcmp(type, "bnode") == 0) {
        cell.kind = HS_CELL_BLANK;
    } else {
        cell.kind = HS_CELL_LITERAL;
        cell.language = get_string(node, "xml:lang");
        cell.datatype = cell.language ? NULL : get_string(node, "datatype");
    }
    return cell;
}

static gboolean
pass_rows(JsonArray *rows, const char *const *names, guint n, const HsAnswerTaker *taker,
          GError **error)
{
    g_autofree HsCell *cells = g_new0(HsCell, MAX(n, 1));

    if (!taker->begin(HS_ANSWER_ROWS, names, n, taker->user, error))
        return FALSE;
    for (guint i = 0; i < json_array_get_length(rows); i++) {
        JsonNode *const row = json_array_get_element(rows, i);

        for (guint j = 0; j < n; j++)
            cells[j] = read_cell(get_member(row, names[j]));
        if (!taker->row(cells, taker->user, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
pass_truth(gboolean truth, const HsAnswerTaker *taker, GError **error)
{
    static const char *const names[] = { "truth" };
    const HsCell cell = { HS_CELL_LITERAL, truth ? "true" : "false", NULL, NULL };

    return taker->begin(HS_ANSWER_TRUTH, names, 1, taker->user, error) &&
           taker->row(&cell, taker->user, error);
}

static gboolean
read_names(JsonNode *root, GPtrArray *names)
{
    JsonNode *const vars = get_member(get_member(root, "head"), "vars");

    if (!vars || !JSON_NODE_HOLDS_ARRAY(vars))
        return FALSE;
    JsonArray *const array = json_node_get_array(vars);
    for (guint i = 0; i < json_array_get_length(array); i++) {
        JsonNode *const name = json_array_get_element(array, i);

        if (!JSON_NODE_HOLDS_VALUE(name) || json_node_get_value_type(name) != G_TYPE_STRING)
            return FALSE;
        g_ptr_array_add(names, (gpointer)json_node_get_string(name));
    }
    return TRUE;
}

gboolean
hs_results_read(const char *json, gsize length, const HsAnswerTaker *taker, GError **error)
{
    g_autoptr(JsonParser) parser = json_parser_new_immutable();
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autoptr(GError) cause = NULL;

    if (!json_parser_load_from_data(parser, json, (gssize)length, &cause))
        return fail(error, cause->message);
    JsonNode *const root = json_parser_get_root(parser);
    JsonNode *const truth = get_member(root, "boolean");
    if (truth && JSON_NODE_HOLDS_VALUE(truth))
        return pass_truth(json_node_get_boolean(truth), taker, error);
    JsonNode *const rows = get_member(get_member(root, "results"), "bindings");
    if (!rows || !JSON_NODE_HOLDS_ARRAY(rows) || !read_names(root, names))
        return fail(error, "it has no columns or no rows");
    return pass_rows(json_node_get_array(rows), (const char *const *)names->pdata, names->len,
                     taker, error);
}
