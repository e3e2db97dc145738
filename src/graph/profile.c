/* SPDX-License-Identifier: Apache-2.0
 *
 * See profile.h. Quads are chosen and some of their terms exchanged, one by one; only posts are
 * gathered from several quads.
 */
#include "graph/profile.h"

#include <string.h>

#include "graph/builder.h"
#include "graph/vocab.h"

/* Words that schema.org has others for. */
static const struct {
    const char *ours;
    const char *theirs;
} exchanged[] = {
    { HS_IRI_hs_Statement, HS_IRI_schema_Quotation },
    { HS_IRI_hs_speaker, HS_IRI_schema_spokenByCharacter },
    { HS_IRI_hs_reportedIn, HS_IRI_schema_isPartOf },
    { HS_IRI_hs_date, HS_IRI_schema_dateCreated },
    { HS_IRI_owl_sameAs, HS_IRI_schema_sameAs },
};

typedef struct {
    const HsGraph *graph;
    HsGraphBuilder *builder;
    guint32 *number;   /* [n_terms] in the builder, plus 1; 0: not there yet */
    gboolean *chosen;  /* [n_terms] subjects that are told of */
    gboolean *typed;   /* [n_terms] those that have a class of schema.org's */
    gboolean *named;   /* [n_terms] those that have a schema:name */
    gsize n_namespace; /* bytes that begin every IRI of schema.org's */
} Choice;

static const char *
get_value(const Choice *c, guint32 term)
{
    return c->graph->terms[term].value;
}

/* Returns the number that `term` has in the new graph, as itself. */
static guint32
take_term(Choice *c, guint32 term)
{
    if (c->number[term] == 0)
        c->number[term] = 1 + hs_graph_builder_copy(c->builder, &c->graph->terms[term]);
    return c->number[term] - 1;
}

static void
add(Choice *c, const HsQuad *quad, const char *predicate, guint32 object)
{
    const guint32 name = quad->graph == HS_DEFAULT_GRAPH ? HS_DEFAULT_GRAPH
                                                         : take_term(c, quad->graph);

    hs_graph_builder_add(c->builder, name, take_term(c, quad->subject),
                         hs_graph_builder_iri(c->builder, predicate), object);
}

static gboolean
is_type(const Choice *c, const HsQuad *quad)
{
    return g_str_equal(get_value(c, quad->predicate), HS_IRI_rdf_type) &&
           c->graph->terms[quad->object].kind == HS_TERM_IRI;
}

/* ---- without spans */

static void
choose_without_spans(Choice *c)
{
    for (guint32 i = 0; i < c->graph->n_quads; i++) {
        const HsQuad *const quad = &c->graph->quads[i];
        if (is_type(c, quad) &&
            g_str_equal(get_value(c, quad->object), HS_IRI_nif_OffsetBasedString))
            c->chosen[quad->subject] = TRUE; /* that is, a span */
    }
    for (guint32 i = 0; i < c->graph->n_quads; i++) {
        const HsQuad *const quad = &c->graph->quads[i];
        if (!c->chosen[quad->subject] && !c->chosen[quad->object])
            add(c, quad, get_value(c, quad->predicate), take_term(c, quad->object));
    }
}

/* ---- schema.org */

static gboolean
is_schema(const Choice *c, const char *iri)
{
    return strncmp(iri, HS_IRI_schema_name, c->n_namespace) == 0;
}

static const char *
exchange(const char *iri)
{
    for (gsize i = 0; i < G_N_ELEMENTS(exchanged); i++) {
        if (g_str_equal(iri, exchanged[i].ours))
            return exchanged[i].theirs;
    }
    return iri;
}

/* Chooses what is of one of schema.org's classes, says something, or is somebody without a name. */
static void
choose_subjects(Choice *c)
{
    for (guint32 i = 0; i < c->graph->n_quads; i++) {
        const HsQuad *const quad = &c->graph->quads[i];
        const char *const object = get_value(c, quad->object);
        if (g_str_equal(get_value(c, quad->predicate), HS_IRI_schema_name))
            c->named[quad->subject] = TRUE;
        if (!is_type(c, quad))
            continue;
        c->typed[quad->subject] |= is_schema(c, exchange(object));
        c->chosen[quad->subject] |= is_schema(c, exchange(object)) ||
                                    g_str_equal(object, HS_IRI_hs_UnnamedAgent) ||
                                    g_str_equal(object, HS_IRI_foaf_Group);
    }
}

static void
take_quad(Choice *c, const HsQuad *quad)
{
    const char *const predicate = get_value(c, quad->predicate);
    const char *const object = get_value(c, quad->object);

    if (is_type(c, quad)) {
        if (is_schema(c, exchange(object)))
            add(c, quad, predicate, hs_graph_builder_iri(c->builder, exchange(object)));
        else if (!c->typed[quad->subject])
            add(c, quad, predicate, hs_graph_builder_iri(c->builder, HS_IRI_schema_Thing));
    } else if (is_schema(c, exchange(predicate))) {
        add(c, quad, exchange(predicate), take_term(c, quad->object));
    } else if (g_str_equal(predicate, HS_IRI_rdfs_label) && !c->named[quad->subject]) {
        add(c, quad, HS_IRI_schema_name, take_term(c, quad->object));
    }
}

/* Returns the first quad of `subject`, at or behind `from`, with this predicate; NULL without one.
   Quads lie together by subject. */
static const HsQuad *
find_quad(const Choice *c, guint32 from, guint32 subject, const char *predicate)
{
    for (guint32 i = from; i < c->graph->n_quads && c->graph->quads[i].subject == subject; i++) {
        if (g_str_equal(get_value(c, c->graph->quads[i].predicate), predicate))
            return &c->graph->quads[i];
    }
    return NULL;
}

/* Returns the title of the role whose term is `role`. */
static const HsQuad *
find_title(const Choice *c, guint32 role)
{
    for (guint32 i = 0; i < c->graph->n_quads; i++) {
        if (c->graph->quads[i].subject == role)
            return find_quad(c, i, role, HS_IRI_skos_prefLabel);
    }
    return NULL;
}

/* Tells of a membership, whose quads begin at `from`, as schema.org does: without times, so only if
   it is known to hold. */
static void
take_membership(Choice *c, guint32 from)
{
    const guint32 subject = c->graph->quads[from].subject;
    const HsQuad *const member = find_quad(c, from, subject, HS_IRI_org_member);
    const HsQuad *const body = find_quad(c, from, subject, HS_IRI_org_organization);
    const HsQuad *const role = find_quad(c, from, subject, HS_IRI_org_role);
    const HsQuad *const title = role ? find_title(c, role->object) : NULL;

    if (!member || !c->chosen[member->object] || !find_quad(c, from, subject, HS_IRI_hs_knownTo))
        return;
    const HsQuad told = { .graph = member->graph, .subject = member->object };
    if (title)
        add(c, &told, HS_IRI_schema_jobTitle, take_term(c, title->object));
    if (body && c->chosen[body->object])
        add(c, &told, HS_IRI_schema_memberOf, take_term(c, body->object));
}

static void
choose_schema(Choice *c)
{
    c->n_namespace = strlen(HS_IRI_schema_name) - strlen("name");
    choose_subjects(c);
    for (guint32 i = 0; i < c->graph->n_quads; i++) {
        const HsQuad *const quad = &c->graph->quads[i];
        if (c->chosen[quad->subject])
            take_quad(c, quad);
        if (i == 0 || c->graph->quads[i - 1].subject != quad->subject)
            take_membership(c, i);
    }
}

const HsGraph *
hs_profile_apply(HsArena *arena, const HsGraph *graph, const HsProfileOptions *options)
{
    if (options->profile == HS_PROFILE_FULL && !options->no_spans)
        return graph;
    g_autofree guint32 *number = g_new0(guint32, graph->n_terms);
    g_autofree gboolean *chosen = g_new0(gboolean, graph->n_terms);
    g_autofree gboolean *typed = g_new0(gboolean, graph->n_terms);
    g_autofree gboolean *named = g_new0(gboolean, graph->n_terms);
    Choice choice = {
        .graph = graph,
        .builder = hs_graph_builder_new(arena),
        .number = number,
        .chosen = chosen,
        .typed = typed,
        .named = named,
    };

    if (options->profile == HS_PROFILE_SCHEMA)
        choose_schema(&choice);
    else
        choose_without_spans(&choice);
    HsGraph *const made = hs_graph_builder_finish(choice.builder);
    HsGraph *const whole = hs_arena_dup(arena, graph, sizeof *graph);
    whole->terms = made->terms;
    whole->quads = made->quads;
    whole->n_terms = made->n_terms;
    whole->n_quads = made->n_quads;
    return whole;
}
