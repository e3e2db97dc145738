/* SPDX-License-Identifier: Apache-2.0
 *
 * Who speaks to whom, about whom, and belongs where, over all graphs of a run: a network of people
 * and organizations, and of the places and groups that speak or are spoken to. In come graphs, of
 * which nothing is kept but names, numbers and days; out go nodes and edges in an order that does
 * not depend on theirs.
 *
 * Somebody without a name ("officials") is known in one article only and is no node. What a place
 * or a group is only spoken about with is no edge. An edge's days are those on which it was said,
 * of a membership those between which it is known to hold.
 */
#pragma once

#include "graph/graph.h"

#define HS_NETWORK_MAX_NODES 2000000u
#define HS_NETWORK_MAX_EDGES 10000000u

typedef enum {
    HS_NODE_PERSON,
    HS_NODE_ORGANIZATION,
    HS_NODE_PLACE,
    HS_NODE_GROUP,
    HS_N_NODE_KINDS,
} HsNodeKind;

typedef enum {
    HS_EDGE_SPOKE_TO,
    HS_EDGE_SPOKE_ABOUT,
    HS_EDGE_MEMBER_OF,
    HS_N_EDGE_KINDS,
} HsEdgeKind;

/* The first and the last day of something, YYYY-MM-DD; empty where there is none. */
typedef struct {
    char first[11];
    char last[11];
} HsDays;

typedef struct {
    char *iri;
    char *label; /* on one line */
    HsNodeKind kind;
    gboolean has_voice;   /* speaks or is spoken to */
    guint32 n_statements; /* that it is the speaker of */
    guint32 number;       /* its place among the nodes, once they are sorted */
    HsDays days;          /* of its edges and statements */
} HsNetworkNode;

typedef struct {
    const HsNetworkNode *from;
    const HsNetworkNode *to;
    HsEdgeKind kind;
    guint32 weight; /* how many statements, or memberships that articles tell of */
    HsDays days;
} HsNetworkEdge;

typedef struct HsNetwork HsNetwork;

/* Create an empty network. Free with hs_network_free(). */
HsNetwork *
hs_network_new(void);

/* Free `network`, which may be NULL. */
void
hs_network_free(HsNetwork *network);

/* Add what `graph` tells. FALSE when the network has grown beyond the limits above. */
gboolean
hs_network_add(HsNetwork *network, const HsGraph *graph);

/* Return the nodes, `out_n` of them, sorted by IRI; no graph is added any more. Borrowed. */
HsNetworkNode *const *
hs_network_get_nodes(HsNetwork *network, guint32 *out_n);

/* Return the edges, `out_n` of them, sorted by the IRIs of their nodes and their kind; likewise. */
HsNetworkEdge *const *
hs_network_get_edges(HsNetwork *network, guint32 *out_n);

/* Return the word for a kind: "person", "spoke to". */
const char *
hs_network_node_word(HsNodeKind kind);

const char *
hs_network_edge_word(HsEdgeKind kind);
