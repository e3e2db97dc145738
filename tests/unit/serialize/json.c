/* SPDX-License-Identifier: Apache-2.0
 *
 * What is written is JSON, whatever the strings hold: read back with json-glib.
 */
#include "serialize/json.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonNode *
read_json(const char *text)
{
    g_autoptr(GError) error = NULL;
    JsonNode *const node = json_from_string(text, &error);

    g_assert_no_error(error);
    return node;
}

static void
strings_come_back(void)
{
    static const char *const strings[] = {
        "",       "plain",        "\"quoted\" \\ and / \b\f\n\r\t",        "\001\002\037\177",
        "ä 李 😀", "\342\200\250", "</script>\357\277\277\302\205 \\u0041",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(strings); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        HsJson json = { out, TRUE };
        hs_json_string(&json, NULL, strings[i]);
        g_autofree char *wrapped = g_strdup_printf("[%s]", out->str);
        g_autoptr(JsonNode) node = read_json(wrapped);
        g_assert_cmpstr(json_array_get_string_element(json_node_get_array(node), 0), ==,
                        strings[i]);
        g_assert_null(strpbrk(out->str, "\n\r\t"));
    }
}

static void
what_is_not_utf8_is_made_so(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    HsJson json = { out, TRUE };

    hs_json_string(&json, NULL,
                   "a\xff"
                   "b\303");
    g_assert_cmpstr(out->str, ==, "\"a\357\277\275b\357\277\275\"");
}

static void
values_are_parted_by_commas(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    HsJson json = { out, TRUE };

    hs_json_open(&json, NULL, '{');
    hs_json_open(&json, "empty", '[');
    hs_json_close(&json, ']');
    hs_json_open(&json, "spans", '[');
    for (gsize i = 0; i < 2; i++) {
        hs_json_open(&json, NULL, '[');
        hs_json_count(&json, NULL, i);
        hs_json_count(&json, NULL, G_MAXSIZE);
        hs_json_close(&json, ']');
    }
    hs_json_close(&json, ']');
    hs_json_string(&json, "nobody", NULL);
    hs_json_known(&json, "absent", NULL);
    hs_json_known(&json, "present", "x");
    hs_json_number(&json, "confidence", "0.91");
    hs_json_close(&json, '}');
    g_assert_cmpstr(out->str, ==,
                    "{\"empty\":[],\"spans\":[[0,18446744073709551615],[1,18446744073709551615]],"
                    "\"nobody\":null,\"present\":\"x\",\"confidence\":0.91}");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/serialize/json/strings-come-back", strings_come_back);
    g_test_add_func("/serialize/json/what-is-not-utf8-is-made-so", what_is_not_utf8_is_made_so);
    g_test_add_func("/serialize/json/values-are-parted-by-commas", values_are_parted_by_commas);
    return g_test_run();
}
