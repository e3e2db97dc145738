/* SPDX-License-Identifier: Apache-2.0
 *
 * See entities.h. What an entity is, the knowledge base decides for those whom it knows: the same
 * IRI must not be a person in one article and an organization in the next.
 */
#include "graph/entities.h"

#include <string.h>

#include "graph/concepts.h"
#include "graph/mint.h"
#include "graph/vocab.h"

#define WIKIDATA "http://www.wikidata.org/entity/" /* begins the IRIs of its items */

static const char *const class_of_type[HS_N_ENTITY_TYPES] = {
    [HS_ENTITY_PERSON] = HS_IRI_schema_Person,
    [HS_ENTITY_ORGANIZATION] = HS_IRI_schema_Organization,
    [HS_ENTITY_PLACE] = HS_IRI_schema_Place,
    [HS_ENTITY_GROUP] = HS_IRI_foaf_Group,
    [HS_ENTITY_EVENT] = HS_IRI_schema_Event,
    [HS_ENTITY_WORK] = HS_IRI_schema_CreativeWork,
    [HS_ENTITY_OTHER] = NULL,
    [HS_ENTITY_DOCUMENT] = HS_IRI_schema_CreativeWork,
};

static const HsEntityType type_of_kind[] = {
    [HS_KNOWN_PERSON] = HS_ENTITY_PERSON, [HS_KNOWN_ORGANIZATION] = HS_ENTITY_ORGANIZATION,
    [HS_KNOWN_PLACE] = HS_ENTITY_PLACE,   [HS_KNOWN_GROUP] = HS_ENTITY_GROUP,
    [HS_KNOWN_EVENT] = HS_ENTITY_EVENT,   [HS_KNOWN_WORK] = HS_ENTITY_WORK,
};

/* The narrower classes that queries ask for. */
static const struct {
    HsKnownKind kind;
    const char *subtype;
    const char *class_iri;
} narrower[] = {
    { HS_KNOWN_PLACE, "country", HS_IRI_schema_Country },
    { HS_KNOWN_PLACE, "state", HS_IRI_schema_AdministrativeArea },
    { HS_KNOWN_PLACE, "district", HS_IRI_schema_AdministrativeArea },
    { HS_KNOWN_PLACE, "city", HS_IRI_schema_City },
    { HS_KNOWN_PLACE, "town", HS_IRI_schema_City },
    { HS_KNOWN_ORGANIZATION, "media", HS_IRI_schema_NewsMediaOrganization },
    { HS_KNOWN_ORGANIZATION, "newspaper", HS_IRI_schema_NewsMediaOrganization },
};

static gboolean
is_known(const HsEntity *entity)
{
    return entity->link.id != NULL;
}

static HsEntityType
get_type(const HsEntity *entity)
{
    return is_known(entity) ? type_of_kind[entity->link.kind] : entity->type;
}

void
hs_entities_describe_type(HsScribe *scribe, guint32 node, HsEntityType type)
{
    if (class_of_type[type])
        hs_scribe_type(scribe, node, class_of_type[type]);
    if (type == HS_ENTITY_ORGANIZATION)
        hs_scribe_type(scribe, node, HS_IRI_org_Organization);
}

void
hs_entities_describe_name(HsScribe *scribe, guint32 node, const char *name)
{
    hs_scribe_string(scribe, node, HS_IRI_rdfs_label, name);
    hs_scribe_string(scribe, node, HS_IRI_schema_name, name);
}

/* Finds those who speak or are spoken to. */
static gboolean *
find_agents(const HsReport *report)
{
    gboolean *const agents = g_new0(gboolean, report->cast->n_entities);

    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const statement = &report->statements[i];
        for (guint32 k = 0; k < statement->n_speakers; k++)
            agents[statement->speakers[k]] = TRUE;
        for (guint32 k = 0; k < statement->n_addressees; k++)
            agents[statement->addressees[k]] = TRUE;
    }
    return agents;
}

/* Writes the article's words for who or what has no name there. */
static void
describe_words(HsScribe *s, guint32 node, const HsEntity *entity)
{
    hs_scribe_words(s, node, HS_IRI_schema_description, entity->name);
    for (const char *const *alias = entity->aliases; *alias; alias++)
        hs_scribe_words(s, node, HS_IRI_schema_description, *alias);
}

/* Somebody who speaks or is spoken to, or is of a kind that can, is an agent; a nameless place, law
   or document is not. */
static void
describe_unnamed(HsScribe *s, guint32 node, const HsEntity *entity, gboolean takes_part)
{
    const gboolean agent = entity->type != HS_ENTITY_DOCUMENT &&
                           (takes_part || entity->type == HS_ENTITY_PERSON ||
                            entity->type == HS_ENTITY_ORGANIZATION ||
                            entity->type == HS_ENTITY_GROUP);

    if (agent) {
        hs_scribe_type(s, node, HS_IRI_hs_UnnamedAgent);
        hs_scribe_type(s, node, HS_IRI_prov_Agent);
    } else if (!class_of_type[entity->type]) {
        hs_scribe_type(s, node, HS_IRI_schema_Thing);
    }
    hs_scribe_words(s, node, HS_IRI_rdfs_label, entity->name);
    describe_words(s, node, entity);
}

/* Writes the article's forms of the name but for `name`, which stands there already. */
static void
describe_aliases(HsScribe *s, guint32 node, const HsEntity *entity, const char *name)
{
    if (!g_str_equal(entity->name, name))
        hs_scribe_string(s, node, HS_IRI_schema_alternateName, entity->name);
    for (const char *const *alias = entity->aliases; *alias; alias++) {
        if (!g_str_equal(*alias, name))
            hs_scribe_string(s, node, HS_IRI_schema_alternateName, *alias);
    }
}

static void
describe_named(HsScribe *s, guint32 node, const HsEntity *entity)
{
    if (!class_of_type[entity->type])
        hs_scribe_type(s, node, HS_IRI_schema_Thing);
    hs_entities_describe_name(s, node, entity->name);
    describe_aliases(s, node, entity, entity->name);
}

/* Tables that somebody else made may hold anything where an id should be. */
static gboolean
is_wikidata_id(const char *id)
{
    return id && id[0] == 'Q' && g_ascii_isdigit(id[1]) &&
           strspn(id + 1, "0123456789") == strlen(id + 1);
}

static void
describe_item(HsScribe *s, guint32 node, const char *id)
{
    if (!is_wikidata_id(id))
        return;
    g_autofree char *item = g_strconcat(WIKIDATA, id, NULL);
    hs_scribe_iri(s, node, HS_IRI_owl_sameAs, item);
}

void
hs_entities_describe_country(HsScribe *scribe, guint32 node, const char *property,
                             const HsCountry *country, const char *base)
{
    g_autofree char *iri = hs_mint_dup_known(base, HS_KNOWN_PLACE, country->slug);

    if (!iri)
        return;
    const guint32 place = hs_scribe_node(scribe, iri);
    hs_scribe_iri(scribe, node, property, iri);
    hs_scribe_type(scribe, place, HS_IRI_schema_Country);
    hs_entities_describe_type(scribe, place, HS_ENTITY_PLACE);
    hs_entities_describe_name(scribe, place, country->label);
    describe_item(scribe, place, country->id);
}

/* Says in which country a place lies, and describes the country. */
static void
describe_country(HsScribe *s, guint32 node, const HsLink *link, const char *base)
{
    const HsCountry country = { link->country, link->country_slug, link->country_label };

    if (link->kind != HS_KNOWN_PLACE || !link->country_label ||
        g_str_equal(link->country, link->id))
        return;
    hs_entities_describe_country(s, node, HS_IRI_schema_containedInPlace, &country, base);
}

static void
describe_known(HsScribe *s, guint32 node, const HsEntity *entity, const char *base)
{
    const HsLink *const link = &entity->link;

    for (gsize i = 0; i < G_N_ELEMENTS(narrower); i++) {
        if (narrower[i].kind == link->kind && g_strcmp0(narrower[i].subtype, link->subtype) == 0)
            hs_scribe_type(s, node, narrower[i].class_iri);
    }
    hs_entities_describe_name(s, node, link->label);
    if (entity->named)
        describe_aliases(s, node, entity, link->label);
    else
        describe_words(s, node, entity);
    describe_item(s, node, link->wikidata);
    describe_country(s, node, link, base);
}

static void
describe_gender(HsScribe *s, guint32 node, const HsEntity *entity)
{
    if (get_type(entity) != HS_ENTITY_PERSON)
        return;
    if (entity->gender == 'm')
        hs_scribe_iri(s, node, HS_IRI_schema_gender, HS_IRI_schema_Male);
    else if (entity->gender == 'f')
        hs_scribe_iri(s, node, HS_IRI_schema_gender, HS_IRI_schema_Female);
    else if (entity->gender == 'x')
        hs_scribe_string(s, node, HS_IRI_schema_gender, "non-binary");
}

/* Writes what a document is, and who made it. */
static void
describe_document(HsScribe *s, guint32 node, const HsEntity *entity, const char *const *iris)
{
    if (entity->sort == HS_DOCUMENT_NONE)
        return;
    hs_scribe_iri(s, node, HS_IRI_schema_genre, hs_concept_of_document(entity->sort));
    if (entity->author >= 0)
        hs_scribe_iri(s, node, HS_IRI_schema_author, iris[entity->author]);
}

/* Writes what the article's words tell of those without a name. */
static void
describe_tellings(HsScribe *s, const HsReport *report, const char *const *iris)
{
    for (guint32 i = 0; i < report->n_unnamed; i++) {
        const HsUnnamed *const unnamed = &report->unnamed[i];
        const guint32 node = hs_scribe_node(s, iris[unnamed->agent]);
        if (unnamed->size > 0)
            hs_scribe_integer(s, node, HS_IRI_hs_size, unnamed->size);
        if (unnamed->belongs_to >= 0)
            hs_scribe_iri(s, node, HS_IRI_hs_belongsTo, iris[unnamed->belongs_to]);
    }
}

void
hs_entities_describe(HsScribe *scribe, const HsReport *report, const char *base,
                     const char *const *iris)
{
    const HsCast *const cast = report->cast;
    g_autofree gboolean *agents = find_agents(report);

    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        const guint32 node = hs_scribe_node(scribe, iris[i]);
        hs_entities_describe_type(scribe, node, get_type(entity));
        if (is_known(entity))
            describe_known(scribe, node, entity, base);
        else if (entity->named)
            describe_named(scribe, node, entity);
        else
            describe_unnamed(scribe, node, entity, agents[i]);
        describe_gender(scribe, node, entity);
        describe_document(scribe, node, entity, iris);
    }
    describe_tellings(scribe, report, iris);
}

double
hs_entities_confidence(const HsCast *cast, guint32 mention)
{
    const gint32 entity = cast->mention_entities[mention];

    if (entity < 0)
        return 0;
    const HsLink *const link = &cast->entities[entity].link;
    const double linked = link->id ? (double)link->confidence : 1;
    return (double)cast->mention_joins[mention].confidence * linked;
}

void
hs_entities_describe_mentions(HsScribe *scribe, const HsCast *cast, const char *const *iris)
{
    const HsMention *const mentions = cast->annotation->mentions;
    const HsMention *last = NULL;

    for (guint32 i = 0; i < cast->annotation->n_mentions; i++) {
        const gint32 entity = cast->mention_entities[i];
        if (entity < 0 || (last && hs_span_compare(last->span, mentions[i].span) == 0))
            continue;
        last = &mentions[i];
        const guint32 node = hs_scribe_span(scribe, last->span);
        hs_scribe_iri(scribe, node, HS_IRI_itsrdf_taIdentRef, iris[entity]);
        hs_scribe_decimal(scribe, node, HS_IRI_itsrdf_taConfidence,
                          hs_entities_confidence(cast, i));
    }
}

gint32
hs_entities_find(const HsCast *cast, const char *base, const char *global)
{
    for (guint32 i = 0; i < cast->n_entities; i++) {
        const HsEntity *const entity = &cast->entities[i];
        const char *const names[] = { entity->named ? entity->name : NULL, entity->link.label };
        for (gsize k = 0; k < G_N_ELEMENTS(names); k++) {
            g_autofree char *iri = names[k] ? hs_mint_dup_global(base, get_type(entity), names[k])
                                            : NULL;
            if (g_strcmp0(iri, global) == 0)
                return (gint32)i;
        }
    }
    return -1;
}
