/* SPDX-License-Identifier: Apache-2.0
 *
 * See network.h. Of each graph, first the kind of every term is found, then its quads are walked,
 * which lie together by subject: a statement or a membership is gathered and counted at its last
 * one.
 */
#include "serialize/network.h"

#include <string.h>

#include "graph/lexical.h"
#include "graph/vocab.h"

#define NO_KIND HS_N_NODE_KINDS
#define DAY_LENGTH 10

struct HsNetwork {
    GHashTable *by_iri; /* IRI -> HsNetworkNode, which it owns */
    GHashTable *edges;  /* HsNetworkEdge, of which from, to and kind are the key; owned */
    GPtrArray *sorted_nodes;
    GPtrArray *sorted_edges;
};

/* Properties that are looked at, by their place in `wanted`. */
typedef enum {
    TYPE,
    NAME,
    LABEL,
    SPEAKER,
    ADDRESSEE,
    ABOUT,
    DATE,
    REPORTED_IN,
    PUBLISHED,
    MEMBER,
    ORGANIZATION,
    OFFICE_OF,
    EARLIEST,
    KNOWN_FROM,
    KNOWN_TO,
    LATEST,
    N_WANTED,
} Wanted;

static const char *const wanted[N_WANTED] = {
    [TYPE] = HS_IRI_rdf_type,
    [NAME] = HS_IRI_schema_name,
    [LABEL] = HS_IRI_rdfs_label,
    [SPEAKER] = HS_IRI_hs_speaker,
    [ADDRESSEE] = HS_IRI_hs_addressee,
    [ABOUT] = HS_IRI_schema_about,
    [DATE] = HS_IRI_hs_date,
    [REPORTED_IN] = HS_IRI_hs_reportedIn,
    [PUBLISHED] = HS_IRI_schema_datePublished,
    [MEMBER] = HS_IRI_org_member,
    [ORGANIZATION] = HS_IRI_org_organization,
    [OFFICE_OF] = HS_IRI_hs_officeOf,
    [EARLIEST] = HS_IRI_hs_earliest,
    [KNOWN_FROM] = HS_IRI_hs_knownFrom,
    [KNOWN_TO] = HS_IRI_hs_knownTo,
    [LATEST] = HS_IRI_hs_latest,
};

/* One graph that is looked at. */
typedef struct {
    HsNetwork *network;
    const HsGraph *graph;
    gint8 *property;         /* [n_terms] its place in `wanted`, or -1 */
    guint8 *kind;            /* [n_terms] an HsNodeKind, or NO_KIND */
    const char **name;       /* [n_terms] of a node, or NULL */
    const char **published;  /* [n_terms] day of an article, or NULL */
    GArray *found[N_WANTED]; /* objects of the subject that is walked over, guint32 */
} Look;

/* ---- nodes, edges, days */

static guint
hash_edge(gconstpointer key)
{
    const HsNetworkEdge *const edge = key;

    return g_direct_hash(edge->from) * 31 + g_direct_hash(edge->to) * 7 + (guint)edge->kind;
}

static gboolean
equal_edges(gconstpointer a, gconstpointer b)
{
    const HsNetworkEdge *const x = a;
    const HsNetworkEdge *const y = b;

    return x->from == y->from && x->to == y->to && x->kind == y->kind;
}

static void
free_node(gpointer node_pointer)
{
    HsNetworkNode *const node = node_pointer;

    g_free(node->iri);
    g_free(node->label);
    g_free(node);
}

HsNetwork *
hs_network_new(void)
{
    HsNetwork *const network = g_new0(HsNetwork, 1);

    network->by_iri = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_node);
    network->edges = g_hash_table_new_full(hash_edge, equal_edges, g_free, NULL);
    return network;
}

void
hs_network_free(HsNetwork *network)
{
    if (!network)
        return;
    g_clear_pointer(&network->sorted_nodes, g_ptr_array_unref);
    g_clear_pointer(&network->sorted_edges, g_ptr_array_unref);
    g_hash_table_unref(network->edges);
    g_hash_table_unref(network->by_iri);
    g_free(network);
}

/* Widens `days` to hold `day`, NULL for none. */
static void
note_day(HsDays *days, const char *day)
{
    if (!day)
        return;
    if (!*days->first || strncmp(day, days->first, DAY_LENGTH) < 0)
        g_strlcpy(days->first, day, sizeof days->first);
    if (!*days->last || strncmp(day, days->last, DAY_LENGTH) > 0)
        g_strlcpy(days->last, day, sizeof days->last);
}

static char *
dup_label(const char *name, const char *iri)
{
    char *const label = g_strdup(name ? name : iri);

    g_strdelimit(label, "\t\n", ' ');
    return label;
}

/* Returns the node of `term`, NULL where it is none. What graphs call it differently, or hold for
   different things, does not depend on which comes first. */
static HsNetworkNode *
find_node(Look *look, guint32 term)
{
    const char *const iri = look->graph->terms[term].value;
    const HsNodeKind kind = (HsNodeKind)look->kind[term];

    if (kind == NO_KIND)
        return NULL;
    g_autofree char *label = dup_label(look->name[term], iri);
    HsNetworkNode *node = g_hash_table_lookup(look->network->by_iri, iri);
    if (!node) {
        node = g_new0(HsNetworkNode, 1);
        node->iri = g_strdup(iri);
        node->kind = kind;
        g_hash_table_insert(look->network->by_iri, node->iri, node);
    }
    node->kind = MIN(node->kind, kind);
    if (!node->label || strcmp(label, node->label) < 0) {
        g_free(node->label);
        node->label = g_steal_pointer(&label);
    }
    return node;
}

static void
add_edge(Look *look, HsNetworkNode *from, HsNetworkNode *to, HsEdgeKind kind, const char *first,
         const char *last)
{
    const HsNetworkEdge key = { .from = from, .to = to, .kind = kind };

    if (from == to)
        return;
    HsNetworkEdge *edge = g_hash_table_lookup(look->network->edges, &key);
    if (!edge) {
        edge = g_new0(HsNetworkEdge, 1);
        *edge = key;
        g_hash_table_add(look->network->edges, edge);
    }
    edge->weight++;
    note_day(&edge->days, first);
    note_day(&edge->days, last);
    note_day(&from->days, first);
    note_day(&from->days, last);
    note_day(&to->days, first);
    note_day(&to->days, last);
}

/* ---- one graph */

static void
note_properties(Look *look)
{
    for (guint32 i = 0; i < look->graph->n_terms; i++) {
        const HsTerm *const term = &look->graph->terms[i];
        look->property[i] = -1;
        for (gint8 k = 0; k < N_WANTED && term->kind == HS_TERM_IRI; k++) {
            if (g_str_equal(term->value, wanted[k]))
                look->property[i] = k;
        }
    }
}

/* Returns the kind of node that a thing of this class is. Nobody without a name is one. */
static guint8
kind_of_class(const char *iri)
{
    static const char *const classes[HS_N_NODE_KINDS] = {
        [HS_NODE_PERSON] = HS_IRI_schema_Person,
        [HS_NODE_ORGANIZATION] = HS_IRI_schema_Organization,
        [HS_NODE_PLACE] = HS_IRI_schema_Place,
        [HS_NODE_GROUP] = HS_IRI_foaf_Group,
    };

    for (guint8 k = 0; k < HS_N_NODE_KINDS; k++) {
        if (g_str_equal(iri, classes[k]))
            return k;
    }
    return NO_KIND;
}

/* Notes what a quad says of its subject that others may ask for. */
static void
note_quad(Look *look, const HsQuad *quad, gboolean *is_unnamed)
{
    const HsTerm *const object = &look->graph->terms[quad->object];
    const gint8 property = look->property[quad->predicate];

    if (property == TYPE && object->kind == HS_TERM_IRI) {
        look->kind[quad->subject] = MIN(look->kind[quad->subject], kind_of_class(object->value));
        is_unnamed[quad->subject] |= g_str_equal(object->value, HS_IRI_hs_UnnamedAgent);
    } else if (property == NAME || (property == LABEL && !look->name[quad->subject])) {
        look->name[quad->subject] = object->value;
    } else if (property == PUBLISHED && strnlen(object->value, DAY_LENGTH) == DAY_LENGTH) {
        look->published[quad->subject] = object->value;
    }
}

static void
note_subjects(Look *look)
{
    g_autofree gboolean *is_unnamed = g_new0(gboolean, look->graph->n_terms);

    for (guint32 i = 0; i < look->graph->n_terms; i++)
        look->kind[i] = NO_KIND;
    for (guint32 i = 0; i < look->graph->n_quads; i++)
        note_quad(look, &look->graph->quads[i], is_unnamed);
    for (guint32 i = 0; i < look->graph->n_terms; i++) {
        if (is_unnamed[i])
            look->kind[i] = NO_KIND;
    }
}

/* Returns the first object found of `property`, a day; NULL without one. */
static const char *
get_day(const Look *look, Wanted property)
{
    for (guint i = 0; i < look->found[property]->len; i++) {
        const guint32 term = g_array_index(look->found[property], guint32, i);
        if (hs_lexical_is_date(look->graph->terms[term].value))
            return look->graph->terms[term].value;
    }
    return NULL;
}

/* Returns the day on which the statement that is walked over was made. */
static const char *
get_statement_day(const Look *look)
{
    const char *const day = get_day(look, DATE);

    if (day || look->found[REPORTED_IN]->len == 0)
        return day;
    return look->published[g_array_index(look->found[REPORTED_IN], guint32, 0)];
}

static void
add_edges_from(Look *look, HsNetworkNode *from, Wanted property, HsEdgeKind kind, const char *first,
               const char *last)
{
    for (guint i = 0; i < look->found[property]->len; i++) {
        HsNetworkNode *const to = find_node(look, g_array_index(look->found[property], guint32, i));
        if (to)
            add_edge(look, from, to, kind, first, last);
        if (to && kind == HS_EDGE_SPOKE_TO)
            to->has_voice = TRUE;
    }
}

static void
count_statement(Look *look)
{
    const char *const day = get_statement_day(look);

    for (guint i = 0; i < look->found[SPEAKER]->len; i++) {
        HsNetworkNode *const speaker = find_node(look,
                                                 g_array_index(look->found[SPEAKER], guint32, i));
        if (!speaker)
            continue;
        speaker->has_voice = TRUE;
        speaker->n_statements++;
        note_day(&speaker->days, day);
        add_edges_from(look, speaker, ADDRESSEE, HS_EDGE_SPOKE_TO, day, day);
        add_edges_from(look, speaker, ABOUT, HS_EDGE_SPOKE_ABOUT, day, day);
    }
}

static void
count_membership(Look *look)
{
    const char *const begin = get_day(look, EARLIEST);
    const char *const end = get_day(look, LATEST);
    const char *const first = begin ? begin : get_day(look, KNOWN_FROM);
    const char *const last = end ? end : get_day(look, KNOWN_TO);

    for (guint i = 0; i < look->found[MEMBER]->len; i++) {
        HsNetworkNode *const member = find_node(look,
                                                g_array_index(look->found[MEMBER], guint32, i));
        if (!member)
            continue;
        add_edges_from(look, member, ORGANIZATION, HS_EDGE_MEMBER_OF, first, last);
        add_edges_from(look, member, OFFICE_OF, HS_EDGE_MEMBER_OF, first, last);
    }
}

static void
walk(Look *look)
{
    const HsGraph *const graph = look->graph;

    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        const gint8 property = look->property[quad.predicate];
        if (property >= 0)
            g_array_append_val(look->found[property], quad.object);
        if (i + 1 < graph->n_quads && graph->quads[i + 1].subject == quad.subject)
            continue;
        count_statement(look);
        count_membership(look);
        for (guint k = 0; k < N_WANTED; k++)
            g_array_set_size(look->found[k], 0);
    }
}

gboolean
hs_network_add(HsNetwork *network, const HsGraph *graph)
{
    Look look = {
        .network = network,
        .graph = graph,
        .property = g_new(gint8, graph->n_terms),
        .kind = g_new(guint8, graph->n_terms),
        .name = g_new0(const char *, graph->n_terms),
        .published = g_new0(const char *, graph->n_terms),
    };

    for (guint k = 0; k < N_WANTED; k++)
        look.found[k] = g_array_new(FALSE, FALSE, sizeof(guint32));
    note_properties(&look);
    note_subjects(&look);
    walk(&look);
    for (guint k = 0; k < N_WANTED; k++)
        g_array_unref(look.found[k]);
    g_free(look.property);
    g_free(look.kind);
    g_free(look.name);
    g_free(look.published);
    return g_hash_table_size(network->by_iri) <= HS_NETWORK_MAX_NODES &&
           g_hash_table_size(network->edges) <= HS_NETWORK_MAX_EDGES;
}

/* ---- all of them */

static int
compare_nodes(gconstpointer a, gconstpointer b)
{
    return strcmp((*(HsNetworkNode *const *)a)->iri, (*(HsNetworkNode *const *)b)->iri);
}

static int
compare_edges(gconstpointer a, gconstpointer b)
{
    const HsNetworkEdge *const x = *(HsNetworkEdge *const *)a;
    const HsNetworkEdge *const y = *(HsNetworkEdge *const *)b;

    if (x->from != y->from)
        return x->from->number < y->from->number ? -1 : 1;
    if (x->to != y->to)
        return x->to->number < y->to->number ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static gboolean
is_kept(const HsNetworkNode *node)
{
    return node->has_voice || node->kind == HS_NODE_PERSON || node->kind == HS_NODE_ORGANIZATION;
}

/* Puts nodes and edges in order, once. */
static void
sort(HsNetwork *network)
{
    GHashTableIter iter;
    gpointer item;

    if (network->sorted_nodes)
        return;
    network->sorted_nodes = g_ptr_array_new();
    network->sorted_edges = g_ptr_array_new();
    g_hash_table_iter_init(&iter, network->by_iri);
    while (g_hash_table_iter_next(&iter, NULL, &item)) {
        if (is_kept(item))
            g_ptr_array_add(network->sorted_nodes, item);
    }
    g_ptr_array_sort(network->sorted_nodes, compare_nodes);
    for (guint i = 0; i < network->sorted_nodes->len; i++)
        ((HsNetworkNode *)g_ptr_array_index(network->sorted_nodes, i))->number = i;
    g_hash_table_iter_init(&iter, network->edges);
    while (g_hash_table_iter_next(&iter, &item, NULL)) {
        const HsNetworkEdge *const edge = item;
        if (is_kept(edge->from) && is_kept(edge->to))
            g_ptr_array_add(network->sorted_edges, item);
    }
    g_ptr_array_sort(network->sorted_edges, compare_edges);
}

HsNetworkNode *const *
hs_network_get_nodes(HsNetwork *network, guint32 *out_n)
{
    sort(network);
    *out_n = network->sorted_nodes->len;
    return (HsNetworkNode *const *)network->sorted_nodes->pdata;
}

HsNetworkEdge *const *
hs_network_get_edges(HsNetwork *network, guint32 *out_n)
{
    sort(network);
    *out_n = network->sorted_edges->len;
    return (HsNetworkEdge *const *)network->sorted_edges->pdata;
}

const char *
hs_network_node_word(HsNodeKind kind)
{
    static const char *const words[HS_N_NODE_KINDS] = {
        [HS_NODE_PERSON] = "person",
        [HS_NODE_ORGANIZATION] = "organization",
        [HS_NODE_PLACE] = "place",
        [HS_NODE_GROUP] = "group",
    };

    return words[kind];
}

const char *
hs_network_edge_word(HsEdgeKind kind)
{
    static const char *const words[HS_N_EDGE_KINDS] = {
        [HS_EDGE_SPOKE_TO] = "spoke to",
        [HS_EDGE_SPOKE_ABOUT] = "spoke about",
        [HS_EDGE_MEMBER_OF] = "member of",
    };

    return words[kind];
}
