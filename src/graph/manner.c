/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/manner.h"

#include "graph/concepts.h"
#include "graph/vocab.h"

static void
describe_entity(HsScribe *scribe, const HsManner *manner, guint32 node, const char *predicate,
                gint32 entity)
{
    if (entity >= 0)
        hs_scribe_iri(scribe, node, predicate, manner->entities[entity]);
}

void
hs_manner_describe_occasions(HsScribe *scribe, const HsManner *manner)
{
    for (guint32 i = 0; i < manner->report->n_occasions; i++) {
        const HsOccasion *const occasion = &manner->report->occasions[i];
        const guint32 node = hs_scribe_node(scribe, manner->occasions[i]);
        hs_scribe_type(scribe, node, HS_IRI_schema_Event);
        hs_scribe_words(scribe, node, HS_IRI_rdfs_label, occasion->label);
        hs_scribe_words(scribe, node, HS_IRI_schema_description, occasion->label);
        describe_entity(scribe, manner, node, HS_IRI_schema_location, occasion->place);
        hs_scribe_spans(scribe, node, HS_IRI_prov_wasDerivedFrom, &occasion->evidence, 1);
    }
}

void
hs_manner_describe(HsScribe *scribe, const HsManner *manner, guint32 node,
                   const HsStatement *statement)
{
    for (guint32 i = 0; i < statement->n_addressees; i++)
        describe_entity(scribe, manner, node, HS_IRI_hs_addressee,
                        (gint32)statement->addressees[i]);
    describe_entity(scribe, manner, node, HS_IRI_hs_document, statement->document);
    if (statement->medium != HS_MEDIUM_NONE)
        hs_scribe_iri(scribe, node, HS_IRI_hs_medium, hs_concept_of_medium(statement->medium));
    describe_entity(scribe, manner, node, HS_IRI_hs_outlet, statement->outlet);
    hs_scribe_string(scribe, node, HS_IRI_hs_platform, statement->platform);
    if (statement->occasion >= 0)
        hs_scribe_iri(scribe, node, HS_IRI_hs_occasion, manner->occasions[statement->occasion]);
    describe_entity(scribe, manner, node, HS_IRI_schema_locationCreated, statement->place);
    for (guint32 i = 0; i < statement->n_abouts; i++)
        describe_entity(scribe, manner, node, HS_IRI_schema_about, (gint32)statement->abouts[i]);
}
