/* SPDX-License-Identifier: Apache-2.0
 *
 * Who is a node and what an edge of a network, over several graphs in any order.
 */
#include "serialize/network.h"

#include "graph/describe.h"
#include "support/report.h"

static const char *const reports[] = {
    "date: 2024-02-09\n"
    "entity e1 person named Ada Voss\n"
    "entity e2 person named Jon Vale\n"
    "entity e3 place named Tarn Bay\n"
    "entity e4 person unnamed officials\n"
    "statement s1 e1 indirect tell 0.9 to e2\n"
    "dating s1 text 2024-02-01 day 2024-02-01 2024-02-01\n"
    "manner s1 none about e3\n"
    "statement s2 e4 indirect tell 0.9 to e1\n"
    "manner s2 none about e2\n"
    "\n{s1 source|{e1 name|Ada Voss}} {s1 cue|told} {e2 name|Jon Vale} {s1 content|of {e3 "
    "name|Tarn Bay}}. "
    "{s2 source|{e4 nominal|Officials}} {s2 cue|told} {s2 content|her}.",

    "date: 2024-03-09\n"
    "entity e1 person named Ada Voss\n"
    "entity e2 person named Jon Vale\n"
    "statement s1 e1 indirect tell 0.9 to e2\n"
    "manner s1 none about e1\n"
    "\n{s1 source|{e1 name|Ada Voss}} {s1 cue|told} {e2 name|Jon Vale} {s1 content|so}.",

    "date: 2024-01-09\n"
    "entity e3 place named Tarn Bay\n"
    "entity e5 organization named Harrow Institute\n"
    "entity e2 person named Jon Vale\n"
    "membership m1 e2 e5 - current 0.9 chair\n"
    "bounds m1 earliest 2020-01-01 year\n"
    "bounds m1 knownTo 2024-01-09 day\n"
    "statement s1 e3 indirect say 0.9\n"
    "\n{s1 source|{e3 name|Tarn Bay}} {s1 cue|said} {s1 content|that {e2 name|Jon Vale}, "
    "{m1 evidence|chair} of {e5 name|Harrow Institute}, was right}.",
};

/* Adds the reports whose digits are in `order`. */
static HsNetwork *
gather(const char *order)
{
    HsNetwork *const network = hs_network_new();

    for (; *order; order++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_assert_true(hs_network_add(
            network, hs_describe(arena, test_report_new(arena, reports[*order - '0']), NULL)));
    }
    return network;
}

static char *
tell(HsNetwork *network)
{
    guint32 n_nodes, n_edges;
    HsNetworkNode *const *const nodes = hs_network_get_nodes(network, &n_nodes);
    HsNetworkEdge *const *const edges = hs_network_get_edges(network, &n_edges);
    GString *const out = g_string_new(NULL);

    for (guint32 i = 0; i < n_nodes; i++) {
        g_assert_cmpuint(nodes[i]->number, ==, i);
        g_string_append_printf(out, "%s (%s, %u, %s..%s)\n", nodes[i]->label,
                               hs_network_node_word(nodes[i]->kind), nodes[i]->n_statements,
                               nodes[i]->days.first, nodes[i]->days.last);
    }
    for (guint32 i = 0; i < n_edges; i++)
        g_string_append_printf(out, "%s %s %s (%u, %s..%s)\n", edges[i]->from->label,
                               hs_network_edge_word(edges[i]->kind), edges[i]->to->label,
                               edges[i]->weight, edges[i]->days.first, edges[i]->days.last);
    hs_network_free(network);
    return g_string_free(out, FALSE);
}

static void
weights_and_days_are_over_all_graphs(void)
{
    static const char *const orders[] = { "012", "210", "120" };

    for (gsize i = 0; i < G_N_ELEMENTS(orders); i++) {
        g_autofree char *told = tell(gather(orders[i]));
        g_assert_cmpstr(told, ==,
                        "Harrow Institute (organization, 0, 2020-01-01..2024-01-09)\n"
                        "Ada Voss (person, 2, 2024-02-01..2024-03-09)\n"
                        "Jon Vale (person, 0, 2020-01-01..2024-03-09)\n"
                        "Tarn Bay (place, 1, 2024-01-09..2024-02-01)\n"
                        "Ada Voss spoke to Jon Vale (2, 2024-02-01..2024-03-09)\n"
                        "Ada Voss spoke about Tarn Bay (1, 2024-02-01..2024-02-01)\n"
                        "Jon Vale member of Harrow Institute (1, 2020-01-01..2024-01-09)\n");
    }
}

static void
a_place_that_is_only_spoken_of_is_no_node(void)
{
    g_autofree char *told = tell(gather("0"));

    g_assert_cmpstr(told, ==,
                    "Ada Voss (person, 1, 2024-02-01..2024-02-01)\n"
                    "Jon Vale (person, 0, 2024-02-01..2024-02-01)\n"
                    "Ada Voss spoke to Jon Vale (1, 2024-02-01..2024-02-01)\n");
}

static void
nothing_is_an_empty_network(void)
{
    g_autofree char *told = tell(gather(""));

    g_assert_cmpstr(told, ==, "");
    hs_network_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/serialize/network/weights-and-days-are-over-all-graphs",
                    weights_and_days_are_over_all_graphs);
    g_test_add_func("/serialize/network/a-place-that-is-only-spoken-of-is-no-node",
                    a_place_that_is_only_spoken_of_is_no_node);
    g_test_add_func("/serialize/network/nothing-is-an-empty-network", nothing_is_an_empty_network);
    return g_test_run();
}
